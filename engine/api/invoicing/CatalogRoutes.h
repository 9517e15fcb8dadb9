#pragma once
#include "api/Guards.h"

namespace engine::api {

// The code lists of the SRI sheet, each whole and ordered by code.
QList<Route> catalogRoutes(const Guards& guards);

} // namespace engine::api
