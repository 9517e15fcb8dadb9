#pragma once
#include "api/Guards.h"

namespace engine::api {

// /v1/register, /v1/verify-email (open it, spend it, check it) and /v1/resend-verification: open to everybody.
QList<Route> registrationRoutes(Engine& engine, const Guards& guards);

// An account as its owner and the operator see it.
QJsonObject tenantJson(const Tenant& tenant);
// The contract wants an address of everybody: one that leads nowhere (RFC 2606) for a till that was given none.
QString tenantAddress(const Tenant& tenant);

} // namespace engine::api
