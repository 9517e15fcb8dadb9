#pragma once
#include "storage/Database.h"

#include <engine/Limits.h>

namespace engine::access {

// The month a document counts in: YYYY-MM of Ecuador.
QString usageMonth(const QDateTime& moment);

struct NewTenant
{
    QString email;
    QString emailKey; // how it is compared
    Tier tier = Tier::Free;
    TenantStatus status = TenantStatus::PendingVerification;
    QString language = QStringLiteral("es");
    QString verificationRedirectUrl; // empty = the till's own page
};

// Tenants; what is read carries quota and count of the month of `now`. A tenant with an issuer in production counts as
// promoted: the till's own shop leaves the sandbox issuer by issuer.
class TenantRepository
{
public:
    TenantRepository(storage::Database& database, const Limits& limits) : m_db(database), m_limits(limits) {}

    Result<Tenant> find(TenantId id, const QDateTime& now); // NOT_FOUND
    Result<QList<Tenant>> list(const QDateTime& now);       // ascending id
    Result<std::optional<Tenant>> findByEmailKey(const QString& emailKey, const QDateTime& now);
    // The id is one above every id there ever was. Inside the caller's transaction; UNIQUE_VIOLATION when the address
    // is taken.
    Result<TenantId> insert(const NewTenant& tenant, const QDateTime& now);
    // Whoever else wants to change this tenant waits until the transaction ends. NOT_FOUND.
    Result<void> hold(TenantId id);

    Result<void> setLanguage(TenantId id, const QString& language); // these: NOT_FOUND
    Result<void> setTier(TenantId id, Tier tier);
    Result<void> setStatus(TenantId id, TenantStatus status);
    Result<void> setPromoted(TenantId id);
    Result<void> setVerificationRedirectUrl(TenantId id, const QString& url);
    Result<QString> verificationRedirectUrl(TenantId id);
    // Documents made over the API join the queue by themselves.
    Result<bool> queuesDocuments(TenantId id);
    Result<void> setQueuesDocuments(TenantId id, bool on);

private:
    Result<void> set(TenantId id, const QString& column, const storage::Value& value);
    [[nodiscard]] Tenant tenantOf(const storage::Row& row) const;

    storage::Database& m_db;
    const Limits& m_limits;
};

} // namespace engine::access
