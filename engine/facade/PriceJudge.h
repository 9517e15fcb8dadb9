#pragma once
#include "facade/Core.h"

#include <engine/Sales.h>

#include <QJsonArray>

namespace engine::facade {

// The lines whose price is not their product's in the sale's price list, nor that of a label that was scanned, as the
// audit trail tells them: product, listed and sold. A product without a price is sold at any; what is no product of the
// shop has none to compare with.
Result<QJsonArray> changedPrices(storage::Database& database, const SaleRequest& sale, QDate date);

} // namespace engine::facade
