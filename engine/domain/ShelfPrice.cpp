#include "core/WideMath.h"

#include <engine/Catalogs.h>
#include <engine/ShelfPrice.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

constexpr qint64 kWhole = 100 * Decimal::kScale; // 100 %

TaxRequest taxOf(const QString& code, const QString& rateCode, QDate date, Decimal quantity)
{
    TaxRequest tax;
    tax.code = code;
    tax.rateCode = rateCode;
    const auto rate = Catalogs::instance().taxRate(code, rateCode, date);
    if (rate && rate->percent) {
        tax.rate = *rate->percent;
    } else if (rate && rate->perUnit) {
        tax.rate = *rate->perUnit;
        tax.units = quantity;
    }
    return tax;
}

} // namespace

LineRequest shelfLine(const Product& product, Decimal quantity, QDate date)
{
    LineRequest line;
    line.mainCode = product.code;
    line.description = product.name;
    line.quantity = quantity;
    line.unitPrice = product.unitPrice;
    // ICE comes first: it is part of the base that IVA is taken from.
    if (!product.iceRateCode.isEmpty())
        line.taxes.append(taxOf(u"3"_s, product.iceRateCode, date, quantity));
    line.taxes.append(taxOf(u"2"_s, product.ivaRateCode, date, quantity));
    if (product.irbpnr)
        line.taxes.append(taxOf(u"5"_s, u"5001"_s, date, quantity));
    return line;
}

Result<Money> shelfPrice(const Product& product, QDate date)
{
    return computeTotals({shelfLine(product, Decimal::fromInt(1), date)}).map([](const InvoiceTotals& totals) {
        return totals.total;
    });
}

Decimal priceBeforeTaxes(const Product& product, Decimal withTaxes, QDate date)
{
    // price with taxes = (net x (1 + ice)) x (1 + iva); amounts per unit are taken off first.
    qint64 micros = withTaxes.micros();
    const auto without = [&](const QString& code, const QString& rateCode) {
        const auto rate = rateCode.isEmpty() ? std::nullopt : Catalogs::instance().taxRate(code, rateCode, date);
        const qint64 percent = rate && rate->percent ? rate->percent->micros() : 0;
        // Smaller than the price, so it fits.
        micros = core::divideHalfUp(core::Int128(micros) * kWhole, kWhole + percent).value_or(0);
    };
    if (product.irbpnr) {
        if (const auto levy = Catalogs::instance().taxRate(u"5", u"5001", date); levy && levy->perUnit)
            micros = std::max<qint64>(0, micros - levy->perUnit->micros());
    }
    without(u"2"_s, product.ivaRateCode);
    without(u"3"_s, product.iceRateCode);
    return Decimal::fromMicros(micros);
}

Decimal priceByRule(const Product& product, const PriceRule& rule, QDate date)
{
    const auto raised = [&rule](qint64 price) {
        const qint64 factor = std::max<qint64>(0, kWhole + rule.percent.micros());
        return core::divideHalfUp(core::Int128(price) * factor, kWhole).value_or(price);
    };
    const auto shelf = shelfPrice(product, date);
    const qint64 step = rule.step.cents();
    if (step <= 0 || !shelf || product.unitPrice.isZero())
        return Decimal::fromMicros(raised(product.unitPrice.micros()));
    const qint64 wanted = raised(shelf->toDecimal().micros());
    constexpr qint64 kCent = Decimal::kScale / 100;
    const qint64 steps = core::divideHalfUp(wanted, step * kCent).value_or(1);
    qint64 cents = std::max<qint64>(1, steps) * step;
    if (rule.lessOneCent && cents > 1)
        --cents;
    return priceBeforeTaxes(product, Decimal::fromMicros(cents * kCent), date);
}

} // namespace engine
