#pragma once
#include "net/HttpTransport.h"

#include <QObject>

#include <memory>

namespace engine::net {

// HTTP/1.1 over several QNetworkAccessManagers (each opens at most six connections to a host), so that about
// `kManagers` x 6 calls run at once. Lives in the thread that made it, which needs an event loop; post() from another
// thread is handed over. Destroying it ends every open call (NotSent or Unknown, as far as it had come).
// TLS is checked against the system's certificates; loopback never goes through a proxy.
class QtHttpTransport final : public QObject, public HttpTransport
{
    Q_OBJECT
public:
    static constexpr int kManagers = 8;

    explicit QtHttpTransport(QObject* parent = nullptr);
    ~QtHttpTransport() override;

    QFuture<HttpReply> post(HttpRequest request) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace engine::net
