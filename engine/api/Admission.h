#pragma once
#include "api/HttpLimits.h"

#include <QHash>
#include <QHostAddress>

namespace engine::api {

// Counts what each address and all together hold of the gate: connections and bytes of bodies. Pure.
class Admission
{
public:
    explicit Admission(const HttpLimits& limits) : m_limits(limits) {}

    // Whom a connection counts for: the IPv4 address, also when mapped into IPv6; of IPv6 the /64, since one machine
    // has all of it (RFC 6177).
    [[nodiscard]] static QHostAddress clientOf(const QHostAddress& peer);

    [[nodiscard]] bool hasRoom() const { return m_connections < m_limits.connections; }
    [[nodiscard]] bool hasRoomFor(const QHostAddress& client) const;
    void enter(const QHostAddress& client);
    void leave(const QHostAddress& client);

    // False, with nothing counted, when it would be too much.
    [[nodiscard]] bool hold(const QHostAddress& client, qint64 bytes);
    void release(const QHostAddress& client, qint64 bytes);

    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    struct Share
    {
        int connections = 0;
        qint64 bytes = 0;
    };

    const HttpLimits m_limits;
    QHash<QHostAddress, Share> m_shares;
    int m_connections = 0;
    qint64 m_bytes = 0;
};

} // namespace engine::api
