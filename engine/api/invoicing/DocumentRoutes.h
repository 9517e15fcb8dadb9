#pragma once
#include "api/Guards.h"

namespace engine::api {

// /v1/documents, what happens to one of them, and /v1/tenants/retry-failed-documents.
QList<Route> documentRoutes(Engine& engine, const Guards& guards);

} // namespace engine::api
