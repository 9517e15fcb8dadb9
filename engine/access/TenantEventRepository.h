#pragma once
#include "storage/Database.h"

#include <engine/Accounts.h>

namespace engine::access {

// What happened to a tenant, for good: rows are only added. Types beside those of the contract: KEY_CREATED,
// KEY_REVOKED, PROMOTED.
class TenantEventRepository
{
public:
    explicit TenantEventRepository(storage::Database& database) : m_db(database) {}

    // In the transaction of what happened.
    Result<void> append(TenantId tenant, const QString& type, const QJsonObject& detail, const QDateTime& now);
    Result<QList<TenantEvent>> list(TenantId tenant); // oldest first

private:
    storage::Database& m_db;
};

} // namespace engine::access
