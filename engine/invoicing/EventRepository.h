#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Document.h>

namespace engine::invoicing {

// What happened to a document; append only.
class EventRepository
{
public:
    EventRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // `event.id` is ignored.
    Result<void> append(const AccessKey& key, const DocumentEvent& event);
    Result<QList<DocumentEvent>> list(const AccessKey& key); // oldest first

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::invoicing
