#include "invoicing/DocumentRepository.h"

#include "core/Clock.h"
#include "core/Random.h"
#include "invoicing/DocumentRows.h"
#include "invoicing/NoticePromise.h"
#include "invoicing/QueueChoice.h"
#include "invoicing/SriResponseRepository.h"
#include "storage/SearchText.h"

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using core::utcIso;
using storage::Args;
using storage::Row;

namespace {

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
    const DocumentCondition seen = conditionOf(m_view);
    return m_db.queryOne(selectDocuments(false) + seen.sql + where, Args{m_tenant.id} + seen.args + args)
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
    const DocumentCondition seen = conditionOf(m_view);
    auto row = m_db.queryOne(selectDocuments(true) + seen.sql + u" AND d.access_key = ?"_s,
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
    if (auto moved = oneMoved(affected, key, from, DocumentStatus::Authorized); !moved)
        return moved;
    return promiseNotice(m_db, m_tenant, key, now);
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
    return needsPerson ? promiseNotice(m_db, m_tenant, key, now) : Result<void>();
}

Result<QByteArray> DocumentRepository::bytesOf(const QString& column, const AccessKey& key)
{
    const DocumentCondition seen = conditionOf(m_view);
    auto row = m_db.queryOne(u"SELECT d."_s + column + kFromDocuments + seen.sql + u" AND d.access_key = ?"_s,
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
