#pragma once
#include "ride/RideModel.h"
#include "ride/RidePage.h"

#include <QSizeF>

namespace engine::ride {

// The two boxes on top of the first page and the strip with the barcode below them. Returns the place below, or
// nullopt when the issuer's texts do not leave room for a voucher. `logo` is its size in pixels, empty = none.
std::optional<qreal> drawHeader(Page& page, qreal top, const RideModel& model, const QSizeF& logo);

} // namespace engine::ride
