#include "api/invoicing/KeyRoutes.h"

#include "api/RouteHelp.h"

#include <QJsonArray>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

std::optional<QStringList> readScopes(const core::JsonValue& body, core::FieldErrors& errors)
{
    const core::JsonValue* list = body.find(u"scopes");
    if (!list || list->kind == core::JsonValue::Kind::Null)
        return std::nullopt;
    if (list->kind != core::JsonValue::Kind::Array) {
        errors.add(u"scopes"_s, u"Must be a list."_s, core::describeValue(*list));
        return std::nullopt;
    }
    QStringList scopes;
    for (qsizetype i = 0; i < list->elements.size(); ++i) {
        const core::JsonValue& each = list->elements[i];
        if (each.kind != core::JsonValue::Kind::Text)
            errors.add(u"scopes[%1]"_s.arg(i), u"Must be a text in quotes."_s, core::describeValue(each));
        scopes << each.text;
    }
    return scopes;
}

Result<NewApiKey> readNewKey(const HttpRequest& request)
{
    const auto body = jsonBody(request, Body::Optional);
    if (!body)
        return body.error();
    core::FieldErrors errors;
    core::JsonFields fields(*body, {}, errors);
    NewApiKey key;
    if (fields.has(u"label"_s))
        key.label = fields.text(u"label"_s, core::JsonFields::Need::Optional);
    if (fields.has(u"environment"_s)) {
        const QString name = fields.text(u"environment"_s, core::JsonFields::Need::Optional);
        if (const auto environment = keyEnvironmentFromName(name))
            key.environment = *environment;
        else
            errors.add(u"environment"_s, u"Must be \"sandbox\" or \"production\"."_s, name);
    }
    key.scopes = readScopes(*body, errors);
    if (!errors.isEmpty())
        return errors.toError();
    return key;
}

// The contract's list is closed: what only paired devices may do is told in the till and to the device itself.
QJsonArray contractScopes(const QStringList& scopes)
{
    QJsonArray list;
    for (const QString& scope : scopes) {
        if (allScopes().contains(scope))
            list.append(scope);
    }
    return list;
}

HttpResponse listKeys(Engine& engine, const ApiCall& call)
{
    return answerOf(call, engine.accounts().keys(call.identity->caller()), [](const QList<ApiKey>& keys) {
        QJsonArray list;
        for (const ApiKey& key : keys)
            list.append(keyJson(key));
        return okResponse(200, {{u"keys"_s, list}});
    });
}

HttpResponse createKey(Engine& engine, const ApiCall& call)
{
    auto key = readNewKey(call.request);
    if (!key)
        return problem(key.error(), call.request);
    return answerOf(call, engine.accounts().createKey(call.identity->caller(), std::move(*key)),
                    [](const MintedKey& minted) {
                        return okResponse(201, {{u"apiKey"_s, minted.token},
                                                {u"id"_s, minted.key.id},
                                                {u"scopes"_s, contractScopes(minted.key.scopes)}});
                    });
}

HttpResponse revokeKey(Engine& engine, const ApiCall& call)
{
    const auto id = pathId(call, u"id"_s);
    if (!id)
        return problem(id.error(), call.request);
    return answerOf(call, engine.accounts().revokeKey(call.identity->caller(), *id),
                    [](bool) { return okResponse(200); });
}

} // namespace

QJsonObject keyJson(const ApiKey& key)
{
    return {{u"id"_s, key.id},
            {u"label"_s, jsonOrNull(key.label)},
            {u"environment"_s, keyEnvironmentName(key.environment)},
            {u"active"_s, true},
            {u"createdAt"_s, jsonTime(key.createdAt)},
            {u"revokedAt"_s, QJsonValue::Null},
            {u"scopes"_s, contractScopes(key.scopes)},
            {u"lastUsedAt"_s, jsonTime(key.lastUsedAt)},
            {u"requestCount"_s, key.requestCount}};
}

QList<Route> keyRoutes(Engine& engine, const Guards& guards)
{
    const Guard manage = guards.tenant(u"keys:manage"_s);
    return {{"GET", u"/v1/keys"_s, manage, [&engine](const ApiCall& call) { return listKeys(engine, call); }},
            {"POST", u"/v1/keys"_s, manage, [&engine](const ApiCall& call) { return createKey(engine, call); }},
            {"DELETE", u"/v1/keys/{id}"_s, manage, [&engine](const ApiCall& call) { return revokeKey(engine, call); }}};
}

} // namespace engine::api
