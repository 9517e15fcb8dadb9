#include "mail/MailTestCard.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Theme.h"
#include "mail/MailWords.h"
#include "people/Session.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

MailTestCard::MailTestCard(const Services& services, QWidget* parent)
    : Panel(parent), m_services(services), m_timer(new QTimer(this)),
      m_heading(makeLabel(this, u"mailTestHeading"_s, u"heading"_s)),
      m_lead(makeLabel(this, u"mailTestLead"_s, u"muted"_s)), m_toLabel(makeLabel(this, u"mailTestToLabel"_s)),
      m_to(new QLineEdit(this)), m_send(makeButton(this, u"mailTestSend"_s, u"second"_s, u"mail"_s)),
      m_cancel(makeButton(this, u"mailTestCancel"_s, u"second"_s, u"close"_s)), m_progress(new QProgressBar(this)),
      m_message(makeLabel(this, u"mailTestMessage"_s, u"notice"_s))
{
    setProperty("look", u"card"_s);
    m_to->setObjectName(u"mailTestTo"_s);
    m_to->setMaxLength(254);
    m_to->setPlaceholderText(u"ana@example.com"_s);
    m_toLabel->setBuddy(m_to);
    m_progress->setObjectName(u"mailTestProgress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    for (auto* label : {m_lead, m_message})
        label->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(m_toLabel);
    row->addWidget(m_to, 1);
    row->addWidget(m_send);
    row->addWidget(m_cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_heading);
    column->addWidget(m_lead);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    m_timer->setInterval(1'000);
    connect(m_timer, &QTimer::timeout, this, [this] {
        ++m_seconds;
        render();
    });
    connect(m_send, &QPushButton::clicked, this, &MailTestCard::wanted);
    connect(m_to, &QLineEdit::returnPressed, this, &MailTestCard::wanted);
    connect(m_cancel, &QPushButton::clicked, this, &MailTestCard::cancel);
    say({}, {});
    bind([this, row] {
        stackWhenLarge(row);
        m_heading->setText(tr("Test"));
        m_lead->setText(tr("Sends a short mail with the settings above, which are saved first."));
        m_toLabel->setText(tr("To"));
        m_to->setAccessibleName(tr("Address of the test mail"));
        m_progress->setAccessibleName(tr("The test mail is on its way"));
        setWords(m_send, tr("Send a test mail"));
        setWords(m_cancel, tr("Cancel"));
        render();
    });
}

void MailTestCard::setReady(bool ready)
{
    m_ready = ready;
    render();
}

void MailTestCard::send()
{
    if (!m_services.mail || m_sending)
        return;
    withPermission(m_services, engine::Permission::ManageSettings, tr("Send a test mail"),
                   [this, to = m_to->text().trimmed()](const engine::Actor& by) { send(to, by); });
}

void MailTestCard::send(const QString& to, const engine::Actor& by)
{
    if (m_sending)
        return;
    const int asked = ++m_asked;
    m_sending = true;
    m_seconds = 0;
    m_timer->start();
    setLook(m_to, "tone", {});
    m_letter = m_services.mail->sendTest(to, by);
    whenReady(m_letter, this, [this, asked, to](const engine::Result<QString>& answer) {
        if (asked == m_asked)
            take(answer, to);
    });
    render();
    m_cancel->setFocus();
}

void MailTestCard::take(const engine::Result<QString>& answer, const QString& to)
{
    const bool watched = m_cancel->hasFocus(); // nobody has gone elsewhere meanwhile
    m_sending = false;
    m_timer->stop();
    render();
    const bool wrongAddress = !answer && answer.error().reason == "ADDRESS"_L1;
    if (watched)
        wrongAddress ? m_to->setFocus() : m_send->setFocus();
    setLook(m_to, "tone", wrongAddress ? u"alarm"_s : QString());
    if (answer)
        say(u"ok"_s, tr("The server took the mail for %1. Look into its mailbox.").arg(to));
    else
        say(u"alarm"_s, mailTrouble(answer.error()));
}

bool MailTestCard::cancel()
{
    if (!m_sending)
        return false;
    ++m_asked;
    m_letter.cancel();
    m_sending = false;
    m_timer->stop();
    render();
    say({}, tr("Cancelled."));
    m_send->setFocus();
    return true;
}

void MailTestCard::clear()
{
    if (!m_sending)
        say({}, {});
}

void MailTestCard::render()
{
    m_send->setVisible(!m_sending);
    m_send->setEnabled(m_ready);
    m_to->setEnabled(!m_sending);
    m_cancel->setVisible(m_sending);
    m_progress->setVisible(m_sending);
    if (m_sending)
        say({}, tr("Sending… %1 s").arg(m_seconds));
}

void MailTestCard::say(const QString& tone, const QString& words)
{
    showNotice(m_message, tone, words);
    if (!words.isEmpty())
        Q_EMIT spoke();
}

} // namespace ui
