#pragma once
#include "facade/Core.h"

#include <engine/Accounts.h>

namespace engine::facade {

// All that can be told and done without the database, which takes its time (a .p12 is made to be slow to open): what
// the request says, the logo as it will be kept, the certificate opened and judged. The password is wiped. Any thread.
// VALIDATION_FAILED, INVALID_FILE_UPLOAD, certificate errors.
Result<crypto::SigningIdentity> prepareRegistration(Registration& registration, bool practice, const QDateTime& now);

// Onboarding::registerTenant for a request that was prepared, in one transaction.
Result<Registered> registerTenant(Core& core, const Registration& registration,
                                  const crypto::SigningIdentity& identity);

} // namespace engine::facade
