#include <engine/Catalogs.h>
#include <engine/ShelfPrice.h>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

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

} // namespace engine
