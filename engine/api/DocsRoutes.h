#pragma once
#include "api/ApiRouter.h"

namespace engine::api {

// The documentation page: /docs, what it is made of under /docs/assets, and the contract as /docs/openapi.json. All of
// it is compiled in, so it works without internet, and none of it may load anything from elsewhere.
QList<Route> docsRoutes();

} // namespace engine::api
