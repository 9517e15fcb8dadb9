#include "access/UsageRepository.h"

#include "access/TenantRepository.h"

namespace engine::access {

using namespace Qt::StringLiterals;

Result<void> UsageRepository::reserve(TenantId tenant, const QString& month, int count, std::optional<int> quota)
{
    const Error exceeded{
        ErrorCode::QUOTA_EXCEEDED,
        u"The plan allows %1 documents a month and has too few left in %2."_s.arg(quota.value_or(0)).arg(month)};
    if (quota && count > *quota)
        return exceeded;
    // The upsert holds the row until the transaction ends: two processes count one after the other.
    const auto row = m_db.queryOne(u"INSERT INTO tenant_usage (tenant_id, month, documents) VALUES (?, ?, ?) "
                                   "ON CONFLICT (tenant_id, month) DO UPDATE SET "
                                   "documents = tenant_usage.documents + excluded.documents "
                                   "WHERE tenant_usage.documents + excluded.documents <= ? RETURNING documents"_s,
                                   {tenant, month, count, qint64{quota.value_or(std::numeric_limits<int>::max())}});
    if (!row)
        return row.error();
    return *row ? Result<void>() : exceeded;
}

Result<void> UsageRepository::reserveOfPlan(TenantId tenant, const Limits& limits, const QDateTime& now)
{
    const auto row = m_db.queryOne(u"SELECT unlimited, tier FROM tenants WHERE id = ?"_s, {tenant});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NOT_FOUND, u"There is no tenant %1."_s.arg(tenant)};
    if ((*row)->flag(0))
        return {};
    const Tier tier = tierFromName((*row)->text(1)).value_or(Tier::Free);
    return reserve(tenant, usageMonth(now), 1, limits.of(tier).documents);
}

Result<qint64> UsageRepository::documents(TenantId tenant, const QString& month)
{
    return m_db.queryOne(u"SELECT documents FROM tenant_usage WHERE tenant_id = ? AND month = ?"_s, {tenant, month})
        .map([](const std::optional<storage::Row>& row) { return row ? row->int64(0) : 0; });
}

} // namespace engine::access
