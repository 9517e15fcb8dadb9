#include "invoicing/QueueChoice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::invoicing {

using namespace std::chrono_literals;

Result<bool> joinsTheQueue(storage::Database& database, const Caller& caller)
{
    if (caller.tenant == kTillTenantId && caller.apiKeyId == 0)
        return true;
    return database.queryOne(u"SELECT queues_documents FROM tenants WHERE id = ?"_s, {caller.tenant})
        .map([](const std::optional<storage::Row>& row) { return row && row->flag(0); });
}

QDateTime firstQuestionAt(const QDateTime& received, bool queued)
{
    return received.addMSecs(std::chrono::milliseconds(queued ? 2s : 5min).count());
}

DispatchState dispatchStateOf(const queue::Effect& effect, const QDateTime& now)
{
    const bool tiredOut = effect.attempts >= kExhaustedFailures && effect.firstTryAt.isValid() &&
                          effect.firstTryAt.addMSecs(std::chrono::milliseconds(kExhaustedAfter).count()) <= now;
    const bool underWay = !effect.leaseOwner.isEmpty() && effect.leaseUntil > now;
    DispatchState state;
    if (effect.state == queue::EffectState::Parked || tiredOut)
        state.status = u"FAILED"_s;
    else
        state.status = underWay ? u"DISPATCHED"_s : u"PENDING"_s;
    state.attempts = std::min(effect.attempts, kExhaustedFailures);
    state.lastError = effect.lastError;
    return state;
}

QString effectTypeOf(DocumentStatus status)
{
    return status == DocumentStatus::Received ? u"SRI_AUTHORIZE"_s : u"SRI_SEND"_s;
}

} // namespace engine::invoicing
