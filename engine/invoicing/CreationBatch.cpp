#include "invoicing/CreationBatch.h"

#include "core/ParallelFor.h"
#include "invoicing/EventRepository.h"
#include "invoicing/PayloadHash.h"
#include "invoicing/QueueChoice.h"
#include "invoicing/SequentialRepository.h"
#include "invoicing/VoucherMaker.h"
#include "storage/Transaction.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace engine::invoicing {

namespace {

constexpr qsizetype kLastNumber = 999'999'999; // secuencial has nine digits

Error clockWrong(QDate today, QDate confirmed)
{
    return {
        ErrorCode::CLOCK_WRONG,
        u"The clock of this machine says %1, but the tax office has already authorised a document of %2. Set the clock and try again."_s
            .arg(today.toString(u"dd/MM/yyyy"_s), confirmed.toString(u"dd/MM/yyyy"_s))};
}

DocumentSummary summaryOf(const Issuer& issuer, const AccessKey& key, const DocumentContent& content,
                          const QDateTime& now)
{
    const AccessKey::Parts parts = key.parts();
    DocumentSummary out;
    out.accessKey = key;
    out.issuerId = issuer.id;
    out.target = issuer.target;
    out.type = parts.type;
    out.number =
        u"%1-%2-%3"_s.arg(parts.branchCode, parts.issuePointCode).arg(parts.sequential, 9, 10, QLatin1Char('0'));
    out.sequential = parts.sequential;
    out.status = DocumentStatus::Signed;
    out.issueDate = parts.issueDate;
    out.total = content.total;
    out.buyerIdType = content.buyerIdType;
    out.buyerId = content.buyerId;
    out.buyerName = content.buyerName;
    out.buyerEmail = content.buyerEmail;
    out.emailStatus = emailStatusAtFirst(content.buyerEmail);
    out.requestPayload = content.requestPayload;
    out.createdAt = now;
    return out;
}

} // namespace

CreationBatch::CreationBatch(Context context, QList<Creation> creations) : m_context(std::move(context))
{
    m_items.reserve(static_cast<size_t>(creations.size()));
    for (Creation& creation : creations) {
        Item item;
        item.creation = std::move(creation);
        m_items.push_back(std::move(item));
    }
}

QList<DocumentSummary> CreationBatch::run()
{
    m_now = m_context.clock.nowUtc();
    m_context.policy.today = core::ecuadorDate(m_now);
    if (m_context.database.isLost()) {
        if (auto back = m_context.database.reconnect(); !back)
            refuseAll(back.error());
    }
    prepare();
    while (!open().isEmpty() && attempt() == Attempt::Again) {
    }
    for (Item* item : open())
        item->answer = *item->denial;
    QList<DocumentSummary> fresh;
    for (Item& item : m_items) {
        if (*item.answer && !(*item.answer)->replayed)
            fresh << (*item.answer)->document;
        item.creation.reply(std::move(*item.answer));
    }
    std::sort(fresh.begin(), fresh.end(), [](const auto& a, const auto& b) { return a.sequential < b.sequential; });
    return fresh;
}

// Everything that can be known before a number is taken.
void CreationBatch::prepare()
{
    for (Item& item : m_items) {
        if (item.answer)
            continue;
        auto issuer = m_context.issuers.signing(item.creation.tenant(), item.creation.issuer);
        if (issuer)
            item.issuer = std::move(*issuer);
        else
            item.refusal = issuer.error();
    }
    core::parallelFor(m_context.pool, qsizetype(m_items.size()),
                      [this](qsizetype i) { prepareItem(m_items[size_t(i)]); });
}

void CreationBatch::prepareItem(Item& item) const
{
    if (item.refusal || item.answer)
        return;
    auto totals = validateInvoice(item.creation.request, item.issuer->profile, m_context.policy);
    if (!totals) {
        item.refusal = totals.error();
        return;
    }
    const QDate confirmed = m_context.latestAuthorized.value(item.issuer->profile.target);
    if (confirmed.isValid() && m_context.policy.today < confirmed) {
        item.refusal = clockWrong(m_context.policy.today, confirmed);
        return;
    }
    item.content = contentOf(item.creation.request, *totals, {});
    item.totals = std::move(*totals);
}

QList<CreationBatch::Item*> CreationBatch::open()
{
    QList<Item*> items;
    for (Item& item : m_items)
        if (!item.answer)
            items << &item;
    return items;
}

void CreationBatch::refuseAll(const Error& error)
{
    for (Item* item : open())
        item->answer = error;
}

// Before the commit nothing is stored: when the connection broke, all of it may be done again on a new one.
CreationBatch::Attempt CreationBatch::failed(const Error& error)
{
    if (m_context.database.isLost() && m_reconnects++ < kMaxReconnects)
        return Attempt::Again;
    refuseAll(error);
    return Attempt::Failed;
}

CreationBatch::Attempt CreationBatch::attempt()
{
    if (m_context.database.isLost()) {
        if (auto back = m_context.database.reconnect(); !back) {
            refuseAll(back.error());
            return Attempt::Failed;
        }
    }
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return failed(transaction.error());
    QList<Item*> items = open();
    if (auto settled = settleKnown(items); !settled)
        return failed(settled.error());
    items = open();
    if (auto admitted = admit(items); !admitted)
        return failed(admitted.error());
    if (items.isEmpty())
        return Attempt::Committed; // nothing was written: the rollback costs nothing
    const auto numbered = number(items);
    if (!numbered)
        return failed(numbered.error());
    if (!*numbered || !sign(items))
        return Attempt::Again; // the ones that failed are answered, the rest is numbered anew
    if (auto stored = store(items); !stored) {
        // Another process stored the same idempotency key first: the next round finds its document.
        if (stored.error().code == ErrorCode::UNIQUE_VIOLATION && m_collisions++ < kMaxCollisions)
            return Attempt::Again;
        return failed(stored.error());
    }
    if (auto committed = transaction->commit(); !committed) {
        if (transaction->outcomeUnknown())
            return afterLostCommit(items);
        refuseAll(committed.error());
        return Attempt::Failed;
    }
    for (Item* item : items)
        item->answer = CreatedDocument{item->summary, false};
    return Attempt::Committed;
}

// A known idempotency key answers before any other rule, so that a repeat after midnight still finds its document.
Result<void> CreationBatch::settleKnown(const QList<Item*>& items)
{
    for (Item* item : items) {
        if (!item->creation.idempotencyKey.isEmpty()) {
            auto settled = settleByKey(*item);
            if (!settled)
                return settled.error();
            if (*settled)
                continue;
        }
        if (item->refusal)
            item->answer = *item->refusal;
    }
    return {};
}

Result<bool> CreationBatch::settleByKey(Item& item)
{
    // The profile is enough: an expired certificate must not hide what was issued before.
    const auto profile = m_context.issuers.profile(item.creation.tenant(), item.creation.issuer);
    if (!profile)
        return item.refusal ? Result<bool>(false) : profile.error();
    DocumentRepository documents(m_context.database, item.creation.tenant());
    auto known = documents.findByIdempotencyKey(item.creation.issuer, environmentOf(profile->target),
                                                item.creation.idempotencyKey);
    if (!known)
        return known.error();
    if (!*known)
        return false;
    if ((*known)->payloadHash == QString::fromLatin1(payloadHash(item.creation.request)))
        item.answer = documents.findWhole((*known)->summary.accessKey).map([](DocumentRow&& row) {
            return CreatedDocument{std::move(row.summary), true};
        });
    else
        item.answer = Error{
            ErrorCode::CONFLICT,
            u"This idempotency key was used for another request, which is document %1. Use a new key for a new document."_s
                .arg((*known)->summary.number)};
    return true;
}

// False: a counter has too few numbers left; those it has none for are answered.
Result<bool> CreationBatch::number(const QList<Item*>& items)
{
    // Sorted, one order for everybody: no deadlock between two processes.
    std::map<std::pair<IssuerId, DocumentType>, QList<Item*>> counters;
    for (Item* item : items)
        counters[{item->creation.issuer, documentTypeOf(item->creation.request)}] << item;
    for (const auto& [counter, group] : counters) {
        const auto [id, type] = counter;
        const Issuer& issuer = group.first()->issuer->profile;
        const Environment environment = environmentOf(issuer.target);
        SequentialRepository sequentials(m_context.database, group.first()->creation.tenant());
        auto next = sequentials.take(id, environment, type, int(group.size()));
        if (!next && next.error().code == ErrorCode::CONFLICT) {
            const auto first = sequentials.peek(id, environment, type);
            if (!first)
                return first.error();
            for (qsizetype i = kLastNumber - *first + 1; i < group.size(); ++i)
                group[i]->answer = next.error();
            return false;
        }
        if (!next)
            return next.error();
        for (Item* item : group) {
            auto key = AccessKey::make({m_context.policy.today, type, issuer.ruc, environment, issuer.branchCode,
                                        issuer.issuePointCode, (*next)++, m_context.random.digits(8)});
            if (!key)
                return key.error();
            item->key = *key;
        }
    }
    return true;
}

bool CreationBatch::sign(const QList<Item*>& items)
{
    core::parallelFor(m_context.pool, items.size(), [&](qsizetype i) { signItem(*items[i]); });
    return std::none_of(items.begin(), items.end(), [](const Item* item) { return item->answer.has_value(); });
}

void CreationBatch::signItem(Item& item) const
{
    auto xml = makeSignedVoucher(item.creation.request, *item.totals, *item.issuer, item.key, m_now);
    if (!xml) {
        item.answer = xml.error();
        return;
    }
    item.content.signedXml = std::move(*xml);
    item.summary = summaryOf(item.issuer->profile, item.key, item.content, m_now);
}

Result<void> CreationBatch::store(const QList<Item*>& items)
{
    QHash<std::pair<TenantId, bool>, bool> queued; // by tenant and whether the till itself asks
    for (Item* item : items) {
        const Caller& caller = item->creation.caller;
        const storage::TenantScope tenant = item->creation.tenant();
        const std::pair maker(caller.tenant, caller.apiKeyId == 0);
        if (!queued.contains(maker)) {
            const auto joins = joinsTheQueue(m_context.database, caller);
            if (!joins)
                return joins.error();
            queued.insert(maker, *joins);
        }
        DocumentRepository documents(m_context.database, tenant);
        EventRepository events(m_context.database, tenant, item->creation.caller.apiKeyId);
        NewDocumentRow row;
        row.accessKey = item->key;
        row.issuerId = item->creation.issuer;
        row.target = item->issuer->profile.target;
        item->summary.status = queued.value(maker) ? DocumentStatus::PendingSend : DocumentStatus::Signed;
        row.status = item->summary.status;
        if (!item->creation.idempotencyKey.isEmpty())
            row.idempotencyKey = item->creation.idempotencyKey;
        row.content = item->content;
        row.createdAt = m_now;
        if (auto inserted = documents.insert(row); !inserted)
            return inserted.error();
        if (const auto& companion = item->creation.companion; companion && companion->store) {
            if (auto beside = companion->store(m_context.database, item->summary, *item->totals); !beside)
                return beside.error();
        }
        const QJsonObject detail{{u"accessKey"_s, item->key.text()}, {u"sequential"_s, item->summary.sequential}};
        if (auto e = events.append(item->key, {0, u"CREATED"_s, std::nullopt, DocumentStatus::Signed, detail, m_now});
            !e)
            return e.error();
        if (!queued.value(maker))
            continue;
        if (auto e = events.append(
                item->key, {0, u"STATUS_CHANGED"_s, DocumentStatus::Signed, DocumentStatus::PendingSend, {}, m_now});
            !e)
            return e.error();
        if (auto e = queue::Outbox(m_context.database, tenant)
                         .enqueue(queue::Lane::Sri, sriEffect(row.target), item->key.text(), m_now, m_now);
            !e)
            return e.error();
        item->summary.dispatch = DispatchState{u"PENDING"_s, 0, {}};
    }
    return {};
}

// The connection broke while the server was committing. All documents of the batch are there, or none is.
CreationBatch::Attempt CreationBatch::afterLostCommit(const QList<Item*>& items)
{
    storage::Database& database = m_context.database;
    const auto look = [&]() -> Result<bool> {
        if (auto back = database.reconnect(); !back)
            return back.error();
        auto transaction = storage::Transaction::begin(database);
        if (!transaction)
            return transaction.error();
        // The server may still be at work for the broken connection: its hold on the counter ends with its verdict.
        const Item& first = *items.first();
        if (auto held = SequentialRepository(database, first.creation.tenant())
                            .hold(first.creation.issuer, environmentOf(first.issuer->profile.target),
                                  documentTypeOf(first.creation.request));
            !held)
            return held.error();
        const auto row = DocumentRepository(database, first.creation.tenant()).findByAccessKey(first.key);
        if (!row && row.error().code != ErrorCode::NOT_FOUND)
            return row.error();
        return row.has_value();
    };
    const auto there = look();
    if (there && !*there && m_reconnects++ < kMaxReconnects)
        return Attempt::Again;
    for (Item* item : items) {
        if (there && *there)
            item->answer = CreatedDocument{item->summary, false};
        else if (there)
            item->answer =
                Error{ErrorCode::DATABASE_UNAVAILABLE, u"the connection to the database broke; nothing was stored"_s};
        else
            item->answer =
                Error{ErrorCode::DATABASE_UNAVAILABLE,
                      u"The connection to the database broke at the last moment: it is not known whether document %1 "
                      "(%2) was stored. Look for it among the documents before you issue it again. (%3)"_s.arg(
                          item->summary.number, item->key.text(), there.error().detail)};
    }
    return there && *there ? Attempt::Committed : Attempt::Failed;
}

} // namespace engine::invoicing
