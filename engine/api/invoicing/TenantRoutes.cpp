#include "api/invoicing/TenantRoutes.h"

#include "api/RouteHelp.h"
#include "api/invoicing/RegistrationRoutes.h"

#include <QJsonArray>
#include <QSet>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

HttpResponse setLanguage(Engine& engine, const ApiCall& call)
{
    const auto body = jsonBody(call.request);
    if (!body)
        return problem(body.error(), call.request);
    core::FieldErrors errors;
    const QString language = core::JsonFields(*body, {}, errors).text(u"language"_s, core::JsonFields::Need::Required);
    if (!errors.isEmpty())
        return problem(errors.toError(), call.request);
    return answerOf(call, engine.accounts().setLanguage(call.identity->caller(), language),
                    [](const Tenant&) { return okResponse(200); });
}

HttpResponse me(const ApiCall& call)
{
    const Tenant& tenant = call.identity->tenant;
    return okResponse(200, {{u"tenant"_s, QJsonObject{{u"id"_s, tenant.id},
                                                      {u"email"_s, tenantAddress(tenant)},
                                                      {u"subscriptionTier"_s, tierName(tenant.tier)},
                                                      {u"status"_s, tenantStatusName(tenant.status)},
                                                      {u"documentCount"_s, tenant.documentCount},
                                                      {u"documentQuota"_s, tenant.documentQuota},
                                                      {u"sandbox"_s, !tenant.promoted}}}});
}

// The contract names a closed list of types. What the trail holds beyond it (keys, promotion) is shown to who asks.
bool isOfTheContract(const QString& type)
{
    static const QSet<QString> types{u"VERIFICATION_EMAIL_SENT"_s,
                                     u"VERIFICATION_EMAIL_FAILED"_s,
                                     u"VERIFICATION_EMAIL_DELIVERED"_s,
                                     u"VERIFICATION_EMAIL_TEMP_FAILED"_s,
                                     u"VERIFICATION_EMAIL_COMPLAINED"_s,
                                     u"EMAIL_VERIFIED"_s,
                                     u"TIER_CHANGED"_s,
                                     u"STATUS_CHANGED"_s,
                                     u"CERTIFICATE_UPLOADED"_s,
                                     u"CERTIFICATE_RENEWED"_s};
    return types.contains(type);
}

HttpResponse events(Engine& engine, const ApiCall& call)
{
    const bool all = call.target.parameter(u"include") == u"all"_s;
    return answerOf(
        call, engine.accounts().tenantEvents(call.identity->caller()), [all](const QList<TenantEvent>& events) {
            QJsonArray list;
            for (const TenantEvent& event : events) {
                if (!all && !isOfTheContract(event.type))
                    continue;
                list.append(QJsonObject{{u"id"_s, event.id},
                                        {u"eventType"_s, event.type},
                                        {u"detail"_s, event.detail.isEmpty() ? QJsonValue() : QJsonValue(event.detail)},
                                        {u"createdAt"_s, jsonTime(event.at)}});
            }
            return okResponse(200, {{u"events"_s, list}});
        });
}

} // namespace

QList<Route> tenantRoutes(Engine& engine, const Guards& guards)
{
    return {{"PATCH", u"/v1/tenants/language"_s, guards.tenant(u"tenant:manage"_s),
             [&engine](const ApiCall& call) { return setLanguage(engine, call); }},
            {"GET", u"/v1/tenants/me"_s, guards.self(), [](const ApiCall& call) { return me(call); }},
            {"GET", u"/v1/tenants/events"_s, guards.evenSuspended(),
             [&engine](const ApiCall& call) { return events(engine, call); }}};
}

} // namespace engine::api
