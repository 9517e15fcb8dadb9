#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/AccessKey.h>
#include <engine/SriMessage.h>

#include <QDateTime>

namespace engine::invoicing {

// One answer of the tax office, kept as it came; append only.
struct SriResponse
{
    qint64 id = 0;
    QString operation; // RECEPTION | AUTHORIZATION
    QString state;     // RECIBIDA, DEVUELTA, AUTORIZADO, ..., HTTP_500; empty = none
    QList<SriMessage> messages;
    QByteArray raw;
    int httpStatus = 0;
    QDateTime at; // UTC
};

// How messages are stored; an empty or foreign text gives no messages.
QString sriMessagesToText(const QList<SriMessage>& messages);
QList<SriMessage> sriMessagesFromText(const QString& text);

class SriResponseRepository
{
public:
    SriResponseRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant)
    {
    }

    // `response.id` is ignored.
    Result<void> append(const AccessKey& key, const SriResponse& response);
    Result<QList<SriMessage>> latestMessages(const AccessKey& key);
    Result<QList<SriResponse>> list(const AccessKey& key); // newest first

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::invoicing
