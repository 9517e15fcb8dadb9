#include "returns/NoteForm.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "customers/MailsEdit.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

NoteForm::NoteForm(const Services& services, Session& session, QWidget* host)
    : FormCard(host, u"noteForm"_s, 680, u"note"_s), m_services(services), m_session(session),
      m_facts(makeLabel(card(), u"noteFacts"_s, u"muted"_s)), m_cause(makeLabel(card(), u"noteCause"_s, u"notice"_s)),
      m_reason(addField(u"reason"_s, 300)), m_name(addField(u"name"_s, 300)),
      m_mails(new MailsEdit(card(), u"note_mails"_s))
{
    setLook(m_cause, "tone", u"warn"_s);
    for (QLabel* label : {m_facts, m_cause}) {
        label->setWordWrap(true);
        cardLayout()->addWidget(label);
    }
    cardLayout()->addLayout(cell(m_reason));
    cardLayout()->addLayout(cell(m_name));
    cardLayout()->addWidget(m_mails);
    addFoot();
    setTabs({m_reason, m_name, m_mails->edit()});
    bind([this] { retranslate(); });
}

void NoteForm::retranslate()
{
    title()->setText(tr("Correct the credit note"));
    const QStringList words{tr("Why the goods came back"), tr("Buyer's name or business name")};
    for (qsizetype i = 0; i < words.size(); ++i) {
        fields()[i].label->setText(words[i]);
        fields()[i].edit->setAccessibleName(words[i]);
    }
    sayFoot(tr("Sign again"));
    if (!m_sent.credited)
        return;
    m_facts->setText(QStringList{m_note.number, tr("about invoice %1").arg(m_sent.credited->number), m_sent.buyer.id,
                                 money(m_note.total)}
                         .join(u"   ·   "_s));
    QStringList causes;
    for (const auto& message : m_note.messages) {
        const SriWords said = sriWords(message);
        QStringList parts{said.meaning, said.fix};
        parts.removeAll(QString());
        causes.append(message.identifier + u": "_s + parts.join(u' '));
    }
    m_cause->setText(causes.join(u'\n'));
    m_cause->setVisible(!causes.isEmpty());
}

void NoteForm::openFor(const engine::DocumentSummary& note, const engine::InvoiceRequest& sent, const QString& field)
{
    m_note = note;
    m_sent = sent;
    m_reason->setText(sent.credited ? sent.credited->reason : QString());
    m_name->setText(sent.buyer.name);
    m_mails->show(sent.buyer.email);
    retranslate();
    reset();
    openPanel();
    QLineEdit* first = field.startsWith("buyer"_L1) ? m_name : m_reason;
    first->setFocus();
    first->selectAll();
}

bool NoteForm::escape()
{
    return isVisible() && handleKey(Qt::Key_Escape);
}

void NoteForm::productScanned()
{
    say(u"warn"_s, tr("This credit note is open: Esc leaves it, then scan."));
}

void NoteForm::submit()
{
    if (isBusy() || !m_sent.credited)
        return;
    engine::InvoiceRequest request = m_sent;
    request.issueDate.reset(); // a document that is made again keeps its day by itself
    request.credited->reason = m_reason->text().simplified();
    request.buyer.name = m_name->text().simplified();
    if (request.credited->reason.isEmpty()) {
        complain(m_reason, tr("Say why the goods came back: the credit note needs a reason."));
        return;
    }
    if (request.buyer.name.isEmpty()) {
        complain(m_name, tr("The name is missing."));
        return;
    }
    if (!m_mails->accept()) {
        say({}, {});
        return;
    }
    request.buyer.email = m_mails->emails();
    m_session.withPermission(engine::Permission::CorrectDocuments, tr("Sign %1 again").arg(m_note.number),
                             [this, request](const engine::Actor& actor) { store(actor, request); });
}

void NoteForm::store(const engine::Actor& actor, const engine::InvoiceRequest& request)
{
    waits(true);
    whenReady(m_services.documents.rebuild(m_note.accessKey, request, actor), this,
              [this, asked = turn()](const engine::Result<engine::DocumentSummary>& made) {
                  if (asked != turn()) { // another note is on the card
                      if (made)
                          Q_EMIT signedAgain(made->number);
                      return;
                  }
                  waits(false);
                  if (!made) {
                      refused(made.error());
                      return;
                  }
                  closePanel();
                  Q_EMIT signedAgain(made->number);
              });
}

void NoteForm::refused(const engine::Error& error)
{
    say(u"alarm"_s, errorText(error));
    for (const auto& refusal : error.fields) {
        if (refusal.field.startsWith("buyer.email"_L1))
            m_mails->accept();
        else if (QLineEdit* edit = mark(refusal.field == "motivo"_L1       ? u"reason"_s
                                        : refusal.field == "buyer.name"_L1 ? u"name"_s
                                                                           : QString()))
            edit->setFocus();
    }
}

} // namespace ui
