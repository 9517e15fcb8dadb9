// Which route answers which request, and how a refusal reads; without any socket.
#include "api/ApiRouter.h"
#include "api/HealthRoute.h"
#include "api/ProblemJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::api;
using namespace Qt::StringLiterals;

namespace {

Route route(const QByteArray& method, const QString& pattern, qsizetype bodyBytes = 1000)
{
    return {method,
            pattern,
            {},
            [method, pattern](const ApiCall& call) {
                QStringList names;
                for (auto it = call.names.cbegin(); it != call.names.cend(); ++it)
                    names.append(it.key() + u'=' + it.value());
                names.sort();
                return HttpResponse{
                    200, "text/plain", method + ' ' + pattern.toUtf8() + ' ' + names.join(u',').toUtf8(), {}};
            },
            bodyBytes};
}

const ApiRouter& table()
{
    static const ApiRouter router({
        route("GET", u"/v1/documents/{key}"_s),
        route("GET", u"/v1/documents"_s),
        route("POST", u"/v1/documents"_s, 2000),
        route("GET", u"/v1/documents/stats"_s),
        route("POST", u"/v1/documents/{key}/send"_s),
        route("DELETE", u"/v1/issuers/{id}/document-types/{code}"_s),
        route("PATCH", u"/v1/issuers/{id}"_s),
    });
    return router;
}

HttpResponse ask(const QByteArray& method, const QByteArray& target, const ApiRouter& router = table())
{
    HttpRequest request;
    request.method = method;
    request.target = target;
    return router.answer(request);
}

QByteArray header(const HttpResponse& response, const QByteArray& name)
{
    for (const HttpHeader& each : response.headers)
        if (each.name == name)
            return each.value;
    return {};
}

QJsonObject json(const HttpResponse& response)
{
    return QJsonDocument::fromJson(response.body).object();
}

struct Case
{
    QByteArray method, target;
    int status;
    QByteArray body; // of a 200; else the Allow header
};

} // namespace

TEST(ApiRouter, FindsTheRouteOrSaysWhyThereIsNone)
{
    const QByteArray key = "2111202601179999999900110010010000000011234567819";
    const QList<Case> cases = {
        {"GET", "/v1/documents", 200, "GET /v1/documents "},
        {"GET", "/v1/documents/", 200, "GET /v1/documents "},
        {"GET", "/v1/documents?page=2", 200, "GET /v1/documents "},
        {"HEAD", "/v1/documents", 200, "GET /v1/documents "},
        {"GET", "/v1/%64ocuments", 200, "GET /v1/documents "},
        {"POST", "/v1/documents", 200, "POST /v1/documents "},
        {"GET", "/v1/documents/stats", 200, "GET /v1/documents/stats "},
        {"GET", "/v1/documents/" + key, 200, "GET /v1/documents/{key} key=" + key},
        {"GET", "/v1/documents/a%2Fb", 200, "GET /v1/documents/{key} key=a/b"},
        {"GET", "/v1/documents/%C3%B1", 200, "GET /v1/documents/{key} key=\xc3\xb1"},
        {"GET", "/v1/documents/a+b", 200, "GET /v1/documents/{key} key=a+b"},
        {"DELETE", "/v1/issuers/7/document-types/01", 200,
         "DELETE /v1/issuers/{id}/document-types/{code} code=01,id=7"},
        {"PUT", "/v1/documents", 405, "GET, HEAD, OPTIONS, POST"},
        {"POST", "/v1/documents/stats", 405, "GET, HEAD, OPTIONS"},
        {"HEAD", "/v1/issuers/7", 405, "OPTIONS, PATCH"},
        {"OPTIONS", "/v1/documents", 204, "GET, HEAD, OPTIONS, POST"},
        {"OPTIONS", "/v1/nothing", 404, {}},
        {"GET", "/", 404, {}},
        {"GET", "/v1", 404, {}},
        {"GET", "/V1/documents", 404, {}},
        {"GET", "/v1/documents/a/b", 404, {}},
        {"GET", "/v1%2Fdocuments", 404, {}},
        {"GET", "/x/../v1/documents", 400, {}},
        {"GET", "/v1/documents/%2e%2e", 400, {}},
        {"GET", "/v1/./documents", 400, {}},
        {"GET", "/v1//documents", 400, {}},
        {"GET", "/v1/documents//", 400, {}},
        {"GET", "/v1/documents/%ff", 400, {}},
        {"GET", "/v1/documents/%c0%af", 400, {}},
        {"GET", "/v1/documents/%ed%a0%80", 400, {}},
        {"GET", "/v1/documents/a%0d%0ab", 400, {}},
        {"GET", "/v1/documents?a=%ff", 400, {}},
        {"GET", "/v1/documents?%00=1", 400, {}},
    };
    for (const Case& each : cases) {
        const HttpResponse response = ask(each.method, each.target);
        EXPECT_EQ(response.status, each.status) << each.method.constData() << ' ' << each.target.constData();
        EXPECT_EQ(response.status == 200 ? response.body : header(response, "Allow"), each.body)
            << each.target.constData();
        if (response.status >= 400) {
            EXPECT_EQ(response.contentType, "application/problem+json");
        }
    }
}

TEST(ApiRouter, TellsTheQueryDecoded)
{
    const auto target = RequestTarget::parse("/v1/documents?buyer=Jos%C3%A9+N&empty=&flag&buyer=2&&a%26b=%3D");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->parameter(u"buyer"), u"José N"_s);
    EXPECT_EQ(target->parameter(u"empty"), QString());
    EXPECT_EQ(target->parameter(u"flag"), QString());
    EXPECT_EQ(target->parameter(u"a&b"), u"="_s);
    EXPECT_EQ(target->parameter(u"missing"), std::nullopt);
    EXPECT_EQ(target->query.size(), 5);
}

TEST(ApiRouter, TheGuardSpeaksBeforeTheHandler)
{
    int handled = 0;
    const auto guard = [](ApiCall& call) -> std::optional<HttpResponse> {
        if (call.request.header("authorization").isEmpty())
            return problem(401, u"Missing API key"_s, call.request);
        call.names.insert(u"tenant"_s, u"7"_s);
        return std::nullopt;
    };
    const ApiRouter router({{"GET", u"/a"_s, guard, [&](const ApiCall& call) {
                                 ++handled;
                                 return HttpResponse{200, "text/plain", call.name(u"tenant"_s).toUtf8(), {}};
                             }}});
    EXPECT_EQ(ask("GET", "/a", router).status, 401);
    EXPECT_EQ(handled, 0);
    HttpRequest request;
    request.method = "GET";
    request.target = "/a";
    request.headers = {{"authorization", "Bearer x"}};
    EXPECT_EQ(router.answer(request).body, "7");
}

TEST(ApiRouter, KnowsTheLongestBodyFromTheHead)
{
    const auto limit = [](const QByteArray& method, const QByteArray& target) {
        HttpRequest request;
        request.method = method;
        request.target = target;
        return table().bodyLimit(request);
    };
    EXPECT_EQ(limit("POST", "/v1/documents"), 2000);
    EXPECT_EQ(limit("GET", "/v1/documents"), 1000);
    EXPECT_EQ(limit("POST", "/nowhere"), 1024 * 1024);
    EXPECT_EQ(limit("POST", "/%ff"), 1024 * 1024);
}

TEST(ApiRouterDeathTest, TwoRoutesForOnePlaceAreAMistake)
{
    EXPECT_DEATH(ApiRouter({route("GET", u"/a/{x}"_s), route("GET", u"/a/{x}"_s)}), "two routes");
    EXPECT_DEATH(ApiRouter({route("GET", u"/a/{x}"_s), route("POST", u"/a/{y}"_s)}), "two routes");
}

TEST(Health, TellsWhetherTheDatabaseAnswers)
{
    bool well = true;
    QElapsedTimer timer;
    timer.start();
    const ApiRouter router({healthRoute([&] { return well; }, timer)});
    const HttpResponse good = ask("GET", "/health", router);
    EXPECT_EQ(good.status, 200);
    EXPECT_EQ(good.contentType, "application/json");
    EXPECT_EQ(json(good)[u"status"_s], u"ok"_s);
    EXPECT_TRUE(json(good)[u"uptime"_s].isDouble());
    EXPECT_EQ(json(good).size(), 2);
    well = false;
    const HttpResponse bad = ask("GET", "/health", router);
    EXPECT_EQ(bad.status, 503);
    EXPECT_EQ(bad.contentType, "application/json");
    EXPECT_EQ(json(bad)[u"status"_s], u"error"_s);
}

TEST(Problem, ReadsAsTheContractWordsIt)
{
    HttpRequest request;
    request.target = "/v1/documents?token=secret";
    Error error{ErrorCode::VALIDATION_FAILED, u"Validation failed"_s};
    error.fields = {{u"items[0].taxes[12].code"_s, u"unknown"_s, u"tax_unknown"_s, u"9"_s},
                    {QString(), u"rule"_s, {}, {}}};
    const HttpResponse response = problem(error, request);
    EXPECT_EQ(response.status, 400);
    EXPECT_EQ(response.contentType, "application/problem+json");
    const QJsonObject expected{
        {u"type"_s, u"/problems/validation-error"_s},
        {u"title"_s, u"Validation Failed"_s},
        {u"status"_s, 400},
        {u"code"_s, u"VALIDATION_FAILED"_s},
        {u"detail"_s, u"Validation failed"_s},
        {u"instance"_s, u"/v1/documents"_s},
        {u"errors"_s,
         QJsonArray{QJsonObject{{u"field"_s, u"items[0].taxes[12].code"_s},
                                {u"message"_s, u"unknown"_s},
                                {u"code"_s, u"items.taxes.code"_s},
                                {u"value"_s, u"9"_s}},
                    QJsonObject{{u"field"_s, QString(u""_s)}, {u"message"_s, u"rule"_s}, {u"code"_s, u"general"_s}}}}};
    EXPECT_EQ(json(response), expected) << response.body.constData();
}

TEST(Problem, EveryCodeHasATypeOfItsStatusAndTheInsideStaysInside)
{
    HttpRequest request;
    request.target = "/v1/documents";
    for (int i = 0; i <= static_cast<int>(ErrorCode::INTERNAL_ERROR); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        const HttpResponse response = problem({code, u"because"_s}, request);
        const QJsonObject object = json(response);
        EXPECT_EQ(response.status, httpStatusOf(code));
        EXPECT_EQ(object[u"status"_s].toInt(), response.status);
        EXPECT_EQ(object[u"code"_s].toString(), errorCodeName(code));
        EXPECT_TRUE(object[u"type"_s].toString().startsWith(u"/problems/"));
        EXPECT_FALSE(object[u"title"_s].toString().isEmpty());
        EXPECT_EQ(object.contains(u"detail"_s), response.status != 500);
        EXPECT_EQ(object.contains(u"sriMessages"_s), code == ErrorCode::SRI_SUBMISSION_FAILED);
    }
}

TEST(Problem, RefusalsWithoutAnErrorHaveACodeToo)
{
    HttpRequest request;
    request.target = "/v1/documents";
    EXPECT_EQ(json(problem(413, {}, request))[u"code"_s], u"BAD_REQUEST"_s);
    EXPECT_EQ(json(problem(404, {}, request))[u"code"_s], u"NOT_FOUND"_s);
    EXPECT_EQ(json(problem(500, {}, request))[u"type"_s], u"/problems/internal-error"_s);
    EXPECT_EQ(json(problem(418, {}, request))[u"title"_s], u"Bad Request"_s) << "a status of the 400s nobody named";
    EXPECT_EQ(header(busyProblem(request), "Retry-After"), "5");
}
