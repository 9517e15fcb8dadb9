#pragma once
#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace testing_support {

// A loopback server in a thread of its own that answers each complete request with whatever bytes the test wants:
// good, broken or none.
class RawHttpServer
{
public:
    // Called in the server's thread with one whole request; writes to the socket as it likes.
    using Handler = std::function<void(QTcpSocket& socket, const QByteArray& request)>;

    explicit RawHttpServer(Handler handler)
    {
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_context, [this, handler = std::move(handler)] { start(handler); }, Qt::BlockingQueuedConnection);
    }
    ~RawHttpServer()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    RawHttpServer(const RawHttpServer&) = delete;
    RawHttpServer& operator=(const RawHttpServer&) = delete;

    [[nodiscard]] QUrl url(const QString& path = QStringLiteral("/")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
    }
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] QByteArray lastRequest() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lastRequest;
    }

    static QByteArray ok(const QByteArray& body)
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    }

private:
    struct Context : QObject
    {
    };

    void start(const Handler& handler)
    {
        m_server = std::make_unique<QTcpServer>();
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
        QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this, handler] {
            while (QTcpSocket* socket = m_server->nextPendingConnection()) {
                auto buffer = std::make_shared<QByteArray>();
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, buffer, handler] {
                    *buffer += socket->readAll();
                    const qsizetype head = buffer->indexOf("\r\n\r\n");
                    if (head < 0)
                        return;
                    const qsizetype at = buffer->toLower().indexOf("content-length:");
                    const qsizetype length =
                        at < 0 ? 0 : buffer->mid(at + 15, buffer->indexOf('\r', at) - at - 15).trimmed().toLongLong();
                    if (buffer->size() < head + 4 + length)
                        return;
                    const QByteArray request = std::exchange(*buffer, {});
                    ++m_requests;
                    keep(request);
                    handler(*socket, request);
                });
            }
        });
    }

    void keep(const QByteArray& request)
    {
        const std::lock_guard lock(m_mutex);
        m_lastRequest = request;
    }

    QThread m_thread;
    struct Mover
    {
        Mover(QObject& object, QThread& thread) { object.moveToThread(&thread); }
    };
    Context m_context;
    Mover m_mover{m_context, m_thread};
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    std::atomic<int> m_requests = 0;
    mutable std::mutex m_mutex;
    QByteArray m_lastRequest;
};

} // namespace testing_support
