#pragma once
#include "core/Clock.h"
#include "queue/Outbox.h"
#include "queue/RetryPolicy.h"

#include <QElapsedTimer>
#include <QHash>
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

// Takes due effects of one lane, of whatever tenant, oldest first, and keeps several in flight. Each kind of effect
// goes its own way: while the other side of a kind cannot be reached, a single probe of that kind goes at a time,
// everything of it at once when a probe comes through, and the other kinds go on meanwhile.
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
        QStringList kinds = {}; // what it takes of the lane; none = everything
    };
    Scheduler(storage::Database& database, const core::Clock& clock, EffectHandler& handler, Options options);

    void start();
    // No new claims; what is in flight ends by itself or with its lease.
    void stop();
    // Orderly end: gives back what this owner still holds, so that another process need not wait for the lease.
    void release();
    void wake(); // something was enqueued or became due
    // The other side of this kind cannot be reached; nothing of it is tried before `pause` is over.
    void wentDown(const QString& kind, Pause pause);
    // It answered a call with something that is no answer; the others may be waiting out a pause for the same reason.
    void stumbled(const QString& kind) { m_ways[kind].stumbled = true; }
    // It answered: whatever waited because of the trouble is due now.
    void wentUp(const QString& kind);
    void networkReturned(); // the same for every kind
    // The end of a try could not be stored: its lease is given back as soon as the database answers again.
    void endNotStored() { m_leftBehind = true; }
    [[nodiscard]] bool isDown(const QString& kind) const { return m_ways.value(kind).down; }
    [[nodiscard]] int running() const { return int(m_busy.size()); }

private:
    // What is known of the other side of one kind.
    struct Way
    {
        bool down = false;
        bool stumbled = false;
        QDateTime holdUntil;
        QElapsedTimer sinceWoken;
    };
    [[nodiscard]] QStringList waysDown() const;
    [[nodiscard]] std::optional<KindFilter> allBut(const QStringList& down) const;
    [[nodiscard]] bool isHeld(const Way& way, const QDateTime& now) const;
    [[nodiscard]] bool isBusy(const QString& kind) const;
    Result<QList<Effect>> claimWhatMayGo(const QDateTime& now);
    Result<std::optional<QDateTime>> nextMoment(const QDateTime& now);
    void pump();
    bool tidy(const QDateTime& now);
    void recallFarFuture();
    void arm();

    storage::Database& m_database;
    OutboxWork m_outbox;
    const core::Clock& m_clock;
    EffectHandler& m_handler;
    const Options m_options;
    QTimer m_timer;
    QHash<QString, Way> m_ways;    // by kind
    QHash<qint64, QString> m_busy; // the effects in flight and their kinds
    bool m_leftBehind = false;
    bool m_active = false;
    bool m_pumping = false;
};

} // namespace engine::queue
