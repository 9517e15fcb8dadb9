// What the end of a try leaves in the database.
#include "core/Log.h"
#include "invoicing/SriTrip.h"
#include "storage/Transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::invoicing {

namespace {

// Answers that share one commit.
constexpr size_t kSharedCommit = 16;

} // namespace

void SriDispatcher::end(const std::shared_ptr<Trip>& trip, Change change, std::function<void()> stored)
{
    m_ends.push_back({trip, std::move(change), std::move(stored)});
    storeSoon();
}

void SriDispatcher::storeSoon()
{
    if (m_storing || m_ends.empty())
        return;
    m_storing = true;
    QMetaObject::invokeMethod(this, &SriDispatcher::storeEnds, Qt::QueuedConnection);
}

// Answers come in swarms: those that are here share one commit, few enough that a sale in between does not wait long.
void SriDispatcher::storeEnds()
{
    m_storing = false;
    const auto count = static_cast<std::ptrdiff_t>(std::min(m_ends.size(), kSharedCommit));
    std::vector<End> ends(std::make_move_iterator(m_ends.begin()), std::make_move_iterator(m_ends.begin() + count));
    m_ends.erase(m_ends.begin(), m_ends.begin() + count);
    const bool together = ends.size() > 1 && storeInOneGo(ends).has_value();
    for (const End& each : ends) {
        const Result<void> outcome = together ? Result<void>() : storeInOneGo({&each, 1});
        if (outcome && each.stored)
            each.stored();
        if (!outcome) {
            // The stored truth is unchanged: the document is asked about again.
            qCWarning(core::lcQueue) << "answer for" << each.trip->key.text()
                                     << "not stored:" << outcome.error().codeName() << outcome.error().detail;
            if (m_scheduler)
                m_scheduler->endNotStored();
        }
        each.trip->done();
    }
    storeSoon();
}

Result<void> SriDispatcher::storeInOneGo(std::span<const End> ends)
{
    if (m_context.database.isLost()) {
        if (auto back = m_context.database.reconnect(); !back)
            return back;
    }
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return transaction.error();
    for (const End& each : ends) {
        if (auto changed = each.change(); !changed)
            return changed;
    }
    return transaction->commit();
}

SriRecords SriDispatcher::recordsOf(const Trip& trip) const
{
    return {{m_context.database, m_context.clock, trip.tenant(), 0}, trip.document};
}

} // namespace engine::invoicing
