#pragma once
#include <engine/Decimal.h>

#include <QDate>

namespace engine::pos {

// A price with IVA as people write it on the shelf -> without, to six places, half up. Unknown codes count as 0 %.
Decimal withoutIva(Decimal price, const QString& ivaRateCode, QDate date);

} // namespace engine::pos
