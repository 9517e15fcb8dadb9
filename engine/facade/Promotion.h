#pragma once
#include "facade/Core.h"

#include <engine/Accounts.h>

namespace engine::facade {

// Onboarding::promote in one transaction.
Result<Promoted> promoteTenant(Core& core, storage::Database& db, const Caller& caller, const PromoteRequest& request,
                               bool byAdmin);

} // namespace engine::facade
