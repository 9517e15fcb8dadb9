#include "api/invoicing/WebhookRoutes.h"

#include "api/RouteHelp.h"

#include <engine/Webhooks.h>

#include <QJsonArray>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

using core::JsonValue;

QJsonObject endpointJson(const WebhookEndpoint& endpoint)
{
    return {{u"id"_s, endpoint.id},
            {u"url"_s, endpoint.url},
            {u"eventTypes"_s, QJsonArray::fromStringList(endpoint.eventTypes)},
            {u"active"_s, endpoint.active},
            {u"createdAt"_s, jsonTime(endpoint.createdAt)},
            {u"updatedAt"_s, jsonTime(endpoint.updatedAt)}};
}

const JsonValue* given(const JsonValue& body, QStringView name)
{
    const JsonValue* value = body.find(name);
    return value && value->kind != JsonValue::Kind::Null ? value : nullptr;
}

Result<WebhookChange> readChange(const ApiCall& call)
{
    const auto body = jsonBody(call.request, Body::Optional);
    if (!body)
        return body.error();
    core::FieldErrors errors;
    WebhookChange change;
    if (const JsonValue* url = given(*body, u"url")) {
        if (url->kind == JsonValue::Kind::Text)
            change.url = url->text;
        else
            errors.add(u"url"_s, u"Must be a text in quotes."_s, core::describeValue(*url));
    }
    if (const JsonValue* types = given(*body, u"eventTypes")) {
        if (types->kind != JsonValue::Kind::Array)
            errors.add(u"eventTypes"_s, u"Must be a list."_s, core::describeValue(*types));
        change.eventTypes = QStringList();
        for (qsizetype i = 0; i < types->elements.size(); ++i) {
            const JsonValue& each = types->elements[i];
            if (each.kind != JsonValue::Kind::Text)
                errors.add(u"eventTypes[%1]"_s.arg(i), u"Must be a text in quotes."_s, core::describeValue(each));
            *change.eventTypes << each.text;
        }
    }
    if (const JsonValue* active = given(*body, u"active")) {
        if (active->kind == JsonValue::Kind::Boolean)
            change.active = active->boolean;
        else
            errors.add(u"active"_s, u"Must be true or false."_s, core::describeValue(*active));
    }
    if (call.request.method == "POST" && !change.url && errors.isEmpty())
        errors.add(u"url"_s, u"Say where the calls go: https://…"_s);
    if (!errors.isEmpty())
        return errors.toError();
    return change;
}

HttpResponse createWebhook(Engine& engine, const ApiCall& call)
{
    const auto wish = readChange(call);
    if (!wish)
        return problem(wish.error(), call.request);
    return answerOf(
        call, engine.webhooks().create(call.identity->caller(), *wish->url, wish->eventTypes.value_or(QStringList())),
        [](const CreatedWebhook& made) {
            return okResponse(201, {{u"endpoint"_s, endpointJson(made.endpoint)}, {u"secret"_s, made.secret}});
        });
}

HttpResponse listWebhooks(Engine& engine, const ApiCall& call)
{
    return answerOf(call, engine.webhooks().list(call.identity->caller()), [](const QList<WebhookEndpoint>& rows) {
        QJsonArray list;
        for (const WebhookEndpoint& row : rows)
            list.append(endpointJson(row));
        return okResponse(200, {{u"endpoints"_s, list}});
    });
}

HttpResponse updateWebhook(Engine& engine, const ApiCall& call)
{
    const auto id = pathId(call, u"id"_s);
    if (!id)
        return problem(id.error(), call.request);
    auto change = readChange(call);
    if (!change)
        return problem(change.error(), call.request);
    return answerOf(call, engine.webhooks().update(call.identity->caller(), *id, std::move(*change)),
                    [](const WebhookEndpoint& endpoint) {
                        return okResponse(200, {{u"endpoint"_s, endpointJson(endpoint)}});
                    });
}

HttpResponse deleteWebhook(Engine& engine, const ApiCall& call)
{
    const auto id = pathId(call, u"id"_s);
    if (!id)
        return problem(id.error(), call.request);
    return answerOf(call, engine.webhooks().remove(call.identity->caller(), *id), [](bool) { return okResponse(200); });
}

} // namespace

QList<Route> webhookRoutes(Engine& engine, const Guards& guards)
{
    const Guard manage = guards.tenant(u"webhooks:manage"_s);
    return {{"POST", u"/v1/webhooks"_s, manage, [&engine](const ApiCall& call) { return createWebhook(engine, call); }},
            {"GET", u"/v1/webhooks"_s, manage, [&engine](const ApiCall& call) { return listWebhooks(engine, call); }},
            {"PATCH", u"/v1/webhooks/{id}"_s, manage,
             [&engine](const ApiCall& call) { return updateWebhook(engine, call); }},
            {"DELETE", u"/v1/webhooks/{id}"_s, manage,
             [&engine](const ApiCall& call) { return deleteWebhook(engine, call); }}};
}

} // namespace engine::api
