#pragma once
#include "api/Guards.h"

namespace engine::api {

// /v1/issuers and all below it.
QList<Route> issuerRoutes(Engine& engine, const Guards& guards);
// /v1/admin/issuers.
QList<Route> adminIssuerRoutes(Engine& engine, const Guards& guards);

} // namespace engine::api
