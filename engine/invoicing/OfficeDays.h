#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Office.h>

namespace engine::invoicing {

// The 24 hours before `now`, as the stored answers of the tax office and the waiting documents tell them.
Result<OfficeDay> officeDay(storage::Database& database, storage::TenantScope tenant, SriTarget target,
                            const QDateTime& now);

} // namespace engine::invoicing
