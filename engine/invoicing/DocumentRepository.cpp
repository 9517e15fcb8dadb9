#include "invoicing/DocumentRepository.h"

#include "core/Clock.h"
#include "core/Random.h"
#include "core/Text.h"
#include "invoicing/QueueChoice.h"
#include "invoicing/SriResponseRepository.h"
#include "storage/SearchText.h"

#include <QRegularExpression>

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using core::utcIso;
using storage::Args;
using storage::Row;

namespace {

// Never the wide columns: a list reads hundreds of rows.
const QString kColumns =
    u"SELECT d.id, d.access_key, d.issuer_id, d.target, d.document_type, d.branch_code, "
    "d.issue_point_code, d.sequential, d.status, d.issue_date, d.total_cents, d.buyer_id_type, "
    "d.buyer_id, d.buyer_name, d.buyer_email, d.authorization_number, d.authorization_date, "
    "d.created_at, d.needs_person, d.payload_hash, d.idempotency_key, "
    "(SELECT r.messages FROM sri_responses r WHERE r.access_key = d.access_key ORDER BY r.id DESC LIMIT 1), "
    "d.email_status, d.email_error, d.email_sent_at"_s;
const QString kFrom = u" FROM documents d WHERE d.tenant_id = ?"_s;
const QString kSelect = kColumns + kFrom;
constexpr int kPayloadColumn = 25;
const QString kSelectWhole = kColumns + u", d.request_payload"_s + kFrom;

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

QString buyerSearch(const DocumentContent& content)
{
    return storage::searchText(content.buyerName);
}

std::optional<QString> originalType(const DocumentContent& content)
{
    return content.credited ? std::optional(documentTypeCode(content.credited->type)) : std::nullopt;
}

std::optional<QString> originalNumber(const DocumentContent& content)
{
    return content.credited ? std::optional(content.credited->number) : std::nullopt;
}

std::optional<QString> originalDate(const DocumentContent& content)
{
    return content.credited ? std::optional(content.credited->issueDate.toString(Qt::ISODate)) : std::nullopt;
}

Error noDocument(const AccessKey& key)
{
    return {ErrorCode::NOT_FOUND, u"there is no document with the access key "_s + key.text()};
}

struct Condition
{
    QString sql;
    Args args;

    void add(const QString& more, const Args& values)
    {
        sql += u" AND "_s + more;
        args += values;
    }
};

void addText(Condition& condition, const QString& text)
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

// What the view leaves of the tenant's documents.
Condition conditionOf(const DocumentView& view)
{
    Condition condition;
    if (view.issuer)
        condition.add(u"d.issuer_id = ?"_s, {*view.issuer});
    if (view.environment)
        condition.add(u"d.environment = ?"_s, {static_cast<int>(*view.environment)});
    return condition;
}

Condition conditionOf(const DocumentView& view, const DocumentFilter& filter)
{
    Condition condition = conditionOf(view);
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

// Newest first among equals, so that pages never overlap.
QString orderOf(const DocumentFilter& filter)
{
    const QString byTime = u"d.created_at DESC, d.sequential DESC, d.id DESC"_s;
    const QString way = filter.ascending ? u" ASC, "_s : u" DESC, "_s;
    switch (filter.order) {
    case DocumentOrder::Sequential:
        return u"d.sequential"_s + way + byTime;
    case DocumentOrder::BuyerName:
        return u"d.buyer_search"_s + way + byTime;
    case DocumentOrder::IssueDate:
        return u"d.issue_date"_s + way + byTime;
    case DocumentOrder::Status:
        return u"d.status"_s + way + byTime;
    case DocumentOrder::Newest:
        break;
    }
    if (filter.ascending)
        return u"d.created_at, d.sequential, d.id"_s;
    // A document is issued on the day it is made, so this is the same order, and the index of the dates gives it.
    return filter.from.isValid() || filter.to.isValid() ? u"d.issue_date DESC, "_s + byTime : byTime;
}

} // namespace

Error invalidTransition(DocumentStatus is, DocumentStatus wanted, const QString& why)
{
    QString text = u"The document is %1 and cannot become %2"_s.arg(documentStatusName(is), documentStatusName(wanted));
    if (!why.isEmpty())
        text += u": "_s + why;
    return {ErrorCode::INVALID_STATE_TRANSITION, text + u'.'};
}

QString emailStatusAtFirst(const QString& buyerEmail)
{
    return buyerEmail.isEmpty() ? u"SKIPPED"_s : u"PENDING"_s;
}

Result<void> DocumentRepository::insert(const NewDocumentRow& row)
{
    const AccessKey::Parts parts = row.accessKey.parts();
    const DocumentContent& content = row.content;
    const QString createdAt = utcIso(row.createdAt);
    auto done = m_db.exec(
        u"INSERT INTO documents (id, tenant_id, issuer_id, environment, target, document_type, branch_code, "
        u"issue_point_code, "
        "sequential, access_key, status, issue_date, total_cents, buyer_id_type, buyer_id, buyer_name, buyer_search, "
        "buyer_email, payload_hash, idempotency_key, created_at, updated_at, request_payload, signed_xml, "
        "original_type, original_number, original_date, email_status) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {core::SystemRandom().uuidV7(row.createdAt.toMSecsSinceEpoch()),
         m_tenant.id,
         row.issuerId,
         static_cast<int>(parts.environment),
         sriTargetName(row.target),
         documentTypeCode(parts.type),
         parts.branchCode,
         parts.issuePointCode,
         parts.sequential,
         row.accessKey.text(),
         documentStatusName(row.status),
         parts.issueDate.toString(Qt::ISODate),
         content.total.cents(),
         idTypeCode(content.buyerIdType),
         content.buyerId,
         content.buyerName,
         buyerSearch(content),
         content.buyerEmail,
         content.payloadHash,
         row.idempotencyKey,
         createdAt,
         createdAt,
         QString::fromUtf8(content.requestPayload),
         content.signedXml,
         originalType(content),
         originalNumber(content),
         originalDate(content),
         emailStatusAtFirst(content.buyerEmail)});
    return done ? Result<void>() : done.error();
}

Result<std::optional<DocumentRow>> DocumentRepository::findOne(const QString& where, const Args& args)
{
    const Condition seen = conditionOf(m_view);
    return m_db.queryOne(kSelect + seen.sql + where, Args{m_tenant.id} + seen.args + args)
        .map([](const std::optional<Row>& row) {
            return row ? std::optional<DocumentRow>(documentOf(*row)) : std::nullopt;
        });
}

Result<DocumentRow> DocumentRepository::findByAccessKey(const AccessKey& key)
{
    auto row = findOne(u" AND d.access_key = ?"_s, {key.text()});
    if (!row)
        return row.error();
    if (!*row)
        return noDocument(key);
    return std::move(**row);
}

Result<DocumentRow> DocumentRepository::findWhole(const AccessKey& key)
{
    const Condition seen = conditionOf(m_view);
    auto row = m_db.queryOne(kSelectWhole + seen.sql + u" AND d.access_key = ?"_s,
                             Args{m_tenant.id} + seen.args + Args{key.text()});
    if (!row)
        return row.error();
    if (!*row)
        return noDocument(key);
    DocumentRow document = documentOf(**row);
    if (auto done = addDispatch(document.summary); !done)
        return done.error();
    return document;
}

Result<void> DocumentRepository::addDispatch(DocumentSummary& summary)
{
    if (summary.status != DocumentStatus::PendingSend && summary.status != DocumentStatus::Received)
        return {};
    const auto effect = queue::Outbox(m_db, m_tenant).find(sriEffect(summary.target), summary.accessKey.text());
    if (!effect)
        return effect.error();
    if (*effect)
        summary.dispatch = dispatchStateOf(**effect, core::SystemClock().nowUtc());
    return {};
}

// SQLite lets only one writer in anyway.
Result<void> DocumentRepository::hold(const AccessKey& key)
{
    if (m_db.dialect() == storage::Dialect::Sqlite)
        return {};
    const auto held = m_db.queryOne(u"SELECT 1 FROM documents WHERE access_key = ? AND tenant_id = ? FOR UPDATE"_s,
                                    {key.text(), m_tenant.id});
    return held ? Result<void>() : held.error();
}

Result<std::optional<DocumentRow>> DocumentRepository::findByIdempotencyKey(IssuerId issuer, Environment environment,
                                                                            const QString& idempotencyKey)
{
    return findOne(u" AND d.issuer_id = ? AND d.environment = ? AND d.idempotency_key = ?"_s,
                   {issuer, static_cast<int>(environment), idempotencyKey});
}

Result<std::optional<DocumentRow>> DocumentRepository::findByNumber(IssuerId issuer, Environment environment,
                                                                    DocumentType type, qint32 sequential)
{
    return findOne(u" AND d.issuer_id = ? AND d.environment = ? AND d.document_type = ? AND d.sequential = ?"_s,
                   {issuer, static_cast<int>(environment), documentTypeCode(type), sequential});
}

Result<DocumentPage> DocumentRepository::list(const DocumentFilter& filter)
{
    const Condition condition = conditionOf(m_view, filter);
    auto total = m_db.queryOne(u"SELECT COUNT(*) FROM documents d WHERE d.tenant_id = ?"_s + condition.sql,
                               Args{m_tenant.id} + condition.args);
    if (!total)
        return total.error();
    auto rows = m_db.query((filter.whole ? kSelectWhole : kSelect) + condition.sql + u" ORDER BY "_s + orderOf(filter) +
                               u" LIMIT ? OFFSET ?"_s,
                           Args{m_tenant.id} + condition.args +
                               Args{std::max(filter.limit, 0), std::max(filter.offset, qint64{0})});
    if (!rows)
        return rows.error();
    DocumentPage page;
    page.total = (*total)->int64(0);
    page.rows.reserve(rows->size());
    for (const Row& row : *rows) {
        page.rows += documentOf(row).summary;
        if (auto done = filter.whole ? addDispatch(page.rows.last()) : Result<void>(); !done)
            return done.error();
    }
    return page;
}

Result<DocumentStats> DocumentRepository::stats(QDate month)
{
    const QDate first(month.year(), month.month(), 1);
    const Condition seen = conditionOf(m_view);
    const auto types = m_db.query(
        u"SELECT d.document_type, COUNT(*), "
        "CAST(SUM(CASE WHEN d.status = 'AUTHORIZED' THEN d.total_cents ELSE 0 END) AS BIGINT)"_s +
            kFrom + seen.sql + u" AND d.issue_date >= ? AND d.issue_date < ? GROUP BY d.document_type ORDER BY 1"_s,
        Args{m_tenant.id} + seen.args + Args{first.toString(Qt::ISODate), first.addMonths(1).toString(Qt::ISODate)});
    if (!types)
        return types.error();
    const auto attention =
        m_db.queryOne(u"SELECT COUNT(*)"_s + kFrom + seen.sql + u" AND d.status IN ('RETURNED', 'NOT_AUTHORIZED')"_s,
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

// The condition on the old status makes the loser of a race affect no row.
Result<void> DocumentRepository::oneMoved(const Result<qint64>& affected, const AccessKey& key, DocumentStatus from,
                                          DocumentStatus to)
{
    if (!affected)
        return affected.error();
    if (*affected == 1)
        return {};
    auto document = findByAccessKey(key);
    if (!document)
        return document.error();
    return Error{ErrorCode::INVALID_STATE_TRANSITION,
                 u"the document is %1, so it cannot go from %2 to %3"_s.arg(
                     documentStatusName(document->summary.status), documentStatusName(from), documentStatusName(to))};
}

Result<void> DocumentRepository::move(const AccessKey& key, DocumentStatus from, DocumentStatus to,
                                      const QDateTime& now)
{
    if (!canMove(from, to))
        return Error{ErrorCode::INVALID_STATE_TRANSITION,
                     u"a document never goes from %1 to %2"_s.arg(documentStatusName(from), documentStatusName(to))};
    auto affected = m_db.exec(
        u"UPDATE documents SET status = ?, updated_at = ? WHERE access_key = ? AND tenant_id = ? AND status = ?"_s,
        {documentStatusName(to), utcIso(now), key.text(), m_tenant.id, documentStatusName(from)});
    return oneMoved(affected, key, from, to);
}

Result<void> DocumentRepository::setAuthorization(const AccessKey& key, const Authorization& authorization,
                                                  DocumentStatus from, const QDateTime& now)
{
    auto affected =
        m_db.exec(u"UPDATE documents SET status = 'AUTHORIZED', authorization_number = ?, authorization_date = ?, "
                  "authorization_xml = ?, needs_person = 0, updated_at = ? "
                  "WHERE access_key = ? AND tenant_id = ? AND status = ?"_s,
                  {authorization.number, authorization.date, authorization.xml, utcIso(now), key.text(), m_tenant.id,
                   documentStatusName(from)});
    return oneMoved(affected, key, from, DocumentStatus::Authorized);
}

Result<void> DocumentRepository::replaceForRebuild(const AccessKey& key, const DocumentContent& content,
                                                   DocumentStatus from, const QDateTime& now)
{
    auto affected = m_db.exec(
        u"UPDATE documents SET status = 'SIGNED', total_cents = ?, buyer_id_type = ?, buyer_id = ?, buyer_name = ?, "
        "buyer_search = ?, buyer_email = ?, payload_hash = ?, request_payload = ?, signed_xml = ?, original_type = ?, "
        "original_number = ?, original_date = ?, needs_person = 0, email_status = ?, email_error = NULL, "
        "email_sent_at = NULL, updated_at = ? WHERE access_key = ? AND tenant_id = ? AND status = ?"_s,
        {content.total.cents(), idTypeCode(content.buyerIdType), content.buyerId, content.buyerName,
         buyerSearch(content), content.buyerEmail, content.payloadHash, QString::fromUtf8(content.requestPayload),
         content.signedXml, originalType(content), originalNumber(content), originalDate(content),
         emailStatusAtFirst(content.buyerEmail), utcIso(now), key.text(), m_tenant.id, documentStatusName(from)});
    return oneMoved(affected, key, from, DocumentStatus::Signed);
}

Result<void> DocumentRepository::setNeedsPerson(const AccessKey& key, bool needsPerson, const QDateTime& now)
{
    auto affected =
        m_db.exec(u"UPDATE documents SET needs_person = ?, updated_at = ? WHERE access_key = ? AND tenant_id = ?"_s,
                  {needsPerson, utcIso(now), key.text(), m_tenant.id});
    if (!affected)
        return affected.error();
    if (*affected != 1)
        return noDocument(key);
    return {};
}

Result<QByteArray> DocumentRepository::bytesOf(const QString& column, const AccessKey& key)
{
    const Condition seen = conditionOf(m_view);
    auto row = m_db.queryOne(u"SELECT d."_s + column + kFrom + seen.sql + u" AND d.access_key = ?"_s,
                             Args{m_tenant.id} + seen.args + Args{key.text()});
    if (!row)
        return row.error();
    if (!*row)
        return noDocument(key);
    return (*row)->bytes(0);
}

Result<QByteArray> DocumentRepository::signedXml(const AccessKey& key)
{
    return bytesOf(u"signed_xml"_s, key);
}

Result<QByteArray> DocumentRepository::authorizationXml(const AccessKey& key)
{
    return bytesOf(u"authorization_xml"_s, key);
}

Result<QByteArray> DocumentRepository::requestPayload(const AccessKey& key)
{
    return bytesOf(u"request_payload"_s, key); // text, given back as UTF-8
}

} // namespace engine::invoicing
