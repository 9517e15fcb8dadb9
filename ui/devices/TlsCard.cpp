#include "devices/TlsCard.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Dialogs.h"
#include "common/Files.h"
#include "common/Format.h"
#include "common/ReadGate.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "people/Session.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kLargestFile = 2 * 1024 * 1024;
constexpr qint64 kSoonDays = 30;

// Half of it on each line, so that two people can read it to each other.
QString inTwoLines(const QString& fingerprint)
{
    return fingerprint.left(48).chopped(1) + u'\n' + fingerprint.mid(48);
}

} // namespace

TlsCard::TlsCard(const Services& services, Dialogs& dialogs, QWidget* parent)
    : Panel(parent), m_services(services), m_dialogs(dialogs),
      m_heading(makeLabel(this, u"tlsHeading"_s, u"heading"_s)), m_facts(makeLabel(this, u"tlsFacts"_s)),
      m_gate(new ReadGate(this, u"tlsGate"_s)), m_fingerprint(makeLabel(this, u"tlsFingerprint"_s, u"small"_s)),
      m_renew(makeButton(this, u"tlsRenew"_s, u"second"_s, u"refresh"_s)),
      m_own(makeButton(this, u"tlsOwn"_s, u"second"_s, u"certificate"_s)),
      m_remove(makeButton(this, u"tlsRemove"_s, u"second"_s, u"trash"_s)),
      m_message(makeLabel(this, u"tlsMessage"_s, u"notice"_s)), m_form(makeForm())
{
    setProperty("look", u"card"_s);
    for (auto* label : {m_facts, m_fingerprint, m_message})
        label->setWordWrap(true);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::m);
    for (auto* button : {m_renew, m_remove, m_own})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_heading);
    column->addWidget(m_gate);
    column->addWidget(m_facts);
    column->addWidget(m_fingerprint);
    column->addLayout(buttons);
    column->addWidget(m_form);
    column->addWidget(m_message);
    connect(m_gate, &ReadGate::againChosen, this, &TlsCard::load);
    connect(m_own, &QPushButton::clicked, this, [this] { openForm(true); });
    for (auto* button : {m_renew, m_remove})
        connect(button, &QPushButton::clicked, this, [this, button] { replace(button); });
    openForm(false);
    say({}, {});
    bind([this, buttons] {
        stackWhenLarge(buttons);
        retranslate();
    });
}

QWidget* TlsCard::makeForm()
{
    auto* form = new QFrame(this);
    form->setProperty("look", u"strip"_s);
    m_formLead = makeLabel(form, u"tlsFormLead"_s, u"muted"_s);
    m_formLead->setWordWrap(true);
    m_chooseFile = makeButton(form, u"tlsChooseFile"_s, u"second"_s, u"folder"_s);
    m_fileLabel = makeLabel(form, u"tlsFileName"_s, u"muted"_s);
    m_chooseKey = makeButton(form, u"tlsChooseKey"_s, u"second"_s, u"folder"_s);
    m_keyLabel = makeLabel(form, u"tlsKeyName"_s, u"muted"_s);
    m_passwordLabel = makeLabel(form, u"tlsPasswordLabel"_s);
    m_password = new QLineEdit(form);
    m_password->setObjectName(u"tlsPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordLabel->setBuddy(m_password);
    m_cancel = makeButton(form, u"tlsCancel"_s, u"second"_s, u"close"_s);
    m_use = makeButton(form, u"tlsUse"_s, u"primary"_s, u"check"_s, Ink::OnAccent);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_chooseFile, 0, 0);
    grid->addWidget(m_fileLabel, 0, 1);
    grid->addWidget(m_chooseKey, 1, 0);
    grid->addWidget(m_keyLabel, 1, 1);
    grid->addWidget(m_passwordLabel, 2, 0);
    grid->addWidget(m_password, 2, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_use);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_formLead);
    column->addLayout(grid);
    column->addLayout(buttons);
    connect(m_chooseFile, &QPushButton::clicked, this, [this] { choose(false); });
    connect(m_chooseKey, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        openForm(false);
        m_own->setFocus();
    });
    connect(m_use, &QPushButton::clicked, this, &TlsCard::use);
    connect(m_password, &QLineEdit::returnPressed, this, &TlsCard::use);
    return form;
}

void TlsCard::retranslate()
{
    m_heading->setText(tr("Certificate of this till"));
    m_formLead->setText(tr("A PEM file with the certificate and those above it, or a .p12. The key may be in the same "
                           "file or in one of its own."));
    setWords(m_own, tr("Use my own"));
    setWords(m_chooseFile, tr("Choose the certificate"));
    setWords(m_chooseKey, tr("Choose the key"));
    m_passwordLabel->setText(tr("Password, if there is one"));
    m_password->setAccessibleName(m_passwordLabel->text());
    setWords(m_cancel, tr("Cancel"));
    setWords(m_use, tr("Use it"));
    render();
}

void TlsCard::load()
{
    if (!m_services.devices)
        return;
    m_sure = false;
    m_gate->begin();
    whenReady(m_services.devices->certificate(), this, [this](const engine::Result<engine::ServerCertificate>& found) {
        m_certificate.reset();
        if (found)
            m_certificate = *found;
        found ? m_gate->open() : m_gate->fail(found.error());
        render();
    });
}

bool TlsCard::escape()
{
    if (m_form->isHidden())
        return false;
    openForm(false);
    m_own->setFocus();
    return true;
}

void TlsCard::openForm(bool open)
{
    m_form->setVisible(open);
    m_file.clear();
    m_key.fill('\0');
    m_key.clear();
    m_fileName.clear();
    m_keyName.clear();
    m_password->clear();
    m_sure = false;
    say({}, {});
    render();
    if (open) {
        m_chooseFile->setFocus();
        Q_EMIT opened();
    }
}

void TlsCard::choose(bool key)
{
    m_dialogs.openFile(
        this, key ? tr("Key") : tr("Certificate"), tr("Certificates (*.pem *.crt *.key *.p12 *.pfx);;All files (*)"),
        [this, key](const QString& path) {
            (key ? m_key : m_file).clear();
            (key ? m_keyName : m_fileName).clear();
            setBusy(true); // nothing is used before it is read
            whenReady(readFile(path, kLargestFile), this, [this, key, path](const engine::Result<QByteArray>& bytes) {
                (key ? m_key : m_file) = bytes.value_or(QByteArray());
                (key ? m_keyName : m_fileName) = bytes ? QFileInfo(path).fileName() : QString();
                say(u"alarm"_s, bytes ? QString() : errorText(bytes.error()));
                setBusy(false);
            });
        });
}

void TlsCard::use()
{
    if (m_services.lan && !m_busy && !m_file.isEmpty())
        withPermission(m_services, engine::Permission::ManageSettings, tr("Show another certificate"),
                       [this](const engine::Actor& by) { showOwn(by); });
}

void TlsCard::showOwn(const engine::Actor& by)
{
    setBusy(true);
    say({}, tr("One moment…"));
    whenReady(m_services.lan->useCertificate(m_file, m_key, m_password->text().toUtf8(), by), this,
              [this](const engine::Result<engine::LanState>& answer) {
                  if (answer)
                      openForm(false);
                  take(answer, tr("Your own certificate is shown from now on; tell the devices its fingerprint."));
                  answer ? m_own->setFocus() : m_chooseFile->setFocus();
              });
}

void TlsCard::replace(QPushButton* button)
{
    if (!m_services.lan || m_busy)
        return;
    if (!std::exchange(m_sure, true)) {
        render();
        return;
    }
    m_sure = false;
    render();
    withPermission(m_services, engine::Permission::ManageSettings, tr("Show another certificate"),
                   [this, button](const engine::Actor& by) { replace(button, by); });
}

void TlsCard::replace(QPushButton* button, const engine::Actor& by)
{
    setBusy(true);
    say({}, tr("One moment…"));
    whenReady(m_services.lan->renewCertificate(by), this,
              [this, button](const engine::Result<engine::LanState>& answer) {
                  take(answer, tr("A new certificate is shown from now on; tell the devices its fingerprint."));
                  (button->isVisible() ? button : m_renew)->setFocus();
              });
}

void TlsCard::take(const engine::Result<engine::LanState>& answer, const QString& done)
{
    setBusy(false);
    if (!answer) {
        const auto code = answer.error().code;
        say(u"alarm"_s, code == engine::ErrorCode::CERTIFICATE_KEY_NOT_FOUND
                            ? tr("The key is missing, or it belongs to another certificate.")
                        : code == engine::ErrorCode::CERTIFICATE_INVALID
                            ? tr("This is no certificate that a server can show: PEM or .p12, valid today.")
                            : errorText(answer.error()));
        return;
    }
    say(u"ok"_s, done);
    load();
    Q_EMIT changed();
}

void TlsCard::setBusy(bool busy)
{
    m_busy = busy;
    render();
}

void TlsCard::render()
{
    const bool own = m_certificate && m_certificate->own;
    const bool open = !m_form->isHidden();
    m_renew->setVisible(!own && !open);
    m_remove->setVisible(own && !open);
    m_own->setVisible(!open);
    const QString again = tr("Press again: every device needs the new fingerprint");
    setWords(m_renew, m_sure ? again : tr("Make a new one"));
    setWords(m_remove, m_sure ? again : tr("Remove my own"));
    for (auto* button : {m_renew, m_remove, m_own})
        button->setEnabled(!m_busy && m_certificate);
    m_use->setEnabled(!m_busy && !m_file.isEmpty());
    m_fileLabel->setText(m_fileName.isEmpty() ? tr("No file chosen") : m_fileName);
    m_keyLabel->setText(m_keyName.isEmpty() ? tr("only when it is in a file of its own") : m_keyName);
    m_facts->setVisible(m_certificate.has_value());
    m_fingerprint->setVisible(m_certificate.has_value());
    if (!m_certificate) {
        m_facts->clear(); // the gate says why
        return;
    }
    const QString until = dateTimeText(m_certificate->to);
    m_facts->setText(own ? tr("Your own, good until %1").arg(until)
                         : tr("Made by this till itself, good until %1").arg(until));
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(m_certificate->to);
    setLook(m_facts, "tone", days < 0 ? u"alarm"_s : days < kSoonDays ? u"warn"_s : QString());
    m_fingerprint->setText(tr("Fingerprint (SHA-256), which devices trust it by:") + u'\n' +
                           inTwoLines(m_certificate->fingerprint));
}

void TlsCard::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
}

} // namespace ui
