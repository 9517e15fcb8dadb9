#pragma once
#include "sale/Cart.h"

namespace ui {

// The discount on a whole sale, line by line: `percent` of what each line still costs.
void takeOffEach(QList<engine::LineRequest>& lines, engine::Decimal percent);
// An amount with taxes, in proportion to what each line still costs; the last cents go to the largest remainders, so
// that the parts add up to what was said.
void spread(QList<engine::LineRequest>& lines, engine::Money said);

} // namespace ui
