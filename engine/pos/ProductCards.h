#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Stock.h>

namespace engine::pos {

// Every field of a card that cannot be kept, by member: code, barcode, moreBarcodes[1], name, unitPrice, ivaRateCode...
QList<FieldError> cardErrors(const ProductCard& card);

// Products as the back office keeps them: with all their barcodes, category, cost and minimum. Stock itself is never
// written here, only by movements.
class ProductCards
{
public:
    ProductCards(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    Result<ProductCard> find(qint64 id);                                // NOT_FOUND
    Result<std::optional<ProductCard>> findByCode(const QString& code); // the code alone, inactive ones too
    // Ordered by name. Case and accents do not matter.
    Result<QList<ProductCard>> list(const QString& text, bool alsoInactive, int limit, qint64 offset);
    // Product id 0 = new. VALIDATION_FAILED as cardErrors() says, and for a code or barcode that another product has.
    // Call inside a transaction.
    Result<ProductCard> save(const ProductCard& card);

private:
    Result<QList<ProductCard>> withBarcodes(QList<ProductCard> cards);
    Result<std::optional<FieldError>> takenBy(const ProductCard& card);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
