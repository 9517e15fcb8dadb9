#pragma once
#include <QSemaphore>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace engine::core {

// Runs work(0) … work(count - 1) on the pool and on the calling thread, and returns when all are done. `work` must be
// pure towards the others: each index touches its own item only. It must not throw.
template <class Work>
void parallelFor(QThreadPool& pool, qsizetype count, Work&& work)
{
    std::atomic<qsizetype> next{0};
    auto drain = [&] {
        for (qsizetype i = next++; i < count; i = next++)
            work(i);
    };
    const auto helpers = static_cast<int>(std::min<qsizetype>(count - 1, pool.maxThreadCount()));
    QSemaphore finished;
    int started = 0;
    for (int i = 0; i < helpers; ++i) {
        // A busy pool is no reason to wait: the caller does the work itself.
        if (!pool.tryStart([&] {
                drain();
                finished.release();
            }))
            break;
        ++started;
    }
    drain();
    finished.acquire(started);
}

} // namespace engine::core
