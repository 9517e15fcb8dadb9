#pragma once
#include "facade/Core.h"

#include <engine/Limits.h>

namespace engine::facade {

// Label and scopes of a key to be: VALIDATION_FAILED.
Result<void> checkNewKey(const NewApiKey& key);

// A key that another key (or the till itself) asks for. EMAIL_VERIFICATION_REQUIRED, PRODUCTION_KEY_REQUIRES_PROMOTION,
// SCOPE_ESCALATION_FORBIDDEN, VALIDATION_FAILED; UNAUTHORIZED when the asking key is gone by now.
Result<MintedKey> mintKey(Core& core, storage::Database& db, const Limits& limits, const Caller& caller, NewApiKey key);

// What a key or device is called: VALIDATION_FAILED with the name of the member.
Result<void> checkLabel(const QString& label, const QString& member);

// For a device that was let in at the till: the scopes of its kind, which may be none of the contract's.
Result<MintedKey> mintDeviceKey(Core& core, storage::Database& db, const Limits& limits, const NewApiKey& key);

// SELF_REVOCATION_FORBIDDEN, NOT_FOUND.
Result<bool> revokeKey(Core& core, storage::Database& db, const Caller& caller, qint64 id);

// What the trail of a tenant says about a key.
QJsonObject keyEventDetail(const ApiKey& key, const Caller& caller);

} // namespace engine::facade
