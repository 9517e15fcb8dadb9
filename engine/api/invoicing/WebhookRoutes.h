#pragma once
#include "api/Guards.h"

namespace engine::api {

QList<Route> webhookRoutes(Engine& engine, const Guards& guards);

} // namespace engine::api
