#include "api/SocketCalls.h"

#include <QTcpSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/ioctl.h>
#include <sys/socket.h>
#endif

namespace engine::api {

void endOutput(QTcpSocket& socket)
{
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(socket.socketDescriptor()), SD_SEND);
#else
    ::shutdown(static_cast<int>(socket.socketDescriptor()), SHUT_WR);
#endif
}

bool hasUnread(const QTcpSocket& socket)
{
#ifdef Q_OS_WIN
    u_long bytes = 0;
    return ::ioctlsocket(static_cast<SOCKET>(socket.socketDescriptor()), FIONREAD, &bytes) == 0 && bytes > 0;
#else
    int bytes = 0;
    return ::ioctl(static_cast<int>(socket.socketDescriptor()), FIONREAD, &bytes) == 0 && bytes > 0;
#endif
}

} // namespace engine::api
