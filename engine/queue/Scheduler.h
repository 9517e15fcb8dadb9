#pragma once
#include "core/Clock.h"
#include "queue/Outbox.h"
#include "queue/RetryPolicy.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace engine::queue {

// Does one kind of promised effect. Runs in the scheduler's thread, must not block, and ends its own try in the outbox
// (complete, reschedule or park) together with the change it causes. It may run twice for one effect.
class EffectHandler
{
public:
    virtual ~EffectHandler() = default;
    // `done` is called exactly once, after the outbox row was dealt with.
    virtual void start(const Effect& effect, std::function<void()> done) = 0;
};

// Takes due effects of one lane, oldest first, and keeps several in flight. While the other side cannot be reached it
// sends a single probe at a time and lets everything go at once when a probe comes through.
class Scheduler : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        Lane lane = Lane::Sri;
        int inFlight = 32;
        QString owner;                   // unique per process and run on a shared database
        std::chrono::seconds lease{300}; // longer than any call takes
        bool markMaybeSent = false;
    };
    Scheduler(storage::Database& database, storage::TenantScope tenant, const core::Clock& clock,
              EffectHandler& handler, Options options);

    void start();
    // No new claims; what is in flight ends by itself or with its lease.
    void stop();
    // Orderly end: gives back what this owner still holds, so that another process need not wait for the lease.
    void release();
    void wake(); // something was enqueued or became due
    // The other side cannot be reached; nothing is tried before `pause` is over.
    void wentDown(Pause pause);
    // It answered a call with something that is no answer; the others may be waiting out a pause for the same reason.
    void stumbled() { m_stumbled = true; }
    // It answered: whatever waited because of the trouble is due now.
    void wentUp();
    // The end of a try could not be stored: its lease is given back as soon as the database answers again.
    void endNotStored() { m_leftBehind = true; }
    [[nodiscard]] bool isDown() const { return m_down; }
    [[nodiscard]] int running() const { return int(m_busy.size()); }

private:
    void pump();
    bool tidy(const QDateTime& now);
    void recallFarFuture();
    void arm();

    storage::Database& m_database;
    Outbox m_outbox;
    const core::Clock& m_clock;
    EffectHandler& m_handler;
    const Options m_options;
    QTimer m_timer;
    QDateTime m_holdUntil;
    QSet<qint64> m_busy; // ids of the effects in flight
    bool m_leftBehind = false;
    bool m_active = false;
    bool m_down = false;
    bool m_stumbled = false;
    QElapsedTimer m_sinceWoken; // of the whole lane
    bool m_pumping = false;
};

} // namespace engine::queue
