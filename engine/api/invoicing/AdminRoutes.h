#pragma once
#include "api/Guards.h"

namespace engine::api {

// /v1/admin/tenants... and /v1/admin/api-keys/{id}: the operator's routes about accounts and their keys.
QList<Route> adminRoutes(Engine& engine, const Guards& guards);

} // namespace engine::api
