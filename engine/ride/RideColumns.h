#pragma once
#include "ride/RideModel.h"
#include "ride/RideTable.h"

namespace engine::ride {

// The lines of the voucher over the full width. Columns that no line fills (codes, discount, subsidy) are left out;
// the numbers get the room they need, the description the rest.
Table linesTable(const RideModel& model);

Table reimbursementsTable(const RideModel& model);
Table sectionTable(const Section& section);
Table buyerTable(const RideModel& model, qreal x, qreal width);
Table additionalTable(const RideModel& model, qreal width);
Table paymentsTable(const RideModel& model, qreal width);
Table totalsTable(const RideModel& model, qreal x, qreal width);

} // namespace engine::ride
