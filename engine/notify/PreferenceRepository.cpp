#include "notify/PreferenceRepository.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace engine::notify {

Result<bool> PreferenceRepository::enabled(const QString& type)
{
    return m_db
        .queryOne(u"SELECT enabled FROM notification_preferences WHERE tenant_id = ? AND type = ?"_s,
                  {m_tenant.id, type})
        .map([](const std::optional<storage::Row>& row) { return !row || row->flag(0); });
}

Result<QList<NotificationPreference>> PreferenceRepository::list()
{
    return m_db.query(u"SELECT type FROM notification_preferences WHERE tenant_id = ? AND enabled = 0"_s, {m_tenant.id})
        .map([](const QList<storage::Row>& rows) {
            QSet<QString> off;
            for (const storage::Row& row : rows)
                off << row.text(0);
            QList<NotificationPreference> all;
            for (const QString& type : notificationTypes())
                all << NotificationPreference{type, !off.contains(type)};
            return all;
        });
}

Result<void> PreferenceRepository::set(const NotificationPreference& preference)
{
    auto done = m_db.exec(u"INSERT INTO notification_preferences (tenant_id, type, enabled) VALUES (?, ?, ?) "
                          "ON CONFLICT (tenant_id, type) DO UPDATE SET enabled = excluded.enabled"_s,
                          {m_tenant.id, preference.type, preference.enabled});
    return done ? Result<void>() : done.error();
}

} // namespace engine::notify
