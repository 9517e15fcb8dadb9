// Lists and figures of documents, and how their rows are read.
#include "core/Clock.h"
#include "core/Text.h"
#include "invoicing/DocumentRows.h"
#include "invoicing/SriResponseRepository.h"
#include "storage/SearchText.h"

#include <QRegularExpression>

#include <algorithm>

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using storage::Args;
using storage::Row;

namespace {

constexpr int kPayloadColumn = 25;

void addText(DocumentCondition& condition, const QString& text)
{
    static const QRegularExpression number(u"^(\\d{3})-(\\d{3})-(\\d{1,9})$"_s);
    if (const auto match = number.match(text); match.hasMatch()) {
        condition.add(u"d.branch_code = ? AND d.issue_point_code = ? AND d.sequential = ?"_s,
                      {match.captured(1), match.captured(2), match.captured(3).toLongLong()});
        return;
    }
    if (const auto key = AccessKey::parse(text)) {
        condition.add(u"d.access_key = ?"_s, {key->text()});
        return;
    }
    QString sql = u"(d.buyer_search LIKE ? ESCAPE '!' OR d.buyer_id LIKE ? ESCAPE '!'"_s;
    Args args{u'%' + storage::likeLiteral(storage::searchText(text)) + u'%', storage::likeLiteral(text) + u'%'};
    if (text.size() <= 9 && core::isAsciiDigits(text)) {
        sql += u" OR d.sequential = ?"_s;
        args += text.toLongLong();
    }
    condition.add(sql + u')', args);
}

// A search for a buyer goes through an index that holds the names; the view must not lead away from it.
DocumentCondition conditionOf(const DocumentView& view, const DocumentFilter& filter)
{
    DocumentCondition condition = conditionOf(view, filter.buyerName.isEmpty());
    if (filter.type)
        condition.add(u"d.document_type = ?"_s, {documentTypeCode(*filter.type)});
    if (!filter.sequential.isEmpty())
        condition.add(u"substr(CAST(1000000000 + d.sequential AS TEXT), 2) LIKE ? ESCAPE '!'"_s,
                      {u'%' + storage::likeLiteral(filter.sequential) + u'%'});
    if (!filter.buyerName.isEmpty())
        condition.add(u"d.buyer_search LIKE ? ESCAPE '!'"_s,
                      {u'%' + storage::likeLiteral(storage::searchText(filter.buyerName)) + u'%'});
    if (filter.status)
        condition.add(u"d.status = ?"_s, {documentStatusName(*filter.status)});
    if (filter.issuer)
        condition.add(u"d.issuer_id = ?"_s, {*filter.issuer});
    if (filter.from.isValid())
        condition.add(u"d.issue_date >= ?"_s, {filter.from.toString(Qt::ISODate)});
    if (filter.to.isValid())
        condition.add(u"d.issue_date <= ?"_s, {filter.to.toString(Qt::ISODate)});
    if (const QString text = filter.text.trimmed(); !text.isEmpty())
        addText(condition, text);
    return condition;
}

bool isFilteredByViewAndTypeOnly(const DocumentFilter& filter)
{
    return filter.sequential.isEmpty() && filter.buyerName.isEmpty() && !filter.status && !filter.issuer &&
           !filter.from.isValid() && !filter.to.isValid() && filter.text.trimmed().isEmpty();
}

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

QString selectDocuments(bool whole)
{
    // Without the wide columns where they are not asked for: a list reads hundreds of rows.
    static const QString columns =
        u"SELECT d.id, d.access_key, d.issuer_id, d.target, d.document_type, d.branch_code, "
        "d.issue_point_code, d.sequential, d.status, d.issue_date, d.total_cents, d.buyer_id_type, "
        "d.buyer_id, d.buyer_name, d.buyer_email, d.authorization_number, d.authorization_date, "
        "d.created_at, d.needs_person, d.payload_hash, d.idempotency_key, "
        "(SELECT r.messages FROM sri_responses r WHERE r.access_key = d.access_key ORDER BY r.id DESC LIMIT 1), "
        "d.email_status, d.email_error, d.email_sent_at"_s;
    return columns + (whole ? u", d.request_payload"_s : QString()) + kFromDocuments;
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

// The other half of a long list is read from its other end.
Result<DocumentPage> DocumentRepository::list(const DocumentFilter& filter)
{
    const DocumentCondition condition = conditionOf(m_view, filter);
    const auto total = count(filter, condition);
    if (!total)
        return total.error();
    DocumentPage page;
    page.total = *total;
    const qint64 first = std::max(filter.offset, qint64{0});
    const qint64 wanted = std::min<qint64>(std::max(filter.limit, 0), *total - first);
    if (wanted <= 0)
        return page;
    const bool reversed = first > *total / 2;
    const auto rows =
        m_db.query(selectDocuments(filter.whole) + condition.sql + u" ORDER BY "_s + orderOf(filter, reversed) +
                       u" LIMIT ? OFFSET ?"_s,
                   Args{m_tenant.id} + condition.args + Args{wanted, reversed ? *total - first - wanted : first});
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

// All documents of a view are counted in the index that keeps their numbers apart, the narrowest there is.
Result<qint64> DocumentRepository::count(const DocumentFilter& filter, const DocumentCondition& condition)
{
    const bool byNumbers = m_view.issuer && m_view.environment && isFilteredByViewAndTypeOnly(filter);
    const QString from = byNumbers ? u" FROM documents d WHERE EXISTS (SELECT 1 FROM issuers i WHERE i.tenant_id = ? "
                                     "AND i.id = ?)"_s
                                   : kFromDocuments;
    const Args owner = byNumbers ? Args{m_tenant.id, *m_view.issuer} : Args{m_tenant.id};
    return m_db.queryOne(u"SELECT COUNT(*)"_s + from + condition.sql, owner + condition.args)
        .map([](const std::optional<Row>& row) { return row->int64(0); });
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
