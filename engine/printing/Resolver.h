#pragma once
#include "printing/Channel.h"

#include <sys/socket.h>

#include <QList>

namespace engine::printing {

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;
    [[nodiscard]] int family() const { return storage.ss_family; }
    [[nodiscard]] const sockaddr* pointer() const { return reinterpret_cast<const sockaddr*>(&storage); }
};

// Empty when the name is not known in time. A lookup that hangs is left behind, it keeps nobody.
QList<SocketAddress> resolve(const HostPort& place, Milliseconds patience, const StopSignal& stop);

} // namespace engine::printing
