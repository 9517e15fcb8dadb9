#include "api/RequestParser.h"

#include <algorithm>
#include <utility>

namespace engine::api {

qsizetype RequestParser::appetite() const
{
    switch (m_at) {
    case At::Length:
        return static_cast<qsizetype>(m_head.contentLength) - bodyBytes() - m_buffer.size();
    case At::Head:
    case At::Chunks:
        return std::max<qsizetype>(0, m_limits.headBytes + 4 - m_buffer.size());
    default:
        return 0;
    }
}

RequestParser::State RequestParser::advance()
{
    switch (m_at) {
    case At::Head:
        return readHead();
    case At::HeadReady:
        if (m_head.contentLength > m_bodyLimit)
            return refuse({413, "The body is longer than this operation takes."});
        m_at = m_head.chunked ? At::Chunks : At::Length;
        return advance();
    case At::Length:
        return readLength();
    case At::Chunks:
        return readChunks();
    case At::Complete:
        return State::Complete;
    default:
        return State::Refused;
    }
}

HttpRequest RequestParser::take()
{
    m_at = At::Head;
    m_chunks = {};
    m_bodyLimit = m_limits.bodyBytes;
    m_scanned = 0;
    m_skippedLine = false;
    return std::exchange(m_head, {}).request;
}

RequestParser::State RequestParser::refuse(Refusal refusal)
{
    m_at = At::Refused;
    m_refusal = refusal;
    m_buffer = {};
    m_head.request.body = {};
    return State::Refused;
}

// One empty line before a request is forgiven (RFC 9112 section 2.2): old clients end a body with it.
bool RequestParser::skipEmptyLine()
{
    if (m_skippedLine || !m_buffer.startsWith("\r\n"))
        return false;
    m_buffer.remove(0, 2);
    m_scanned = 0;
    m_skippedLine = true;
    return true;
}

// Looks at each byte once, so that a head that comes byte by byte costs no more than one that comes whole, and
// nonsense (a TLS greeting, a bare line feed) is answered at once and not after a timeout.
qsizetype RequestParser::scan()
{
    const QByteArrayView view(m_buffer);
    for (; m_scanned < view.size(); ++m_scanned) {
        const char c = view[m_scanned];
        const bool afterCr = m_scanned > 0 && view[m_scanned - 1] == '\r';
        if (afterCr != (c == '\n')) {
            refuse({400, "Lines end in CR LF, and neither of the two stands alone."});
            return -1;
        }
        if ((c >= 0 && c < ' ' && c != '\r' && c != '\n' && c != '\t') || c == 0x7f) {
            refuse({400, "There is a control character in the head of the request."});
            return -1;
        }
        if (c == '\n' && m_scanned >= 3 && view[m_scanned - 2] == '\n')
            return ++m_scanned;
    }
    return -1;
}

RequestParser::State RequestParser::readHead()
{
    const qsizetype length = scan();
    if (m_at == At::Refused)
        return State::Refused;
    if (skipEmptyLine())
        return readHead();
    if (length < 0) {
        if (m_buffer.size() < m_limits.headBytes + 4)
            return State::NeedMore;
        return m_buffer.contains("\r\n") ? refuse({431, "The head of the request is too long."})
                                         : refuse({414, "The request line is too long."});
    }
    if (auto bad = parseHead(QByteArrayView(m_buffer).first(length - 4), m_limits, m_head))
        return refuse(*bad);
    m_buffer.remove(0, length);
    m_at = At::HeadReady;
    return State::HeadReady;
}

RequestParser::State RequestParser::readLength()
{
    const qsizetype missing = static_cast<qsizetype>(m_head.contentLength) - bodyBytes();
    const qsizetype take = std::min(missing, m_buffer.size());
    m_head.request.body += QByteArrayView(m_buffer).first(take);
    m_buffer.remove(0, take);
    if (take < missing)
        return State::NeedMore;
    m_at = At::Complete;
    return State::Complete;
}

RequestParser::State RequestParser::readChunks()
{
    switch (m_chunks.advance(m_buffer, m_head.request.body, m_bodyLimit)) {
    case ChunkedBody::State::NeedMore:
        return State::NeedMore;
    case ChunkedBody::State::Done:
        m_at = At::Complete;
        return State::Complete;
    case ChunkedBody::State::TooLong:
        return refuse({413, "The body is longer than this operation takes."});
    default:
        return refuse({400, "The chunks of the body are malformed."});
    }
}

} // namespace engine::api
