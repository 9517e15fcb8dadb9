#include "invoicing/DocumentService.h"

#include "core/FieldErrors.h"
#include "invoicing/CreditLedger.h"
#include "invoicing/EventRepository.h"
#include "invoicing/QueueChoice.h"
#include "invoicing/SequentialRepository.h"
#include "invoicing/VoucherMaker.h"
#include "storage/Transaction.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace engine::invoicing {

DocumentService::DocumentService(Context context) : m_context(std::move(context))
{
    // Where the shop stands in time; a failure here only costs the guard against a clock set back.
    DocumentRepository documents(m_context.database, storage::kTillTenant);
    for (const SriTarget target : {SriTarget::Practice, SriTarget::Test, SriTarget::Production})
        m_latestAuthorized.insert(target, documents.latestAuthorizedDate(target).value_or(QDate()));
}

void DocumentService::create(Creation creation)
{
    m_waiting << std::move(creation);
    if (m_scheduled)
        return;
    // Queued, so that everything already posted to this thread joins the batch; one alone pays no delay for it.
    m_scheduled = true;
    QMetaObject::invokeMethod(this, &DocumentService::runBatch, Qt::QueuedConnection);
}

QList<Creation> DocumentService::takeBatch()
{
    QList<Creation> batch, later;
    QSet<std::pair<IssuerId, QString>> keys;
    for (Creation& creation : m_waiting) {
        const auto slot = std::pair(creation.issuer, creation.idempotencyKey);
        const bool twice = !creation.idempotencyKey.isEmpty() && keys.contains(slot);
        if (batch.size() >= kBatch || twice) {
            later << std::move(creation);
            continue;
        }
        keys.insert(slot);
        batch << std::move(creation);
    }
    m_waiting = std::move(later);
    return batch;
}

void DocumentService::runBatch()
{
    m_scheduled = false;
    CreationBatch batch({m_context.database, m_context.clock, m_context.random, m_context.pool, m_context.issuers,
                         policyFor({}), m_latestAuthorized, m_limits},
                        takeBatch());
    const QList<DocumentSummary> fresh = batch.run();
    for (const DocumentSummary& document : fresh)
        Q_EMIT changed(document.accessKey, document.status);
    if (!fresh.isEmpty())
        Q_EMIT queued();
    if (!m_waiting.isEmpty() && !m_scheduled) {
        m_scheduled = true;
        QMetaObject::invokeMethod(this, &DocumentService::runBatch, Qt::QueuedConnection);
    }
}

Policy DocumentService::policyFor(QDate day) const
{
    Policy policy;
    policy.finalConsumerLimit = m_finalConsumerLimit;
    policy.today = day;
    return policy;
}

Result<DocumentSummary> DocumentService::rebuild(const CallerView& whose, const AccessKey& key,
                                                 const InvoiceRequest& request)
{
    const storage::TenantScope tenant = whose.tenant();
    if (auto done = ready(); !done)
        return done.error();
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return transaction.error();
    DocumentRepository documents = whose.documents(m_context.database);
    const auto row = documents.findByAccessKey(key);
    if (!row)
        return row.error();
    const DocumentStatus from = row->summary.status;
    if (!canMove(from, DocumentStatus::Signed))
        return invalidTransition(from, DocumentStatus::Signed, u"only RETURNED and NOT_AUTHORIZED can be rebuilt"_s);
    if (documentTypeOf(request) != row->summary.type) {
        core::FieldErrors errors;
        errors.add(u"documentType"_s,
                   u"A rebuild keeps the type of the document; send \"%1\"."_s.arg(documentTypeCode(row->summary.type)),
                   documentTypeCode(documentTypeOf(request)));
        return errors.toError();
    }
    const auto issuer = m_context.issuers.signing(tenant, row->summary.issuerId);
    if (!issuer)
        return issuer.error();
    // The date of the first signing stays: it is part of the access key.
    InvoiceRequest dated = request;
    dated.issueDate = std::nullopt;
    const auto totals = validateInvoice(dated, issuer->profile, policyFor(row->summary.issueDate));
    if (!totals)
        return totals.error();
    if (dated.credited) {
        const auto refusals =
            judgeCredits(m_context.database, {{tenant, &dated, &issuer->profile, totals->total, key}});
        if (!refusals)
            return refusals.error();
        if (const auto& refusal = refusals->first())
            return *refusal;
    }
    const QDateTime now = m_context.clock.nowUtc();
    auto xml = makeSignedVoucher(dated, *totals, *issuer, key, now);
    if (!xml)
        return xml.error();
    // Whoever holds the counter of the numbers may change those of the buyers too.
    const auto parts = key.parts();
    if (auto held =
            SequentialRepository(m_context.database, tenant).hold(row->summary.issuerId, parts.environment, parts.type);
        !held)
        return held.error();
    if (auto done = documents.replaceForRebuild(key, contentOf(dated, *totals, std::move(*xml)), from, now); !done)
        return done.error();
    if (auto done = EventRepository(m_context.database, tenant, whose.caller.apiKeyId)
                        .append(key, {0, u"REBUILT"_s, from, DocumentStatus::Signed, {}, now});
        !done)
        return done.error();
    // A fresh row forgets what other bytes went through.
    const auto forgotten = queue::Outbox(m_context.database, tenant).cancel(sriEffect(row->summary.target), key.text());
    if (!forgotten)
        return forgotten.error();
    const auto joins = joinsTheQueue(m_context.database, tenant);
    if (!joins)
        return joins.error();
    if (auto done = *joins ? joinQueue(whose, row->summary, now) : Result<void>(); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    Q_EMIT changed(key, *joins ? DocumentStatus::PendingSend : DocumentStatus::Signed);
    if (*joins)
        Q_EMIT queued();
    return documents.findWhole(key).map([](DocumentRow&& stored) { return stored.summary; });
}

void DocumentService::noteAuthorized(QDate issueDate, SriTarget target)
{
    QDate& latest = m_latestAuthorized[target];
    if (!latest.isValid() || issueDate > latest)
        latest = issueDate;
}

} // namespace engine::invoicing
