#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Document.h>
#include <engine/InvoiceRequest.h>

#include <QMap>

namespace engine::invoicing {

// Members that a rebuild replaces along with the XML.
struct DocumentContent
{
    Money total;
    IdType buyerIdType = IdType::FinalConsumer;
    QString buyerId, buyerName, buyerEmail;
    QByteArray signedXml;
    QByteArray requestPayload; // UTF-8 JSON
    QString payloadHash;       // SHA-256, lower-case hex
    std::optional<CreditedDocument> credited;
};

// INVALID_STATE_TRANSITION that names both states; `why` where the states alone do not tell.
Error invalidTransition(DocumentStatus is, DocumentStatus wanted, const QString& why = {});
// Of the buyer's mail; without an address there is nothing to wait for.
QString emailStatusAtFirst(const QString& buyerEmail);

struct NewDocumentRow
{
    AccessKey accessKey; // date, type, branch, point, sequential and environment are taken from it
    IssuerId issuerId = 0;
    SriTarget target = SriTarget::Practice;
    DocumentStatus status = DocumentStatus::Signed;
    std::optional<QString> idempotencyKey;
    DocumentContent content;
    QDateTime createdAt; // UTC
};

struct DocumentRow
{
    QString id; // UUIDv7
    DocumentSummary summary;
    QString payloadHash;
    QString idempotencyKey; // empty = none
};

struct Authorization
{
    QString number;
    QString date; // ISO 8601 as SRI sent it
    QByteArray xml;
};

// Which of a tenant's documents are there at all for whoever asks.
struct DocumentView
{
    std::optional<IssuerId> issuer;
    std::optional<Environment> environment;
};

struct DocumentCondition;

class DocumentRepository
{
public:
    DocumentRepository(storage::Database& database, storage::TenantScope tenant, const DocumentView& view = {})
        : m_db(database), m_tenant(tenant), m_view(view)
    {
    }

    // UNIQUE_VIOLATION: access key, number or idempotency key is taken.
    Result<void> insert(const NewDocumentRow& row);
    Result<DocumentRow> findByAccessKey(const AccessKey& key); // NOT_FOUND
    Result<DocumentRow> findWhole(const AccessKey& key);       // the same with request and state of the queue
    // Until the transaction ends nobody else moves the document. Nothing happens when there is none.
    Result<void> hold(const AccessKey& key);
    Result<std::optional<DocumentRow>> findByIdempotencyKey(IssuerId issuer, Environment environment,
                                                            const QString& idempotencyKey);
    Result<std::optional<DocumentRow>> findByNumber(IssuerId issuer, Environment environment, DocumentType type,
                                                    qint32 sequential);
    // Newest first. `text` is a number (000000042 or 001-001-000000042), an access key, the start of a buyer's id
    // or a part of the buyer's name.
    Result<DocumentPage> list(const DocumentFilter& filter);
    // Of these statuses only: counting the final ones would walk through years of documents. A status without any is
    // left out.
    Result<QMap<DocumentStatus, qint64>> countByStatus(const QList<DocumentStatus>& statuses);
    Result<qint64> countNeedsPerson();
    Result<DocumentStats> stats(QDate month); // of the month this day lies in
    // The newest issue date of the authorised documents sent there; invalid = there is none.
    Result<QDate> latestAuthorizedDate(SriTarget target);

    // INVALID_STATE_TRANSITION when the document is not in `from` or the move is not allowed; NOT_FOUND.
    Result<void> move(const AccessKey& key, DocumentStatus from, DocumentStatus to, const QDateTime& now);
    // Writes the authorization, once for ever, and moves `from` -> AUTHORIZED.
    Result<void> setAuthorization(const AccessKey& key, const Authorization& authorization, DocumentStatus from,
                                  const QDateTime& now);
    // New content under the same key and number, `from` -> SIGNED; clears needsPerson.
    Result<void> replaceForRebuild(const AccessKey& key, const DocumentContent& content, DocumentStatus from,
                                   const QDateTime& now);
    Result<void> setNeedsPerson(const AccessKey& key, bool needsPerson, const QDateTime& now);

    Result<QByteArray> signedXml(const AccessKey& key);        // NOT_FOUND
    Result<QByteArray> authorizationXml(const AccessKey& key); // empty = not authorised yet; NOT_FOUND
    Result<QByteArray> requestPayload(const AccessKey& key);   // NOT_FOUND

private:
    Result<std::optional<DocumentRow>> findOne(const QString& where, const storage::Args& args);
    Result<void> addDispatch(DocumentSummary& summary);
    Result<QByteArray> bytesOf(const QString& column, const AccessKey& key);
    Result<void> oneMoved(const Result<qint64>& affected, const AccessKey& key, DocumentStatus from, DocumentStatus to);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
    DocumentView m_view;
};

} // namespace engine::invoicing
