#pragma once
#include "storage/Database.h"

#include <engine/Limits.h>

namespace engine::access {

// How many production documents a tenant has made in a month.
class UsageRepository
{
public:
    explicit UsageRepository(storage::Database& database) : m_db(database) {}

    // Counts `count` more of them inside the transaction that creates them, so that a failure gives them back. None is
    // counted and the transaction stays good when the month would hold more than `quota`: QUOTA_EXCEEDED. No quota =
    // no limit, counted all the same.
    Result<void> reserve(TenantId tenant, const QString& month, int count, std::optional<int> quota);
    // One document as the tenant's tier allows it. Unlimited tenants are not counted.
    Result<void> reserveOfPlan(TenantId tenant, const Limits& limits, const QDateTime& now);
    Result<qint64> documents(TenantId tenant, const QString& month);

private:
    storage::Database& m_db;
};

} // namespace engine::access
