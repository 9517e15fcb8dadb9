#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Sales.h>
#include <engine/Shifts.h>

namespace engine::pos {

inline const QString kCashTender = QStringLiteral("CASH");

// Adds a shift up from the rows that selling and moving cash have left: nothing is kept in running totals that could
// drift. Ask inside the transaction that holds the shift, so that all figures are of one moment.
class ShiftTally
{
public:
    // `kinds` says which tenders are cash and which are paid later. One it does not know is cash when the tax office's
    // table 24 calls it so (01).
    ShiftTally(storage::Database& database, storage::TenantScope tenant, const QList<TenderKind>& kinds)
        : m_db(database), m_tenant(tenant), m_kinds(kinds)
    {
    }

    // Everything but what closing adds: counts, differences, number. The first tender is the drawer's cash, with float
    // and movements.
    Result<ShiftReport> of(const Shift& shift, const QDateTime& now);
    Result<Money> drawer(const Shift& shift); // the cash that should be there
    [[nodiscard]] bool isCash(const QString& tender) const;
    [[nodiscard]] bool isOnCredit(const QString& tender) const;

private:
    Result<void> addTill(ShiftReport& report);
    Result<void> addMovements(ShiftReport& report);
    Result<void> addSales(ShiftReport& report);
    Result<void> addTenders(ShiftReport& report);
    Result<void> addDocuments(ShiftReport& report);
    Result<void> addCorrections(ShiftReport& report);
    Result<void> addParked(ShiftReport& report);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
    const QList<TenderKind>& m_kinds;
    QHash<QString, bool> m_unknownCash; // tenders found in the rows only
};

} // namespace engine::pos
