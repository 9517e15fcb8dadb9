#pragma once
#include "api/Guards.h"

namespace engine::api {

// /v1/tenants/promote.
QList<Route> promotionRoutes(Engine& engine, const Guards& guards);

// What both doors to production do, the tenant's and the operator's.
HttpResponse promote(Engine& engine, const ApiCall& call, const Caller& caller, bool byAdmin);

} // namespace engine::api
