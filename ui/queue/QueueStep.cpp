#include "queue/QueueStep.h"

#include "common/Words.h"

#include <engine/SriCodeTable.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using engine::DocumentStatus;
using engine::QueueStage;

namespace ui {

namespace {

struct QueueWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::QueueWords)
};

// The queue still holds it, so that it can be tried again as it is.
bool isHeld(const engine::DocumentSummary& document)
{
    return document.status == DocumentStatus::PendingSend || document.status == DocumentStatus::Received;
}

QueueStep stepOfRefused(const engine::DocumentSummary& document)
{
    const QString field = queueField(document);
    if (field == "certificate"_L1)
        return QueueStep::Certificate;
    if (field == "sri"_L1)
        return QueueStep::Portal;
    if (field == "number"_L1 || field.startsWith("issuer"_L1))
        return QueueStep::Settings;
    // What is to be mended by somebody else is not mended by signing again.
    return field != "support"_L1 && isCorrectable(document) ? QueueStep::Correct : QueueStep::Support;
}

} // namespace

QueueStep queueStep(const engine::QueueEntry& entry)
{
    if (entry.stage != QueueStage::NeedsPerson)
        return QueueStep::Retry;
    if (!isHeld(entry.document))
        return stepOfRefused(entry.document);
    // It goes out by itself as soon as somebody has put the matter in order at the tax office.
    return queueField(entry.document) == "sri"_L1 ? QueueStep::Portal : QueueStep::Retry;
}

QString queueField(const engine::DocumentSummary& document)
{
    const engine::SriMessage* cause = engine::sriCause(document.messages);
    if (!cause)
        return {};
    // SRI sheet, 46: of the issuer in the table, of the buyer in the answers to questions.
    if (cause->identifier == "46"_L1 && document.buyerIdType != engine::IdType::Ruc)
        return u"sri"_s;
    return engine::sriField(*cause);
}

bool isCorrectable(const engine::DocumentSummary& document)
{
    return (document.type == engine::DocumentType::Invoice || document.type == engine::DocumentType::CreditNote) &&
           engine::canMove(document.status, DocumentStatus::Signed);
}

bool maySignAgain(const engine::QueueEntry& entry)
{
    if (entry.stage != QueueStage::NeedsPerson || !isCorrectable(entry.document))
        return false;
    const QueueStep step = queueStep(entry);
    if (step != QueueStep::Support)
        return step != QueueStep::Correct;
    const engine::SriMessage* cause = engine::sriCause(entry.document.messages);
    const auto code = cause ? engine::sriCode(cause->identifier) : std::nullopt;
    return !code || code->action == engine::SriCodeAction::FixAndRebuild;
}

QString queueCause(const engine::QueueEntry& entry, engine::SriReach reach)
{
    if (const engine::SriMessage* cause = engine::sriCause(entry.document.messages)) {
        const SriWords words = sriWords(*cause);
        QStringList parts{words.meaning, words.fix};
        parts.removeAll(QString());
        return cause->identifier + u": "_s + parts.join(u" "_s);
    }
    if (entry.stage == QueueStage::NeedsPerson)
        return QueueWords::tr("The program cannot go on by itself. Try again; if it comes back, call support.");
    if (entry.stage == QueueStage::WaitingAuthorization)
        return QueueWords::tr("The tax office has it and has not decided yet.");
    if (reach == engine::SriReach::Unreachable || !entry.lastError.isEmpty())
        return QueueWords::tr("No answer from the tax office.");
    return QueueWords::tr("On its way.");
}

QString queueDetails(const engine::QueueEntry& entry)
{
    QStringList lines{entry.document.number,
                      entry.document.accessKey.text(),
                      statusText(entry.document.status),
                      targetText(entry.document.target),
                      QueueWords::tr("%n try(ies)", nullptr, entry.attempts),
                      entry.lastError};
    for (const auto& message : entry.document.messages)
        lines.append(message.identifier + u' ' + message.message + u' ' + message.additionalInfo);
    if (entry.since.isValid())
        lines.append(entry.since.toString(Qt::ISODate));
    lines.append(QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion());
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace ui
