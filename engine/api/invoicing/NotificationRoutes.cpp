#include "api/invoicing/NotificationRoutes.h"

#include "api/PoolRest.h"
#include "api/RouteHelp.h"

#include <engine/Notifications.h>

#include <QJsonArray>

#include <algorithm>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

using Preferences = QList<NotificationPreference>;
using core::JsonValue;

constexpr int kJobMs = 60'000; // it calls up to 100 webhooks

// The contract has one code for every id that is written wrongly here, whatever it is the id of.
Result<std::optional<qint64>> maybeId(const QByteArray& text, const QString& what)
{
    const QByteArray trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return std::optional<qint64>();
    if (const auto id = canonicalId(trimmed))
        return std::optional(*id);
    return Error{ErrorCode::ISSUER_ID_INVALID,
                 what + u" must be a number above zero: digits without sign or leading zero."_s};
}

HttpResponse listNotifications(Engine& engine, const ApiCall& call)
{
    const auto issuer = maybeId(call.request.header("x-issuer-id"), u"X-Issuer-Id"_s);
    if (!issuer)
        return problem(issuer.error(), call.request);
    const auto since = maybeId(call.target.parameter(u"sinceId").value_or(QString()).toUtf8(), u"sinceId"_s);
    if (!since)
        return problem(since.error(), call.request);
    return answerOf(call, engine.notifications().list(call.identity->caller(), *issuer, *since),
                    [](const QList<Notification>& rows) {
                        QJsonArray list;
                        for (const Notification& row : rows)
                            list.append(notificationToJson(row));
                        const auto unread = std::count_if(
                            rows.begin(), rows.end(), [](const Notification& row) { return !row.readAt.isValid(); });
                        return HttpResponse::json(
                            200, {{u"notifications"_s, list}, {u"unreadCount"_s, static_cast<qint64>(unread)}});
                    });
}

HttpResponse markRead(Engine& engine, const ApiCall& call)
{
    const auto id = pathId(call, u"id"_s);
    if (!id)
        return problem(id.error(), call.request);
    return answerOf(call, engine.notifications().markRead(call.identity->caller(), *id),
                    [](const Notification& notification) {
                        return HttpResponse::json(200, {{u"notification"_s, notificationToJson(notification)}});
                    });
}

HttpResponse preferencesAnswer(const Preferences& preferences)
{
    QJsonArray list;
    for (const NotificationPreference& each : preferences)
        list.append(QJsonObject{{u"type"_s, each.type}, {u"enabled"_s, each.enabled}});
    return HttpResponse::json(200, {{u"preferences"_s, list}});
}

Result<Preferences> readPreferences(const HttpRequest& request)
{
    const auto body = core::parseStrictJson(request.body);
    if (!body)
        return body.error();
    core::FieldErrors errors;
    Preferences changes;
    if (body->kind != JsonValue::Kind::Array || body->elements.isEmpty())
        errors.add({}, u"Send a list with at least one {type, enabled}."_s);
    for (qsizetype i = 0; i < body->elements.size(); ++i) {
        const JsonValue& each = body->elements[i];
        const QString place = u"[%1]"_s.arg(i);
        const JsonValue* type = each.find(u"type");
        const JsonValue* enabled = each.find(u"enabled");
        if (!type || type->kind != JsonValue::Kind::Text)
            errors.add(place + u".type"_s, u"Must name a type of notification."_s,
                       type ? core::describeValue(*type) : QString());
        else if (!notificationTypes().contains(type->text))
            errors.add(place + u".type"_s, u"There is no such type."_s, type->text);
        if (!enabled || enabled->kind != JsonValue::Kind::Boolean)
            errors.add(place + u".enabled"_s, u"Must be true or false."_s,
                       enabled ? core::describeValue(*enabled) : QString());
        else if (type)
            changes.append({type->text, enabled->boolean});
    }
    if (!errors.isEmpty())
        return errors.toError();
    return changes;
}

HttpResponse setPreferences(Engine& engine, const ApiCall& call)
{
    auto changes = readPreferences(call.request);
    if (!changes)
        return problem(changes.error(), call.request);
    return answerOf(call, engine.notifications().setPreferences(call.identity->caller(), std::move(*changes)),
                    preferencesAnswer);
}

HttpResponse runJob(Engine& engine, const ApiCall& call)
{
    const PoolRest rest;
    return answerOf(
        call, engine.notifications().runJob(),
        [](const JobReport& report) {
            return okResponse(200, {{u"tenantsChecked"_s, report.tenantsChecked},
                                    {u"retries"_s, QJsonObject{{u"attempted"_s, report.attempted},
                                                               {u"succeeded"_s, report.succeeded},
                                                               {u"failed"_s, report.failed},
                                                               {u"exhausted"_s, report.exhausted}}}});
        },
        kJobMs);
}

} // namespace

QList<Route> notificationRoutes(Engine& engine, const Guards& guards)
{
    const Guard anyKey = guards.tenant();
    return {{"GET", u"/v1/notifications"_s, anyKey,
             [&engine](const ApiCall& call) { return listNotifications(engine, call); }},
            {"POST", u"/v1/notifications/{id}/read"_s, anyKey,
             [&engine](const ApiCall& call) { return markRead(engine, call); }},
            {"GET", u"/v1/notifications/preferences"_s, anyKey,
             [&engine](const ApiCall& call) {
                 return answerOf(call, engine.notifications().preferences(call.identity->caller()), preferencesAnswer);
             }},
            {"PATCH", u"/v1/notifications/preferences"_s, anyKey,
             [&engine](const ApiCall& call) { return setPreferences(engine, call); }},
            {"POST", u"/v1/admin/jobs/notifications"_s, guards.admin(),
             [&engine](const ApiCall& call) { return runJob(engine, call); }}};
}

} // namespace engine::api
