#pragma once
#include <engine/Shifts.h>

namespace engine::pos {

// How a Z is stored: amounts as whole cents, moments as UTC text, members in alphabetical order, so that the same
// report is the same bytes.
QByteArray shiftReportToJson(const ShiftReport& report);
Result<ShiftReport> shiftReportFromJson(const QByteArray& json); // DATABASE_DAMAGED

} // namespace engine::pos
