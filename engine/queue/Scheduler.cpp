#include "queue/Scheduler.h"

#include "core/Log.h"

#include <algorithm>

namespace engine::queue {

using namespace std::chrono_literals;

namespace {

constexpr int kPerTurn = 16;          // claimed at once, so that other work of this thread gets its turn in between
constexpr Pause kStorageTrouble = 2s; // the database did not answer: look again soon
// One document that always fails among many that pass must not wake the lane with each of them.
constexpr qint64 kBetweenWakesMs = 30'000;
constexpr Pause kLongestPause = 1h;  // nothing is ever put off for longer, by pause or lease
constexpr Pause kLongestSleep = 60s; // a clock set back must not keep the queue asleep

} // namespace

Scheduler::Scheduler(storage::Database& database, const core::Clock& clock, EffectHandler& handler, Options options)
    : m_database(database), m_outbox(database), m_clock(clock), m_handler(handler), m_options(std::move(options))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Scheduler::pump);
}

void Scheduler::start()
{
    // A run that ended without warning left its leases behind; with this owner's name they can only be our own.
    release();
    recallFarFuture();
    m_active = true;
    wake();
}

void Scheduler::release()
{
    if (auto released = m_outbox.releaseLeases(m_options.owner); !released)
        qCWarning(core::lcQueue) << "leases not given back:" << released.error().detail;
}

void Scheduler::stop()
{
    m_active = false;
    m_timer.stop();
}

void Scheduler::wake()
{
    if (m_active && !m_pumping)
        m_timer.start(0ms);
}

void Scheduler::wentDown(const QString& kind, Pause pause)
{
    Way& way = m_ways[kind];
    way.down = true;
    way.holdUntil = m_clock.nowUtc().addMSecs(pause.count());
}

void Scheduler::wentUp(const QString& kind)
{
    Way& way = m_ways[kind];
    const bool tooSoon = way.sinceWoken.isValid() && way.sinceWoken.elapsed() < kBetweenWakesMs;
    if (!way.down && (!way.stumbled || tooSoon))
        return;
    way.sinceWoken.start();
    way.stumbled = false;
    way.down = false;
    way.holdUntil = {};
    if (auto due = m_outbox.makeLaneDueNow(m_options.lane, m_clock.nowUtc(), {{kind}}); !due)
        qCWarning(core::lcQueue) << "lane not woken:" << due.error().detail;
    wake();
}

void Scheduler::networkReturned()
{
    const QStringList kinds = m_ways.keys();
    for (const QString& kind : kinds)
        wentUp(kind);
}

QStringList Scheduler::waysDown() const
{
    QStringList kinds;
    for (auto way = m_ways.cbegin(); way != m_ways.cend(); ++way) {
        if (way->down)
            kinds << way.key();
    }
    return kinds;
}

// The kinds that are not in trouble; nothing when all of ours are.
std::optional<KindFilter> Scheduler::allBut(const QStringList& down) const
{
    if (m_options.kinds.isEmpty())
        return KindFilter{down, true};
    KindFilter well;
    for (const QString& kind : m_options.kinds) {
        if (!down.contains(kind))
            well.names << kind;
    }
    return well.names.isEmpty() ? std::nullopt : std::optional(well);
}

// A hold that ends far ahead was set by another clock.
bool Scheduler::isHeld(const Way& way, const QDateTime& now) const
{
    return way.down && way.holdUntil.isValid() && now < way.holdUntil &&
           Pause(now.msecsTo(way.holdUntil)) <= kLongestPause;
}

bool Scheduler::isBusy(const QString& kind) const
{
    return std::any_of(m_busy.cbegin(), m_busy.cend(), [&kind](const QString& each) { return each == kind; });
}

// The kinds that are not in trouble as they come; of each other one a probe, when its time has come.
Result<QList<Effect>> Scheduler::claimWhatMayGo(const QDateTime& now)
{
    const QStringList down = waysDown();
    int room = m_options.inFlight - running();
    Claim claim{m_options.lane,          1, m_options.owner, now, now.addSecs(m_options.lease.count()),
                m_options.markMaybeSent, {}};
    QList<Effect> effects;
    for (const QString& kind : down) {
        if (room <= 0 || isBusy(kind) || isHeld(m_ways[kind], now))
            continue;
        claim.kinds = {{kind}};
        auto probe = m_outbox.claimDue(claim);
        if (!probe)
            return probe;
        room -= int(probe->size());
        effects += *probe;
    }
    const auto well = allBut(down);
    if (room <= 0 || !well)
        return effects;
    claim.kinds = *well;
    claim.limit = std::min(room, kPerTurn);
    auto others = m_outbox.claimDue(claim);
    if (!others)
        return others;
    return effects + *others;
}

void Scheduler::pump()
{
    if (!m_active || running() >= m_options.inFlight)
        return; // the next one that ends wakes us
    const QDateTime now = m_clock.nowUtc();
    if ((m_database.isLost() && !m_database.reconnect()) || !tidy(now)) {
        m_timer.start(kStorageTrouble);
        return;
    }
    const auto effects = claimWhatMayGo(now);
    if (!effects) {
        qCWarning(core::lcQueue) << "claiming failed:" << effects.error().detail;
        m_leftBehind = true; // the claim may have been stored all the same
        m_timer.start(kStorageTrouble);
        return;
    }
    for (const Effect& effect : *effects)
        m_busy.insert(effect.id, effect.kind);
    m_pumping = true; // a handler that ends at once must not re-enter
    for (const Effect& effect : *effects) {
        m_handler.start(effect, [this, id = effect.id] {
            m_busy.remove(id);
            wake();
        });
    }
    m_pumping = false;
    arm();
}

// Rows that carry our name while nobody works on them would wait for the end of their lease.
bool Scheduler::tidy(const QDateTime& now)
{
    if (!m_leftBehind)
        return true;
    const QList<qint64> keys = m_busy.keys();
    const auto freed = m_outbox.giveBack(m_options.lane, m_options.owner, {keys.cbegin(), keys.cend()},
                                         now.addMSecs(kStorageTrouble.count()));
    m_leftBehind = !freed;
    return freed.has_value();
}

void Scheduler::recallFarFuture()
{
    const QDateTime now = m_clock.nowUtc();
    if (auto recalled = m_outbox.recallBeyond(m_options.lane, now.addMSecs(kLongestPause.count()), now); !recalled)
        qCWarning(core::lcQueue) << "wrong times not mended:" << recalled.error().detail;
}

// When the next effect may go: of a kind in trouble at the earliest when its hold is over.
Result<std::optional<QDateTime>> Scheduler::nextMoment(const QDateTime& now)
{
    const QStringList down = waysDown();
    const auto well = allBut(down);
    auto next = well ? m_outbox.nextDueAt(m_options.lane, *well) : Result<std::optional<QDateTime>>(std::nullopt);
    for (const QString& kind : down) {
        if (!next)
            return next;
        if (isBusy(kind))
            continue; // its end wakes us
        auto due = m_outbox.nextDueAt(m_options.lane, {{kind}});
        if (!due)
            return due;
        if (!*due)
            continue;
        const Way& way = m_ways[kind];
        const QDateTime moment = isHeld(way, now) ? std::max(**due, way.holdUntil) : **due;
        if (!*next || moment < **next)
            next = std::optional(moment);
    }
    return next;
}

void Scheduler::arm()
{
    if (!m_active || running() >= m_options.inFlight)
        return;
    if (m_leftBehind) { // a handler that ended at once: its lease hides the row from what comes next
        m_timer.start(kStorageTrouble);
        return;
    }
    const QDateTime now = m_clock.nowUtc();
    const auto next = nextMoment(now);
    if (!next) {
        m_timer.start(kStorageTrouble);
        return;
    }
    if (!*next) {
        m_timer.start(kLongestSleep); // another process may have added work
        return;
    }
    const Pause pause(std::max<qint64>(0, now.msecsTo(**next)));
    if (pause > kLongestPause) {
        recallFarFuture();
        m_timer.start(0ms);
        return;
    }
    m_timer.start(std::min(pause, kLongestSleep));
}

} // namespace engine::queue
