#pragma once
#include "invoicing/DocumentRepository.h"

#include <engine/Caller.h>

namespace engine::invoicing {

// Who is asking, and which of the tenant's documents are there for them.
struct CallerView
{
    Caller caller;
    DocumentView view;

    [[nodiscard]] storage::TenantScope tenant() const { return storage::TenantScope(caller.tenant); }
    [[nodiscard]] DocumentRepository documents(storage::Database& database) const { return {database, tenant(), view}; }
};

} // namespace engine::invoicing
