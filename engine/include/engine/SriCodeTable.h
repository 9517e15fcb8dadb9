#pragma once
#include <engine/Export.h>
#include <engine/SriMessage.h>

#include <QList>
#include <QString>

#include <optional>

namespace engine {

// What the program does when the tax office answers with a code.
enum class SriCodeAction {
    AskAuthorization, // 43, 70: SRI has it; only ask
    QueryOwnKeys,     // 45: another key owns the number
    RetryLater,       // 50, 10, 28, 37, 63: opens again by itself
    FixAndRebuild,    // correct the data, same key and number
    TellPerson,       // nothing the program can do
    WarningOnly       // 59, 60, 62, 68
};

struct SriCodeEntry
{
    QString code;
    SriCodeAction action;
    QString meaningEs, causeEs, fixEs;
    QString meaningEn, causeEn, fixEn;
    // Where it is mended: a member of the request (buyer.id, items, issueDate), of the profile (issuer.tradeName), the
    // next number, certificate, sri (its portal) or support; empty when no one place is known.
    QString field;
};

// The one dictionary of SRI codes, for queue, screens and command line.
ENGINE_EXPORT const QList<SriCodeEntry>& sriCodeTable();
ENGINE_EXPORT std::optional<SriCodeEntry> sriCode(QStringView code);
// The field of its code, or the one that its additional information names.
ENGINE_EXPORT QString sriField(const SriMessage& message);
// The message that says why: a warning beside it decides nothing. Null when there is none.
ENGINE_EXPORT const SriMessage* sriCause(const QList<SriMessage>& messages);

} // namespace engine
