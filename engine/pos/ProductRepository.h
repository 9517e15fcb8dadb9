#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Product.h>

namespace engine::pos {

// For joins: the columns of a product, with the table called p, and the value they make from column `first` on.
inline const QString kProductColumns =
    QStringLiteral("p.id, p.code, p.barcode, p.name, p.unit_price_micros, p.iva_rate_code, p.ice_rate_code, p.irbpnr, "
                   "p.active");
Product productOf(const storage::Row& row, int first = 0);

class ProductRepository
{
public:
    ProductRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // Exact code, else one of the exact barcodes; one that is not sold any more only where no other has it. NOT_FOUND.
    Result<Product> findByCode(const QString& codeOrBarcode);
    // Active products whose code, barcode or name contains every word; first those that cost what was typed, where it
    // is an amount, then those whose name begins with the text, then those whose code does. Case and accents do not
    // matter.
    Result<QList<Product>> search(const QString& text, int limit);
    // id 0 = new; returns the id. UNIQUE_VIOLATION when the code or barcode is taken, NOT_FOUND for an unknown id.
    Result<qint64> save(const Product& product);
    // One transaction; a product whose code exists is replaced. Returns how many were written.
    Result<qint64> saveMany(const QList<Product>& products);
    Result<qint64> count();

private:
    Result<QList<Product>> costing(Money price); // with taxes, today

    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
