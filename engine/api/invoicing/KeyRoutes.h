#pragma once
#include "api/Guards.h"

namespace engine::api {

// /v1/keys: the keys of a tenant.
QList<Route> keyRoutes(Engine& engine, const Guards& guards);

// A key as lists show it: never the token or its hash.
QJsonObject keyJson(const ApiKey& key);

} // namespace engine::api
