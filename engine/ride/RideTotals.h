#pragma once
#include "ride/RideModel.h"

namespace engine::xml {
class XmlElement;
}

namespace engine::ride {

// Rows of the totals block from subtotals to the grand total; rows that the voucher does not fill are left out,
// except the total without taxes and the discount. `info` is infoFactura or infoNotaCredito.
QList<AmountRow> readTotals(const xml::XmlElement& root, const xml::XmlElement& info);

} // namespace engine::ride
