#include "pos/TypedPrice.h"

#include "core/WideMath.h"

#include <engine/Catalogs.h>

namespace engine::pos {

Decimal withoutIva(Decimal price, const QString& ivaRateCode, QDate date)
{
    const auto rate = Catalogs::instance().taxRate(u"2", ivaRateCode, date);
    if (!rate || !rate->percent || rate->percent->isZero())
        return price;
    // price / (1 + rate / 100), both in millionths; smaller than the price, so it fits.
    constexpr qint64 kHundred = 100 * Decimal::kScale;
    const auto net = core::divideHalfUp(core::Int128(price.micros()) * kHundred, kHundred + rate->percent->micros());
    return Decimal::fromMicros(net.value_or(0));
}

} // namespace engine::pos
