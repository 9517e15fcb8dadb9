#pragma once
#include <QByteArrayList>
#include <QString>

#include <memory>

namespace engine::net {

// A service told to the local network by DNS-SD (RFC 6763) through the machine's Avahi. Where there is none nothing
// happens, and nobody hears of it. Used in one thread.
class ServiceAnnouncement
{
public:
    // Tells until the object goes. `txt` holds "key=value". Nothing when it could not be told.
    static std::unique_ptr<ServiceAnnouncement> tell(const QString& name, const QString& type, quint16 port,
                                                     const QByteArrayList& txt);
    ~ServiceAnnouncement();

private:
    ServiceAnnouncement() = default;
    QString m_group; // object path at Avahi
};

} // namespace engine::net
