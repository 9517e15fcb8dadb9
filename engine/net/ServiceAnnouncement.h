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
    // Tells until the object goes; under another name, "x #2", when somebody here has this one. `txt` holds
    // "key=value". Nothing when it could not be told.
    static std::unique_ptr<ServiceAnnouncement> tell(const QString& name, const QString& type, quint16 port,
                                                     const QByteArrayList& txt);
    ~ServiceAnnouncement();

    // It is over when the daemon ended or began anew, and when another machine has the name: then `nameToTell` is the
    // one to try next.
    [[nodiscard]] bool stands() const;
    [[nodiscard]] QString nameToTell() const;

private:
    ServiceAnnouncement() = default;
    QString m_name;
    QString m_daemon; // unique name on the bus
    QString m_group;  // object path there
};

} // namespace engine::net
