#pragma once
#include "api/Guards.h"

namespace engine::api {

// /v1/tenants/language, /v1/tenants/me and /v1/tenants/events.
QList<Route> tenantRoutes(Engine& engine, const Guards& guards);

} // namespace engine::api
