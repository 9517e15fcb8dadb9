#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Webhooks.h>

#include <chrono>

namespace engine::notify {

inline constexpr int kDeliveryAttempts = 3;

// A call to make now. `attempts` counts this one.
struct ClaimedDelivery
{
    TenantId tenant = 0;
    WebhookDelivery delivery;
};

// What the calls of one tenant are written to and read from.
class DeliveryRepository
{
public:
    DeliveryRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    Result<qint64> insert(qint64 endpoint, qint64 notification, const QString& event, const QDateTime& now);
    Result<WebhookDelivery> find(qint64 id);                         // NOT_FOUND
    Result<QList<WebhookDelivery>> list(qint64 endpoint, int limit); // newest first
    Result<void> finish(qint64 id, const WebhookDelivery& outcome, const QDateTime& now);
    // Starts it anew, as if it had just been made.
    Result<void> restart(qint64 id, const QDateTime& now);

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

// The calls of all tenants, for the one who makes them.
class DeliveryQueue
{
public:
    explicit DeliveryQueue(storage::Database& database) : m_db(database) {}

    // Calls to active endpoints that are due, oldest first, none to those in `busy`. Each is counted as an attempt and
    // comes due again at `leaseUntil`, should this process die meanwhile.
    Result<QList<ClaimedDelivery>> claim(int limit, const QList<qint64>& busy, const QDateTime& now,
                                         const QDateTime& leaseUntil);
    // An attempt that was not made after all.
    Result<void> giveBack(qint64 id, const QDateTime& now);
    Result<std::optional<QDateTime>> nextDueAt(const QList<qint64>& busy);

private:
    storage::Database& m_db;
};

} // namespace engine::notify
