#include <engine/DocumentStatus.h>

#include <algorithm>
#include <array>

namespace engine {

namespace {

using enum DocumentStatus;

struct Row
{
    DocumentStatus status;
    QLatin1StringView name;
};

constexpr auto kNames = std::to_array<Row>({
    {Signed, QLatin1StringView("SIGNED")},
    {PendingSend, QLatin1StringView("PENDING_SEND")},
    {Received, QLatin1StringView("RECEIVED")},
    {Returned, QLatin1StringView("RETURNED")},
    {Authorized, QLatin1StringView("AUTHORIZED")},
    {NotAuthorized, QLatin1StringView("NOT_AUTHORIZED")},
});

constexpr auto kTransitions = std::to_array<std::pair<DocumentStatus, DocumentStatus>>({
    {Signed, PendingSend},
    {Signed, Received},
    {Signed, Returned},
    {PendingSend, Received},
    {PendingSend, Returned},
    // A send whose answer was lost is settled by asking for the authorisation, and that answer may already be final.
    {PendingSend, Authorized},
    {PendingSend, NotAuthorized},
    {Received, Authorized},
    {Received, NotAuthorized},
    // A rebuild corrects the voucher under the same key and number.
    {Returned, Signed},
    {NotAuthorized, Signed},
});

} // namespace

QString documentStatusName(DocumentStatus status)
{
    const auto row = std::find_if(kNames.begin(), kNames.end(), [status](const Row& r) { return r.status == status; });
    return row == kNames.end() ? QString() : QString(row->name);
}

std::optional<DocumentStatus> documentStatusFromName(QStringView name)
{
    const auto row = std::find_if(kNames.begin(), kNames.end(), [name](const Row& r) { return name == r.name; });
    return row == kNames.end() ? std::nullopt : std::optional(row->status);
}

std::span<const std::pair<DocumentStatus, DocumentStatus>> allowedTransitions()
{
    return kTransitions;
}

bool canMove(DocumentStatus from, DocumentStatus to)
{
    return std::find(kTransitions.begin(), kTransitions.end(), std::pair(from, to)) != kTransitions.end();
}

} // namespace engine
