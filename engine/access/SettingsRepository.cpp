#include "access/SettingsRepository.h"

namespace engine::access {

using namespace Qt::StringLiterals;

Result<std::optional<QString>> SettingsRepository::get(const QString& key)
{
    return m_db.queryOne(u"SELECT value FROM settings WHERE tenant_id = ? AND name = ?"_s, {m_tenant.id, key})
        .map([](const std::optional<storage::Row>& row) {
            return row ? std::optional<QString>(row->text(0)) : std::nullopt;
        });
}

Result<void> SettingsRepository::set(const QString& key, const QString& value)
{
    auto done = m_db.exec(u"INSERT INTO settings (tenant_id, name, value) VALUES (?, ?, ?) "
                          "ON CONFLICT (tenant_id, name) DO UPDATE SET value = excluded.value"_s,
                          {m_tenant.id, key, value});
    return done ? Result<void>() : done.error();
}

} // namespace engine::access
