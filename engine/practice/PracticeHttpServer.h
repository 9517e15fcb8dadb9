#pragma once
#include "practice/PracticeOffice.h"

#include <QHash>
#include <QTcpServer>
#include <QThreadPool>

namespace engine::practice {

struct HttpMessage;
class PracticeConnection;

// The office's counter: HTTP on loopback. Lives in one thread with an event loop, works in a pool of its own.
// Outlived by the office.
class PracticeHttpServer : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMaxConnections = 256;

    explicit PracticeHttpServer(PracticeOffice& office);
    ~PracticeHttpServer() override;

    Result<quint16> listen(quint16 port); // 0 = any free; PORT_IN_USE

    // Called by connections, in the server's thread.
    std::optional<Fault> faultAtHead(const HttpMessage& message);
    void serve(PracticeConnection* connection, HttpMessage message);

private:
    struct Served
    {
        PracticeOffice::Answer answer;
        QByteArray type;
        std::optional<Fault> fault;
    };

    void accept();
    Served work(const HttpMessage& message);
    Served soap(Operation operation, const HttpMessage& message);
    Served control(const HttpMessage& message);
    static bool isLocalCaller(const HttpMessage& message);

    PracticeOffice& m_office;
    QTcpServer m_listener;
    QThreadPool m_pool;
    QHash<quint64, PracticeConnection*> m_connections;
    quint64 m_lastId = 0;
};

} // namespace engine::practice
