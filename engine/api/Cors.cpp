#include "api/Cors.h"

#include <QUrl>

#include <algorithm>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRequestHeaders =
    "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-None-Match, Prefer, "
    "X-Issuer-Id, X-Request-Id";
constexpr auto kAnswerHeaders = "Allow, Content-Disposition, ETag, Idempotency-Replayed, Location, Preference-Applied, "
                                "Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, "
                                "X-Request-Id";
constexpr auto kRememberSeconds = "600";

QByteArray valueOf(const HttpResponse& response, QByteArrayView name)
{
    const auto header = std::find_if(response.headers.begin(), response.headers.end(), [&](const HttpHeader& each) {
        return each.name.compare(name.toByteArray(), Qt::CaseInsensitive) == 0;
    });
    return header == response.headers.end() ? QByteArray() : header->value;
}

} // namespace

Cors::Cors(const QStringList& origins)
{
    for (const QString& each : origins) {
        if (const auto origin = normalOrigin(each))
            m_origins.append(*origin);
    }
}

HttpResponse Cors::answer(const HttpRequest& request, const Handle& handle) const
{
    HttpResponse response = handle(request);
    if (m_origins.isEmpty())
        return response;
    response.headers << HttpHeader{"Vary", "Origin"}; // a cache must not give one origin's answer to another
    const QByteArray origin = request.header("origin");
    if (!m_origins.contains(origin))
        return response;
    response.headers << HttpHeader{"Access-Control-Allow-Origin", origin};
    const bool preflight = request.method == "OPTIONS" && !request.header("access-control-request-method").isEmpty();
    if (preflight) {
        response.headers << HttpHeader{"Access-Control-Allow-Methods", valueOf(response, "allow")}
                         << HttpHeader{"Access-Control-Allow-Headers", kRequestHeaders}
                         << HttpHeader{"Access-Control-Max-Age", kRememberSeconds};
    } else {
        response.headers << HttpHeader{"Access-Control-Expose-Headers", kAnswerHeaders};
    }
    return response;
}

std::optional<QByteArray> normalOrigin(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool plain = url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http") &&
                       !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment() &&
                       (url.path().isEmpty() || url.path() == u"/");
    if (!plain)
        return std::nullopt;
    const int usual = url.scheme() == u"https" ? 443 : 80;
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    if (url.port(usual) != usual)
        origin.setPort(url.port());
    return origin.toEncoded();
}

} // namespace engine::api
