#include "facade/KeyRules.h"

#include "access/ApiKeyRepository.h"
#include "access/TenantEventRepository.h"
#include "access/TenantRepository.h"
#include "core/FieldErrors.h"
#include "core/TextRules.h"
#include "storage/Transaction.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr qsizetype kMaxLabel = 100;

void checkScopes(const QStringList& scopes, core::FieldErrors& errors)
{
    if (scopes.isEmpty())
        errors.add(u"scopes"_s, u"Name at least one, or leave the member out."_s);
    QSet<QString> seen;
    for (qsizetype i = 0; i < scopes.size(); ++i) {
        const QString place = u"scopes[%1]"_s.arg(i);
        if (!allScopes().contains(scopes[i]))
            errors.add(place, u"There is no such scope; there are "_s + allScopes().join(u", "_s) + u'.', scopes[i]);
        else if (seen.contains(scopes[i]))
            errors.add(place, u"Named twice; once is enough."_s, scopes[i]);
        seen.insert(scopes[i]);
    }
}

// What the asking key may hand on.
Result<QStringList> scopesFor(access::ApiKeyRepository& keys, const Caller& caller,
                              const std::optional<QStringList>& wanted)
{
    if (caller.apiKeyId == 0)
        return wanted.value_or(allScopes());
    const auto asking = keys.find(caller.apiKeyId);
    if (!asking)
        return asking.error();
    if (!*asking)
        return Error{ErrorCode::UNAUTHORIZED, u"The key was revoked."_s};
    const QStringList own = (*asking)->scopes;
    QStringList beyond;
    for (const QString& scope : wanted.value_or(QStringList())) {
        if (!own.contains(scope))
            beyond << scope;
    }
    if (!beyond.isEmpty())
        return Error{ErrorCode::SCOPE_ESCALATION_FORBIDDEN,
                     u"The calling key does not have "_s + beyond.join(u", "_s) + u" itself."_s};
    return wanted.value_or(own);
}

Result<void> checkTenant(const Tenant& tenant, const Caller& caller, KeyEnvironment environment)
{
    if (caller.apiKeyId == 0)
        return {};
    if (tenant.status != TenantStatus::Active)
        return Error{ErrorCode::EMAIL_VERIFICATION_REQUIRED,
                     u"Verify the email address of the account first; then keys can be made."_s};
    if (environment == KeyEnvironment::Production && !tenant.promoted)
        return Error{ErrorCode::PRODUCTION_KEY_REQUIRES_PROMOTION,
                     u"The account is in the sandbox; promote it first."_s};
    return {};
}

} // namespace

Result<void> checkLabel(const QString& label, const QString& member)
{
    core::FieldErrors errors;
    if (label.size() > kMaxLabel)
        errors.add(member, u"At most %1 characters."_s.arg(kMaxLabel), label);
    else if (core::hasForbiddenCharacters(label))
        errors.add(member, u"A line break, tab or control character stands in this text; remove it."_s);
    return errors.isEmpty() ? Result<void>() : errors.toError();
}

Result<void> checkNewKey(const NewApiKey& key)
{
    core::FieldErrors errors;
    if (auto fine = checkLabel(key.label.value_or(QString()), u"label"_s); !fine)
        errors.append(fine.error());
    if (key.scopes)
        checkScopes(*key.scopes, errors);
    return errors.isEmpty() ? Result<void>() : errors.toError();
}

QJsonObject keyEventDetail(const ApiKey& key, const Caller& caller)
{
    return {{u"apiKeyId"_s, key.id},
            {u"label"_s, key.label ? QJsonValue(*key.label) : QJsonValue()},
            {u"environment"_s, keyEnvironmentName(key.environment)},
            {u"scopes"_s, QJsonArray::fromStringList(key.scopes)},
            {u"byApiKeyId"_s, caller.apiKeyId == 0 ? QJsonValue() : QJsonValue(caller.apiKeyId)}};
}

namespace {

// `decide` gives the scopes, once the tenant is known to be allowed a key.
template <class Decide>
Result<MintedKey> mintWith(Core& core, storage::Database& db, const Limits& limits, const Caller& caller, NewApiKey key,
                           Decide decide)
{
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const QDateTime now = core.clock.nowUtc();
    const auto tenant = access::TenantRepository(db, limits).find(caller.tenant, now);
    if (!tenant)
        return tenant.error();
    if (auto allowed = checkTenant(*tenant, caller, key.environment); !allowed)
        return allowed.error();
    access::ApiKeyRepository keys(db);
    const Result<QStringList> scopes = decide(keys);
    if (!scopes)
        return scopes.error();
    key.scopes = *scopes;
    auto minted = keys.mint(caller.tenant, key, core.random, now);
    if (!minted)
        return minted;
    if (auto told = access::TenantEventRepository(db).append(caller.tenant, u"KEY_CREATED"_s,
                                                             keyEventDetail(minted->key, caller), now);
        !told)
        return told.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return minted;
}

} // namespace

Result<MintedKey> mintKey(Core& core, storage::Database& db, const Limits& limits, const Caller& caller, NewApiKey key)
{
    if (auto fine = checkNewKey(key); !fine)
        return fine.error();
    return mintWith(core, db, limits, caller, key,
                    [&](access::ApiKeyRepository& keys) { return scopesFor(keys, caller, key.scopes); });
}

Result<MintedKey> mintDeviceKey(Core& core, storage::Database& db, const Limits& limits, const NewApiKey& key)
{
    return mintWith(core, db, limits, {}, key, [&](access::ApiKeyRepository&) -> Result<QStringList> {
        return key.scopes.value_or(QStringList());
    });
}

Result<bool> revokeKey(Core& core, storage::Database& db, const Caller& caller, qint64 id)
{
    if (id != 0 && id == caller.apiKeyId)
        return Error{ErrorCode::SELF_REVOCATION_FORBIDDEN,
                     u"A key cannot revoke itself; use another one, or ask the operator."_s};
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const QDateTime now = core.clock.nowUtc();
    access::ApiKeyRepository keys(db);
    const auto key = keys.find(id);
    if (!key)
        return key.error();
    const auto revoked = keys.revoke(caller.tenant, id, now);
    if (!revoked)
        return revoked.error();
    if (!*key || !*revoked)
        return Error{ErrorCode::NOT_FOUND, u"There is no key %1 in use."_s.arg(id)};
    if (auto told = access::TenantEventRepository(db).append(caller.tenant, u"KEY_REVOKED"_s,
                                                             keyEventDetail(**key, caller), now);
        !told)
        return told.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return true;
}

} // namespace engine::facade
