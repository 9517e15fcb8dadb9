#pragma once
#include <engine/InvoiceTotals.h>
#include <engine/Product.h>

namespace engine {

// A line of an invoice with this many of it, at its own price, with the taxes of that day.
ENGINE_EXPORT LineRequest shelfLine(const Product& product, Decimal quantity, QDate date);
// What one of it costs a customer on that day, all taxes included, as an invoice of one line comes to.
ENGINE_EXPORT Result<Money> shelfPrice(const Product& product, QDate date);

} // namespace engine
