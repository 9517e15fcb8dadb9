#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Notifications.h>

namespace engine::notify {

inline constexpr int kNotificationPage = 100;

class NotificationRepository
{
public:
    NotificationRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant)
    {
    }

    Result<qint64> insert(const Notification& notification); // id and readAt are ignored
    // Everything but id, issuer and readAt.
    Result<void> update(const Notification& notification);
    Result<Notification> find(qint64 id); // NOT_FOUND
    // The newest of these types for an issuer (or for the whole tenant), read or not.
    Result<std::optional<Notification>> latest(const QStringList& types, std::optional<IssuerId> issuer);
    Result<std::optional<Notification>> newest();
    // Not expired; newest first, or by ascending id behind `sinceId`; kNotificationPage at most.
    Result<QList<Notification>> list(std::optional<IssuerId> issuer, std::optional<qint64> sinceId,
                                     const QDateTime& now);
    Result<void> markRead(qint64 id, const QDateTime& now); // NOT_FOUND, also when it was read already
    Result<qint64> markIssuersRead(const QStringList& types, IssuerId issuer, const QDateTime& now);

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::notify
