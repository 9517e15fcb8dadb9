#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Webhooks.h>

namespace engine::notify {

class WebhookRepository
{
public:
    WebhookRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    Result<qint64> insert(const QString& url, const QStringList& eventTypes, const QDateTime& now);
    // Whoever reads the row cannot sign with it: `wrapped` came from the machine's key protector.
    Result<void> setSecret(qint64 id, const QByteArray& wrapped);
    Result<QByteArray> secret(qint64 id);
    Result<WebhookEndpoint> find(qint64 id);                     // WEBHOOK_ENDPOINT_NOT_FOUND
    Result<QList<WebhookEndpoint>> list(bool alsoInactive);      // oldest first
    Result<QList<qint64>> listeningTo(const QString& eventType); // active ones
    Result<int> countActive();
    // Url, event types and activity; a change starts the count of failures anew.
    Result<void> update(const WebhookEndpoint& endpoint, const QDateTime& now);
    Result<void> noteSuccess(qint64 id);
    Result<int> noteFailure(qint64 id); // failures in a row by now

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::notify
