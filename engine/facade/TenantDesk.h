#pragma once
#include "facade/Core.h"

#include <engine/Accounts.h>

namespace engine::facade {

// The operator's doors of Onboarding, each one transaction.
Result<Tenant> createTenant(Core& core, storage::Database& db, const QString& email, Tier tier,
                            const QString& language);
Result<Tenant> setTenantTier(Core& core, storage::Database& db, TenantId id, Tier tier);
Result<Tenant> setTenantStatus(Core& core, storage::Database& db, TenantId id, TenantStatus status,
                               const QString& reason);
Result<Tenant> verifyTenant(Core& core, storage::Database& db, TenantId id);
Result<MintedKey> createKeyFor(Core& core, storage::Database& db, TenantId id, const NewApiKey& key,
                               bool revokeExisting);
Result<bool> revokeAnyKey(Core& core, storage::Database& db, qint64 id);

// In the caller's transaction: takes back every key of this environment and notes it.
Result<void> revokeKeysOf(storage::Database& db, const Caller& by, KeyEnvironment environment, const QDateTime& now);
// The same for one new key.
Result<MintedKey> mintNoted(Core& core, storage::Database& db, const Caller& by, const NewApiKey& key,
                            const QDateTime& now);

} // namespace engine::facade
