#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Document.h>

namespace engine::invoicing {

// What happened to a document; append only.
class EventRepository
{
public:
    // `apiKeyId`: whose request causes what is appended; 0 = the till itself.
    EventRepository(storage::Database& database, storage::TenantScope tenant, qint64 apiKeyId = 0)
        : m_db(database), m_tenant(tenant), m_apiKeyId(apiKeyId)
    {
    }

    // `event.id` is ignored.
    Result<void> append(const AccessKey& key, const DocumentEvent& event);
    Result<QList<DocumentEvent>> list(const AccessKey& key); // oldest first

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
    qint64 m_apiKeyId;
};

} // namespace engine::invoicing
