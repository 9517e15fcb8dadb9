#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/AccessKey.h>
#include <engine/Issuer.h>

#include <QDateTime>

namespace engine::invoicing {

// What became of the buyer's mail.
struct DocumentMail
{
    QString status;   // PENDING, SENT, FAILED, SKIPPED (there is no address); DELIVERED and COMPLAINED from elsewhere
    QString error;    // of the last failure
    QDateTime sentAt; // UTC, invalid = not sent
    [[nodiscard]] bool isOpen() const { return status == u"PENDING" || status == u"FAILED"; }
};

class DocumentMailRepository
{
public:
    DocumentMailRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant)
    {
    }

    Result<DocumentMail> find(const AccessKey& key); // NOT_FOUND
    Result<void> set(const AccessKey& key, const DocumentMail& mail);
    // Authorised documents with an address whose mail has one of these states; the oldest first.
    Result<QList<AccessKey>> authorized(IssuerId issuer, Environment environment, const QStringList& states,
                                        const QDateTime& createdSince, int limit);

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::invoicing
