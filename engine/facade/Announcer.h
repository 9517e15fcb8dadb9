#pragma once
#include "facade/WorkThread.h"
#include "net/ServiceAnnouncement.h"

#include <engine/LanServer.h>

#include <QTimer>

namespace engine::facade {

// A server of this program told to the network, as _mostrador._tcp. Used in one thread.
class Announcer
{
public:
    // An empty fingerprint = no TLS.
    void tell(quint16 port, const QString& fingerprint);
    // Again, when the daemon began anew or another machine took the name.
    void follow();
    void stop();
    [[nodiscard]] bool told() const { return m_announcement != nullptr; }

private:
    void tellNow();

    quint16 m_port = 0; // 0 = nothing to tell
    QString m_fingerprint;
    std::unique_ptr<net::ServiceAnnouncement> m_announcement;
};

// An Announcer in a thread of its own that looks after it.
class AnnouncedServer final : public LanAnnouncement
{
public:
    AnnouncedServer(quint16 port, const QString& fingerprint);
    ~AnnouncedServer() override;

private:
    Announcer m_announcer;
    std::unique_ptr<QTimer> m_timer;
    WorkThread m_thread{QStringLiteral("announcer")};
};

} // namespace engine::facade
