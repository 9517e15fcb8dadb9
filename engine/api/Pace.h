#pragma once
#include <QtGlobal>

#include <algorithm>

namespace engine::api {

// A deadline that moves on only as fast as bytes do: a slow line gets its time, a client that sends or takes a byte now
// and then does not, nor one that takes a lot at once and then nothing. Times in milliseconds of any steady clock.
class Pace
{
public:
    void start(qint64 now, int graceMs, qint64 bytesPerSecond)
    {
        m_deadline = now + graceMs;
        m_bytesPerSecond = bytesPerSecond;
        m_bytes = 0;
    }
    void moved(qint64 bytes) { m_bytes += bytes; }
    // The same, and nobody is further ahead from now than this.
    void moved(qint64 bytes, qint64 now, int mostAheadMs)
    {
        moved(bytes);
        m_deadline -= std::max<qint64>(0, remaining(now) - mostAheadMs);
    }
    // How long from now the other side still has; 0 when it was too slow.
    [[nodiscard]] qint64 remaining(qint64 now) const
    {
        return std::max<qint64>(0, m_deadline + m_bytes * 1000 / m_bytesPerSecond - now);
    }

private:
    qint64 m_deadline = 0;
    qint64 m_bytesPerSecond = 1;
    qint64 m_bytes = 0;
};

} // namespace engine::api
