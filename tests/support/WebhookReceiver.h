#pragma once
#include "support/TlsFiles.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QThread>

#include <functional>
#include <mutex>

namespace engine::tests {

// An HTTPS server on loopback that keeps what it was sent and answers as the test wants, in a thread of its own.
class WebhookReceiver
{
public:
    struct Call
    {
        QByteArray head; // request line and headers
        QByteArray body;
        [[nodiscard]] QByteArray header(const QByteArray& name) const
        {
            for (const QByteArray& line : head.split('\n')) {
                if (line.toLower().startsWith(name.toLower() + ':'))
                    return line.mid(name.size() + 1).trimmed();
            }
            return {};
        }
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    };
    // The answer's bytes to the n-th call (from 0); none = it is left without one.
    using Answer = std::function<QByteArray(int)>;

    explicit WebhookReceiver(const TlsFiles& files, Answer answer = {}) : m_answer(std::move(answer))
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_context, [this, &files] { start(files); }, Qt::BlockingQueuedConnection);
    }
    ~WebhookReceiver()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    WebhookReceiver(const WebhookReceiver&) = delete;
    WebhookReceiver& operator=(const WebhookReceiver&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString url(const QString& host = QStringLiteral("127.0.0.1")) const
    {
        return QStringLiteral("https://%1:%2/hook?x=1").arg(host).arg(m_port);
    }
    [[nodiscard]] QString place() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QList<Call> calls() const
    {
        const std::lock_guard lock(m_mutex);
        return m_calls;
    }
    [[nodiscard]] int connections() const { return m_connections; }
    void answerWith(Answer answer)
    {
        const std::lock_guard lock(m_mutex);
        m_answer = std::move(answer);
    }
    static QByteArray reply(int status, const QByteArray& body = "ok", const QByteArray& headers = {})
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\nConnection: close\r\n" + headers + "\r\n" + body;
    }

private:
    struct Context : QObject
    {
    };

    void start(const TlsFiles& files)
    {
        QFile certificate(files.certificate()), key(files.key());
        if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
            return;
        QSslConfiguration tls;
        tls.setLocalCertificateChain(QSslCertificate::fromData(certificate.readAll()));
        tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_server = std::make_unique<QSslServer>();
        m_server->setSslConfiguration(tls);
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] { accept(); });
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
    }
    void accept()
    {
        QTcpSocket* socket = m_server->nextPendingConnection();
        ++m_connections;
        const auto bytes = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, bytes] {
            bytes->append(socket->readAll());
            const qsizetype end = bytes->indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const Call call{bytes->left(end), bytes->mid(end + 4)};
            if (call.body.size() < call.header("Content-Length").toLongLong())
                return;
            socket->write(note(call));
            socket->disconnectFromHost();
        });
    }
    QByteArray note(const Call& call)
    {
        const std::lock_guard lock(m_mutex);
        m_calls << call;
        return m_answer ? m_answer(int(m_calls.size()) - 1) : reply(200);
    }

    mutable std::mutex m_mutex;
    Answer m_answer;
    QList<Call> m_calls;
    std::atomic<int> m_connections{0};
    int m_port = 0;
    QThread m_thread;
    Context m_context;
    std::unique_ptr<QSslServer> m_server;
};

} // namespace engine::tests
