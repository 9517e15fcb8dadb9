#pragma once
#include "practice/HttpParser.h"
#include "practice/PracticeOffice.h"

#include <QTcpSocket>
#include <QTimer>

namespace engine::practice {

class PracticeHttpServer;

// One accepted socket: one request at a time, in order. Deletes itself when the socket is gone.
class PracticeConnection : public QObject
{
    Q_OBJECT
public:
    PracticeConnection(PracticeHttpServer& server, QTcpSocket* socket, quint64 id);

    [[nodiscard]] quint64 id() const { return m_id; }
    // The answer to the request handed to the server, with what the fault does to the wire.
    void answer(const PracticeOffice::Answer& answer, const QByteArray& type, const std::optional<Fault>& fault);

private:
    static constexpr int kReadMs = 30'000;  // for one request
    static constexpr int kIdleMs = 120'000; // between requests

    void read();
    void write(const PracticeOffice::Answer& answer, const QByteArray& type, const std::optional<Fault>& fault);
    void send(int status, const QByteArray& type, const QByteArray& body);
    void sendHead(int status, const QByteArray& type, qsizetype length);
    void finish();
    void reset(); // RST instead of a friendly end
    void refuse(int status);
    void trickle(int intervalMs);

    PracticeHttpServer& m_server;
    QTcpSocket* m_socket;
    const quint64 m_id;
    HttpParser m_parser;
    QTimer m_timer;
    QByteArray m_slow; // what a trickle still has to send
    bool m_busy = false, m_keepAlive = true, m_closing = false;
};

} // namespace engine::practice
