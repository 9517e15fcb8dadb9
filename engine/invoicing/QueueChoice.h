#pragma once
#include "invoicing/SriEffect.h"
#include "queue/Outbox.h"

#include <engine/Caller.h>
#include <engine/Document.h>

#include <chrono>

namespace engine::invoicing {

// What this caller makes goes to the tax office without being told to: always at the till itself, by the tenant's
// setting over the API.
Result<bool> joinsTheQueue(storage::Database& database, const Caller& caller);

// When a voucher that the tax office has is asked about by itself: soon where the queue does everything, later where
// the client asks.
QDateTime firstQuestionAt(const QDateTime& received, bool queued);

// A row that failed so often, and for so long, shows as FAILED until somebody says "again". The queue itself goes on
// trying: a shop that was offline for a day loses nothing.
inline constexpr int kExhaustedFailures = 5;
inline constexpr std::chrono::minutes kExhaustedAfter{20};

DispatchState dispatchStateOf(const queue::Effect& effect, const QDateTime& now);
QString effectTypeOf(DocumentStatus status); // SRI_SEND | SRI_AUTHORIZE

} // namespace engine::invoicing
