#pragma once
#include <engine/InvoiceTotals.h>
#include <engine/Product.h>

namespace engine {

// A line of an invoice with this many of it, at its own price, with the taxes of that day.
ENGINE_EXPORT LineRequest shelfLine(const Product& product, Decimal quantity, QDate date);
// What one of it costs a customer on that day, all taxes included, as an invoice of one line comes to.
ENGINE_EXPORT Result<Money> shelfPrice(const Product& product, QDate date);
// The price without taxes that comes to this one with them, to six places, half up. Unknown rates count as 0 %.
ENGINE_EXPORT Decimal priceBeforeTaxes(const Product& product, Decimal withTaxes, QDate date);

// How the prices of a list follow from the products' own.
struct PriceRule
{
    Decimal percent;          // below zero = cheaper; above -100
    Money step;               // prices with taxes are rounded to a multiple of it; 0 = not rounded at all
    bool lessOneCent = false; // 10.00 becomes 9.99
};
// Without taxes; never below zero. What rounds to nothing keeps one step, so that nobody sells for 0.
ENGINE_EXPORT Decimal priceByRule(const Product& product, const PriceRule& rule, QDate date);

} // namespace engine
