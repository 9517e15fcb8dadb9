#pragma once
#include "api/Guards.h"

namespace engine::api {

// /till/v1/orders: tablets order, the kitchen marks.
QList<Route> orderRoutes(Engine& engine, const Guards& guards);

} // namespace engine::api
