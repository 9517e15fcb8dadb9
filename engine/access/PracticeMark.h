#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Codes.h>

namespace engine::access {

// A guest that a till in practice moved to production: its documents of environment 2 go to the practice office for
// good, however the program is started later, and never to the real one.
Result<void> markPractised(storage::Database& database, storage::TenantScope tenant);
Result<bool> isPractised(storage::Database& database, storage::TenantScope tenant);

// Whether a document of this tenant is worth nothing: every page of it says so.
Result<bool> isPractice(storage::Database& database, storage::TenantScope tenant, SriTarget target);

} // namespace engine::access
