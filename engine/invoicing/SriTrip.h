#pragma once
#include "invoicing/SriDispatcher.h"

namespace engine::invoicing {

struct SriDispatcher::Trip
{
    queue::Effect effect;
    [[nodiscard]] storage::TenantScope tenant() const { return storage::TenantScope(effect.tenant); }
    std::function<void()> done;
    AccessKey key;
    DocumentSummary document;
    QUrl base;
    bool asked = false;                              // authorisation was asked during this try
    bool mayBeThere = false;                         // bytes may have reached the tax office
    std::optional<sri::ReceptionAnswer> numberTaken; // the 45 that made us ask
};

} // namespace engine::invoicing
