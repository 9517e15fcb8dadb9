#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Issuer.h>

namespace engine::access {

// Branches and issue points. What is read carries the certificate in use and the next invoice number.
class IssuerRepository
{
public:
    IssuerRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // Profile members only; UNIQUE_VIOLATION when (RUC, branch, point) is taken.
    Result<IssuerId> insert(const Issuer& issuer, const QDateTime& now);
    Result<void> update(const Issuer& issuer, const QDateTime& now); // ISSUER_NOT_FOUND
    Result<Issuer> find(IssuerId id);                                // ISSUER_NOT_FOUND
    Result<std::optional<Issuer>> findByPoint(const QString& ruc, const QString& branchCode,
                                              const QString& issuePointCode);
    Result<QList<Issuer>> list(); // ascending id

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::access
