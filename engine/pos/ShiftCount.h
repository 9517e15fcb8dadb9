#pragma once
#include "pos/ShiftTally.h"

namespace engine::pos {

// Puts what was counted beside what the books expect. VALIDATION_FAILED for what cannot be a count.
Result<void> applyCount(ShiftReport& report, const CloseRequest& request, const ShiftTally& tally,
                        const QList<TenderKind>& kinds);
// By any one tender, so that too much here does not hide too little there, or by all together.
bool isOver(const ShiftReport& report, Money limit);

} // namespace engine::pos
