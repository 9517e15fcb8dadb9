#include "pos/SaleSlip.h"

#include "core/Clock.h"

using namespace Qt::StringLiterals;

namespace engine::pos {

Result<std::optional<SaleSlip>> findSaleSlip(storage::Database& database, storage::TenantScope tenant,
                                             const AccessKey& key)
{
    auto row = database.queryOne(u"SELECT e.name, s.received_cents, s.change_cents, s.at FROM sales s "
                                 u"LEFT JOIN employees e ON e.id = s.employee_id "
                                 u"WHERE s.tenant_id = ? AND s.access_key = ?"_s,
                                 {tenant.id, key.text()});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<SaleSlip>();
    const storage::Row& sale = **row;
    return std::optional(SaleSlip{sale.text(0), Money::fromCents(sale.int64(1)), Money::fromCents(sale.int64(2)),
                                  core::fromUtcIso(sale.text(3))});
}

} // namespace engine::pos
