#include "printing/Channel.h"

#include "printing/Resolver.h"

#include <fcntl.h>
#include <linux/lp.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace engine::printing {

namespace {

using Clock = std::chrono::steady_clock;

// A pipe whose reader has gone must end a job, not the program; the signal comes to the thread that writes.
void withoutPipeSignal()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

Problem problemOf(int error)
{
    switch (error) {
    case EACCES:
    case EPERM:
    case EBUSY:
    case ECONNREFUSED:
        return Problem::Refused;
    case ENOSPC:
        return Problem::NoPaper; // what usblp says of an empty roll
    case ETIMEDOUT:
        return Problem::Timeout;
    default:
        return Problem::Offline;
    }
}

bool isAgain(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

} // namespace

void Channel::close()
{
    if (m_handle < 0)
        return;
    if (m_isSocket && ::shutdown(m_handle, SHUT_WR) == 0) {
        // A connection that is closed over unread answers is reset, and a reset can take the ticket with it.
        const auto end = Clock::now() + 200ms;
        std::array<char, 64> rest{};
        while (wait(POLLIN, std::chrono::duration_cast<Milliseconds>(end - Clock::now())) == Ready::Yes &&
               ::read(m_handle, rest.data(), rest.size()) > 0) {
        }
    }
    ::close(m_handle);
    m_handle = -1;
}

Channel::Ready Channel::wait(short events, Milliseconds patience) const
{
    const auto end = Clock::now() + patience;
    for (;;) {
        const auto left = std::chrono::duration_cast<Milliseconds>(end - Clock::now()).count();
        std::array<pollfd, 2> watched{pollfd{m_handle, events, 0}, pollfd{m_stop.handle(), POLLIN, 0}};
        const int count = ::poll(watched.data(), watched.size(), left > 0 ? static_cast<int>(left) : 0);
        if (count < 0 && errno != EINTR)
            return Ready::Broken;
        if (m_stop.isRaised())
            return Ready::Stopped;
        if ((watched[0].revents & events) != 0)
            return Ready::Yes;
        if ((watched[0].revents & (POLLERR | POLLHUP | POLLNVAL)) != 0)
            return Ready::Broken;
        if (left <= 0)
            return Ready::No;
    }
}

Problem Channel::openDevice(const QString& path)
{
    withoutPipeSignal();
    const QByteArray name = path.toLocal8Bit();
    struct stat info
    {
    };
    if (::stat(name.constData(), &info) != 0)
        return problemOf(errno);
    const bool isPipe = S_ISFIFO(info.st_mode);
    if (!isPipe && !S_ISCHR(info.st_mode))
        return Problem::Refused; // a mistyped path must not write into somebody's file
    // A pipe opened for both would give us back our own bytes; some devices can only be written.
    m_handle = isPipe ? -1 : ::open(name.constData(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    m_readable = m_handle >= 0;
    if (m_handle < 0)
        m_handle = ::open(name.constData(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (m_handle < 0)
        return problemOf(errno);
    return Problem::None;
}

Problem Channel::connectTo(const QString& address, Milliseconds patience)
{
    const auto place = parseHostPort(address);
    if (!place)
        return Problem::Refused;
    const auto end = Clock::now() + patience;
    Problem problem = Problem::Offline;
    for (const SocketAddress& each : resolve(*place, patience, m_stop)) {
        close();
        m_handle = ::socket(each.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (m_handle < 0)
            return problemOf(errno);
        m_isSocket = false; // nothing to end in order before it stands
        int error = ::connect(m_handle, each.pointer(), each.size) == 0 ? 0 : errno;
        if (error == EINPROGRESS) {
            const Ready ready = wait(POLLOUT, std::chrono::duration_cast<Milliseconds>(end - Clock::now()));
            if (ready == Ready::Stopped || ready == Ready::No)
                return Problem::Offline; // nobody there answers
            socklen_t size = sizeof error;
            if (::getsockopt(m_handle, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
                error = errno;
        }
        if (error == 0) {
            const int on = 1;
            ::setsockopt(m_handle, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            m_isSocket = m_readable = true;
            return Problem::None;
        }
        problem = error == ETIMEDOUT ? Problem::Offline : problemOf(error);
    }
    return problem;
}

Problem Channel::write(const QByteArray& bytes, Milliseconds patience)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto rest = static_cast<std::size_t>(bytes.size() - done);
        const auto written = m_isSocket ? ::send(m_handle, bytes.constData() + done, rest, MSG_NOSIGNAL)
                                        : ::write(m_handle, bytes.constData() + done, rest);
        if (written > 0) {
            done += written;
            continue;
        }
        if (written < 0 && !isAgain(errno))
            return problemOf(errno);
        switch (wait(POLLOUT, patience)) {
        case Ready::Yes:
            break;
        case Ready::No:
            return Problem::Timeout;
        case Ready::Stopped:
        case Ready::Broken:
            return Problem::Offline;
        }
    }
    return Problem::None;
}

QByteArray Channel::read(Milliseconds patience)
{
    if (!m_readable || wait(POLLIN, patience) != Ready::Yes)
        return {};
    std::array<char, 256> buffer{};
    const auto count = ::read(m_handle, buffer.data(), buffer.size());
    if (count <= 0) { // the other side has closed; what we say may still arrive
        m_readable = count < 0 && isAgain(errno);
        return {};
    }
    return {buffer.data(), count};
}

Problem Channel::flush(Milliseconds patience)
{
    const auto end = Clock::now() + patience;
    while (m_isSocket) {
        int waiting = 0;
        int error = 0;
        socklen_t size = sizeof error;
        if (::getsockopt(m_handle, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error != 0)
            return problemOf(error);
        if (::ioctl(m_handle, SIOCOUTQ, &waiting) != 0 || waiting == 0)
            break;
        if (Clock::now() >= end)
            return Problem::Timeout;
        // No event tells of an empty queue; the stop and the other side's farewell do have one.
        std::array<pollfd, 2> watched{pollfd{m_handle, 0, 0}, pollfd{m_stop.handle(), POLLIN, 0}};
        ::poll(watched.data(), watched.size(), 5);
        if (m_stop.isRaised())
            return Problem::Offline;
    }
    return Problem::None;
}

bool Channel::isOutOfPaper() const
{
    constexpr int kNonsense = 0xff;
    int lines = 0;
    return !m_isSocket && ::ioctl(m_handle, LPGETSTATUS, &lines) == 0 && (lines & kNonsense) != kNonsense &&
           (lines & LP_POUTPA) != 0;
}

std::optional<HostPort> parseHostPort(const QString& address)
{
    HostPort place;
    QString text = address.trimmed();
    QString port;
    if (text.startsWith(u'[')) {
        const auto close = text.indexOf(u']');
        if (close < 0 || (close + 1 < text.size() && text[close + 1] != u':'))
            return std::nullopt;
        port = text.mid(close + 2);
        if (close + 1 < text.size() && port.isEmpty())
            return std::nullopt;
        place.host = text.mid(1, close - 1);
    } else {
        const auto colon = text.indexOf(u':');
        place.host = text.left(colon);
        if (colon >= 0) {
            port = text.mid(colon + 1);
            if (port.isEmpty())
                return std::nullopt;
        }
    }
    if (place.host.isEmpty() || place.host.size() > 253 || place.host.contains(u' ') || place.host.contains(u'/'))
        return std::nullopt;
    if (!port.isEmpty()) {
        bool isNumber = false;
        const uint number = port.toUInt(&isNumber);
        if (!isNumber || number == 0 || number > 65535)
            return std::nullopt;
        place.port = static_cast<quint16>(number);
    }
    return place;
}

} // namespace engine::printing
