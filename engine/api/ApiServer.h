#pragma once
#include "api/HandOver.h"
#include "api/PoolRest.h"

#include <QAbstractHttpServer>
#include <QThreadPool>

#include <functional>

namespace engine::api {

// QtHttpServer behind the gate. Runs the handler, a pure function, in a pool of its own, and gives the answer back in
// the api thread. Never sees a real socket: QtHttpServer 6.4 touches freed memory when a client leaves while an answer
// is pending, and has no limits.
class ApiServer final : public QAbstractHttpServer
{
    Q_OBJECT
public:
    using Handle = std::function<HttpResponse(const HttpRequest&)>; // called in pool threads, several at once

    ApiServer(Handle handle, const HttpLimits& limits);
    ~ApiServer() override;

    // Handlers that wait long for somebody else end now. Any thread.
    void hurry() { m_closing.begin(); }

protected:
    bool handleRequest(const QHttpServerRequest& seen, QTcpSocket* socket) override;
    void missingHandler(const QHttpServerRequest&, QTcpSocket*) override {}

private:
    void run(HandOver* handOver);

    const Handle m_handle;
    const int m_mostPending;
    Closing m_closing;
    QThreadPool m_pool;
    int m_pending = 0; // in the pool, at work or waiting
};

} // namespace engine::api
