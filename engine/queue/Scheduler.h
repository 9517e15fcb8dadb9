#pragma once
#include "core/Clock.h"
#include "queue/Outbox.h"
#include "queue/RetryPolicy.h"

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
    struct Options {
        Lane lane = Lane::Sri;
        int inFlight = 32;
        QString owner;                                // unique per process and run on a shared database
        std::chrono::seconds lease{300};              // longer than any call takes
        bool markMaybeSent = false;
    };
    Scheduler(storage::Database& database, storage::TenantScope tenant, const core::Clock& clock, EffectHandler& handler,
              Options options);

    void start();
    // No new claims; what is in flight ends by itself or with its lease.
    void stop();
    // Orderly end: gives back what this owner still holds, so that another process need not wait for the lease.
    void release();
    void wake(); // something was enqueued or became due
    // The other side cannot be reached; nothing is tried before `pause` is over.
    void wentDown(Pause pause);
    // It answered: whatever waited because of the outage is due now.
    void wentUp();
    [[nodiscard]] bool isDown() const { return m_down; }
    [[nodiscard]] int running() const { return m_running; }

private:
    void pump();
    void arm();

    storage::Database& m_database;
    Outbox m_outbox;
    const core::Clock& m_clock;
    EffectHandler& m_handler;
    const Options m_options;
    QTimer m_timer;
    QDateTime m_holdUntil;
    int m_running = 0;
    bool m_active = false;
    bool m_down = false;
    bool m_pumping = false;
};

} // namespace engine::queue
