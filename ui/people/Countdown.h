#pragma once
#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace ui {

// Tells once a second how long is left, and once that it is over.
class Countdown : public QObject
{
    Q_OBJECT
public:
    explicit Countdown(QObject* parent) : QObject(parent)
    {
        m_tick.setInterval(250);
        connect(&m_tick, &QTimer::timeout, this, &Countdown::tick);
    }
    void start(qint64 milliseconds)
    {
        m_end.setRemainingTime(milliseconds);
        m_tick.start();
        tick();
    }
    void stop() { m_tick.stop(); }
    [[nodiscard]] bool isRunning() const { return m_tick.isActive(); }

Q_SIGNALS:
    void left(qint64 milliseconds);
    void over();

private:
    void tick()
    {
        if (const qint64 milliseconds = m_end.remainingTime(); milliseconds > 0) {
            Q_EMIT left(milliseconds);
            return;
        }
        m_tick.stop();
        Q_EMIT over();
    }
    QDeadlineTimer m_end;
    QTimer m_tick;
};

} // namespace ui
