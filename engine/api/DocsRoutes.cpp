#include "api/DocsRoutes.h"

#include <QCryptographicHash>
#include <QFile>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

// Scripts and styles of this server only, no inline ones, no frames, requests to this server only.
constexpr auto kPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                         "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
                         "frame-ancestors 'none'";

struct Asset
{
    QByteArray body;
    QByteArray type;
    QByteArray tag; // RFC 9110 section 8.8.3
};

Asset load(const QString& name, const QByteArray& type)
{
    QFile file(u":/engine/docs/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not compiled in", qPrintable(name));
    Asset asset{file.readAll(), type, {}};
    asset.tag = '"' + QCryptographicHash::hash(asset.body, QCryptographicHash::Sha256).toHex().first(32) + '"';
    return asset;
}

HttpResponse answer(const Asset& asset, const HttpRequest& request)
{
    HttpResponse response;
    response.headers = {HttpHeader{"Content-Security-Policy", kPolicy}, HttpHeader{"Referrer-Policy", "no-referrer"},
                        HttpHeader{"Cache-Control", "no-cache"}, HttpHeader{"ETag", asset.tag}};
    if (request.header("if-none-match") == asset.tag) {
        response.status = 304;
        return response;
    }
    response.contentType = asset.type;
    response.body = asset.body;
    return response;
}

Route assetRoute(const QString& path, const QString& file, const QByteArray& type)
{
    return {"GET", path, {}, [asset = load(file, type)](const ApiCall& call) { return answer(asset, call.request); }};
}

} // namespace

QList<Route> docsRoutes()
{
    return {
        assetRoute(u"/docs"_s, u"index.html"_s, "text/html; charset=utf-8"),
        assetRoute(u"/docs/openapi.json"_s, u"openapi.json"_s, "application/json"),
        assetRoute(u"/docs/assets/page.css"_s, u"page.css"_s, "text/css; charset=utf-8"),
        assetRoute(u"/docs/assets/page.js"_s, u"page.js"_s, "text/javascript; charset=utf-8"),
        assetRoute(u"/docs/assets/mostrador.svg"_s, u"mostrador.svg"_s, "image/svg+xml"),
        assetRoute(u"/docs/assets/swagger-ui-bundle.js"_s, u"swagger-ui-bundle.js"_s, "text/javascript; charset=utf-8"),
        assetRoute(u"/docs/assets/swagger-ui.css"_s, u"swagger-ui.css"_s, "text/css; charset=utf-8"),
        assetRoute(u"/docs/assets/LICENSE"_s, u"swagger-ui.LICENSE"_s, "text/plain; charset=utf-8"),
    };
}

} // namespace engine::api
