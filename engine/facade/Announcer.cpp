#include "facade/Announcer.h"

#include <QHostInfo>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr int kFollowMs = 5'000;

}

void Announcer::tell(quint16 port, const QString& fingerprint)
{
    m_port = port;
    m_fingerprint = QString(fingerprint).remove(u':');
    tellNow();
}

// RFC 6763: the TXT record says what a client needs before it connects.
void Announcer::tellNow()
{
    const QString name = m_announcement ? m_announcement->nameToTell() : u"Mostrador "_s + QHostInfo::localHostName();
    m_announcement.reset();
    QByteArrayList txt{"txtvers=1", "version=" MOSTRADOR_VERSION, "path=/v1"};
    if (m_fingerprint.isEmpty())
        txt << "tls=0";
    else
        txt << "tls=1"
            << "fingerprint=" + m_fingerprint.toLatin1();
    m_announcement = net::ServiceAnnouncement::tell(name, u"_mostrador._tcp"_s, m_port, txt);
}

void Announcer::follow()
{
    if (m_port != 0 && (!m_announcement || !m_announcement->stands()))
        tellNow();
}

void Announcer::stop()
{
    m_port = 0;
    m_announcement.reset();
}

AnnouncedServer::AnnouncedServer(quint16 port, const QString& fingerprint)
{
    m_thread.runAndWait([this] {
        m_timer = std::make_unique<QTimer>();
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [this] { m_announcer.follow(); });
        m_timer->start(kFollowMs);
    });
    m_thread.run([this, port, fingerprint] { m_announcer.tell(port, fingerprint); }); // the daemon may take its time
}

AnnouncedServer::~AnnouncedServer()
{
    m_thread.runAndWait([this] {
        m_timer.reset();
        m_announcer.stop();
    });
}

} // namespace engine::facade

namespace engine {

std::unique_ptr<LanAnnouncement> LanAnnouncement::tell(quint16 port, const QString& fingerprint)
{
    return std::make_unique<facade::AnnouncedServer>(port, fingerprint);
}

} // namespace engine
