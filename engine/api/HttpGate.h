#pragma once
#include "api/Admission.h"
#include "api/HttpMessage.h"

#include <QElapsedTimer>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <optional>

namespace engine::api {

class GateConnection;

// The front of the HTTP server: accepts the real sockets, keeps every cap and timer, and gives the QtHttpServer that it
// is bound to one checked request at a time per client. Lives in the api thread.
class HttpGate final : public QTcpServer
{
    Q_OBJECT
public:
    using BodyLimit = std::function<qsizetype(const HttpRequest& head)>;

    HttpGate(const HttpLimits& limits, BodyLimit bodyLimit, std::optional<QSslConfiguration> tls);
    ~HttpGate() override;

    // Accepts nobody more, serves what has been handed in and says when the last client is gone.
    void retire(std::function<void()> done);

    // For the connections.
    [[nodiscard]] const HttpLimits& limits() const { return m_limits; }
    [[nodiscard]] Admission& admission() { return m_admission; }
    [[nodiscard]] qsizetype bodyLimit(const HttpRequest& head) const { return m_bodyLimit(head); }
    [[nodiscard]] bool isClosing() const { return m_done != nullptr; }
    [[nodiscard]] qint64 now() const { return m_clock.elapsed(); }
    void hand(GateConnection& connection, HttpRequest request);
    void forget(GateConnection& connection);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    bool makeRoom(const std::function<bool(const GateConnection&)>& suitable);
    void turnAway(QTcpSocket& socket);

    const HttpLimits m_limits;
    const BodyLimit m_bodyLimit;
    const std::optional<QSslConfiguration> m_tls;
    Admission m_admission;
    QElapsedTimer m_clock;
    QList<GateConnection*> m_connections;
    QTimer m_acceptAgain;
    std::function<void()> m_done;
};

} // namespace engine::api
