// How documents join the queue when somebody asks for it, and begin anew there.
#include "invoicing/DocumentService.h"
#include "invoicing/EventRepository.h"
#include "invoicing/QueueChoice.h"
#include "storage/Transaction.h"

using namespace Qt::StringLiterals;

namespace engine::invoicing {

namespace {

QDateTime triedSince(const QDateTime& now)
{
    return now.addMSecs(-std::chrono::milliseconds(kExhaustedAfter).count());
}

} // namespace

Result<void> DocumentService::ready()
{
    return m_context.database.isLost() ? m_context.database.reconnect() : Result<void>();
}

// The document, which nobody else moves until the transaction ends.
Result<DocumentSummary> DocumentService::lockedIn(const CallerView& whose, const AccessKey& key, DocumentStatus from,
                                                  DocumentStatus to)
{
    DocumentRepository documents = whose.documents(m_context.database);
    if (auto held = documents.hold(key); !held)
        return held.error();
    const auto row = documents.findByAccessKey(key);
    if (!row)
        return row.error();
    if (row->summary.status != from)
        return invalidTransition(row->summary.status, to);
    return row->summary;
}

Result<void> DocumentService::joinQueue(const CallerView& whose, const DocumentSummary& document, const QDateTime& now)
{
    const AccessKey& key = document.accessKey;
    if (auto done =
            whose.documents(m_context.database).move(key, DocumentStatus::Signed, DocumentStatus::PendingSend, now);
        !done)
        return done;
    if (auto done =
            EventRepository(m_context.database, whose.tenant(), whose.caller.apiKeyId)
                .append(key, {0, u"STATUS_CHANGED"_s, DocumentStatus::Signed, DocumentStatus::PendingSend, {}, now});
        !done)
        return done;
    // A row that a call left which was cut short stays: the tax office may have these bytes and is asked first.
    return queue::Outbox(m_context.database, whose.tenant())
        .enqueue(queue::Lane::Sri, sriEffect(document.target), key.text(), now, now);
}

Result<DocumentSummary> DocumentService::sendLater(const CallerView& whose, const AccessKey& key)
{
    if (auto done = ready(); !done)
        return done.error();
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return transaction.error();
    const auto document = lockedIn(whose, key, DocumentStatus::Signed, DocumentStatus::PendingSend);
    if (!document)
        return document.error();
    const QDateTime now = m_context.clock.nowUtc();
    const auto row = queue::Outbox(m_context.database, whose.tenant()).find(sriEffect(document->target), key.text());
    if (!row)
        return row.error();
    if (*row && (*row)->leaseUntil > now)
        return invalidTransition(DocumentStatus::Signed, DocumentStatus::PendingSend,
                                 u"another call sends it at this moment"_s);
    if (auto done = joinQueue(whose, *document, now); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    Q_EMIT changed(key, DocumentStatus::PendingSend);
    Q_EMIT queued();
    return whose.documents(m_context.database).findWhole(key).map([](DocumentRow&& stored) { return stored.summary; });
}

Result<DocumentSummary> DocumentService::authorizeLater(const CallerView& whose, const AccessKey& key)
{
    if (auto done = ready(); !done)
        return done.error();
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return transaction.error();
    const auto document = lockedIn(whose, key, DocumentStatus::Received, DocumentStatus::Authorized);
    if (!document)
        return document.error();
    const QDateTime now = m_context.clock.nowUtc();
    if (auto done = queue::Outbox(m_context.database, whose.tenant())
                        .enqueue(queue::Lane::Sri, sriEffect(document->target), key.text(), now, now);
        !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    Q_EMIT queued();
    return whose.documents(m_context.database).findWhole(key).map([](DocumentRow&& stored) { return stored.summary; });
}

Result<RetriedDocument> DocumentService::startAnew(const CallerView& whose, const AccessKey& key)
{
    if (auto done = ready(); !done)
        return done.error();
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return transaction.error();
    DocumentRepository documents = whose.documents(m_context.database);
    if (const auto there = documents.findByAccessKey(key); !there)
        return there.error();
    const QDateTime now = m_context.clock.nowUtc();
    const auto anew = queue::Outbox(m_context.database, whose.tenant())
                          .startAnew(queue::Lane::Sri, key.text(), kExhaustedFailures, triedSince(now), now);
    if (!anew)
        return anew.error();
    if (anew->isEmpty())
        return Error{ErrorCode::NOTHING_TO_RETRY, u"The queue has not given this document up."_s};
    if (auto done = documents.setNeedsPerson(key, false, now); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    Q_EMIT queued();
    auto row = documents.findWhole(key);
    if (!row)
        return row.error();
    return RetriedDocument{row->summary, {anew->first().id, effectTypeOf(row->summary.status)}};
}

Result<QList<QueuedEffect>> DocumentService::startFailedAnew(const CallerView& whose)
{
    if (auto done = ready(); !done)
        return done.error();
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return transaction.error();
    const QDateTime now = m_context.clock.nowUtc();
    const auto anew = queue::Outbox(m_context.database, whose.tenant())
                          .startAnew(queue::Lane::Sri, {}, kExhaustedFailures, triedSince(now), now);
    if (!anew)
        return anew.error();
    DocumentRepository documents = whose.documents(m_context.database);
    QList<QueuedEffect> effects;
    for (const queue::Effect& effect : *anew) {
        const auto key = AccessKey::parse(effect.subject);
        const auto row = key ? documents.findByAccessKey(*key) : Result<DocumentRow>(key.error());
        if (!row)
            return row.error();
        if (auto done = documents.setNeedsPerson(*key, false, now); !done)
            return done.error();
        effects << QueuedEffect{effect.id, effectTypeOf(row->summary.status)};
    }
    if (auto done = transaction->commit(); !done)
        return done.error();
    if (!effects.isEmpty())
        Q_EMIT queued();
    return effects;
}

} // namespace engine::invoicing
