#include "facade/Reader.h"

#include "access/ApiKeyRepository.h"
#include "access/TenantEventRepository.h"
#include "access/TenantRepository.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

Result<Identity> Reader::identity(const QByteArray& tokenSha256)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    const auto key = access::ApiKeyRepository(*m_database).findByHash(tokenSha256);
    if (!key)
        return key.error();
    if (!*key)
        return Error{ErrorCode::UNAUTHORIZED, u"The key is unknown or revoked."_s};
    const auto owner = tenant((*key)->tenant);
    if (!owner)
        return owner.error();
    return Identity{**key, *owner};
}

Result<Issuer> Reader::issuerOf(TenantId tenant, IssuerId id)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    auto issuer = access::IssuerRepository::findEverybodys(*m_database, id);
    if (!issuer)
        return issuer.error();
    if (!*issuer || !(*issuer)->active)
        return Error{ErrorCode::ISSUER_NOT_FOUND, u"There is no active issuer %1."_s.arg(id)};
    if ((*issuer)->tenant != tenant)
        return Error{ErrorCode::ISSUER_FORBIDDEN, u"Issuer %1 belongs to another account."_s.arg(id)};
    return std::move(**issuer);
}

Result<Tenant> Reader::tenant(TenantId id)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return access::TenantRepository(*m_database, m_limits).find(id, core::SystemClock().nowUtc());
}

Result<QList<Tenant>> Reader::tenants()
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return access::TenantRepository(*m_database, m_limits).list(core::SystemClock().nowUtc());
}

Result<QList<TenantEvent>> Reader::tenantEvents(TenantId tenant)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return access::TenantEventRepository(*m_database).list(tenant);
}

Result<QList<ApiKey>> Reader::keys(TenantId tenant)
{
    if (auto ok = ready(); !ok)
        return ok.error();
    return access::ApiKeyRepository(*m_database).list(tenant);
}

} // namespace engine::facade
