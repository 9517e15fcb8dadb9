#include "sale/NoteCorrection.h"

#include "common/Async.h"
#include "common/CloseButton.h"
#include "common/Controls.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/Words.h"
#include "customers/MailsEdit.h"
#include "people/Session.h"
#include "shell/Commands.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kLongestText = 300; // of the voucher
}

NoteCorrection::NoteCorrection(const Services& services, Session& session, QWidget* host)
    : Overlay(host, u"notePanel"_s, 720), m_services(services), m_session(session),
      m_title(makeLabel(card(), u"noteTitle"_s, u"title"_s)), m_cause(makeLabel(card(), u"noteCause"_s, u"alarm"_s)),
      m_facts(makeLabel(card(), u"noteFacts"_s, u"muted"_s)), m_buyer(makeLabel(card(), u"noteBuyer"_s, u"strong"_s)),
      m_name(new QLineEdit(card())), m_mails(new MailsEdit(card(), u"noteMails"_s)), m_address(new QLineEdit(card())),
      m_reason(new QLineEdit(card())), m_message(makeLabel(card(), u"noteMessage"_s, u"notice"_s)),
      m_hint(makeLabel(card(), u"noteHint"_s, u"small"_s)),
      m_sign(makeButton(card(), u"noteSign"_s, u"primary"_s, u"check"_s, Ink::OnAccent))
{
    for (const auto& [edit, name] :
         {std::pair{m_name, u"noteName"_s}, {m_address, u"noteAddress"_s}, {m_reason, u"noteReason"_s}}) {
        edit->setObjectName(name);
        edit->setMaxLength(kLongestText);
    }
    layOut();
    connect(m_sign, &QPushButton::clicked, this, &NoteCorrection::submit);
    bind([this] { retranslate(); });
}

void NoteCorrection::layOut()
{
    for (QLabel* label : {m_cause, m_facts, m_message})
        label->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(new CloseButton(card(), u"noteClose"_s));
    cardLayout()->addLayout(head);
    for (QWidget* part : QList<QWidget*>{m_cause, m_facts, m_buyer})
        cardLayout()->addWidget(part);
    const auto add = [this](QWidget* field) {
        auto* label = makeLabel(card(), field->objectName() + u"Label"_s, u"small"_s);
        label->setBuddy(field);
        m_labels.append(label);
        auto* cell = new QVBoxLayout;
        cell->setSpacing(2);
        cell->addWidget(label);
        cell->addWidget(field);
        cardLayout()->addLayout(cell);
    };
    add(m_name);
    cardLayout()->addWidget(m_mails);
    add(m_address);
    add(m_reason);
    cardLayout()->addWidget(m_message);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_sign);
    cardLayout()->addLayout(foot);
    QWidget* before = m_name;
    for (QWidget* next : QList<QWidget*>{m_mails->edit(), m_address, m_reason, m_sign}) {
        setTabOrder(before, next);
        before = next;
    }
}

void NoteCorrection::retranslate()
{
    m_title->setText(tr("Correct the credit note %1").arg(m_note.number));
    const auto& messages = m_note.messages;
    const SriWords words = messages.isEmpty() ? SriWords() : sriWords(messages.first());
    QStringList cause{words.meaning, words.fix};
    cause.removeAll(QString());
    m_cause->setText(cause.join(u' '));
    m_cause->setVisible(!cause.isEmpty());
    const engine::CreditedDocument credited = m_sent.credited.value_or(engine::CreditedDocument());
    m_facts->setText(tr("Of invoice %1 of %2  ·  %n line(s)  ·  %3", nullptr, static_cast<int>(m_sent.items.size()))
                         .arg(credited.number, dateText(credited.issueDate), money(m_note.total)));
    m_buyer->setText(idTypeText(m_sent.buyer.idType) + u' ' + m_sent.buyer.id);
    const QStringList names{tr("Name or business name"), tr("Address (optional)"), tr("Reason of the return")};
    const QList<QLineEdit*> edits{m_name, m_address, m_reason};
    for (qsizetype i = 0; i < names.size(); ++i) {
        m_labels[i]->setText(names[i]);
        edits[i]->setAccessibleName(names[i]);
    }
    m_hint->setText(tr("Its number, its buyer and what came back stay as they are."));
    setWords(m_sign, withKey(tr("Sign again"), Command::Cash), tr("Same number"));
}

void NoteCorrection::openFor(const engine::DocumentSummary& note, const engine::InvoiceRequest& sent,
                             const QString& field)
{
    m_note = note;
    m_sent = sent;
    m_busy = false;
    m_name->setText(sent.buyer.name);
    m_mails->show(sent.buyer.email);
    m_address->setText(sent.buyer.address);
    m_reason->setText(sent.credited->reason);
    say({});
    retranslate();
    openPanel();
    QLineEdit* first = field == "buyer.email"_L1      ? m_mails->edit()
                       : field == "buyer.address"_L1  ? m_address
                       : field.startsWith("buyer"_L1) ? m_name
                                                      : m_reason;
    first->setFocus();
    first->selectAll();
}

bool NoteCorrection::handleKey(QKeyEvent* event)
{
    const QKeyCombination pressed(event->modifiers() & ~Qt::KeypadModifier, static_cast<Qt::Key>(event->key()));
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (pressed != keyOf(Command::Cash) && !enter)
        return false;
    if (!event->isAutoRepeat())
        submit();
    return true;
}

void NoteCorrection::productScanned()
{
    say(tr("Sign or leave the credit note first: Esc goes on selling."), u"warn"_s);
}

bool NoteCorrection::complete()
{
    for (QLineEdit* edit : {m_name, m_reason}) {
        const bool missing = edit->text().simplified().isEmpty();
        setLook(edit, "tone", missing ? u"alarm"_s : QString());
        if (!missing)
            continue;
        say(edit == m_name ? tr("The name is missing.") : tr("A credit note needs its reason."));
        edit->setFocus();
        return false;
    }
    return m_mails->accept();
}

void NoteCorrection::submit()
{
    if (m_busy || !complete())
        return;
    engine::InvoiceRequest request = m_sent;
    request.issueDate.reset(); // what is made again keeps its day by itself
    request.buyer.name = m_name->text().simplified();
    request.buyer.email = m_mails->emails();
    request.buyer.address = m_address->text().simplified();
    request.credited->reason = m_reason->text().simplified();
    sign(request);
}

void NoteCorrection::sign(const engine::InvoiceRequest& request)
{
    m_session.withPermission(engine::Permission::CorrectDocuments, tr("Correct the credit note %1").arg(m_note.number),
                             [this, request, key = m_note.accessKey](const engine::Actor& by) {
                                 if (m_note.accessKey != key || isHidden())
                                     return;
                                 m_busy = true;
                                 say(tr("Signing…"), {});
                                 whenReady(m_services.documents.rebuild(key, request, by), this,
                                           [this, key](const engine::Result<engine::DocumentSummary>& rebuilt) {
                                               if (m_note.accessKey != key)
                                                   return;
                                               m_busy = false;
                                               if (!rebuilt) {
                                                   say(errorText(rebuilt.error()));
                                                   return;
                                               }
                                               closePanel();
                                               Q_EMIT signedAgain(rebuilt->number);
                                           });
                             });
}

void NoteCorrection::say(const QString& words, const QString& tone)
{
    m_message->setText(words);
    m_message->setVisible(!words.isEmpty());
    setLook(m_message, "tone", tone);
}

} // namespace ui
