#pragma once
#include <engine/Export.h>

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
    QString field; // member of the request to look at, empty when none
};

// The one dictionary of SRI codes, for queue, screens and command line.
ENGINE_EXPORT const QList<SriCodeEntry>& sriCodeTable();
ENGINE_EXPORT std::optional<SriCodeEntry> sriCode(QStringView code);

} // namespace engine
