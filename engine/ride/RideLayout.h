#pragma once
#include "ride/RideModel.h"
#include "ride/RidePage.h"

#include <engine/Result.h>

#include <QSizeF>

namespace engine::ride {

struct LayoutOptions
{
    QSizeF logo; // pixels, empty = none
    bool practice = false;
};

// Positions of everything, page by page. RIDE_FAILED when the issuer's texts alone fill a page.
Result<QList<Page>> layOut(const RideModel& model, const LayoutOptions& options);

} // namespace engine::ride
