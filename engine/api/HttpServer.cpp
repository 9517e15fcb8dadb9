#include <engine/HttpServer.h>
#include <engine/Mail.h>

#include "api/ApiHost.h"
#include "api/Cors.h"
#include "api/RouteTable.h"

#include <QHostAddress>

namespace engine {

using namespace Qt::StringLiterals;

class HttpServer::Private
{
public:
    explicit Private(Engine& e) : engine(e) {}
    ~Private()
    {
        host.reset();
        engine.mail().serverDown(url);
    }
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;

    Engine& engine;
    std::unique_ptr<api::ApiHost> host;
    QUrl url;
};

HttpServer::HttpServer(std::unique_ptr<Private> p) : d(std::move(p)) {}
HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::start(Engine& engine, const HttpConfig& config)
{
    api::ApiSetup setup;
    setup.address = QHostAddress(config.address);
    setup.port = config.port;
    setup.limits.connections = config.connections;
    setup.limits.connectionsPerAddress = config.connectionsPerAddress;
    if (setup.address.isNull())
        return Error{ErrorCode::BAD_REQUEST, u"%1 is no IP address to listen on."_s.arg(config.address)};
    if (!config.adminSecret.isEmpty() && config.adminSecret.size() < kAdminSecretLength)
        return Error{ErrorCode::BAD_REQUEST,
                     u"The operator's secret needs at least %1 characters."_s.arg(kAdminSecretLength)};
    if (!config.tlsCertificate.isEmpty()) {
        auto tls = api::tlsConfiguration(config.tlsCertificate, config.tlsKey);
        if (!tls)
            return tls.error();
        setup.tls = *tls;
    }
    for (const QString& origin : config.corsOrigins) {
        if (!api::normalOrigin(origin))
            return Error{ErrorCode::BAD_REQUEST,
                         u"%1 is no origin; write it like https://erp.example.com, without a path."_s.arg(origin)};
    }
    const QHostAddress address = setup.address;
    const auto router = std::make_shared<const api::ApiRouter>(api::allRoutes(engine, config));
    setup.handle = [router, cors = api::Cors(config.corsOrigins)](const api::HttpRequest& request) {
        return cors.answer(request, [&router](const api::HttpRequest& each) { return router->answer(each); });
    };
    setup.bodyLimit = [router](const api::HttpRequest& head) { return router->bodyLimit(head); };
    auto host = api::ApiHost::start(std::move(setup));
    if (!host)
        return host.error();
    auto d = std::make_unique<Private>(engine);
    d->url.setScheme(config.tlsCertificate.isEmpty() ? u"http"_s : u"https"_s);
    d->url.setHost(address.toString());
    d->url.setPort((*host)->port());
    d->host = std::move(*host);
    engine.mail().serverUp(d->url);
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(d)));
}

QUrl HttpServer::url() const
{
    return d->url;
}

} // namespace engine
