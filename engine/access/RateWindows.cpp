#include "access/RateWindows.h"

namespace engine::access {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSweepMs = 60'000;
// Longer than every window there is.
constexpr qint64 kOldMs = 2 * 3'600'000;

int secondsLeft(qint64 ends, qint64 now)
{
    return static_cast<int>(std::max<qint64>(1, (ends - now + 999) / 1000));
}

} // namespace

Result<QList<RateCount>> MemoryRateWindows::count(const QStringList& buckets, int windowSeconds, const QDateTime& now)
{
    const qint64 at = now.toMSecsSinceEpoch();
    const qint64 length = qint64{windowSeconds} * 1000;
    const QMutexLocker lock(&m_mutex);
    forgetEnded(at);
    QList<RateCount> counts;
    for (const QString& bucket : buckets) {
        Window& window = m_windows[bucket];
        // A window that lies ahead is from before the clock was put back.
        if (window.requests == 0 || at >= window.ends || at < window.started - length)
            window = {at, at + length, 0};
        ++window.requests;
        counts << RateCount{window.requests, secondsLeft(window.ends, at)};
    }
    return counts;
}

void MemoryRateWindows::forgetEnded(qint64 now)
{
    if (now < m_nextSweep && m_nextSweep - now <= kSweepMs)
        return;
    m_nextSweep = now + kSweepMs;
    m_windows.removeIf([now](const QHash<QString, Window>::iterator& each) { return each.value().ends <= now; });
}

qsizetype MemoryRateWindows::size() const
{
    const QMutexLocker lock(&m_mutex);
    return m_windows.size();
}

Result<QList<RateCount>> SharedRateWindows::count(const QStringList& buckets, int windowSeconds, const QDateTime& now)
{
    const qint64 at = now.toMSecsSinceEpoch();
    const qint64 length = qint64{windowSeconds} * 1000;
    if (at >= m_nextSweep) {
        m_nextSweep = at + kSweepMs;
        if (auto swept = m_db.exec(u"DELETE FROM rate_windows WHERE started < ?"_s, {at - kOldMs}); !swept)
            return swept.error();
    }
    QList<RateCount> counts;
    for (const QString& bucket : buckets) {
        // One statement, so that two processes never lose a request between reading and writing.
        const auto row =
            m_db.queryOne(u"INSERT INTO rate_windows (bucket, started, requests) VALUES (?, ?, 1) "
                          "ON CONFLICT (bucket) DO UPDATE SET "
                          "requests = CASE WHEN excluded.started >= rate_windows.started + ? "
                          "OR excluded.started < rate_windows.started - ? THEN 1 ELSE rate_windows.requests + 1 END, "
                          "started = CASE WHEN excluded.started >= rate_windows.started + ? "
                          "OR excluded.started < rate_windows.started - ? THEN excluded.started "
                          "ELSE rate_windows.started END RETURNING requests, started"_s,
                          {bucket, at, length, length, length, length});
        if (!row)
            return row.error();
        counts << RateCount{(*row)->int64(0), secondsLeft((*row)->int64(1) + length, at)};
    }
    return counts;
}

} // namespace engine::access
