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

Scheduler::Scheduler(storage::Database& database, storage::TenantScope tenant, const core::Clock& clock,
                     EffectHandler& handler, Options options)
    : m_database(database), m_outbox(database, tenant), m_clock(clock), m_handler(handler),
      m_options(std::move(options))
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

void Scheduler::wentDown(Pause pause)
{
    m_down = true;
    m_holdUntil = m_clock.nowUtc().addMSecs(pause.count());
}

void Scheduler::wentUp()
{
    const bool tooSoon = m_sinceWoken.isValid() && m_sinceWoken.elapsed() < kBetweenWakesMs;
    if (!m_down && (!m_stumbled || tooSoon))
        return;
    m_sinceWoken.start();
    m_stumbled = false;
    m_down = false;
    m_holdUntil = {};
    if (auto due = m_outbox.makeLaneDueNow(m_options.lane, m_clock.nowUtc()); !due)
        qCWarning(core::lcQueue) << "lane not woken:" << due.error().detail;
    wake();
}

void Scheduler::pump()
{
    if (!m_active)
        return;
    const QDateTime now = m_clock.nowUtc();
    const int room = (m_down ? 1 : m_options.inFlight) - running();
    if (room <= 0)
        return; // the next one that ends wakes us
    // A hold that ends far ahead was set by another clock.
    if (m_down && m_holdUntil.isValid() && now < m_holdUntil && Pause(now.msecsTo(m_holdUntil)) <= kLongestPause) {
        m_timer.start(std::min<Pause>(Pause(now.msecsTo(m_holdUntil)), kLongestSleep));
        return;
    }
    if ((m_database.isLost() && !m_database.reconnect()) || !tidy(now)) {
        m_timer.start(kStorageTrouble);
        return;
    }
    const auto effects = m_outbox.claimDue({m_options.lane, std::min(room, kPerTurn), m_options.owner, now,
                                            now.addSecs(m_options.lease.count()), m_options.markMaybeSent});
    if (!effects) {
        qCWarning(core::lcQueue) << "claiming failed:" << effects.error().detail;
        m_leftBehind = true; // the claim may have been stored all the same
        m_timer.start(kStorageTrouble);
        return;
    }
    m_pumping = true; // a handler that ends at once must not re-enter
    for (const Effect& effect : *effects) {
        m_busy.insert(effect.id);
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
    const auto freed =
        m_outbox.giveBack(m_options.lane, m_options.owner, m_busy, now.addMSecs(kStorageTrouble.count()));
    m_leftBehind = !freed;
    return freed.has_value();
}

void Scheduler::recallFarFuture()
{
    const QDateTime now = m_clock.nowUtc();
    if (auto recalled = m_outbox.recallBeyond(m_options.lane, now.addMSecs(kLongestPause.count()), now); !recalled)
        qCWarning(core::lcQueue) << "wrong times not mended:" << recalled.error().detail;
}

void Scheduler::arm()
{
    if (!m_active || running() >= (m_down ? 1 : m_options.inFlight))
        return;
    const auto next = m_outbox.nextDueAt(m_options.lane);
    if (!next) {
        m_timer.start(kStorageTrouble);
        return;
    }
    if (!*next) {
        m_timer.start(kLongestSleep); // another process may have added work
        return;
    }
    const Pause pause(std::max<qint64>(0, m_clock.nowUtc().msecsTo(**next)));
    if (pause > kLongestPause) {
        recallFarFuture();
        m_timer.start(0ms);
        return;
    }
    m_timer.start(std::min(pause, kLongestSleep));
}

} // namespace engine::queue
