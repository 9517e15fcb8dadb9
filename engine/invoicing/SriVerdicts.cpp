#include "invoicing/SriVerdicts.h"

#include "core/Clock.h"

#include <engine/SriCodeTable.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::invoicing {

using namespace std::chrono_literals;

namespace {

// How long a refusal of the bytes before a rebuild may still be shown after the new ones were received.
constexpr auto kOldRefusalFades = 2min;

} // namespace

bool hasSriCode(const QList<SriMessage>& messages, QLatin1StringView code)
{
    return std::any_of(messages.begin(), messages.end(), [&](const SriMessage& m) { return m.identifier == code; });
}

bool isAlreadyThere(const QList<SriMessage>& messages)
{
    return hasSriCode(messages, "43"_L1) || hasSriCode(messages, "70"_L1);
}

bool mendsItself(const QList<SriMessage>& messages)
{
    bool any = false;
    for (const SriMessage& message : messages) {
        const auto entry = sriCode(message.identifier);
        if (entry && entry->action == SriCodeAction::WarningOnly)
            continue;
        if (!entry || entry->action != SriCodeAction::RetryLater)
            return false;
        any = true;
    }
    return any;
}

bool isNoVerdict(const QList<SriMessage>& messages)
{
    return !messages.isEmpty() && std::all_of(messages.begin(), messages.end(), [](const SriMessage& m) {
        return m.identifier == u"43" || m.identifier == u"50" || m.identifier == u"70";
    });
}

QString sriMessagesInWords(const QList<SriMessage>& messages)
{
    QStringList parts;
    for (const SriMessage& m : messages)
        parts << u"[%1] %2 %3"_s.arg(m.identifier, m.message, m.additionalInfo).trimmed();
    return parts.join(u"; "_s);
}

std::chrono::milliseconds sinceReceived(const QList<DocumentEvent>& history, const QDateTime& firstTryAt,
                                        const QDateTime& now)
{
    QDateTime since = firstTryAt.isValid() ? firstTryAt : now;
    const auto received = std::find_if(history.rbegin(), history.rend(),
                                       [](const DocumentEvent& e) { return e.to == DocumentStatus::Received; });
    if (received != history.rend())
        since = received->at;
    return std::chrono::milliseconds(std::max<qint64>(0, since.msecsTo(now)));
}

bool isOldRefusal(const QList<DocumentEvent>& history, const sri::AuthorizationAnswer& answer,
                  std::optional<std::chrono::milliseconds> waiting)
{
    // Clocks differ: only for a while is the date believed, or a fresh refusal could be taken for an old one for ever.
    if (waiting && *waiting > kOldRefusalFades)
        return false;
    const auto rebuilt =
        std::find_if(history.rbegin(), history.rend(), [](const DocumentEvent& e) { return e.type == u"REBUILT"; });
    if (rebuilt == history.rend())
        return false;
    const QDateTime refused = core::fromUtcIso(answer.date);
    return !refused.isValid() || refused < rebuilt->at;
}

} // namespace engine::invoicing
