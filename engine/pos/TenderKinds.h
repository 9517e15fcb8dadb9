#pragma once
#include "core/FieldErrors.h"
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Sales.h>

namespace engine::pos {

inline const QString kTenderKindsKey = QStringLiteral("tender.kinds");

// How shops in Ecuador are paid, in the order of a cashier's fingers.
QList<TenderKind> defaultTenderKinds();

// The ways to pay of one shop, kept in its settings.
class TenderKinds
{
public:
    TenderKinds(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    Result<QList<TenderKind>> list();                  // the defaults until somebody changed them
    Result<void> save(const QList<TenderKind>& kinds); // VALIDATION_FAILED

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

// What a sale's tenders say, once they were found to be right.
struct Settlement
{
    QList<TenderTaken> tenders; // with their codes
    Money received, change;
};

// The payments of a voucher that these tenders make: one for each code, in their order.
QList<PaymentRequest> paymentsOf(const QList<TenderTaken>& tenders, const QList<TenderKind>& kinds);
// Whether the tenders pay `total`: known kinds, sums, change from cash only, references, terms of what is on credit,
// and the same codes as the voucher's payments. VALIDATION_FAILED.
Result<Settlement> settle(const SaleRequest& sale, Money total, const QList<TenderKind>& kinds);
// The same for money that goes back: no change, no terms.
Result<QList<TenderTaken>> settleRefund(const QList<TenderTaken>& refund, Money total, const QList<TenderKind>& kinds);

} // namespace engine::pos
