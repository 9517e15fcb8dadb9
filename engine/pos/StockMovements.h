#pragma once
#include "pos/StockLedger.h"

namespace engine::pos {

// Stock that moves without a sale: bought, counted, lost. And what the trail of a product says.
class StockMovements
{
public:
    StockMovements(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // False when its key was recorded before: nothing moves twice. NOT_FOUND for a product that is not counted,
    // VALIDATION_FAILED for a quantity of zero or without a key. Call inside a transaction.
    Result<bool> record(const Movement& movement);
    Result<QList<StockMovement>> of(qint64 product, int limit); // newest first

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
