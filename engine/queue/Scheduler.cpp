#include "queue/Scheduler.h"

#include "core/Log.h"

#include <algorithm>

namespace engine::queue {

using namespace std::chrono_literals;

namespace {

constexpr Pause kStorageTrouble = 2s; // the database did not answer: look again soon
constexpr Pause kLongestSleep = 60s;  // a clock set back must not keep the queue asleep

} // namespace

Scheduler::Scheduler(storage::Database& database, storage::TenantScope tenant, const core::Clock& clock, EffectHandler& handler,
                     Options options)
    : m_database(database), m_outbox(database, tenant), m_clock(clock), m_handler(handler), m_options(std::move(options))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Scheduler::pump);
}

void Scheduler::start()
{
    // A run that ended without warning left its leases behind; with this owner's name they can only be our own.
    release();
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
    if (!m_down)
        return;
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
    const int room = (m_down ? 1 : m_options.inFlight) - m_running;
    if (room <= 0)
        return; // the next one that ends wakes us
    if (m_down && m_holdUntil.isValid() && now < m_holdUntil) {
        m_timer.start(std::min<Pause>(Pause(now.msecsTo(m_holdUntil)), kLongestSleep));
        return;
    }
    if (m_database.isLost() && !m_database.reconnect()) {
        m_timer.start(kStorageTrouble);
        return;
    }
    const auto effects = m_outbox.claimDue({m_options.lane, room, m_options.owner, now,
                                            now.addSecs(m_options.lease.count()), m_options.markMaybeSent});
    if (!effects) {
        qCWarning(core::lcQueue) << "claiming failed:" << effects.error().detail;
        m_timer.start(kStorageTrouble);
        return;
    }
    m_pumping = true; // a handler that ends at once must not re-enter
    for (const Effect& effect : *effects) {
        ++m_running;
        m_handler.start(effect, [this] {
            --m_running;
            wake();
        });
    }
    m_pumping = false;
    arm();
}

void Scheduler::arm()
{
    if (!m_active || m_running >= (m_down ? 1 : m_options.inFlight))
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
    m_timer.start(std::min(pause, kLongestSleep));
}

} // namespace engine::queue
