#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/AccessKey.h>
#include <engine/Decimal.h>

#include <QDateTime>

namespace engine::pos {

// What the counter knows of a document beside the voucher: for its ticket.
struct SaleSlip
{
    QString cashier; // empty = the owner of a shop without employees
    Money received, change;
    QDateTime at; // UTC
};

// Nothing for a document that was not made at a counter.
Result<std::optional<SaleSlip>> findSaleSlip(storage::Database& database, storage::TenantScope tenant,
                                             const AccessKey& key);

} // namespace engine::pos
