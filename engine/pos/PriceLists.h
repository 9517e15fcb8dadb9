#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Stock.h>

namespace engine::pos {

class PriceLists
{
public:
    PriceLists(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    Result<QList<PriceList>> all(bool alsoInactive); // by name
    Result<PriceList> find(qint64 id);               // NOT_FOUND
    // Id 0 = new. VALIDATION_FAILED for a name that is empty, too long or taken, and for a price below zero. Prices
    // that are not named stay; call inside a transaction.
    Result<PriceList> save(const PriceList& list, const QHash<qint64, Decimal>& prices);
    // What products are sold at by their codes: the list's price, or their own where it has none (list 0: always).
    // Unknown codes are left out.
    struct Listed
    {
        qint64 product = 0;
        Decimal unitPrice;
    };
    Result<QHash<QString, Listed>> listed(qint64 list, const QStringList& codes);
    Result<void> drop(qint64 list, const QList<qint64>& products);
    // Every product on sale; answers how many. VALIDATION_FAILED on `percent` when it leaves nothing of a price.
    Result<int> priceByRule(qint64 list, const PriceRule& rule, QDate today);
    Result<QHash<qint64, Decimal>> prices(qint64 list, const QList<qint64>& products);

private:
    Result<void> put(qint64 list, const QHash<qint64, Decimal>& prices);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
