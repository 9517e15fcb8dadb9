#pragma once
#include <QObject>

namespace engine::net {

// What is known about the way to the network: the system's own notice where Qt has a backend for it, and what the
// calls themselves meet. It never forbids a call; it only says when to try at once instead of waiting out a pause.
// Lives in one thread; all members are called there.
class Connectivity : public QObject
{
    Q_OBJECT
public:
    enum class State { Unknown, Online, Offline };
    Q_ENUM(State)

    explicit Connectivity(QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool hasSystemNotice() const { return m_systemNotice; }

    void reportSuccess() { move(State::Online); }  // a whole answer came from the far side
    void reportFailure() { move(State::Offline); } // a call could not be sent
    void systemSays(State state);                  // from QNetworkInformation; Unknown changes nothing

Q_SIGNALS:
    void returned(); // was offline, now there is a way again
    void lost();     // was not offline before
    void stateChanged(engine::net::Connectivity::State state);

private:
    void move(State state);
    void watchSystem();

    State m_state = State::Unknown;
    bool m_systemNotice = false;
};

} // namespace engine::net
