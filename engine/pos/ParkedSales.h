#pragma once
#include "pos/Actors.h"
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Sales.h>

#include <functional>

namespace engine::pos {

// Sales that wait, for every till of the shop. Numbers are used again once they are free: people call them by it.
class ParkedSales
{
public:
    ParkedSales(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // Something that is stored with the sale or not at all.
    using Companion = std::function<Result<void>(const ParkedSale& made)>;

    // Label, summary, total and cart are taken from `sale`. A known key answers what it made. In no transaction of the
    // caller's: two tills that took the same number at the same moment try again here. VALIDATION_FAILED.
    Result<ParkedSale> park(const ParkedSale& sale, const Who& who, const QString& key, const QDateTime& now,
                            const Companion& companion = {});
    Result<QList<ParkedSale>> waiting(); // oldest first
    // One caller gets it, whoever else tries at the same moment: NOT_FOUND for all others.
    Result<ParkedSale> take(qint64 id, const QDateTime& now);
    Result<ParkedSale> cancel(qint64 id, const QDateTime& now);

private:
    Result<ParkedSale> tryPark(const ParkedSale& sale, const Who& who, const QString& key, const QDateTime& now,
                               const Companion& companion);
    Result<std::optional<ParkedSale>> find(const QString& key);
    Result<qint64> freeNumber();
    Result<ParkedSale> end(qint64 id, const QString& state, const QDateTime& now);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
