#pragma once
#include "api/Guards.h"

namespace engine::api {

// Sending the mails of authorised documents once more.
QList<Route> mailRoutes(Engine& engine, const Guards& guards);

} // namespace engine::api
