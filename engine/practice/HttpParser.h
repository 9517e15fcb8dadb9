#pragma once
#include <QByteArray>
#include <QHash>

namespace engine::practice {

struct HttpMessage
{
    QByteArray method, target;             // target as sent: path and query
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;                       // chunks joined
    bool keepAlive = true;
};

// Reads HTTP/1.0 and 1.1 requests from a stream of bytes, strictly: what is not plainly right is refused with a status.
// Content-Length and chunked bodies. Pure; the caller owns socket and timers.
class HttpParser
{
public:
    static constexpr qsizetype kMaxHead = 16 * 1024;
    static constexpr qsizetype kMaxBody = 2 * 1024 * 1024;
    static constexpr int kMaxHeaders = 64;

    enum class State {
        NeedMore,
        Head,     // once per message: the head stands, message() is filled but for the body
        Complete, // take() gives the message and starts the next one
        Bad       // refuse with status() and close
    };

    void feed(const QByteArray& bytes) { m_buffer += bytes; }
    State step();

    [[nodiscard]] const HttpMessage& message() const { return m_message; }
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] bool wantsContinue() const { return m_continue && m_buffer.isEmpty(); }
    [[nodiscard]] bool idle() const { return m_at == At::Head && m_buffer.isEmpty(); }
    [[nodiscard]] HttpMessage take();

private:
    enum class At { Head, Body, ChunkSize, ChunkData, Trailer, Done, Refused };

    State bad(int status);
    State readHead();
    bool readRequestLine(const QByteArray& line);
    bool readHeader(const QByteArray& line);
    bool frame();
    State readBody();
    State readChunks();
    bool takeLine(QByteArray& line, qsizetype limit);

    QByteArray m_buffer;
    HttpMessage m_message;
    At m_at = At::Head;
    int m_status = 400;
    qint64 m_wanted = 0; // of the body or of the chunk
    qsizetype m_trailer = 0;
    bool m_continue = false;
    bool m_http10 = false;
};

} // namespace engine::practice
