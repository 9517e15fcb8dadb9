#pragma once
#include "api/Guards.h"

namespace engine::api {

// Notices, their preferences, and the job that looks for news.
QList<Route> notificationRoutes(Engine& engine, const Guards& guards);

} // namespace engine::api
