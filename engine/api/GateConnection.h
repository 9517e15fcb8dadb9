#pragma once
#include "api/Pace.h"
#include "api/RequestParser.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace engine::api {

class HttpGate;

// One client at the gate: owns its real socket, reads one request at a time, hands it in, writes the answer, and goes
// on with the next one. So answers keep the order of their requests. Lives in the api thread.
class GateConnection final : public QObject
{
    Q_OBJECT
public:
    // Takes the socket, connected; `tls` when the handshake is still to come.
    GateConnection(HttpGate& gate, QTcpSocket* socket, bool tls);
    ~GateConnection() override;

    [[nodiscard]] const QHostAddress& client() const { return m_client; }
    // Since when (steady clock) nothing whole has come from this client, or it was refused; nothing while it is being
    // served.
    [[nodiscard]] std::optional<qint64> waitingSince() const;
    // Refused, or told all and only read past.
    [[nodiscard]] bool isEnding() const
    {
        return m_phase == Phase::Lingering || (m_phase == Phase::Answering && m_refused);
    }
    [[nodiscard]] bool isGone() const { return m_phase == Phase::Gone; }
    // Reads what has come: when very many connect at the same moment the event loop comes to nobody between them.
    void catchUp();
    // True from the moment the client is gone; readable in any thread.
    [[nodiscard]] std::shared_ptr<const std::atomic<bool>> leftFlag() const { return m_left; }

    // From the server behind, once per request handed in.
    void answer(const HttpResponse& response);
    // The gate closes: what is being served is served to its end, everything else goes now.
    void retire();
    // Ends it at once, without a word. The object goes in the next turn of the event loop.
    void drop();

private:
    enum class Phase { Handshake, Idle, Head, Body, Busy, Answering, Lingering, Gone };

    void enter(Phase phase, int milliseconds);
    void onTimeout();
    void read();
    bool takeBytes();
    bool holdBody();
    void onHead();
    void handIn();
    void refuse(int status, const char* why);
    void send(const HttpResponse& response);
    void pump();
    void sent();
    void linger();
    void discard();
    [[nodiscard]] qint64 unsent() const;
    [[nodiscard]] QByteArrayView rest() const;

    HttpGate& m_gate;
    QTcpSocket* const m_socket;
    const bool m_tls;
    const QHostAddress m_peer;
    const QHostAddress m_client;
    const std::shared_ptr<std::atomic<bool>> m_left = std::make_shared<std::atomic<bool>>(false);
    QTimer m_timer;
    Pace m_pace;
    Phase m_phase = Phase::Idle;
    qint64 m_since = 0;
    RequestParser m_parser;
    HttpRequest m_current; // without its body, which goes on: what the answer must know of it
    qint64 m_held = 0;     // bytes of the body, as counted by the gate
    bool m_keepAlive = true;
    bool m_refused = false;
    QByteArray m_out;
    QByteArray m_outBody; // of a long answer: shared with whoever has it, not copied
    qsizetype m_written = 0;
    qint64 m_discarded = 0;
};

} // namespace engine::api
