#include <engine/Catalogs.h>
#include <engine/ShelfPrice.h>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

TaxRequest taxOfOne(const QString& code, const QString& rateCode, QDate date)
{
    TaxRequest tax;
    tax.code = code;
    tax.rateCode = rateCode;
    const auto rate = Catalogs::instance().taxRate(code, rateCode, date);
    if (rate && rate->percent) {
        tax.rate = *rate->percent;
    } else if (rate && rate->perUnit) {
        tax.rate = *rate->perUnit;
        tax.units = Decimal::fromInt(1);
    }
    return tax;
}

} // namespace

Result<Money> shelfPrice(const Product& product, QDate date)
{
    LineRequest line;
    line.quantity = Decimal::fromInt(1);
    line.unitPrice = product.unitPrice;
    // ICE comes first: it is part of the base that IVA is taken from.
    if (!product.iceRateCode.isEmpty())
        line.taxes.append(taxOfOne(u"3"_s, product.iceRateCode, date));
    line.taxes.append(taxOfOne(u"2"_s, product.ivaRateCode, date));
    if (product.irbpnr)
        line.taxes.append(taxOfOne(u"5"_s, u"5001"_s, date));
    return computeTotals({line}).map([](const InvoiceTotals& totals) { return totals.total; });
}

} // namespace engine
