#include <engine/HttpServer.h>

#include <QElapsedTimer>
#include <QHostAddress>
#include <QHttpServer>
#include <QHttpServerResponse>
#include <QJsonObject>
#include <QThread>

using namespace Qt::StringLiterals;

namespace engine {

// Only a synchronous route lives here: QtHttpServer 6.4 is safe with those.
class HttpServer::Private
{
public:
    ~Private()
    {
        if (!thread.isRunning())
            return;
        QMetaObject::invokeMethod(&context, [this] { server.reset(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
    }

    quint16 listen(const QHostAddress& address, quint16 port)
    {
        server = std::make_unique<QHttpServer>();
        server->route(u"/health"_s, [this] {
            return QHttpServerResponse(QJsonObject{{u"status"_s, u"ok"_s}, {u"uptime"_s, double(uptime.elapsed()) / 1000.0}});
        });
        return server->listen(address, port);
    }

    QThread thread;
    QObject context;
    QElapsedTimer uptime;
    std::unique_ptr<QHttpServer> server;
    QUrl url;
};

HttpServer::HttpServer(std::unique_ptr<Private> p) : d(std::move(p)) {}
HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::start(Engine&, const HttpConfig& config)
{
    const QHostAddress address(config.address);
    if (address.isNull())
        return Error{ErrorCode::BAD_REQUEST, u"%1 is no IP address to listen on."_s.arg(config.address)};
    auto d = std::make_unique<Private>();
    d->uptime.start();
    d->thread.setObjectName(u"api"_s);
    d->context.moveToThread(&d->thread);
    d->thread.start();
    quint16 port = 0;
    QMetaObject::invokeMethod(&d->context, [&] { port = d->listen(address, config.port); }, Qt::BlockingQueuedConnection);
    if (port == 0)
        return Error{ErrorCode::PORT_IN_USE, u"Port %1 of %2 cannot be used; another program may hold it."_s.arg(config.port).arg(config.address)};
    d->url.setScheme(u"http"_s);
    d->url.setHost(address.toString());
    d->url.setPort(port);
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(d)));
}

QUrl HttpServer::url() const
{
    return d->url;
}

} // namespace engine
