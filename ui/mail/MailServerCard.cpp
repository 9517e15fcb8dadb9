#include "mail/MailServerCard.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "mail/MailServerText.h"
#include "mail/MailWords.h"
#include "people/Session.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

MailServerCard::MailServerCard(const Services& services, QWidget* parent)
    : Panel(parent), m_services(services), m_heading(makeLabel(this, u"mailHeading"_s, u"heading"_s)),
      m_lead(makeLabel(this, u"mailLead"_s, u"muted"_s)), m_grid(new QGridLayout),
      m_message(makeLabel(this, u"mailMessage"_s, u"notice"_s)),
      m_again(makeButton(this, u"mailAgain"_s, u"second"_s, u"refresh"_s)),
      m_save(makeButton(this, u"mailSave"_s, u"primary"_s, u"check"_s, Ink::OnAccent))
{
    setProperty("look", u"card"_s);
    for (auto* label : {m_lead, m_message})
        label->setWordWrap(true);
    layOut();
    connect(m_again, &QPushButton::clicked, this, &MailServerCard::load);
    connect(m_save, &QPushButton::clicked, this, &MailServerCard::save);
    for (auto* edit : {m_host, m_port, m_user, m_password, m_from, m_publicUrl})
        connect(edit, &QLineEdit::returnPressed, this, &MailServerCard::save);
    connect(m_protection, &QComboBox::currentIndexChanged, this, &MailServerCard::render);
    bind([this] { retranslate(); });
    say({}, {});
    setBusy(false);
}

QLabel* MailServerCard::makeLabelOf(QWidget* control, const QString& name)
{
    control->setObjectName(name);
    auto* label = makeLabel(this, name + u"Label"_s);
    label->setBuddy(control);
    m_labels.append(label);
    return label;
}

QLineEdit* MailServerCard::makeRow(const QString& name)
{
    auto* edit = new QLineEdit(this);
    edit->setMaxLength(300);
    m_grid->addWidget(makeLabelOf(edit, name), m_grid->rowCount(), 0);
    m_grid->addWidget(edit, m_grid->rowCount() - 1, 1);
    return edit;
}

void MailServerCard::layOut()
{
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, 240);
    m_host = new QLineEdit(this);
    m_host->setMaxLength(300);
    m_port = new QLineEdit(this);
    m_port->setMaxLength(5);
    auto* place = new QHBoxLayout;
    place->setSpacing(space::m);
    m_grid->addWidget(makeLabelOf(m_host, u"mailHost"_s), m_grid->rowCount(), 0);
    place->addWidget(m_host, 1);
    place->addWidget(makeLabelOf(m_port, u"mailPort"_s));
    place->addWidget(m_port);
    m_grid->addLayout(place, m_grid->rowCount() - 1, 1);
    m_protection = new QComboBox(this);
    m_grid->addWidget(makeLabelOf(m_protection, u"mailProtection"_s), m_grid->rowCount(), 0);
    m_grid->addWidget(m_protection, m_grid->rowCount() - 1, 1);
    m_user = makeRow(u"mailUser"_s);
    m_password = makeRow(u"mailPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_from = makeRow(u"mailFrom"_s);
    m_publicUrl = makeRow(u"mailPublicUrl"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch();
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_heading);
    column->addWidget(m_lead);
    column->addLayout(m_grid);
    column->addWidget(m_message);
    column->addLayout(buttons);
}

void MailServerCard::retranslate()
{
    m_heading->setText(tr("Mail server"));
    const QStringList words{tr("Server"),   tr("Port"),           tr("Protection"),    tr("User"),
                            tr("Password"), tr("Sender address"), tr("Public address")};
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(words.value(i));
        m_labels[i]->buddy()->setAccessibleName(words.value(i));
    }
    m_port->setFixedWidth(roomy(100));
    m_host->setPlaceholderText(u"smtp.example.com"_s);
    m_user->setPlaceholderText(tr("empty: the server asks for none"));
    m_from->setPlaceholderText(u"facturas@example.com"_s);
    m_publicUrl->setPlaceholderText(tr("where links in mails lead; empty: this till's own address"));
    setWords(m_again, tr("Try again"));
    setWords(m_save, tr("Save"));
    const QSignalBlocker quiet(m_protection);
    const int chosen = qMax(0, m_protection->currentIndex());
    m_protection->clear();
    m_protection->addItem(tr("STARTTLS, the usual one (port 587)"), false);
    m_protection->addItem(tr("TLS from the start (port 465)"), true);
    m_protection->setCurrentIndex(chosen);
    render();
}

void MailServerCard::render()
{
    m_port->setPlaceholderText(m_protection->currentData().toBool() ? u"465"_s : u"587"_s);
    m_password->setPlaceholderText(m_settings && m_settings->hasPassword ? tr("stored; type here to replace it")
                                                                         : QString());
    if (!m_settings)
        m_lead->setText(tr("With a mail server every authorised invoice goes to its buyer, with PDF and XML."));
    else if (m_settings->fixed)
        m_lead->setText(tr("Whoever started this program decided how mail goes out; it cannot be changed here."));
    else if (m_settings->ready)
        m_lead->setText(tr("Mail is on: every authorised invoice goes to its buyer, with PDF and XML."));
    else
        m_lead->setText(tr("Mail is off, as no server is set. With one, every authorised invoice goes to its buyer, "
                           "with PDF and XML."));
    const bool open = m_settings && !m_settings->fixed && !m_busy;
    for (QWidget* part :
         {static_cast<QWidget*>(m_host), static_cast<QWidget*>(m_port), static_cast<QWidget*>(m_protection),
          static_cast<QWidget*>(m_user), static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_from),
          static_cast<QWidget*>(m_publicUrl), static_cast<QWidget*>(m_save)})
        part->setEnabled(open);
    m_again->setVisible(!m_settings && !m_busy);
}

void MailServerCard::load()
{
    if (!m_services.mail || m_busy)
        return;
    m_settings.reset();
    setBusy(true);
    say({}, tr("Loading…"));
    whenReady(m_services.mail->settings(), this, [this](const engine::Result<engine::MailSettings>& settings) {
        setBusy(false);
        if (settings) {
            fill(*settings);
            say({}, {});
        } else {
            say(u"alarm"_s, mailTrouble(settings.error()));
            m_again->setFocus();
        }
        Q_EMIT loaded();
    });
}

void MailServerCard::fill(const engine::MailSettings& settings)
{
    m_settings = settings;
    const auto server = MailServerText::split(settings.server);
    m_host->setText(server.host);
    m_port->setText(server.port);
    m_user->setText(server.user);
    m_protection->setCurrentIndex(server.tlsFromTheStart ? 1 : 0);
    m_password->clear();
    m_from->setText(settings.from);
    m_publicUrl->setText(settings.publicUrl);
    render();
}

QString MailServerCard::typedServer() const
{
    return MailServerText{m_host->text().trimmed(), m_port->text().trimmed(), m_user->text().trimmed(),
                          m_protection->currentData().toBool()}
        .joined();
}

bool MailServerCard::isChanged() const
{
    return m_settings && !m_settings->fixed &&
           (typedServer() != m_settings->server || m_from->text().trimmed() != m_settings->from ||
            m_publicUrl->text().trimmed() != m_settings->publicUrl || !m_password->text().isEmpty());
}

void MailServerCard::focusFirst()
{
    m_host->setFocus();
}

void MailServerCard::save()
{
    if (!m_services.mail || m_busy || !m_settings || m_settings->fixed)
        return;
    engine::MailSettingsChange change{typedServer(), m_from->text().trimmed(), m_publicUrl->text().trimmed(),
                                      std::nullopt};
    if (!m_password->text().isEmpty())
        change.password = m_password->text().toUtf8();
    for (auto* edit : {m_host, m_password, m_from, m_publicUrl})
        setLook(edit, "tone", {});
    withPermission(m_services, engine::Permission::ManageSettings, tr("Change the mail server"),
                   [this, change](const engine::Actor& by) { store(change, by); });
}

void MailServerCard::store(const engine::MailSettingsChange& change, const engine::Actor& by)
{
    setBusy(true);
    say({}, tr("Saving…"));
    whenReady(m_services.mail->setSettings(change, by), this,
              [this](const engine::Result<engine::MailSettings>& settings) {
                  setBusy(false);
                  if (!settings) {
                      refuse(settings.error());
                      Q_EMIT ended(false);
                      return;
                  }
                  fill(*settings);
                  say(u"ok"_s,
                      settings->ready ? tr("Saved. A test mail shows whether it works.") : tr("Saved. Mail is off."));
                  m_save->setFocus();
                  Q_EMIT ended(true);
              });
}

void MailServerCard::refuse(const engine::Error& error)
{
    const std::pair<QLatin1StringView, QLineEdit*> fields[] = {
        {"server"_L1, m_host}, {"password"_L1, m_password}, {"from"_L1, m_from}, {"publicUrl"_L1, m_publicUrl}};
    QLineEdit* first = nullptr;
    for (const auto& [name, edit] : fields) {
        for (const engine::FieldError& each : error.fields) {
            if (each.field != name)
                continue;
            setLook(edit, "tone", u"alarm"_s);
            first = first ? first : edit;
        }
    }
    say(u"alarm"_s, mailTrouble(error));
    if (first)
        first->setFocus();
}

void MailServerCard::setBusy(bool busy)
{
    m_busy = busy;
    render();
}

void MailServerCard::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
