#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Stock.h>

namespace engine::pos {

// The grid of buttons beside the sale. Pages 0 to 9, ten keys each: Alt+1 to Alt+0.
class QuickKeys
{
public:
    static constexpr int kPages = 10, kPerPage = 10;

    QuickKeys(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    Result<QList<QuickKey>> all(); // by page and position; products that are no longer sold are left out
    // Takes the place of all keys there were; call inside a transaction. VALIDATION_FAILED for a place outside the grid
    // or taken twice, NOT_FOUND for an unknown product.
    Result<void> replace(const QList<QuickKey>& keys);

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
