#include "api/RouteHelp.h"

#include "api/Guards.h"
#include "core/Clock.h"

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

bool isJson(const QByteArray& contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    return type.isEmpty() || type == "application/json" || (type.startsWith("application/") && type.endsWith("+json"));
}

} // namespace

Result<void> requireJson(const HttpRequest& request)
{
    if (isJson(request.header("content-type")))
        return {};
    return Error{ErrorCode::BAD_REQUEST, u"The body must be JSON: send Content-Type: application/json."_s};
}

Result<core::JsonValue> jsonBody(const HttpRequest& request, Body need)
{
    if (need == Body::Optional && request.body.isEmpty())
        return core::JsonValue{core::JsonValue::Kind::Object, false, {}, {}, {}};
    if (auto json = requireJson(request); !json)
        return json.error();
    auto body = core::parseStrictJson(request.body);
    if (body && body->kind != core::JsonValue::Kind::Object)
        return Error{ErrorCode::BAD_REQUEST, u"The body must be a JSON object."_s};
    return body;
}

Result<qint64> pathId(const ApiCall& call, const QString& name)
{
    const QString text = call.name(name);
    if (const auto id = canonicalId(text.toUtf8()))
        return *id;
    core::FieldErrors errors;
    errors.add(name, u"Must be a number above zero, in digits without sign or leading zero."_s, text);
    return errors.toError();
}

QJsonValue jsonTime(const QDateTime& moment)
{
    return moment.isValid() ? QJsonValue(core::utcIso(moment)) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonOrNull(const std::optional<QString>& text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

HttpResponse okResponse(int status, QJsonObject members)
{
    members.insert(u"ok"_s, true);
    return HttpResponse::json(status, members);
}

} // namespace engine::api
