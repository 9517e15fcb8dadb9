#include "practice/PracticeConnection.h"

#include "practice/PracticeHttpServer.h"

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace engine::practice {

namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

QByteArray maintenancePage(int status, const QString& text)
{
    return "<!DOCTYPE html><html><head><title>" + QByteArray::number(status) + "</title></head><body><h1>" +
           (text.isEmpty() ? QByteArray("Servicio en mantenimiento") : text.toHtmlEscaped().toUtf8()) +
           "</h1><hr></body></html>";
}

} // namespace

PracticeConnection::PracticeConnection(PracticeHttpServer& server, QTcpSocket* socket, quint64 id)
    : m_server(server), m_socket(socket), m_id(id)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(256 * 1024);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PracticeConnection::reset);
    connect(m_socket, &QTcpSocket::readyRead, this, &PracticeConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_timer.start(kIdleMs);
}

void PracticeConnection::read()
{
    if (m_closing) {
        m_socket->readAll();
        return;
    }
    while (!m_busy) {
        if (m_socket->bytesAvailable() > 0) {
            if (m_parser.idle())
                m_timer.start(kReadMs);
            m_parser.feed(m_socket->readAll());
        }
        switch (m_parser.step()) {
        case HttpParser::State::NeedMore:
            return;
        case HttpParser::State::Bad:
            return refuse(m_parser.status());
        case HttpParser::State::Head:
            if (m_server.faultAtHead(m_parser.message()))
                return reset();
            if (m_parser.wantsContinue())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            break;
        case HttpParser::State::Complete: {
            m_timer.stop();
            m_busy = true;
            HttpMessage message = m_parser.take();
            m_keepAlive = message.keepAlive;
            m_server.serve(this, std::move(message));
            break;
        }
        }
    }
}

void PracticeConnection::answer(const PracticeOffice::Answer& answer, const QByteArray& type,
                                const std::optional<Fault>& fault)
{
    if (m_closing)
        return;
    if (!fault || fault->delayMs == 0)
        return write(answer, type, fault);
    QTimer::singleShot(fault->delayMs, this, [this, answer, type, fault] { write(answer, type, fault); });
}

void PracticeConnection::write(const PracticeOffice::Answer& answer, const QByteArray& type,
                               const std::optional<Fault>& fault)
{
    switch (fault ? fault->action : FaultAction::None) {
    case FaultAction::Hang:
        return; // until the other side has had enough
    case FaultAction::Down:
    case FaultAction::LostAnswer:
        return reset();
    case FaultAction::HttpStatus:
        return send(fault->status, "text/html; charset=utf-8", maintenancePage(fault->status, fault->text));
    case FaultAction::Empty:
        return send(200, type, {});
    case FaultAction::Truncated:
        sendHead(200, type, answer.body.size());
        m_socket->write(answer.body.first(answer.body.size() / 2));
        m_keepAlive = false;
        return finish();
    case FaultAction::WrongType:
        return send(answer.status, "text/html", answer.body);
    case FaultAction::Huge:
        return send(200, type, QByteArray(static_cast<qsizetype>(fault->bytes), ' '));
    case FaultAction::Trickle:
        sendHead(answer.status, type, answer.body.size());
        m_slow = answer.body;
        return trickle(fault->intervalMs);
    default:
        return send(answer.status, type, answer.body);
    }
}

void PracticeConnection::trickle(int intervalMs)
{
    if (m_slow.isEmpty())
        return finish();
    m_socket->write(m_slow.first(1));
    m_slow.remove(0, 1);
    QTimer::singleShot(intervalMs, this, [this, intervalMs] { trickle(intervalMs); });
}

void PracticeConnection::sendHead(int status, const QByteArray& type, qsizetype length)
{
    m_socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\nContent-Type: " + type +
                    "\r\nContent-Length: " + QByteArray::number(length) +
                    (m_keepAlive ? "\r\nConnection: keep-alive\r\n\r\n" : "\r\nConnection: close\r\n\r\n"));
}

void PracticeConnection::send(int status, const QByteArray& type, const QByteArray& body)
{
    sendHead(status, type, body.size());
    m_socket->write(body);
    finish();
}

void PracticeConnection::finish()
{
    if (!m_keepAlive) {
        m_closing = true;
        m_timer.start(kReadMs);
        m_socket->disconnectFromHost();
        return;
    }
    m_busy = false;
    m_timer.start(kIdleMs);
    QMetaObject::invokeMethod(this, &PracticeConnection::read, Qt::QueuedConnection); // a pipelined request
}

void PracticeConnection::refuse(int status)
{
    m_keepAlive = false;
    send(status, "text/plain; charset=utf-8", "HTTP " + QByteArray::number(status) + "\n");
}

void PracticeConnection::reset()
{
    m_closing = true;
#ifdef Q_OS_UNIX
    const linger hard{1, 0};
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
#endif
    m_socket->abort();
    deleteLater();
}

} // namespace engine::practice
