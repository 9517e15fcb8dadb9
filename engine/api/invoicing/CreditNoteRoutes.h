#pragma once
#include "api/Guards.h"

namespace engine::api {

// /v1/documents/{accessKey}/credit-notes: what is left of an invoice.
QList<Route> creditNoteRoutes(Engine& engine, const Guards& guards);

} // namespace engine::api
