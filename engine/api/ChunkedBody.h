#pragma once
#include <QByteArray>

namespace engine::api {

// Takes the chunks of a request body apart (RFC 9112 section 7.1), strictly. Chunk extensions and trailers are read
// past. Pure.
class ChunkedBody
{
public:
    enum class State { NeedMore, Done, Malformed, TooLong };

    // Takes what it can from the front of `buffer` and appends data to `body`, at most to `limit` bytes.
    State advance(QByteArray& buffer, QByteArray& body, qint64 limit);

private:
    enum class At { Size, Data, DataEnd, Trailer };

    bool takeLine(QByteArray& buffer, QByteArray& line);
    bool readSize(const QByteArray& line);

    At m_at = At::Size;
    qint64 m_left = 0; // of this chunk
    qsizetype m_trailer = 0;
    bool m_malformed = false;
};

} // namespace engine::api
