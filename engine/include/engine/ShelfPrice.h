#pragma once
#include <engine/InvoiceTotals.h>
#include <engine/Product.h>

namespace engine {

// What one of it costs a customer on that day, all taxes included, as an invoice of one line comes to.
ENGINE_EXPORT Result<Money> shelfPrice(const Product& product, QDate date);

} // namespace engine
