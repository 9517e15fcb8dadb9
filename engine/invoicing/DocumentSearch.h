#pragma once
#include "invoicing/DocumentRows.h"

#include <QStringList>

namespace engine::invoicing {

// What a page of a list is cut from.
struct FoundDocuments
{
    DocumentCondition condition; // behind `from`
    QString from;                // FROM ... d WHERE ..., whose first argument is the tenant; d has id and what orders
    qint64 total = 0;
    qint64 skipped = 0; // of the newest, which the condition leaves out
};

// How many documents a filter finds, and where to look for a page of them. For readers.
class DocumentSearch
{
public:
    DocumentSearch(storage::Database& database, storage::TenantScope tenant, const DocumentView& view)
        : m_db(database), m_tenant(tenant), m_view(view)
    {
    }
    Result<FoundDocuments> look(const DocumentFilter& filter);

private:
    Result<FoundDocuments> byBuyer(FoundDocuments found, const DocumentFilter& filter);
    void gather(FoundDocuments& found, const DocumentFilter& filter, QStringList names) const;
    Result<FoundDocuments> count(FoundDocuments found);
    Result<FoundDocuments> countAuthorized(FoundDocuments found);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
    const DocumentView& m_view;
};

} // namespace engine::invoicing
