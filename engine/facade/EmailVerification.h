#pragma once
#include "core/FieldErrors.h"
#include "facade/Core.h"

#include <engine/Accounts.h>

namespace engine::facade {

// In the caller's transaction: a new link (the old one is void) and the order to mail it. The letter itself is written
// and sent by whoever works off access::kVerificationMailKind of the outbox.
Result<void> orderVerificationLetter(Core& core, storage::Database& db, TenantId tenant, const QDateTime& now);
// Takes link and order back.
Result<void> dropVerification(Core& core, storage::Database& db, TenantId tenant);

// Where a link may lead: an absolute address, https unless the engine is for practice. Notes what is wrong.
void checkRedirectUrl(const QString& url, bool practice, core::FieldErrors& errors);

// Onboarding::verifyEmail, checkToken and resendVerification.
Result<QString> verifyEmail(Core& core, storage::Database& db, const QString& token);
Result<QString> checkVerificationToken(Core& core, storage::Database& db, const QString& token);
Result<Resent> resendVerification(Core& core, storage::Database& db, const QString& email,
                                  const std::optional<QString>& redirectUrl);

} // namespace engine::facade
