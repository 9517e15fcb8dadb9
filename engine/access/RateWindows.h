#pragma once
#include "storage/Database.h"

#include <QDateTime>
#include <QHash>
#include <QMutex>

namespace engine::access {

struct RateCount
{
    qint64 requests = 0;  // in this window, the new one included
    int resetSeconds = 0; // until the window ends, rounded up
};

// Fixed windows: the first request of a bucket opens one, and all until it ends are counted.
class RateWindows
{
public:
    RateWindows() = default;
    RateWindows(const RateWindows&) = delete;
    RateWindows& operator=(const RateWindows&) = delete;
    virtual ~RateWindows() = default;

    // Counts one request in each bucket; answers in their order.
    virtual Result<QList<RateCount>> count(const QStringList& buckets, int windowSeconds, const QDateTime& now) = 0;
};

// Counters of this process. Any thread.
class MemoryRateWindows final : public RateWindows
{
public:
    Result<QList<RateCount>> count(const QStringList& buckets, int windowSeconds, const QDateTime& now) override;
    [[nodiscard]] qsizetype size() const;

private:
    struct Window
    {
        qint64 started = 0, ends = 0; // ms since 1970
        qint64 requests = 0;
    };
    void forgetEnded(qint64 now);

    mutable QMutex m_mutex;
    QHash<QString, Window> m_windows;
    qint64 m_nextSweep = 0;
};

// Counters that several processes on one database share. In the thread of the connection.
class SharedRateWindows final : public RateWindows
{
public:
    explicit SharedRateWindows(storage::Database& database) : m_db(database) {}
    Result<QList<RateCount>> count(const QStringList& buckets, int windowSeconds, const QDateTime& now) override;

private:
    storage::Database& m_db;
    qint64 m_nextSweep = 0;
};

} // namespace engine::access
