#include "api/HttpGate.h"

#include "api/HandOver.h"
#include "api/ProblemJson.h"
#include "api/ResponseWriter.h"
#include "core/Clock.h"
#include "core/Log.h"
#include "core/Random.h"

#include <QSslSocket>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace engine::api {

namespace {

constexpr int kAcceptAgainMs = 500;

} // namespace

HttpGate::HttpGate(const HttpLimits& limits, BodyLimit bodyLimit, std::optional<QSslConfiguration> tls)
    : m_limits(limits), m_bodyLimit(std::move(bodyLimit)), m_tls(std::move(tls)), m_admission(limits),
      m_acceptAgain(this)
{
    m_clock.start();
    setListenBacklogSize(512);
    m_acceptAgain.setSingleShot(true);
    connect(&m_acceptAgain, &QTimer::timeout, this, &QTcpServer::resumeAccepting);
    // Out of descriptors: Qt then stops accepting for good unless it is told to go on.
    connect(this, &QTcpServer::acceptError, this, [this](QAbstractSocket::SocketError) {
        qCWarning(core::lcApi) << "cannot accept connections:" << errorString();
        pauseAccepting();
        m_acceptAgain.start(kAcceptAgainMs);
    });
}

HttpGate::~HttpGate()
{
    m_done = nullptr;
    for (GateConnection* each : QList(m_connections))
        delete each;
}

void HttpGate::incomingConnection(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> socket(m_tls ? new QSslSocket : new QTcpSocket);
    if (!socket->setSocketDescriptor(descriptor) || isClosing())
        return;
    // Whoever waits longest without having asked for anything makes room, so that idle or dawdling connections, however
    // many, shut nobody out.
    const QHostAddress client = Admission::clientOf(socket->peerAddress());
    const bool room = (m_admission.hasRoomFor(client) ||
                       makeRoom([&](const GateConnection& each) { return each.client() == client; })) &&
                      (m_admission.hasRoom() || makeRoom([](const GateConnection&) { return true; }));
    if (!room)
        return turnAway(*socket);
    if (m_tls)
        static_cast<QSslSocket*>(socket.get())->setSslConfiguration(*m_tls);
    auto* connection = new GateConnection(*this, socket.release(), m_tls.has_value());
    connection->setParent(this);
    m_connections.append(connection);
}

bool HttpGate::makeRoom(const std::function<bool(const GateConnection&)>& suitable)
{
    struct Waiting
    {
        bool asks; // the others have heard all that there is to say, and go first
        qint64 since;
        GateConnection* connection;
    };
    std::vector<Waiting> waiting;
    for (GateConnection* each : std::as_const(m_connections)) {
        if (const auto since = each->waitingSince(); since && suitable(*each))
            waiting.push_back({!each->isEnding(), *since, each});
    }
    std::stable_sort(waiting.begin(), waiting.end(), [](const Waiting& a, const Waiting& b) {
        return std::tie(a.asks, a.since) < std::tie(b.asks, b.since);
    });
    for (const Waiting& next : waiting) {
        GateConnection* each = next.connection;
        each->catchUp();
        if (each->isGone() || each->waitingSince()) {
            each->drop();
            return true;
        }
    }
    return false;
}

// Best effort: says why if it can be said in one piece, and closes.
void HttpGate::turnAway(QTcpSocket& socket)
{
    if (!m_tls) {
        HttpRequest unread;
        unread.id = core::SystemRandom().uuidV7().toLatin1();
        socket.write(responseBytes(busyProblem(unread), {unread.id, core::SystemClock().nowUtc(), false, false}));
        socket.flush();
    }
    socket.close();
}

void HttpGate::hand(GateConnection& connection, HttpRequest request)
{
    auto* handOver = new HandOver(connection, std::move(request), this);
    addPendingConnection(handOver);
    Q_EMIT handOver->readyRead(); // QtHttpServer reads it all, here and now
    if (!handOver->isTaken()) {
        const HttpRequest unread = handOver->take();
        qCWarning(core::lcApi) << unread.id << "was not understood behind the gate";
        handOver->finish(problem(400, QStringLiteral("The request is malformed."), unread));
    }
}

void HttpGate::forget(GateConnection& connection)
{
    m_connections.removeOne(&connection);
    if (m_connections.isEmpty() && m_done)
        std::exchange(m_done, [] {})();
}

void HttpGate::retire(std::function<void()> done)
{
    m_acceptAgain.stop();
    close();
    m_done = std::move(done);
    for (GateConnection* each : QList(m_connections))
        each->retire();
    if (m_connections.isEmpty())
        std::exchange(m_done, [] {})();
}

} // namespace engine::api
