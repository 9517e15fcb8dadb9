#include "api/ProblemJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

// How a problem of a status is called. `code` is for refusals without an engine error; the contract wants BAD_REQUEST
// for whatever is wrong with a request and has no code of its own.
struct Kind
{
    int status;
    QLatin1StringView slug;
    QLatin1StringView title;
    QLatin1StringView code;
};

constexpr auto kKinds = std::to_array<Kind>({
    {400, "bad-request"_L1, "Bad Request"_L1, "BAD_REQUEST"_L1},
    {401, "unauthorized"_L1, "Unauthorized"_L1, "UNAUTHORIZED"_L1},
    {402, "payment-required"_L1, "Payment Required"_L1, "PAYMENT_REQUIRED"_L1},
    {403, "forbidden"_L1, "Forbidden"_L1, "FORBIDDEN"_L1},
    {404, "not-found"_L1, "Not Found"_L1, "NOT_FOUND"_L1},
    {405, "method-not-allowed"_L1, "Method Not Allowed"_L1, "METHOD_NOT_ALLOWED"_L1},
    {408, "request-timeout"_L1, "Request Timeout"_L1, "REQUEST_TIMEOUT"_L1},
    {409, "conflict"_L1, "Conflict"_L1, "CONFLICT"_L1},
    {413, "content-too-large"_L1, "Content Too Large"_L1, "BAD_REQUEST"_L1},
    {414, "uri-too-long"_L1, "URI Too Long"_L1, "BAD_REQUEST"_L1},
    {415, "unsupported-media-type"_L1, "Unsupported Media Type"_L1, "BAD_REQUEST"_L1},
    {417, "expectation-failed"_L1, "Expectation Failed"_L1, "BAD_REQUEST"_L1},
    {429, "too-many-requests"_L1, "Too Many Requests"_L1, "TOO_MANY_REQUESTS"_L1},
    {431, "header-fields-too-large"_L1, "Request Header Fields Too Large"_L1, "BAD_REQUEST"_L1},
    {500, "internal-error"_L1, "Internal Server Error"_L1, "INTERNAL_ERROR"_L1},
    {501, "not-implemented"_L1, "Not Implemented"_L1, "BAD_REQUEST"_L1},
    {502, "bad-gateway"_L1, "Bad Gateway"_L1, "BAD_GATEWAY"_L1},
    {503, "service-unavailable"_L1, "Service Unavailable"_L1, "SERVICE_UNAVAILABLE"_L1},
    {505, "http-version-not-supported"_L1, "HTTP Version Not Supported"_L1, "BAD_REQUEST"_L1},
});

const Kind& kindOf(int status)
{
    const auto find = [](int wanted) {
        return std::find_if(kKinds.begin(), kKinds.end(), [wanted](const Kind& each) { return each.status == wanted; });
    };
    const auto kind = find(status);
    return kind != kKinds.end() ? *kind : *find(status < 500 ? 400 : 500);
}

// Some codes have a page of their own beside that of their status.
Kind kindOf(ErrorCode code, int status)
{
    Kind kind = kindOf(status);
    if (code == ErrorCode::VALIDATION_FAILED) {
        kind.slug = "validation-error"_L1;
        kind.title = "Validation Failed"_L1;
    } else if (code == ErrorCode::SRI_SUBMISSION_FAILED || code == ErrorCode::SRI_UNREACHABLE) {
        kind.slug = "sri-error"_L1;
        kind.title = "SRI Submission Failed"_L1;
    }
    return kind;
}

// Clients key their messages on the field without its indices.
QString fieldCode(const QString& field)
{
    static const QRegularExpression index(u"\\[[0-9]+\\]"_s);
    return field.isEmpty() ? u"general"_s : QString(field).remove(index);
}

QJsonArray fieldErrors(const QList<FieldError>& fields)
{
    QJsonArray array;
    for (const FieldError& each : fields) {
        QJsonObject object{{u"field"_s, each.field}, {u"message"_s, each.message}, {u"code"_s, fieldCode(each.field)}};
        if (!each.value.isEmpty())
            object[u"value"_s] = each.value;
        array.append(object);
    }
    return array;
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

// The path only: a query may hold a verification token.
QJsonObject base(const Kind& kind, int status, const QString& code, const HttpRequest& request)
{
    return {{u"type"_s, "/problems/"_L1 + kind.slug},
            {u"title"_s, kind.title},
            {u"status"_s, status},
            {u"code"_s, code},
            {u"instance"_s, QString::fromLatin1(request.path())}};
}

HttpResponse asProblem(int status, const QJsonObject& object)
{
    return {status, "application/problem+json", QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

} // namespace

QJsonArray sriMessagesJson(const QList<SriMessage>& messages)
{
    QJsonArray array;
    for (const SriMessage& each : messages)
        array.append(QJsonObject{{u"identifier"_s, textOrNull(each.identifier)},
                                 {u"message"_s, textOrNull(each.message)},
                                 {u"additionalInfo"_s, textOrNull(each.additionalInfo)},
                                 {u"type"_s, textOrNull(each.type)}});
    return array;
}

HttpResponse problem(const Error& error, const HttpRequest& request)
{
    return problem(error, httpStatusOf(error.code), request);
}

HttpResponse problem(const Error& error, int status, const HttpRequest& request)
{
    QJsonObject object = base(kindOf(error.code, status), status, error.codeName(), request);
    if (!error.detail.isEmpty() && status != 500)
        object[u"detail"_s] = error.detail;
    if (!error.reason.isEmpty())
        object[u"reason"_s] = error.reason;
    if (!error.fields.isEmpty())
        object[u"errors"_s] = fieldErrors(error.fields);
    if (error.code == ErrorCode::SRI_SUBMISSION_FAILED)
        object[u"sriMessages"_s] = sriMessagesJson(error.sri);
    return asProblem(status, object);
}

HttpResponse problem(int status, const QString& detail, const HttpRequest& request)
{
    const Kind& kind = kindOf(status);
    QJsonObject object = base(kind, status, kind.code, request);
    if (!detail.isEmpty())
        object[u"detail"_s] = detail;
    return asProblem(status, object);
}

HttpResponse busyProblem(const HttpRequest& request)
{
    HttpResponse response = problem(503, u"The till is busy; try again in a few seconds."_s, request);
    response.headers.append(HttpHeader{"Retry-After", "5"});
    return response;
}

} // namespace engine::api
