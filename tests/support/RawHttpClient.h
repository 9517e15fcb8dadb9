#pragma once
#include "support/Await.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QHash>
#include <QTcpSocket>

#include <memory>

namespace testing_support {

struct RawAnswer
{
    int status = 0;                        // 0 = no whole answer came
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
};

// A blocking client that sends whatever bytes the test wants and reads answers one by one.
class RawHttpClient
{
public:
    explicit RawHttpClient(quint16 port, std::unique_ptr<QTcpSocket> socket = std::make_unique<QTcpSocket>())
        : m_socket(std::move(socket))
    {
        m_socket->connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket->waitForConnected(10'000);
    }

    [[nodiscard]] QTcpSocket& socket() { return *m_socket; }
    [[nodiscard]] bool isConnected() const { return m_socket->state() == QAbstractSocket::ConnectedState; }

    void send(const QByteArray& bytes)
    {
        m_socket->write(bytes);
        m_socket->flush();
    }
    // False when the server has closed before all was taken.
    bool sendAll(int milliseconds = 20'000)
    {
        const QDeadlineTimer deadline(qint64(milliseconds) * patience());
        while (m_socket->bytesToWrite() > 0) {
            if (deadline.hasExpired() || !isConnected() || !m_socket->waitForBytesWritten(100))
                return m_socket->bytesToWrite() == 0;
        }
        return true;
    }
    RawAnswer ask(const QByteArray& request, bool withoutBody = false)
    {
        send(request);
        return answer(withoutBody);
    }
    RawAnswer answer(bool withoutBody = false, int milliseconds = 20'000)
    {
        RawAnswer out;
        const QDeadlineTimer deadline(qint64(milliseconds) * patience());
        if (!need([this] { return m_buffer.contains("\r\n\r\n"); }, deadline))
            return out;
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        const QByteArrayList lines = m_buffer.first(end).split('\n');
        m_buffer.remove(0, end + 4);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines[i].indexOf(':');
            out.headers.insert(lines[i].left(colon).toLower(), lines[i].mid(colon + 1).trimmed());
        }
        const qsizetype length = withoutBody ? 0 : out.headers.value("content-length").toLongLong();
        if (!need([&] { return m_buffer.size() >= length; }, deadline))
            return out;
        out.status = lines[0].mid(9, 3).toInt();
        out.body = m_buffer.first(length);
        m_buffer.remove(0, length);
        return out;
    }
    // Whether an answer has begun to come.
    bool hasAnswer(int milliseconds)
    {
        return need([this] { return m_buffer.contains("\r\n\r\n"); }, QDeadlineTimer(milliseconds));
    }
    // True when the server ends the connection; what comes before is kept.
    bool closedWithin(int milliseconds)
    {
        return need([this] { return !isConnected(); }, QDeadlineTimer(milliseconds)) || !isConnected();
    }
    [[nodiscard]] QByteArray rest() const { return m_buffer; }

private:
    template <class Condition>
    bool need(Condition condition, const QDeadlineTimer& deadline)
    {
        for (;;) {
            m_buffer += m_socket->readAll();
            if (condition())
                return true;
            if (deadline.hasExpired() || !isConnected())
                return false;
            m_socket->waitForReadyRead(50);
        }
    }

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_buffer;
};

} // namespace testing_support
