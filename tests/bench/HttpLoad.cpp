#include "HttpLoad.h"

#include "Figures.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace engine::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kPatienceMs = 20'000;

} // namespace

void HttpSample::add(const HttpSample& other)
{
    milliseconds.insert(milliseconds.end(), other.milliseconds.begin(), other.milliseconds.end());
    seconds += other.seconds;
    errors += other.errors;
    if (firstError.isEmpty())
        firstError = other.firstError;
}

// One connection and the answer that comes over it.
class HttpClients::Line
{
public:
    explicit Line(quint16 port) : m_port(port) {}
    ~Line() { close(); }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    [[nodiscard]] int socket() const { return m_socket; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] Clock::time_point begun() const { return m_begun; }
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const QByteArray& received() const { return m_received; }
    [[nodiscard]] QByteArray body() const { return m_received.mid(m_headBytes); }

    // Small enough for the buffers of the kernel.
    bool send(const QByteArray& bytes)
    {
        m_begun = Clock::now();
        m_received.clear();
        m_headBytes = m_wanted = -1;
        m_status = 0;
        m_busy = (m_socket >= 0 || open()) && ::send(m_socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) ==
                                                  static_cast<ssize_t>(bytes.size());
        if (!m_busy)
            close();
        return m_busy;
    }
    // True when the answer is whole, or will never be: status 0.
    bool read()
    {
        char buffer[64 * 1024];
        const ssize_t bytes = ::recv(m_socket, buffer, sizeof buffer, 0);
        if (bytes <= 0) {
            m_status = 0;
            m_busy = false;
            close();
            return true;
        }
        m_received.append(buffer, static_cast<qsizetype>(bytes));
        if (m_headBytes < 0 && !readHead())
            return false;
        if (m_received.size() < m_wanted)
            return false;
        m_busy = false;
        if (m_received.first(m_headBytes).toLower().contains("\r\nconnection: close"))
            close();
        return true;
    }
    void giveUp()
    {
        m_busy = false;
        m_status = 0;
        close();
    }

private:
    bool open()
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        return ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    bool readHead()
    {
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        m_headBytes = end + 4;
        const QByteArray head = m_received.first(end).toLower();
        m_status = head.mid(9, 3).toInt();
        const qsizetype at = head.indexOf("\r\ncontent-length:");
        const qsizetype value = at + 17;
        m_wanted =
            m_headBytes + (at < 0 ? 0 : head.mid(value, head.indexOf('\r', value) - value).trimmed().toLongLong());
        return true;
    }
    void close()
    {
        if (m_socket >= 0)
            ::close(m_socket);
        m_socket = -1;
    }

    const quint16 m_port;
    int m_socket = -1;
    bool m_busy = false;
    Clock::time_point m_begun;
    QByteArray m_received;
    qsizetype m_headBytes = -1, m_wanted = -1;
    int m_status = 0;
};

HttpClients::HttpClients(const QUrl& server, QByteArray headers)
    : m_port(static_cast<quint16>(server.port())), m_headers(std::move(headers))
{
}

HttpClients::~HttpClients() = default;

QByteArray HttpClients::bytesOf(const Call& call) const
{
    QByteArray bytes = call.method + ' ' + call.target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + m_headers;
    if (call.method != "GET")
        bytes += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(call.body.size()) + "\r\n";
    return bytes + "\r\n" + call.body;
}

HttpSample HttpClients::run(int clients, int calls, int wantedStatus, const std::function<Call(int)>& request)
{
    m_lines.clear(); // the server closes what was idle for long
    while (m_lines.size() < size_t(clients))
        m_lines.push_back(std::make_unique<Line>(m_port));
    HttpSample sample;
    sample.milliseconds.reserve(size_t(calls));
    int sent = 0, open = 0;
    const auto next = [&](Line& line) {
        while (sent < calls) {
            if (line.send(bytesOf(request(sent++)))) {
                ++open;
                return;
            }
            ++sample.errors;
        }
    };
    const auto ended = [&](Line& line) {
        --open;
        if (line.status() == wantedStatus) {
            sample.milliseconds.push_back(millisecondsSince(line.begun()));
            if (open == 0 && sent == calls)
                m_lastBody = line.body();
        } else {
            ++sample.errors;
            if (sample.firstError.isEmpty())
                sample.firstError = line.received().left(600);
        }
        next(line);
    };
    const auto start = Clock::now();
    for (int i = 0; i < clients; ++i)
        next(*m_lines[size_t(i)]);
    std::vector<pollfd> waiting;
    std::vector<Line*> owners;
    while (open > 0) {
        waiting.clear();
        owners.clear();
        for (int i = 0; i < clients; ++i) {
            Line& line = *m_lines[size_t(i)];
            if (!line.busy())
                continue;
            waiting.push_back({line.socket(), POLLIN, 0});
            owners.push_back(&line);
        }
        const bool silent = ::poll(waiting.data(), waiting.size(), kPatienceMs) <= 0;
        for (size_t i = 0; i < waiting.size(); ++i) {
            if (silent)
                owners[i]->giveUp();
            if (silent || (waiting[i].revents != 0 && owners[i]->read()))
                ended(*owners[i]);
        }
    }
    sample.seconds = millisecondsSince(start) / 1000;
    return sample;
}

} // namespace engine::bench
