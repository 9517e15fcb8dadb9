#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Issuer.h>

namespace engine::access {

// A signing certificate and its private key, wrapped by the machine's key protector. Never the .p12, never the
// password.
struct StoredCertificate
{
    qint64 id = 0;
    IssuerId issuerId = 0;
    QString fingerprint; // SHA-256 of the DER, lower-case hex
    QByteArray der;
    QString subject;
    QDateTime validFrom, validTo; // UTC
    QByteArray wrappedKey;
    bool active = true;
    QDateTime createdAt; // UTC
};

class CertificateRepository
{
public:
    CertificateRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant)
    {
    }

    // Stores it as the issuer's active one; the earlier ones stay, inactive. Members id, active and createdAt are
    // ignored. Storing the same fingerprint again replaces the wrapped key. Returns the id.
    Result<qint64> insert(const StoredCertificate& certificate, const QDateTime& now);
    Result<StoredCertificate> active(IssuerId issuer);      // NOT_FOUND
    Result<QList<StoredCertificate>> list(IssuerId issuer); // newest first

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::access
