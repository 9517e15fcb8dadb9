#include "access/TenantRepository.h"

#include "core/Clock.h"

namespace engine::access {

using namespace Qt::StringLiterals;
using core::utcIso;
using storage::Row;

namespace {

// The first argument is the month.
const QString kSelect =
    u"SELECT t.id, t.email, t.tier, t.status, "
    "CASE WHEN t.promoted = 1 OR EXISTS (SELECT 1 FROM issuers i WHERE i.tenant_id = t.id AND i.target = 'production') "
    "THEN 1 ELSE 0 END, "
    "t.unlimited, t.language, COALESCE(u.documents, 0), t.created_at "
    "FROM tenants t LEFT JOIN tenant_usage u ON u.tenant_id = t.id AND u.month = ? "_s;

Error noSuchTenant(TenantId id)
{
    return {ErrorCode::NOT_FOUND, u"There is no tenant %1."_s.arg(id)};
}

} // namespace

QString usageMonth(const QDateTime& moment)
{
    return core::ecuadorDate(moment).toString(u"yyyy-MM"_s);
}

Tenant TenantRepository::tenantOf(const Row& row) const
{
    Tenant tenant;
    tenant.id = row.int64(0);
    tenant.email = row.text(1);
    tenant.tier = tierFromName(row.text(2)).value_or(Tier::Free);
    tenant.status = tenantStatusFromName(row.text(3)).value_or(TenantStatus::Suspended);
    tenant.promoted = row.flag(4);
    tenant.unlimited = row.flag(5);
    tenant.language = row.text(6);
    tenant.documentQuota = m_limits.of(tenant.tier).documents.value_or(std::numeric_limits<int>::max());
    tenant.documentCount = row.int64(7);
    tenant.createdAt = core::fromUtcIso(row.text(8));
    return tenant;
}

Result<Tenant> TenantRepository::find(TenantId id, const QDateTime& now)
{
    const auto row = m_db.queryOne(kSelect + u"WHERE t.id = ?"_s, {usageMonth(now), id});
    if (!row)
        return row.error();
    if (!*row)
        return noSuchTenant(id);
    return tenantOf(**row);
}

Result<QList<Tenant>> TenantRepository::list(const QDateTime& now)
{
    return m_db.query(kSelect + u"ORDER BY t.id"_s, {usageMonth(now)}).map([this](const QList<Row>& rows) {
        QList<Tenant> tenants;
        for (const Row& row : rows)
            tenants += tenantOf(row);
        return tenants;
    });
}

Result<std::optional<Tenant>> TenantRepository::findByEmailKey(const QString& emailKey, const QDateTime& now)
{
    return m_db.queryOne(kSelect + u"WHERE t.email_key = ?"_s, {usageMonth(now), emailKey})
        .map([this](const std::optional<Row>& row) {
            return row ? std::optional<Tenant>(tenantOf(*row)) : std::nullopt;
        });
}

Result<TenantId> TenantRepository::insert(const NewTenant& tenant, const QDateTime& now)
{
    const auto row = m_db.queryOne(u"UPDATE tenant_ids SET last = last + 1 WHERE one = 1 RETURNING last"_s);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::DATABASE_DAMAGED, u"the table of tenant ids is empty"_s};
    const TenantId id = (*row)->int64(0);
    const auto done = m_db.exec(u"INSERT INTO tenants (id, name, created_at, email, email_key, tier, status, language, "
                                "verification_redirect_url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                {id, tenant.email, utcIso(now), tenant.email, tenant.emailKey, tierName(tenant.tier),
                                 tenantStatusName(tenant.status), tenant.language, tenant.verificationRedirectUrl});
    if (!done)
        return done.error();
    return id;
}

Result<void> TenantRepository::hold(TenantId id)
{
    const auto held = m_db.exec(u"UPDATE tenants SET name = name WHERE id = ?"_s, {id});
    if (!held)
        return held.error();
    return *held == 1 ? Result<void>() : noSuchTenant(id);
}

Result<void> TenantRepository::set(TenantId id, const QString& column, const storage::Value& value)
{
    const auto done = m_db.exec(u"UPDATE tenants SET "_s + column + u" = ? WHERE id = ?"_s, {value, id});
    if (!done)
        return done.error();
    return *done == 1 ? Result<void>() : noSuchTenant(id);
}

Result<void> TenantRepository::setLanguage(TenantId id, const QString& language)
{
    return set(id, u"language"_s, language);
}

Result<void> TenantRepository::setTier(TenantId id, Tier tier)
{
    return set(id, u"tier"_s, tierName(tier));
}

Result<void> TenantRepository::setStatus(TenantId id, TenantStatus status)
{
    return set(id, u"status"_s, tenantStatusName(status));
}

Result<void> TenantRepository::setPromoted(TenantId id)
{
    return set(id, u"promoted"_s, true);
}

Result<void> TenantRepository::setVerificationRedirectUrl(TenantId id, const QString& url)
{
    return set(id, u"verification_redirect_url"_s, url);
}

Result<QString> TenantRepository::verificationRedirectUrl(TenantId id)
{
    const auto row = m_db.queryOne(u"SELECT verification_redirect_url FROM tenants WHERE id = ?"_s, {id});
    if (!row)
        return row.error();
    return *row ? Result<QString>((*row)->text(0)) : noSuchTenant(id);
}

Result<bool> TenantRepository::queuesDocuments(TenantId id)
{
    const auto row = m_db.queryOne(u"SELECT queues_documents FROM tenants WHERE id = ?"_s, {id});
    if (!row)
        return row.error();
    return *row ? Result<bool>((*row)->flag(0)) : noSuchTenant(id);
}

Result<void> TenantRepository::setQueuesDocuments(TenantId id, bool on)
{
    return set(id, u"queues_documents"_s, on ? 1 : 0);
}

} // namespace engine::access
