#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Notifications.h>

namespace engine::notify {

// What a tenant does not want to hear about; everything else is on.
class PreferenceRepository
{
public:
    PreferenceRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    Result<bool> enabled(const QString& type);
    Result<QList<NotificationPreference>> list(); // every type once
    Result<void> set(const NotificationPreference& preference);

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::notify
