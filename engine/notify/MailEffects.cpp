#include "notify/MailEffects.h"

#include "notify/NotifyLog.h"
#include "storage/Transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace engine::notify {

using enum SendOutcome::Kind;

namespace {

constexpr qint64 kPatienceSeconds = 3 * 24 * 3600; // a letter older than this is given up

// 30 s, doubling to an hour.
std::chrono::seconds pauseAfter(int failures)
{
    return std::min<std::chrono::seconds>(30s * (1 << std::clamp(failures, 0, 7)), 1h);
}

// While the server cannot be reached: 10 s, doubling to ten minutes.
std::chrono::seconds pauseUntilProbe(int failures)
{
    return std::min<std::chrono::seconds>(10s * (1 << std::clamp(failures - 1, 0, 6)), 10min);
}

bool isTooOld(const queue::Effect& effect, const QDateTime& now)
{
    return effect.createdAt.secsTo(now) > kPatienceSeconds;
}

} // namespace

struct MailEffects::Trip
{
    queue::Effect effect;
    std::function<void()> done;
    LetterSource* source = nullptr;
    Letter letter;
};

void MailEffects::listen(TenantId tenant, const QString& kind, const QString& subject,
                         std::function<void(MailTry)> told)
{
    m_listeners.emplace(Place(tenant, kind, subject), std::move(told));
}

bool MailEffects::isAsked(const queue::Effect& effect) const
{
    return m_listeners.contains(Place(effect.tenant, effect.kind, effect.subject));
}

void MailEffects::start(const queue::Effect& effect, std::function<void()> done)
{
    const auto trip = std::make_shared<Trip>(Trip{effect, std::move(done), m_sources.value(effect.kind), {}});
    auto letter = compose(trip);
    if (!letter) {
        finish(trip, {Later, letter.error().detail});
        return;
    }
    if (!*letter) { // already sent, or not wanted any more
        if (auto gone = queue::OutboxWork(m_context.database).complete(effect.id, effect.leaseOwner); !gone) {
            qCWarning(lcNotify) << "mail" << effect.id << "not closed:" << gone.error().detail;
            if (m_scheduler)
                m_scheduler->endNotStored();
        }
        end(trip, {});
        return;
    }
    trip->letter = **letter;
    m_context.worker.send(*m_server, trip->letter, this,
                          [this, trip](const SendOutcome& outcome) { finish(trip, outcome); });
}

Result<std::optional<Letter>> MailEffects::compose(const std::shared_ptr<Trip>& trip)
{
    if (!m_server || !trip->source)
        return Error{ErrorCode::MAIL_FAILED, u"There is no mail server."_s};
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return transaction.error();
    auto letter = trip->source->compose(trip->effect, m_context.clock.nowUtc());
    if (!letter)
        return letter;
    if (auto stored = transaction->commit(); !stored)
        return stored.error();
    return letter;
}

void MailEffects::finish(const std::shared_ptr<Trip>& trip, const SendOutcome& outcome)
{
    if (m_context.database.isLost())
        static_cast<void>(m_context.database.reconnect());
    m_unavailable = outcome.kind == Unavailable ? m_unavailable + 1 : 0;
    if (auto stored = store(*trip, outcome); !stored) {
        qCWarning(lcNotify) << "the end of mail" << trip->effect.id << "was not stored:" << stored.error().detail;
        if (m_scheduler)
            m_scheduler->endNotStored();
    }
    if (m_scheduler && outcome.kind == Unavailable) {
        qCWarning(lcNotify) << "mail server:" << outcome.error;
        for (const QString& kind : kinds())
            m_scheduler->wentDown(kind, pauseUntilProbe(m_unavailable));
    } else if (m_scheduler && outcome.kind != Later) {
        for (const QString& kind : kinds())
            m_scheduler->wentUp(kind);
    }
    end(trip, {outcome.kind == Sent, outcome.error, outcome.kind == Sent ? trip->letter.messageId : QString()});
}

Result<void> MailEffects::store(const Trip& trip, const SendOutcome& outcome)
{
    const QDateTime now = m_context.clock.nowUtc();
    auto transaction = storage::Transaction::begin(m_context.database);
    if (!transaction)
        return transaction.error();
    if (outcome.kind == Sent) {
        if (auto done = storeSent(trip, outcome.refused, now); !done)
            return done;
    } else if (auto done = storeFailure(trip, outcome, now); !done) {
        return done;
    }
    return transaction->commit();
}

// Those that may take it later get a try of their own; the others have the letter and do not get it twice.
Result<void> MailEffects::storeSent(const Trip& trip, QList<RefusedAddress> refused, const QDateTime& now)
{
    const queue::Effect& effect = trip.effect;
    bool isWaiting = false;
    for (RefusedAddress& each : refused) {
        each.forGood = each.forGood || isTooOld(effect, now);
        isWaiting = isWaiting || !each.forGood;
    }
    // First the lease: when it was lost, another process has told the story already.
    queue::OutboxWork outbox(m_context.database);
    auto ended = isWaiting
                     ? outbox.reschedule(effect.id, effect.leaseOwner, now.addSecs(pauseAfter(effect.attempts).count()),
                                         1, refused.constFirst().error, false)
                     : outbox.complete(effect.id, effect.leaseOwner);
    return ended ? trip.source->sent(effect, trip.letter, refused, isAsked(effect), now) : ended;
}

Result<void> MailEffects::storeFailure(const Trip& trip, const SendOutcome& outcome, const QDateTime& now)
{
    const queue::Effect& effect = trip.effect;
    queue::OutboxWork outbox(m_context.database);
    if (outcome.kind == Cancelled || !trip.source)
        return outbox.reschedule(effect.id, effect.leaseOwner, now, 0, effect.lastError, effect.maybeSent);
    const bool forGood = outcome.kind == Refused || isTooOld(effect, now);
    const auto pause = outcome.kind == Unavailable ? pauseUntilProbe(m_unavailable) : pauseAfter(effect.attempts);
    auto ended = forGood ? outbox.complete(effect.id, effect.leaseOwner)
                         : outbox.reschedule(effect.id, effect.leaseOwner, now.addSecs(pause.count()),
                                             outcome.kind == Later ? 1 : 0, outcome.error, false);
    if (!ended)
        return ended;
    return trip.source->failed(effect, trip.letter, outcome.error, forGood, isAsked(effect), now);
}

void MailEffects::end(const std::shared_ptr<Trip>& trip, const MailTry& outcome)
{
    const Place place(trip->effect.tenant, trip->effect.kind, trip->effect.subject);
    const auto [first, last] = m_listeners.equal_range(place);
    std::vector<std::function<void(MailTry)>> told;
    for (auto each = first; each != last; ++each)
        told.push_back(std::move(each->second));
    m_listeners.erase(first, last);
    trip->done();
    for (const auto& tell : told)
        tell(outcome);
}

} // namespace engine::notify
