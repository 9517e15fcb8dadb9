#pragma once
#include <QByteArray>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

namespace engine::bench {

// What a closed loop of clients saw: each sends its next request when the one before is answered.
struct HttpSample
{
    std::vector<double> milliseconds; // from the first byte sent to the last one read, of every call
    double seconds = 0;
    int errors = 0; // another status than the wanted one, or a broken connection
    QByteArray firstError;

    void add(const HttpSample& other);
    [[nodiscard]] double rate() const { return seconds > 0 ? static_cast<double>(milliseconds.size()) / seconds : 0; }
};

// Clients with a kept connection each, all in this thread, on plain sockets: they take as little as they can of the
// processors that the server works on.
class HttpClients
{
public:
    // `headers`: those of every request, each with its line end.
    HttpClients(const QUrl& server, QByteArray headers);
    ~HttpClients();
    HttpClients(const HttpClients&) = delete;
    HttpClients& operator=(const HttpClients&) = delete;

    struct Call
    {
        QByteArray method, target, body;
    };
    // `calls` in all over `clients` connections; `request` makes each, counted from 0.
    HttpSample run(int clients, int calls, int wantedStatus, const std::function<Call(int)>& request);
    [[nodiscard]] const QByteArray& lastBody() const { return m_lastBody; }

private:
    class Line;
    [[nodiscard]] QByteArray bytesOf(const Call& call) const;

    const quint16 m_port;
    const QByteArray m_headers;
    std::vector<std::unique_ptr<Line>> m_lines;
    QByteArray m_lastBody;
};

} // namespace engine::bench
