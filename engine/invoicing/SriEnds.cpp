// What the end of a try leaves in the database.
#include "core/Log.h"
#include "invoicing/EventRepository.h"
#include "invoicing/SriResponseRepository.h"
#include "invoicing/SriTrip.h"
#include "storage/Transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::invoicing {

using Reception = sri::ReceptionAnswer::Kind;
using Asked = sri::AuthorizationAnswer::Kind;

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

Result<void> SriDispatcher::storeVerdict(const Trip& trip, const sri::AuthorizationAnswer& answer)
{
    const bool good = answer.kind == Asked::Authorized;
    const DocumentStatus from = trip.document.status;
    const DocumentStatus to = good ? DocumentStatus::Authorized : DocumentStatus::NotAuthorized;
    const QDateTime now = m_context.clock.nowUtc();
    DocumentRepository documents(m_context.database, trip.tenant());
    if (auto done = recordAuthorization(trip, answer); !done)
        return done;
    auto moved = good ? documents.setAuthorization(trip.key, {answer.number, answer.date, answer.xml}, from, now)
                      : documents.move(trip.key, from, to, now);
    if (!moved)
        return moved;
    if (auto done = documents.setNeedsPerson(trip.key, !good, now); !done)
        return done;
    const QJsonObject detail{{u"sriStatus"_s, answer.stateText},
                             {u"authorizationNumber"_s, good ? QJsonValue(answer.number) : QJsonValue()}};
    EventRepository events(m_context.database, trip.tenant());
    if (auto done = events.append(trip.key, {0, u"STATUS_CHANGED"_s, from, to, detail, now}); !done)
        return done;
    return queue::Outbox(m_context.database, trip.tenant()).complete(trip.effect.id, trip.effect.leaseOwner);
}

Result<void> SriDispatcher::recordError(const Trip& trip, const QString& operation, const QString& why)
{
    const QJsonObject detail{{u"operation"_s, operation}, {u"message"_s, why}};
    return EventRepository(m_context.database, trip.tenant())
        .append(trip.key, {0, u"ERROR"_s, trip.document.status, std::nullopt, detail, m_context.clock.nowUtc()});
}

Result<void> SriDispatcher::recordReception(const Trip& trip, const sri::ReceptionAnswer& answer)
{
    SriResponse row;
    row.operation = u"RECEPTION"_s;
    row.state = answer.kind == Reception::Received ? u"RECIBIDA"_s : u"DEVUELTA"_s;
    row.messages = answer.messages;
    row.raw = answer.raw;
    row.httpStatus = answer.httpStatus;
    row.at = m_context.clock.nowUtc();
    return SriResponseRepository(m_context.database, trip.tenant()).append(trip.key, row);
}

Result<void> SriDispatcher::recordAuthorization(const Trip& trip, const sri::AuthorizationAnswer& answer)
{
    SriResponse row;
    row.operation = u"AUTHORIZATION"_s;
    row.state = answer.stateText;
    row.messages = answer.messages;
    row.raw = answer.raw;
    row.httpStatus = answer.httpStatus;
    row.at = m_context.clock.nowUtc();
    return SriResponseRepository(m_context.database, trip.tenant()).append(trip.key, row);
}

Result<void> SriDispatcher::moveDocument(const Trip& trip, DocumentStatus to, const QString& event,
                                         const QJsonObject& detail)
{
    const DocumentStatus from = trip.document.status;
    if (from == to)
        return {};
    const QDateTime now = m_context.clock.nowUtc();
    if (auto done = DocumentRepository(m_context.database, trip.tenant()).move(trip.key, from, to, now); !done)
        return done;
    return EventRepository(m_context.database, trip.tenant()).append(trip.key, {0, event, from, to, detail, now});
}

} // namespace engine::invoicing
