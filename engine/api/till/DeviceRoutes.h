#pragma once
#include "api/Guards.h"

namespace engine::api {

// /till/v1: what devices of the shop's own network use beside the /v1 contract. Pairing, who am I, prices.
QList<Route> deviceRoutes(Engine& engine, const Guards& guards);

} // namespace engine::api
