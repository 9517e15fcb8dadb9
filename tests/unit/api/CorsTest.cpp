#include "api/Cors.h"
#include "api/ApiRouter.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace engine::api;

namespace {

HttpResponse ask(const Cors& cors, const QByteArray& method, const QByteArray& origin, bool preflight = false)
{
    static const ApiRouter router({{"GET", u"/thing"_s, {}, [](const ApiCall&) { return HttpResponse::empty(204); }},
                                   {"POST", u"/thing"_s, {}, [](const ApiCall&) { return HttpResponse::empty(201); }}});
    HttpRequest request;
    request.method = method;
    request.target = "/thing";
    if (!origin.isEmpty())
        request.headers.append(HttpHeader{"origin", origin});
    if (preflight)
        request.headers.append(HttpHeader{"access-control-request-method", "POST"});
    return cors.answer(request, [](const HttpRequest& each) { return router.answer(each); });
}

QByteArray header(const HttpResponse& response, const QByteArray& name)
{
    for (const HttpHeader& each : response.headers) {
        if (each.name == name)
            return each.value;
    }
    return {};
}

} // namespace

TEST(Cors, IsOffUntilSomebodyNamesAnOrigin)
{
    const Cors none({});
    const HttpResponse response = ask(none, "GET", "https://erp.example.com");
    EXPECT_TRUE(response.headers.isEmpty());
    EXPECT_TRUE(header(ask(none, "OPTIONS", "https://erp.example.com", true), "Access-Control-Allow-Origin").isEmpty());
}

TEST(Cors, NamedOriginsMayCallOthersNot)
{
    const Cors cors({u"https://erp.example.com"_s});
    const HttpResponse right = ask(cors, "GET", "https://erp.example.com");
    EXPECT_EQ(right.status, 204);
    EXPECT_EQ(header(right, "Access-Control-Allow-Origin"), "https://erp.example.com");
    EXPECT_TRUE(header(right, "Access-Control-Expose-Headers").contains("X-Request-Id"));
    EXPECT_EQ(header(right, "Vary"), "Origin");
    EXPECT_TRUE(header(right, "Access-Control-Allow-Credentials").isEmpty());
    for (const char* origin : {"", "null", "https://erp.example.com.evil.test", "http://erp.example.com",
                               "https://erp.example.com:444", "https://ERP.example.com"}) {
        const HttpResponse other = ask(cors, "GET", origin);
        EXPECT_TRUE(header(other, "Access-Control-Allow-Origin").isEmpty()) << origin;
        EXPECT_EQ(header(other, "Vary"), "Origin") << origin;
    }
}

TEST(Cors, APreflightHearsTheMethodsOfThePath)
{
    const Cors cors({u"https://erp.example.com"_s});
    const HttpResponse response = ask(cors, "OPTIONS", "https://erp.example.com", true);
    EXPECT_EQ(response.status, 204);
    EXPECT_EQ(header(response, "Access-Control-Allow-Methods"), "GET, HEAD, OPTIONS, POST");
    EXPECT_TRUE(header(response, "Access-Control-Allow-Headers").contains("Authorization"));
    EXPECT_FALSE(header(response, "Access-Control-Max-Age").isEmpty());
    EXPECT_TRUE(header(ask(cors, "OPTIONS", "https://evil.test", true), "Access-Control-Allow-Methods").isEmpty());
}

TEST(Cors, AnOriginHasNoPath)
{
    EXPECT_EQ(normalOrigin(u"https://ERP.example.com"_s), QByteArray("https://erp.example.com"));
    EXPECT_EQ(normalOrigin(u"https://erp.example.com:443/"_s), QByteArray("https://erp.example.com"));
    EXPECT_EQ(normalOrigin(u"http://192.168.1.9:8080"_s), QByteArray("http://192.168.1.9:8080"));
    for (const char* odd : {"", "*", "null", "erp.example.com", "https://a/b", "https://u@a", "https://a?x", "ftp://a"})
        EXPECT_FALSE(normalOrigin(QString::fromLatin1(odd))) << odd;
}
