#include "access/UsageRepository.h"

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

Result<qint64> UsageRepository::documents(TenantId tenant, const QString& month)
{
    return m_db.queryOne(u"SELECT documents FROM tenant_usage WHERE tenant_id = ? AND month = ?"_s, {tenant, month})
        .map([](const std::optional<storage::Row>& row) { return row ? row->int64(0) : 0; });
}

} // namespace engine::access
