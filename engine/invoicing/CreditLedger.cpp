#include "invoicing/CreditLedger.h"

#include "invoicing/DocumentRepository.h"

#include <QJsonDocument>

#include <algorithm>

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

QJsonObject bodyOf(const QByteArray& payload)
{
    return QJsonDocument::fromJson(payload).object();
}

// A document that SRI refused can be corrected, and is counted again from then on.
bool counts(DocumentStatus status)
{
    return status != DocumentStatus::Returned && status != DocumentStatus::NotAuthorized;
}

} // namespace

Result<std::optional<DocumentSummary>> CreditLedger::find(const Issuer& issuer, const CreditedDocument& credited)
{
    const auto seller = m_db.queryOne(
        u"SELECT id FROM issuers WHERE tenant_id = ? AND ruc = ? AND branch_code = ? AND issue_point_code = ?"_s,
        {m_tenant.id, issuer.ruc, credited.number.sliced(0, 3), credited.number.sliced(4, 3)});
    if (!seller)
        return seller.error();
    if (!*seller)
        return std::optional<DocumentSummary>();
    return DocumentRepository(m_db, m_tenant)
        .findByNumber((*seller)->int64(0), environmentOf(issuer.target), credited.type,
                      credited.number.sliced(8).toInt())
        .map([](const std::optional<DocumentRow>& row) { return row ? std::optional(row->summary) : std::nullopt; });
}

Result<void> CreditLedger::hold(const AccessKey& original)
{
    const auto held =
        m_db.exec(u"UPDATE documents SET updated_at = updated_at WHERE access_key = ? AND tenant_id = ?"_s,
                  {original.text(), m_tenant.id});
    return held ? Result<void>() : held.error();
}

Result<QList<AccessKey>> CreditLedger::notesAbout(const DocumentSummary& original)
{
    const AccessKey::Parts parts = original.accessKey.parts();
    return m_db
        .query(u"SELECT d.access_key FROM documents d WHERE d.tenant_id = ? AND d.original_number = ? "
               "AND d.original_type = ? AND d.document_type = ? AND d.environment = ? "
               "AND d.issuer_id IN (SELECT i.id FROM issuers i WHERE i.tenant_id = ? AND i.ruc = ?) "
               "ORDER BY d.created_at, d.id"_s,
               {m_tenant.id, original.number, documentTypeCode(parts.type), documentTypeCode(DocumentType::CreditNote),
                static_cast<int>(parts.environment), m_tenant.id, parts.ruc})
        .map([](const QList<Row>& rows) {
            QList<AccessKey> keys;
            for (const Row& row : rows)
                keys.append(AccessKey::parse(row.text(0)).value_or(AccessKey()));
            return keys;
        });
}

Result<QList<DocumentSummary>> CreditLedger::notes(const DocumentSummary& original, const AccessKey& except)
{
    const auto keys = notesAbout(original);
    if (!keys)
        return keys.error();
    DocumentRepository documents(m_db, m_tenant);
    QList<DocumentSummary> notes;
    for (const AccessKey& key : *keys) {
        auto note = documents.findByAccessKey(key);
        if (!note)
            return note.error();
        if (key != except && counts(note->summary.status))
            notes.append(std::move(note->summary));
    }
    return notes;
}

Result<CreditBalance> CreditLedger::balance(const DocumentSummary& original, const AccessKey& except)
{
    DocumentRepository documents(m_db, m_tenant);
    const auto body = documents.requestPayload(original.accessKey);
    if (!body)
        return body.error();
    CreditBalance balance(original, bodyOf(*body));
    const auto counting = notes(original, except);
    if (!counting)
        return counting.error();
    for (const DocumentSummary& note : *counting) {
        const auto payload = documents.requestPayload(note.accessKey);
        if (!payload)
            return payload.error();
        balance.add(note, bodyOf(*payload));
    }
    return balance;
}

Result<QList<std::optional<Error>>> judgeCredits(storage::Database& database, const QList<CreditClaim>& claims)
{
    struct Found
    {
        qsizetype index;
        DocumentSummary original;
    };
    QList<Found> all;
    for (qsizetype i = 0; i < claims.size(); ++i) {
        const CreditClaim& claim = claims[i];
        auto original = CreditLedger(database, claim.tenant).find(*claim.issuer, *claim.request->credited);
        if (!original)
            return original.error();
        if (*original)
            all.append({i, std::move(**original)});
    }
    // One order for everybody: no deadlock between two processes. Within an invoice it is the order of arrival.
    std::stable_sort(all.begin(), all.end(), [](const Found& a, const Found& b) {
        return a.original.accessKey.text() < b.original.accessKey.text();
    });
    QList<std::optional<Error>> refusals(claims.size());
    std::optional<CreditBalance> balance;
    for (qsizetype n = 0; n < all.size(); ++n) {
        const DocumentSummary& original = all[n].original;
        const CreditClaim& claim = claims[all[n].index];
        CreditLedger ledger(database, claim.tenant);
        if (n == 0 || all[n - 1].original.accessKey != original.accessKey) {
            if (auto held = ledger.hold(original.accessKey); !held)
                return held.error();
            auto now = ledger.balance(original, claim.self);
            if (!now)
                return now.error();
            balance = std::move(*now);
        }
        core::FieldErrors errors;
        balance->check(*claim.request, claim.total, errors);
        if (errors.isEmpty())
            balance->add(*claim.request, claim.total);
        else
            refusals[all[n].index] = errors.toError();
    }
    return refusals;
}

} // namespace engine::invoicing
