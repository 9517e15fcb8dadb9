#pragma once
#include <QtGlobal>

namespace engine::storage {

// Whose data a repository sees. There is no default on purpose: a call without a tenant does not compile.
struct TenantScope
{
    explicit constexpr TenantScope(qint64 tenant) : id(tenant) {}
    qint64 id;
};

// The one tenant of a till, made by the first migration.
inline constexpr TenantScope kTillTenant{1};

} // namespace engine::storage
