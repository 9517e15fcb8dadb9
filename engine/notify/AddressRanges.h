#pragma once
#include <QHostAddress>

namespace engine::notify {

// Where an address lies, by our own table (IANA special-purpose registries, RFC 6890): what the resolver or the system
// think of it does not count.
enum class AddressKind {
    Public,
    Private,  // a network of somebody's own: 10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7
    Loopback, // this machine
    Forbidden // link-local (metadata services too), multicast, unspecified, documentation, reserved, tunnels
};

// An IPv4 address inside an IPv6 one is judged as what it is.
AddressKind kindOf(const QHostAddress& address);

} // namespace engine::notify
