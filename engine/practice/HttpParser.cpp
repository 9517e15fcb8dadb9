#include "practice/HttpParser.h"

#include <algorithm>

namespace engine::practice {

namespace {

// RFC 9110 section 5.6.2.
bool isToken(const QByteArray& text)
{
    static const QByteArray marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || marks.contains(c);
    });
}

bool isDigits(const QByteArray& text, qsizetype maxLength)
{
    return !text.isEmpty() && text.size() <= maxLength &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isHex(const QByteArray& text, qsizetype maxLength)
{
    return !text.isEmpty() && text.size() <= maxLength && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    });
}

} // namespace

HttpParser::State HttpParser::bad(int status)
{
    m_at = At::Refused;
    m_status = status;
    m_buffer.clear();
    return State::Bad;
}

HttpMessage HttpParser::take()
{
    m_at = At::Head;
    m_continue = false;
    m_trailer = 0;
    return std::exchange(m_message, {});
}

HttpParser::State HttpParser::step()
{
    switch (m_at) {
    case At::Head:
        return readHead();
    case At::Body:
        return readBody();
    case At::Done:
        return State::Complete;
    case At::Refused:
        return State::Bad;
    default:
        return readChunks();
    }
}

HttpParser::State HttpParser::readHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return m_buffer.size() > kMaxHead ? bad(431) : State::NeedMore;
    if (end > kMaxHead)
        return bad(431);
    const QByteArray head = m_buffer.first(end);
    m_buffer.remove(0, end + 4);
    // Splitting at CR LF leaves any lone CR or LF inside a line, where it is refused.
    QList<QByteArray> lines;
    for (qsizetype from = 0; from <= head.size();) {
        const qsizetype to = head.indexOf("\r\n", from);
        lines.append(head.sliced(from, (to < 0 ? head.size() : to) - from));
        from = to < 0 ? head.size() + 1 : to + 2;
    }
    if (lines.size() - 1 > kMaxHeaders)
        return bad(431);
    for (const QByteArray& each : lines) {
        if (each.contains('\n') || each.contains('\r') || each.contains('\0'))
            return bad(400);
    }
    if (!readRequestLine(lines.first()))
        return bad(m_status);
    m_status = 400;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!readHeader(lines.at(i)))
            return bad(400);
    }
    return frame() ? State::Head : bad(m_status);
}

bool HttpParser::readRequestLine(const QByteArray& line)
{
    const QList<QByteArray> parts = line.split(' ');
    m_status = 400;
    if (parts.size() != 3 || !isToken(parts[0]) || !parts[1].startsWith('/') || parts[1].size() > 2048)
        return false;
    m_http10 = parts[2] == "HTTP/1.0";
    if (!m_http10 && parts[2] != "HTTP/1.1") {
        m_status = 505;
        return false;
    }
    m_message = {parts[0], parts[1], {}, {}, !m_http10};
    return true;
}

bool HttpParser::readHeader(const QByteArray& line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(colon < 0 ? 0 : colon).toLower();
    if (!isToken(name))
        return false;
    const QByteArray value = line.sliced(colon + 1).trimmed();
    if (m_message.headers.contains(name)) {
        if (name == "content-length" || name == "transfer-encoding" || name == "host")
            return false;
        m_message.headers[name] += ", " + value;
    } else {
        m_message.headers.insert(name, value);
    }
    return true;
}

// How long the body is, and what the connection header says. False with m_status set.
bool HttpParser::frame()
{
    const auto& headers = m_message.headers;
    const QByteArray connection = headers.value("connection").toLower();
    if (connection.contains("close"))
        m_message.keepAlive = false;
    else if (connection.contains("keep-alive"))
        m_message.keepAlive = true;
    if (!m_http10 && !headers.contains("host"))
        return false;
    const QByteArray expect = headers.value("expect").toLower();
    m_continue = expect == "100-continue";
    if (!expect.isEmpty() && !m_continue) {
        m_status = 417;
        return false;
    }
    if (headers.contains("transfer-encoding")) {
        m_status = headers.contains("content-length") ? 400 : 501;
        if (m_status == 400 || m_http10 || headers.value("transfer-encoding").toLower() != "chunked")
            return false;
        m_at = At::ChunkSize;
        return true;
    }
    m_at = At::Body;
    m_wanted = 0;
    if (!headers.contains("content-length"))
        return true;
    const QByteArray length = headers.value("content-length");
    m_status = isDigits(length, 15) ? 413 : 400;
    m_wanted = length.toLongLong();
    return m_status == 413 && m_wanted <= kMaxBody;
}

HttpParser::State HttpParser::readBody()
{
    if (m_buffer.size() < m_wanted)
        return State::NeedMore;
    m_message.body = m_buffer.first(m_wanted);
    m_buffer.remove(0, m_wanted);
    m_at = At::Done;
    return State::Complete;
}

bool HttpParser::takeLine(QByteArray& line, qsizetype limit)
{
    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end < 0 || end > limit) {
        if (m_buffer.size() > limit)
            bad(400);
        return false;
    }
    line = m_buffer.first(end);
    m_buffer.remove(0, end + 2);
    return true;
}

HttpParser::State HttpParser::readChunks()
{
    QByteArray line;
    for (;;) {
        if (m_at == At::ChunkSize) {
            if (!takeLine(line, 200))
                return m_at == At::Refused ? State::Bad : State::NeedMore;
            const qsizetype extension = line.indexOf(';');
            const QByteArray size = (extension < 0 ? line : line.first(extension)).trimmed();
            if (!isHex(size, 8))
                return bad(400);
            m_wanted = size.toLongLong(nullptr, 16);
            if (m_message.body.size() + m_wanted > kMaxBody)
                return bad(413);
            m_at = m_wanted == 0 ? At::Trailer : At::ChunkData;
        } else if (m_at == At::ChunkData) {
            if (m_buffer.size() < m_wanted + 2)
                return State::NeedMore;
            if (m_buffer.sliced(m_wanted, 2) != "\r\n")
                return bad(400);
            m_message.body += m_buffer.first(m_wanted);
            m_buffer.remove(0, m_wanted + 2);
            m_at = At::ChunkSize;
        } else {
            if (!takeLine(line, 1024))
                return m_at == At::Refused ? State::Bad : State::NeedMore;
            m_trailer += line.size() + 2;
            if (m_trailer > kMaxHead)
                return bad(431);
            if (line.isEmpty()) {
                m_at = At::Done;
                return State::Complete;
            }
        }
    }
}

} // namespace engine::practice
