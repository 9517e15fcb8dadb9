#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

namespace engine::access {

class SettingsRepository
{
public:
    SettingsRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    Result<std::optional<QString>> get(const QString& key);
    Result<void> set(const QString& key, const QString& value);

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::access
