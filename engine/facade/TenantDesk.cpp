#include "facade/TenantDesk.h"

#include "access/ApiKeyRepository.h"
#include "access/EmailKey.h"
#include "access/TenantEventRepository.h"
#include "access/TenantRepository.h"
#include "core/FieldErrors.h"
#include "core/TextRules.h"
#include "facade/EmailVerification.h"
#include "facade/KeyRules.h"
#include "storage/Transaction.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr qsizetype kMostReason = 200;

// Changes a tenant that nobody else changes meanwhile; `change` gets it as it was.
template <class Change>
Result<Tenant> changeTenant(Core& core, storage::Database& db, TenantId id, const Change& change)
{
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const QDateTime now = core.clock.nowUtc();
    access::TenantRepository tenants(db, core.limits);
    if (auto held = tenants.hold(id); !held)
        return held.error();
    const auto before = tenants.find(id, now);
    if (!before)
        return before.error();
    if (Result<void> changed = change(tenants, *before, now); !changed)
        return changed.error();
    auto after = tenants.find(id, now);
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return after;
}

Result<void> noteStatus(storage::Database& db, const Tenant& before, TenantStatus status, const QString& reason,
                        const QDateTime& now)
{
    return access::TenantEventRepository(db).append(before.id, u"STATUS_CHANGED"_s,
                                                    {{u"from"_s, tenantStatusName(before.status)},
                                                     {u"to"_s, tenantStatusName(status)},
                                                     {u"reason"_s, reason.isEmpty() ? QJsonValue() : reason}},
                                                    now);
}

} // namespace

Result<Tenant> createTenant(Core& core, storage::Database& db, const QString& email, Tier tier, const QString& language)
{
    core::FieldErrors errors;
    const QString key = access::emailKey(email);
    if (key.isEmpty())
        errors.add(u"email"_s, u"Must be an address like name@example.com."_s, email);
    if (language != u"es" && language != u"en")
        errors.add(u"language"_s, u"Must be \"es\" or \"en\"."_s, language);
    if (!errors.isEmpty())
        return errors.toError();
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const QDateTime now = core.clock.nowUtc();
    access::TenantRepository tenants(db, core.limits);
    const auto id = tenants.insert({email.trimmed(), key, tier, TenantStatus::Active, language, {}}, now);
    if (!id) {
        if (id.error().code == ErrorCode::UNIQUE_VIOLATION)
            return Error{ErrorCode::CONFLICT, u"There is an account with this email already."_s};
        return id.error();
    }
    auto tenant = tenants.find(*id, now);
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return tenant;
}

Result<Tenant> setTenantTier(Core& core, storage::Database& db, TenantId id, Tier tier)
{
    return changeTenant(
        core, db, id, [&](access::TenantRepository& tenants, const Tenant& before, const QDateTime& now) {
            if (before.tier == tier)
                return Result<void>();
            if (auto set = tenants.setTier(id, tier); !set)
                return set;
            return access::TenantEventRepository(db).append(
                id, u"TIER_CHANGED"_s, {{u"from"_s, tierName(before.tier)}, {u"to"_s, tierName(tier)}}, now);
        });
}

Result<Tenant> setTenantStatus(Core& core, storage::Database& db, TenantId id, TenantStatus status,
                               const QString& reason)
{
    core::FieldErrors errors;
    if (reason.size() > kMostReason)
        errors.add(u"reason"_s, u"At most %1 characters."_s.arg(kMostReason), reason);
    else if (core::hasForbiddenCharacters(reason))
        errors.add(u"reason"_s, u"A line break, tab or control character stands in this text; remove it."_s);
    if (!errors.isEmpty())
        return errors.toError();
    return changeTenant(core, db, id,
                        [&](access::TenantRepository& tenants, const Tenant& before, const QDateTime& now) {
                            if (before.status == status)
                                return Result<void>();
                            if (auto set = tenants.setStatus(id, status); !set)
                                return set;
                            return noteStatus(db, before, status, reason, now);
                        });
}

Result<Tenant> verifyTenant(Core& core, storage::Database& db, TenantId id)
{
    return changeTenant(
        core, db, id, [&](access::TenantRepository& tenants, const Tenant& before, const QDateTime& now) {
            if (auto dropped = dropVerification(core, db, id); !dropped)
                return dropped;
            if (before.status == TenantStatus::Active)
                return Result<void>();
            if (auto set = tenants.setStatus(id, TenantStatus::Active); !set)
                return set;
            if (before.status == TenantStatus::Suspended) {
                if (auto noted = noteStatus(db, before, TenantStatus::Active, {}, now); !noted)
                    return noted;
            }
            return access::TenantEventRepository(db).append(id, u"EMAIL_VERIFIED"_s, {{u"byAdmin"_s, true}}, now);
        });
}

Result<void> revokeKeysOf(storage::Database& db, const Caller& by, KeyEnvironment environment, const QDateTime& now)
{
    access::ApiKeyRepository keys(db);
    access::TenantEventRepository events(db);
    const auto active = keys.list(by.tenant);
    if (!active)
        return active.error();
    if (auto revoked = keys.revokeAll(by.tenant, environment, now); !revoked)
        return revoked.error();
    for (const ApiKey& key : *active) {
        if (key.environment != environment)
            continue;
        if (auto told = events.append(by.tenant, u"KEY_REVOKED"_s, keyEventDetail(key, by), now); !told)
            return told;
    }
    return {};
}

Result<MintedKey> mintNoted(Core& core, storage::Database& db, const Caller& by, const NewApiKey& key,
                            const QDateTime& now)
{
    auto minted = access::ApiKeyRepository(db).mint(by.tenant, key, core.random, now);
    if (!minted)
        return minted;
    if (auto told =
            access::TenantEventRepository(db).append(by.tenant, u"KEY_CREATED"_s, keyEventDetail(minted->key, by), now);
        !told)
        return told.error();
    return minted;
}

Result<MintedKey> createKeyFor(Core& core, storage::Database& db, TenantId id, const NewApiKey& key,
                               bool revokeExisting)
{
    if (auto fine = checkNewKey(key); !fine)
        return fine.error();
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const QDateTime now = core.clock.nowUtc();
    if (auto held = access::TenantRepository(db, core.limits).hold(id); !held)
        return held.error();
    const Caller operatorHere{id, 0};
    if (revokeExisting) {
        if (auto revoked = revokeKeysOf(db, operatorHere, key.environment, now); !revoked)
            return revoked.error();
    }
    auto minted = mintNoted(core, db, operatorHere, key, now);
    if (!minted)
        return minted;
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return minted;
}

Result<bool> revokeAnyKey(Core& core, storage::Database& db, qint64 id)
{
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const QDateTime now = core.clock.nowUtc();
    access::ApiKeyRepository keys(db);
    const auto key = keys.find(id);
    if (!key)
        return key.error();
    if (!*key) {
        const auto known = keys.wasKnown(id);
        if (!known)
            return known.error();
        return *known ? Result<bool>(true) : Error{ErrorCode::NOT_FOUND, u"There is no key %1."_s.arg(id)};
    }
    if (auto revoked = keys.revoke((*key)->tenant, id, now); !revoked)
        return revoked.error();
    if (auto told = access::TenantEventRepository(db).append((*key)->tenant, u"KEY_REVOKED"_s,
                                                             keyEventDetail(**key, {(*key)->tenant, 0}), now);
        !told)
        return told.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return true;
}

} // namespace engine::facade
