#pragma once
#include "api/ApiRouter.h"

#include <engine/HttpServer.h>

namespace engine::api {

// Every operation of the server. `config` gives what guards and pages need to know.
QList<Route> allRoutes(Engine& engine, const HttpConfig& config);

} // namespace engine::api
