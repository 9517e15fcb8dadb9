#pragma once
#include <QtGlobal>

namespace engine {

using TenantId = qint64;

// The shop that owns this installation.
inline constexpr TenantId kTillTenantId = 1;

// On whose behalf the engine works: whose rows it sees, and who is named in the trail of a document.
struct Caller
{
    TenantId tenant = kTillTenantId;
    qint64 apiKeyId = 0; // 0 = the till itself
};

} // namespace engine
