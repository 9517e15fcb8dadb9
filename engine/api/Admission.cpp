#include "api/Admission.h"

#include <algorithm>

namespace engine::api {

QHostAddress Admission::clientOf(const QHostAddress& peer)
{
    bool isIPv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIPv4);
    if (isIPv4)
        return QHostAddress(ipv4);
    Q_IPV6ADDR ipv6 = peer.toIPv6Address();
    std::fill(ipv6.c + 8, ipv6.c + 16, quint8(0));
    return QHostAddress(ipv6);
}

bool Admission::hasRoomFor(const QHostAddress& client) const
{
    return m_shares.value(client).connections < m_limits.connectionsPerAddress;
}

void Admission::enter(const QHostAddress& client)
{
    ++m_connections;
    ++m_shares[client].connections;
}

void Admission::leave(const QHostAddress& client)
{
    --m_connections;
    const auto share = m_shares.find(client);
    if (--share->connections == 0)
        m_shares.erase(share);
}

bool Admission::hold(const QHostAddress& client, qint64 bytes)
{
    Share& share = m_shares[client];
    if (m_bytes + bytes > m_limits.bodiesInMemory || share.bytes + bytes > m_limits.bodiesPerAddress)
        return false;
    m_bytes += bytes;
    share.bytes += bytes;
    return true;
}

void Admission::release(const QHostAddress& client, qint64 bytes)
{
    m_bytes -= bytes;
    m_shares[client].bytes -= bytes;
}

} // namespace engine::api
