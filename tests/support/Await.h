#pragma once
#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFuture>
#include <QTimer>

namespace testing_support {

// How many times longer than usual to wait for what must come: more than 1 where programs run slowed down.
inline int patience()
{
    static const int factor = qMax(1, qEnvironmentVariableIntValue("MOSTRADOR_TEST_PATIENCE"));
    return factor;
}

// Runs the event loop of this thread until the condition holds; false when the deadline passes first. Looks again with
// every event and each millisecond: what another thread finishes sends no event here, and a loop that never rests would
// take the processor from whatever is being waited for.
template <class Condition>
[[nodiscard]] bool waitUntil(Condition condition, int milliseconds = 20'000)
{
    const QDeadlineTimer deadline(qint64(milliseconds) * patience());
    if (condition())
        return true;
    QTimer look;
    look.setTimerType(Qt::PreciseTimer);
    if (QAbstractEventDispatcher::instance()) // a plain thread has none and only looks again
        look.start(1);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

// The result of a future that this thread's event loop helps to finish; a default value when it never does.
template <class T>
T await(QFuture<T> future, int milliseconds = 20'000)
{
    if (!waitUntil([&future] { return future.isFinished(); }, milliseconds) || future.resultCount() == 0)
        return T();
    return future.result();
}

} // namespace testing_support
