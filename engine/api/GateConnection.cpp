#include "api/GateConnection.h"

#include "api/HttpGate.h"
#include "api/ProblemJson.h"
#include "api/ResponseWriter.h"
#include "api/SocketCalls.h"
#include "core/Clock.h"
#include "core/Log.h"
#include "core/Random.h"

#include <QSslSocket>

#include <utility>

namespace engine::api {

namespace {

constexpr qsizetype kPiece = 64 * 1024; // read ahead of the parser, and written ahead of the client
constexpr int kLastLingerMs = 200;      // when the till closes

QByteArray newRequestId()
{
    return core::SystemRandom().uuidV7().toLatin1();
}

} // namespace

GateConnection::GateConnection(HttpGate& gate, QTcpSocket* socket, bool tls)
    : m_gate(gate), m_socket(socket), m_tls(tls), m_peer(socket->peerAddress()), m_client(Admission::clientOf(m_peer)),
      m_parser(gate.limits())
{
    m_gate.admission().enter(m_client);
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kPiece);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, gate.limits().sendBufferBytes);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &GateConnection::onTimeout);
    connect(m_socket, &QTcpSocket::readyRead, this, &GateConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &GateConnection::drop);
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this] {
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            drop();
    });
    const auto moved = [this](qint64 bytes) {
        m_pace.moved(bytes, m_gate.now(), m_gate.limits().aheadMs);
        pump();
    };
    if (auto* ssl = m_tls ? static_cast<QSslSocket*>(m_socket) : nullptr) {
        connect(ssl, &QSslSocket::encryptedBytesWritten, this, moved);
        connect(ssl, &QSslSocket::encrypted, this, [this] { enter(Phase::Idle, m_gate.limits().idleMs); });
        enter(Phase::Handshake, m_gate.limits().handshakeMs);
        ssl->startServerEncryption();
    } else {
        connect(m_socket, &QTcpSocket::bytesWritten, this, moved);
        enter(Phase::Idle, m_gate.limits().idleMs);
    }
}

GateConnection::~GateConnection()
{
    drop();
}

void GateConnection::drop()
{
    if (m_phase == Phase::Gone)
        return;
    m_phase = Phase::Gone;
    *m_left = true;
    m_timer.stop();
    m_out = {};
    m_outBody = {};
    m_gate.admission().release(m_client, std::exchange(m_held, 0));
    m_gate.admission().leave(m_client);
    m_socket->disconnect(this);
    m_socket->abort();
    m_gate.forget(*this);
    deleteLater();
}

std::optional<qint64> GateConnection::waitingSince() const
{
    if (m_phase == Phase::Handshake || m_phase == Phase::Idle || m_phase == Phase::Head || isEnding())
        return m_since;
    return std::nullopt;
}

void GateConnection::catchUp()
{
    if ((m_phase == Phase::Idle || m_phase == Phase::Head) && hasUnread(*m_socket))
        m_socket->waitForReadyRead(0); // which tells as the event loop would
}

void GateConnection::retire()
{
    m_keepAlive = false;
    if (m_phase != Phase::Busy && m_phase != Phase::Answering && m_phase != Phase::Lingering)
        drop();
}

void GateConnection::enter(Phase phase, int milliseconds)
{
    m_phase = phase;
    m_since = m_gate.now();
    if (phase == Phase::Body || phase == Phase::Answering)
        m_pace.start(m_since, milliseconds, m_gate.limits().bytesPerSecond);
    m_timer.start(milliseconds);
}

void GateConnection::onTimeout()
{
    if (m_phase == Phase::Body || m_phase == Phase::Answering) {
        if (const qint64 left = m_pace.remaining(m_gate.now()); left > 0)
            return m_timer.start(static_cast<int>(left));
    }
    if (m_phase == Phase::Head)
        return refuse(408, "The head of the request took too long.");
    if (m_phase == Phase::Body)
        return refuse(408, "The body came too slowly.");
    drop();
}

// Feeds the parser what the socket has. False when there was nothing.
bool GateConnection::takeBytes()
{
    const QByteArray bytes = m_socket->read(std::min<qint64>(kPiece, m_parser.appetite()));
    if (bytes.isEmpty())
        return false;
    if (m_phase == Phase::Body)
        m_pace.moved(bytes.size(), m_gate.now(), m_gate.limits().aheadMs);
    m_parser.feed(bytes);
    return true;
}

void GateConnection::read()
{
    if (m_phase == Phase::Lingering)
        return discard();
    while (m_phase == Phase::Idle || m_phase == Phase::Head || m_phase == Phase::Body) {
        const bool fed = takeBytes();
        if (m_phase == Phase::Idle) {
            if (m_parser.atStart())
                return;
            enter(Phase::Head, m_gate.limits().headMs);
        }
        switch (m_parser.advance()) {
        case RequestParser::State::NeedMore:
            if (!holdBody() || !fed)
                return;
            break;
        case RequestParser::State::HeadReady:
            onHead();
            break;
        case RequestParser::State::Complete:
            if (holdBody())
                handIn();
            break;
        case RequestParser::State::Refused:
            refuse(m_parser.refusal().status, m_parser.refusal().why);
            break;
        }
    }
}

// Counts the bytes of the body that have come. False, with the request refused, when they are too many for the till.
bool GateConnection::holdBody()
{
    const qint64 more = m_parser.bodyBytes() - m_held;
    if (!m_gate.admission().hold(m_client, more)) {
        refuse(503, "Too many large requests at the same time; try again in a few seconds.");
        return false;
    }
    m_held += more;
    return true;
}

void GateConnection::onHead()
{
    m_current = m_parser.head().request;
    m_current.id = newRequestId();
    m_current.peer = m_peer;
    m_keepAlive = m_current.keepAlive && !m_gate.isClosing();
    const qsizetype limit = m_gate.bodyLimit(m_current);
    m_parser.limitBody(limit);
    enter(Phase::Body, m_gate.limits().bodyMs);
    // A body that is too long is refused instead; the parser says so in its next step.
    if (m_parser.waitsForContinue() && m_parser.head().contentLength <= limit)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void GateConnection::handIn()
{
    m_phase = Phase::Busy; // nothing more is read, so a client that sends on is held by TCP itself
    m_timer.stop();
    HttpRequest request = m_current;
    request.body = m_parser.take().body;
    m_gate.hand(*this, std::move(request));
}

void GateConnection::refuse(int status, const char* why)
{
    if (m_current.id.isEmpty())
        m_current.id = newRequestId();
    qCInfo(core::lcApi) << m_current.id << "from" << m_peer.toString() << "refused with" << status << why;
    m_keepAlive = false;
    m_refused = true;
    HttpResponse response = problem(status, QString::fromLatin1(why), m_current);
    if (status == 503)
        response.headers.append(HttpHeader{"Retry-After", "5"});
    send(response);
}

void GateConnection::answer(const HttpResponse& response)
{
    if (m_phase == Phase::Busy)
        send(response);
}

void GateConnection::send(const HttpResponse& response)
{
    m_gate.admission().release(m_client, std::exchange(m_held, 0));
    const bool head = m_current.method == "HEAD";
    const ResponseFrame frame{m_current.id, core::SystemClock().nowUtc(), m_keepAlive, head};
    m_out = responseHead(response, frame);
    m_outBody = sendsBody(response, frame) ? response.body : QByteArray();
    if (m_outBody.size() <= kPiece)
        m_out += std::exchange(m_outBody, {});
    m_written = 0;
    m_current = {};
    enter(Phase::Answering, m_gate.limits().answerMs);
    pump();
}

// What has been written but has not left this process.
qint64 GateConnection::unsent() const
{
    return m_socket->bytesToWrite() + (m_tls ? static_cast<QSslSocket*>(m_socket)->encryptedBytesToWrite() : 0);
}

// What has not been written yet, or its first part.
QByteArrayView GateConnection::rest() const
{
    return m_written < m_out.size() ? QByteArrayView(m_out).sliced(m_written)
                                    : QByteArrayView(m_outBody).sliced(m_written - m_out.size());
}

// Writes only as much ahead as a client takes, so that one that does not read pins its answer and no socket buffer.
void GateConnection::pump()
{
    if (m_phase != Phase::Answering)
        return;
    while (!rest().isEmpty() && unsent() < kPiece) {
        const QByteArrayView piece = rest().first(std::min(kPiece, rest().size()));
        if (m_socket->write(piece.data(), piece.size()) != piece.size())
            return drop();
        m_written += piece.size();
    }
    if (rest().isEmpty() && unsent() == 0)
        sent();
}

void GateConnection::sent()
{
    m_out = {};
    m_outBody = {};
    m_written = 0;
    if (!m_keepAlive)
        return linger();
    enter(Phase::Idle, m_gate.limits().idleMs);
    // The next request may be here already, and nothing will say so again. Queued: other clients have their turn.
    QMetaObject::invokeMethod(this, &GateConnection::read, Qt::QueuedConnection);
}

void GateConnection::linger()
{
    enter(Phase::Lingering, m_gate.isClosing() ? kLastLingerMs : m_gate.limits().lingerMs);
    m_discarded = 0;
    if (!m_tls)
        endOutput(*m_socket);
    discard();
}

void GateConnection::discard()
{
    m_discarded += m_socket->skip(m_gate.limits().lingerBytes);
    if (m_discarded >= m_gate.limits().lingerBytes)
        drop();
}

} // namespace engine::api
