#include "support/FakePrinter.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pty.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace testing_support {

namespace {

// False when it was the stop that came.
bool awaitInput(int handle, int stop)
{
    std::array<pollfd, 2> watched{pollfd{handle, POLLIN, 0}, pollfd{stop, POLLIN, 0}};
    ::poll(watched.data(), watched.size(), -1);
    return watched[1].revents == 0;
}

void pauseFor(int milliseconds, int stop)
{
    pollfd watched{stop, POLLIN, 0};
    ::poll(&watched, 1, milliseconds);
}

} // namespace

std::unique_ptr<FakePrinter> FakePrinter::onNetwork(const PrinterManners& manners)
{
    const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const int small = 4096; // what cheap ones have
    ::setsockopt(handle, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    if (::bind(handle, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(handle, 4) != 0 ||
        ::getsockname(handle, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        std::abort();
    std::unique_ptr<FakePrinter> printer(new FakePrinter(handle, true, manners));
    printer->m_port = ntohs(address.sin_port);
    printer->m_address = u"127.0.0.1:"_s + QString::number(printer->m_port);
    return printer;
}

std::unique_ptr<FakePrinter> FakePrinter::onLine(const PrinterManners& manners)
{
    int master = -1;
    int line = -1;
    std::array<char, 256> name{};
    termios raw{};
    ::cfmakeraw(&raw);
    raw.c_cflag |= CS8;
    if (::openpty(&master, &line, name.data(), &raw, nullptr) != 0)
        std::abort();
    std::unique_ptr<FakePrinter> printer(new FakePrinter(master, false, manners));
    printer->m_keep = line;
    printer->m_address = QString::fromLocal8Bit(name.data());
    return printer;
}

FakePrinter::FakePrinter(int handle, bool listens, const PrinterManners& manners)
    : m_handle(handle), m_listens(listens), m_stop(::eventfd(0, EFD_CLOEXEC)), m_manners(manners),
      m_thread([this] { run(); })
{
}

FakePrinter::~FakePrinter()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_stop, &one, sizeof one);
    m_thread.join();
    ::close(m_handle);
    ::close(m_stop);
    if (m_keep >= 0)
        ::close(m_keep);
}

PrinterManners FakePrinter::manners() const
{
    const std::lock_guard lock(m_mutex);
    return m_manners;
}

void FakePrinter::setManners(const PrinterManners& manners)
{
    const std::lock_guard lock(m_mutex);
    m_manners = manners;
}

QByteArray FakePrinter::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

std::chrono::steady_clock::time_point FakePrinter::firstByte() const
{
    const std::lock_guard lock(m_mutex);
    return m_first;
}

void FakePrinter::forget()
{
    const std::lock_guard lock(m_mutex);
    m_bytes.clear();
    m_first = {};
}

bool FakePrinter::waitForBytes(int least, int milliseconds) const
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    while (bytes().size() < least) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::yield();
    }
    return true;
}

void FakePrinter::run()
{
    while (m_listens) {
        if (!awaitInput(m_handle, m_stop))
            return;
        const int handle = ::accept4(m_handle, nullptr, nullptr, SOCK_CLOEXEC);
        if (handle < 0)
            return;
        ++m_connections;
        serve(handle);
        ::close(handle);
    }
    serve(m_handle);
}

void FakePrinter::serve(int handle)
{
    m_pending.clear();
    std::array<char, 4096> buffer{};
    for (;;) {
        const PrinterManners now = manners();
        if (now.hangs) {
            pauseFor(-1, m_stop);
            return;
        }
        if (!awaitInput(handle, m_stop))
            return;
        const auto most = now.bytesAtOnce > 0 ? static_cast<std::size_t>(now.bytesAtOnce) : buffer.size();
        const auto count = ::read(handle, buffer.data(), most);
        if (count <= 0)
            return;
        if (take(handle, QByteArray(buffer.data(), count)))
            return;
        if (now.pauseMs > 0)
            pauseFor(now.pauseMs, m_stop);
    }
}

bool FakePrinter::take(int handle, const QByteArray& bytes)
{
    const PrinterManners now = manners();
    QByteArray reply;
    bool isOver = false;
    {
        const std::lock_guard lock(m_mutex);
        m_pending += bytes;
        qsizetype at = 0;
        for (; at < m_pending.size(); ++at) {
            const QByteArrayView rest = QByteArrayView(m_pending).sliced(at);
            if (rest.front() == 0x10 && rest.size() == 1)
                break; // what it means depends on the next
            if (rest.front() == 0x10 && rest[1] == 0x04) { // also the sixteenth page is called 0x10
                if (rest.size() < 3)
                    break;
                const bool isOut = now.paperOut || (now.paperOutAfter > 0 && m_bytes.size() >= now.paperOutAfter);
                if (now.answers) {
                    const int kind = rest[2];
                    int state = 0x12;
                    if (kind == 1 && (isOut || now.lidOpen))
                        state |= 0x08;
                    if (kind == 2)
                        state |= (isOut ? 0x20 : 0) | (now.lidOpen ? 0x04 : 0);
                    if (kind == 4 && isOut)
                        state |= 0x60;
                    reply += static_cast<char>(state);
                }
                at += 2;
                continue;
            }
            if (rest.front() == 0x1d) {
                if (rest.size() < 3)
                    break;
                if (rest[1] == 'r') {
                    const bool isOut = now.paperOut || (now.paperOutAfter > 0 && m_bytes.size() >= now.paperOutAfter);
                    if (now.reports && !isOut) // one without paper never gets there
                        reply += '\0';
                    m_bytes += m_pending.mid(at, 3);
                    at += 2;
                    continue;
                }
            }
            if (m_first == std::chrono::steady_clock::time_point{})
                m_first = std::chrono::steady_clock::now();
            m_bytes += m_pending[at];
        }
        m_pending = m_pending.mid(at);
        isOver = now.resetAfter > 0 && m_bytes.size() >= now.resetAfter;
    }
    if (isOver) {
        const linger hard{1, 0};
        ::setsockopt(handle, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        return true;
    }
    if (!reply.isEmpty())
        return ::write(handle, reply.constData(), static_cast<std::size_t>(reply.size())) < 0;
    return false;
}

} // namespace testing_support
