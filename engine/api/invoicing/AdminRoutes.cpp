#include "api/invoicing/AdminRoutes.h"

#include "api/RouteHelp.h"
#include "api/invoicing/KeyRoutes.h"
#include "api/invoicing/PromotionRoutes.h"
#include "api/invoicing/RegistrationRoutes.h"

#include <QJsonArray>

#include <functional>

namespace engine::api {

using namespace Qt::StringLiterals;
using Need = core::JsonFields::Need;

namespace {

using ReadFields = std::function<void(core::JsonFields& fields)>;

// Reads the members of the body; a problem when it is none or `read` has noted something.
std::optional<Error> readBody(const HttpRequest& request, Body need, const ReadFields& read)
{
    const auto body = jsonBody(request, need);
    if (!body)
        return body.error();
    core::FieldErrors errors;
    core::JsonFields fields(*body, {}, errors);
    read(fields);
    return errors.isEmpty() ? std::nullopt : std::optional(errors.toError());
}

QStringList tierNames()
{
    QStringList names;
    for (const Tier tier : {Tier::Free, Tier::Starter, Tier::Growth, Tier::Business})
        names << tierName(tier);
    return names;
}

QStringList statusNames()
{
    QStringList names;
    for (const TenantStatus status : {TenantStatus::PendingVerification, TenantStatus::Active, TenantStatus::Suspended})
        names << tenantStatusName(status);
    return names;
}

HttpResponse tenantAnswer(const ApiCall& call, int status, Answer<Tenant> answer)
{
    return answerOf(call, std::move(answer), [status](const Tenant& tenant) {
        return okResponse(status, {{u"tenant"_s, tenantJson(tenant)}});
    });
}

HttpResponse createTenant(Engine& engine, const ApiCall& call)
{
    QString email, tier = tierName(Tier::Free);
    const auto refused = readBody(call.request, Body::Required, [&](core::JsonFields& fields) {
        email = fields.text(u"email"_s, Need::Required);
        if (fields.has(u"subscriptionTier"_s))
            tier = fields.word(u"subscriptionTier"_s, Need::Optional, tierNames());
    });
    if (refused)
        return problem(*refused, call.request);
    return tenantAnswer(call, 201,
                        engine.onboarding().createTenant(email, tierFromName(tier).value_or(Tier::Free), u"es"_s));
}

HttpResponse listTenants(Engine& engine, const ApiCall& call)
{
    return answerOf(call, engine.accounts().tenants(), [](const QList<Tenant>& tenants) {
        QJsonArray list;
        for (const Tenant& tenant : tenants)
            list.append(tenantJson(tenant));
        return okResponse(200, {{u"tenants"_s, list}});
    });
}

HttpResponse setTier(Engine& engine, const ApiCall& call, TenantId id)
{
    QString tier;
    const auto refused = readBody(call.request, Body::Required, [&](core::JsonFields& fields) {
        tier = fields.word(u"subscriptionTier"_s, Need::Required, tierNames());
    });
    if (refused)
        return problem(*refused, call.request);
    return tenantAnswer(call, 200, engine.onboarding().setTier(id, tierFromName(tier).value_or(Tier::Free)));
}

HttpResponse setStatus(Engine& engine, const ApiCall& call, TenantId id)
{
    QString status, reason;
    const auto refused = readBody(call.request, Body::Required, [&](core::JsonFields& fields) {
        status = fields.word(u"status"_s, Need::Required, statusNames());
        reason = fields.text(u"reason"_s, Need::Optional);
    });
    if (refused)
        return problem(*refused, call.request);
    return tenantAnswer(
        call, 200,
        engine.onboarding().setStatus(id, tenantStatusFromName(status).value_or(TenantStatus::Suspended), reason));
}

HttpResponse createKey(Engine& engine, const ApiCall& call, TenantId id)
{
    NewApiKey key;
    bool revokeExisting = false;
    const auto refused = readBody(call.request, Body::Optional, [&](core::JsonFields& fields) {
        if (fields.has(u"label"_s))
            key.label = fields.text(u"label"_s, Need::Optional);
        if (fields.has(u"environment"_s)) {
            const QStringList names{keyEnvironmentName(KeyEnvironment::Sandbox),
                                    keyEnvironmentName(KeyEnvironment::Production)};
            key.environment = keyEnvironmentFromName(fields.word(u"environment"_s, Need::Optional, names))
                                  .value_or(KeyEnvironment::Sandbox);
        }
        revokeExisting = fields.flag(u"revokeExisting"_s, Need::Optional).value_or(false);
    });
    if (refused)
        return problem(*refused, call.request);
    return answerOf(call, engine.onboarding().createKeyFor(id, key, revokeExisting), [](const MintedKey& minted) {
        return okResponse(201, {{u"apiKey"_s, minted.token}, {u"id"_s, minted.key.id}});
    });
}

HttpResponse listKeys(Engine& engine, const ApiCall& call, TenantId id)
{
    return answerOf(call, engine.onboarding().keysOf(id), [](const QList<ApiKey>& keys) {
        QJsonArray list;
        for (const ApiKey& key : keys)
            list.append(keyJson(key));
        return okResponse(200, {{u"keys"_s, list}});
    });
}

// A handler that gets the {id} of its path.
Handler withId(std::function<HttpResponse(const ApiCall&, qint64)> handler)
{
    return [handler = std::move(handler)](const ApiCall& call) {
        const auto id = pathId(call, u"id"_s);
        return id ? handler(call, *id) : problem(id.error(), call.request);
    };
}

} // namespace

QList<Route> adminRoutes(Engine& engine, const Guards& guards)
{
    const Guard admin = guards.admin();
    return {
        {"POST", u"/v1/admin/tenants"_s, admin, [&engine](const ApiCall& call) { return createTenant(engine, call); }},
        {"GET", u"/v1/admin/tenants"_s, admin, [&engine](const ApiCall& call) { return listTenants(engine, call); }},
        {"PATCH", u"/v1/admin/tenants/{id}/tier"_s, admin,
         withId([&engine](const ApiCall& call, qint64 id) { return setTier(engine, call, id); })},
        {"PATCH", u"/v1/admin/tenants/{id}/status"_s, admin,
         withId([&engine](const ApiCall& call, qint64 id) { return setStatus(engine, call, id); })},
        {"POST", u"/v1/admin/tenants/{id}/verify"_s, admin, withId([&engine](const ApiCall& call, qint64 id) {
             return tenantAnswer(call, 200, engine.onboarding().verify(id));
         })},
        {"POST", u"/v1/admin/tenants/{id}/promote"_s, admin, withId([&engine](const ApiCall& call, qint64 id) {
             return promote(engine, call, {id, 0}, true);
         })},
        {"POST", u"/v1/admin/tenants/{id}/api-keys"_s, admin,
         withId([&engine](const ApiCall& call, qint64 id) { return createKey(engine, call, id); })},
        {"GET", u"/v1/admin/tenants/{id}/api-keys"_s, admin,
         withId([&engine](const ApiCall& call, qint64 id) { return listKeys(engine, call, id); })},
        {"DELETE", u"/v1/admin/api-keys/{id}"_s, admin, withId([&engine](const ApiCall& call, qint64 id) {
             return answerOf(call, engine.onboarding().revokeAnyKey(id), [](bool) { return okResponse(200); });
         })}};
}

} // namespace engine::api
