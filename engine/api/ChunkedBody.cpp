#include "api/ChunkedBody.h"

#include "api/RequestHead.h"

#include <algorithm>

namespace engine::api {

namespace {

constexpr qsizetype kLongestLine = 1024;
constexpr qsizetype kLongestTrailer = 8 * 1024;

} // namespace

// False when the line is not all there yet, or when it is none (m_malformed).
bool ChunkedBody::takeLine(QByteArray& buffer, QByteArray& line)
{
    const qsizetype end = buffer.indexOf('\n');
    const qsizetype length = end < 0 ? buffer.size() : end;
    if (length > kLongestLine) {
        m_malformed = true;
        return false;
    }
    if (end < 0)
        return false;
    line = buffer.first(end);
    buffer.remove(0, end + 1);
    m_malformed = !line.endsWith('\r');
    line.chop(line.isEmpty() ? 0 : 1);
    m_malformed |=
        std::any_of(line.begin(), line.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; });
    return !m_malformed;
}

bool ChunkedBody::readSize(const QByteArray& line)
{
    const qsizetype extension = line.indexOf(';');
    const QByteArray size = extension < 0 ? line : line.first(extension);
    const bool hex = std::all_of(size.begin(), size.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    });
    if (size.isEmpty() || size.size() > 8 || !hex)
        return false;
    m_left = size.toLongLong(nullptr, 16);
    m_at = m_left == 0 ? At::Trailer : At::Data;
    return true;
}

ChunkedBody::State ChunkedBody::advance(QByteArray& buffer, QByteArray& body, qint64 limit)
{
    QByteArray line;
    for (;;) {
        if (m_at == At::Data) {
            const qsizetype take = static_cast<qsizetype>(std::min<qint64>(m_left, buffer.size()));
            body += QByteArrayView(buffer).first(take);
            buffer.remove(0, take);
            m_left -= take;
            if (m_left > 0)
                return State::NeedMore;
            m_at = At::DataEnd;
        }
        if (!takeLine(buffer, line))
            return m_malformed ? State::Malformed : State::NeedMore;
        if (m_at == At::Size) {
            if (!readSize(line))
                return State::Malformed;
            if (body.size() + m_left > limit)
                return State::TooLong;
        } else if (m_at == At::DataEnd) {
            if (!line.isEmpty())
                return State::Malformed;
            m_at = At::Size;
        } else {
            m_trailer += line.size() + 2;
            if (m_trailer > kLongestTrailer)
                return State::Malformed;
            if (line.isEmpty())
                return State::Done;
            if (!isHeaderLine(line))
                return State::Malformed;
        }
    }
}

} // namespace engine::api
