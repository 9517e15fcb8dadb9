#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Document.h>

namespace engine::invoicing {

// Invoices found by what stands on their lines. Looks into the newest ones only: bodies are not indexed.
class SoldItems
{
public:
    SoldItems(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // Since `from`, newest first.
    Result<QList<DocumentSummary>> invoicesWith(const QStringList& mainCodes, QDate from, int limit);

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::invoicing
