// Lists and figures of documents, and how their rows are read.
#include "core/Clock.h"
#include "invoicing/DocumentRows.h"
#include "invoicing/DocumentSearch.h"
#include "invoicing/SriResponseRepository.h"

#include <algorithm>

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using storage::Args;
using storage::Row;

namespace {

constexpr int kPayloadColumn = 25;

// Newest first among equals, so that pages never overlap. `reversed` is the same order from its other end.
QString orderOf(const DocumentFilter& filter, bool reversed)
{
    const QString newest =
        reversed ? u"d.created_at, d.sequential, d.id"_s : u"d.created_at DESC, d.sequential DESC, d.id DESC"_s;
    const QString way = filter.ascending != reversed ? u" ASC, "_s : u" DESC, "_s;
    switch (filter.order) {
    case DocumentOrder::Sequential:
        return u"d.sequential"_s + way + newest;
    case DocumentOrder::BuyerName:
        return u"d.buyer_search"_s + way + newest;
    case DocumentOrder::IssueDate:
        return u"d.issue_date"_s + way + newest;
    case DocumentOrder::Status:
        return u"d.status"_s + way + newest;
    case DocumentOrder::Newest:
        break;
    }
    if (filter.ascending != reversed)
        return u"d.created_at, d.sequential, d.id"_s;
    // A document is issued on the day it is made, so this is the same order, and the index of the dates gives it.
    const bool byDate = filter.from.isValid() || filter.to.isValid();
    return (byDate ? u"d.issue_date DESC, "_s : QString()) + u"d.created_at DESC, d.sequential DESC, d.id DESC"_s;
}

} // namespace

DocumentCondition conditionOf(const DocumentView& view, bool byIndex)
{
    // The sign makes an expression of the column, which no index is asked for.
    const QString sign = byIndex ? QString() : u"+"_s;
    DocumentCondition condition;
    if (view.issuer)
        condition.add(sign + u"d.issuer_id = ?"_s, {*view.issuer});
    if (view.environment)
        condition.add(sign + u"d.environment = ?"_s, {static_cast<int>(*view.environment)});
    return condition;
}

namespace {

QString documentColumns(bool whole)
{
    // Without the wide columns where they are not asked for: a list reads hundreds of rows.
    static const QString columns =
        u"SELECT d.id, d.access_key, d.issuer_id, d.target, d.document_type, d.branch_code, "
        "d.issue_point_code, d.sequential, d.status, d.issue_date, d.total_cents, d.buyer_id_type, "
        "d.buyer_id, d.buyer_name, d.buyer_email, d.authorization_number, d.authorization_date, "
        "d.created_at, d.needs_person, d.payload_hash, d.idempotency_key, "
        "(SELECT r.messages FROM sri_responses r WHERE r.access_key = d.access_key ORDER BY r.id DESC LIMIT 1), "
        "d.email_status, d.email_error, d.email_sent_at"_s;
    return columns + (whole ? u", d.request_payload"_s : QString());
}

} // namespace

QString selectDocuments(bool whole)
{
    return documentColumns(whole) + kFromDocuments;
}

DocumentRow documentOf(const Row& row)
{
    DocumentRow document;
    document.id = row.text(0);
    DocumentSummary& summary = document.summary;
    summary.accessKey = AccessKey::parse(row.text(1)).value_or({});
    summary.issuerId = row.int64(2);
    summary.target = sriTargetFromName(row.text(3)).value_or(SriTarget::Practice);
    summary.type = documentTypeFromCode(row.text(4)).value_or(DocumentType::Invoice);
    summary.sequential = row.int32(7);
    summary.number = row.text(5) + u'-' + row.text(6) + u'-' + row.text(7).rightJustified(9, u'0');
    summary.status = documentStatusFromName(row.text(8)).value_or(DocumentStatus::Signed);
    summary.issueDate = QDate::fromString(row.text(9), Qt::ISODate);
    summary.total = Money::fromCents(row.int64(10));
    summary.buyerIdType = idTypeFromCode(row.text(11)).value_or(IdType::FinalConsumer);
    summary.buyerId = row.text(12);
    summary.buyerName = row.text(13);
    summary.buyerEmail = row.text(14);
    summary.authorizationNumber = row.text(15);
    summary.authorizationDate = row.text(16);
    summary.createdAt = core::fromUtcIso(row.text(17));
    summary.needsPerson = row.flag(18);
    document.payloadHash = row.text(19);
    document.idempotencyKey = row.text(20);
    summary.messages = sriMessagesFromText(row.text(21));
    summary.emailStatus = row.isNull(22) ? emailStatusAtFirst(summary.buyerEmail) : row.text(22);
    summary.emailError = row.text(23);
    summary.emailSentAt = row.isNull(24) ? QDateTime() : core::fromUtcIso(row.text(24));
    if (row.size() > kPayloadColumn)
        summary.requestPayload = row.text(kPayloadColumn).toUtf8();
    return document;
}

// First which rows, from an index alone; then the rows. The other half of a long list is read from its other end.
Result<DocumentPage> DocumentRepository::list(const DocumentFilter& filter)
{
    const auto found = DocumentSearch(m_db, m_tenant, m_view).look(filter);
    if (!found)
        return found.error();
    DocumentPage page;
    page.total = found->total;
    const qint64 first = std::max(filter.offset, qint64{0});
    const qint64 wanted = std::min<qint64>(std::max(filter.limit, 0), page.total - first);
    if (wanted <= 0)
        return page;
    const bool reversed = found->skipped == 0 && first > page.total / 2;
    const qint64 passed = reversed ? page.total - first - wanted : first - found->skipped;
    const QString order = u" ORDER BY "_s + orderOf(filter, reversed);
    const auto rows =
        m_db.query(documentColumns(filter.whole) + u" FROM (SELECT d.id AS id"_s + found->from + found->condition.sql +
                       order + u" LIMIT ? OFFSET ?) AS page JOIN documents d ON d.id = page.id"_s + order,
                   Args{m_tenant.id} + found->condition.args + Args{wanted, passed});
    if (!rows)
        return rows.error();
    page.rows.reserve(rows->size());
    for (const Row& row : *rows) {
        page.rows += documentOf(row).summary;
        if (auto done = filter.whole ? addDispatch(page.rows.last()) : Result<void>(); !done)
            return done.error();
    }
    if (reversed)
        std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

Result<DocumentStats> DocumentRepository::stats(QDate month)
{
    const QDate first(month.year(), month.month(), 1);
    const DocumentCondition seen = conditionOf(m_view);
    const auto types = m_db.query(
        u"SELECT d.document_type, COUNT(*), "
        "CAST(SUM(CASE WHEN d.status = 'AUTHORIZED' THEN d.total_cents ELSE 0 END) AS BIGINT)"_s +
            kFromDocuments + seen.sql +
            u" AND d.issue_date >= ? AND d.issue_date < ? GROUP BY d.document_type ORDER BY 1"_s,
        Args{m_tenant.id} + seen.args + Args{first.toString(Qt::ISODate), first.addMonths(1).toString(Qt::ISODate)});
    if (!types)
        return types.error();
    const auto attention = m_db.queryOne(u"SELECT COUNT(*)"_s + kFromDocuments + seen.sql +
                                             u" AND d.status IN ('RETURNED', 'NOT_AUTHORIZED')"_s,
                                         Args{m_tenant.id} + seen.args);
    if (!attention)
        return attention.error();
    DocumentStats stats;
    for (const Row& row : *types)
        stats.thisMonth += {documentTypeFromCode(row.text(0)).value_or(DocumentType::Invoice), row.int64(1),
                            Money::fromCents(row.int64(2))};
    stats.needsAttention = (*attention)->int64(0);
    return stats;
}

Result<QMap<DocumentStatus, qint64>> DocumentRepository::countByStatus(const QList<DocumentStatus>& statuses)
{
    QStringList marks;
    Args args{m_tenant.id};
    for (const DocumentStatus status : statuses) {
        marks += u"?"_s;
        args += documentStatusName(status);
    }
    return m_db
        .query(u"SELECT status, COUNT(*) FROM documents WHERE tenant_id = ? AND status IN ("_s + marks.join(u',') +
                   u") GROUP BY status"_s,
               args)
        .map([](const QList<Row>& rows) {
            QMap<DocumentStatus, qint64> counts;
            for (const Row& row : rows) {
                if (const auto status = documentStatusFromName(row.text(0)))
                    counts.insert(*status, row.int64(1));
            }
            return counts;
        });
}

Result<qint64> DocumentRepository::countNeedsPerson()
{
    return m_db.queryOne(u"SELECT COUNT(*) FROM documents WHERE tenant_id = ? AND needs_person = 1"_s, {m_tenant.id})
        .map([](const std::optional<Row>& row) { return row->int64(0); });
}

Result<QDate> DocumentRepository::latestAuthorizedDate(SriTarget target)
{
    return m_db
        .queryOne(
            u"SELECT MAX(issue_date) FROM documents WHERE tenant_id = ? AND status = 'AUTHORIZED' AND target = ?"_s,
            {m_tenant.id, sriTargetName(target)})
        .map([](const std::optional<Row>& row) { return QDate::fromString(row->text(0), Qt::ISODate); });
}

} // namespace engine::invoicing
