#pragma once
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QtGlobal>

namespace testing_support {

// A port of this machine that nobody else is given while this lives, though the program under test may listen on it: a
// socket that is bound and does not listen keeps the system from handing the port to whoever asks for any, and lets in
// who asks for this one with SO_REUSEADDR, as servers do.
class HeldPort
{
public:
    // On every address, or on loopback alone.
    explicit HeldPort(bool everywhere = false) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const int yes = 1;
        ::setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        sockaddr_in place{};
        place.sin_family = AF_INET;
        place.sin_addr.s_addr = htonl(everywhere ? INADDR_ANY : INADDR_LOOPBACK);
        auto* address = reinterpret_cast<sockaddr*>(&place);
        socklen_t size = sizeof place;
        if (::bind(m_socket, address, size) == 0 && ::getsockname(m_socket, address, &size) == 0)
            m_port = ntohs(place.sin_port);
    }
    ~HeldPort() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(HeldPort)

    [[nodiscard]] quint16 number() const { return m_port; } // 0 = there was none

private:
    int m_socket;
    quint16 m_port = 0;
};

} // namespace testing_support
