#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <QDateTime>
#include <QSet>
#include <QStringList>

namespace engine::queue {

// A slow mail server must never delay the tax office.
enum class Lane { Sri, Side };
enum class EffectState { Open, Parked };

// A promised side effect, stored in the same transaction as the change that caused it.
struct Effect
{
    qint64 id = 0;
    qint64 tenant = 0;
    Lane lane = Lane::Sri;
    QString kind;               // what is to be done and over which way: SRI/test, MAIL, ...
    QString subject;            // access key or another id the handler understands
    QDateTime dueAt, createdAt; // UTC
    QDateTime firstTryAt;       // UTC, invalid before the first claim
    int attempts = 0;
    EffectState state = EffectState::Open;
    // In the answer of claimDue: as it was BEFORE the claim. True = an earlier try may have reached the other side.
    bool maybeSent = false;
    QString leaseOwner; // empty = free
    QDateTime leaseUntil;
    QString lastError;
};

struct OutboxCounts
{
    qint64 open = 0;
    qint64 due = 0; // open, due and not leased
    qint64 leased = 0;
    qint64 parked = 0;
    QDateTime oldest; // creation of the oldest open row, invalid when none
};

// Kinds of effects to look at, or to leave out; no names = all.
struct KindFilter
{
    QStringList names;
    bool leaveOut = false;
};

struct Claim
{
    Lane lane = Lane::Sri;
    int limit = 1;
    QString owner; // unique per process and run
    QDateTime now;
    QDateTime leaseUntil;
    // Stores maybe_sent with the claim, so that a crash between send and answer leaves the truth behind.
    bool markMaybeSent = false;
    KindFilter kinds = {};
};

// The stored queue as those see it who work it off: one for all tenants. Calls that end a try name the owner of the
// lease and answer CONFLICT when the lease was lost to another process meanwhile, so that a late process changes
// nothing.
class OutboxWork
{
public:
    explicit OutboxWork(storage::Database& database) : m_db(database) {}

    // Oldest due first; rows of an expired lease are free again. Joins a running transaction or makes its own.
    Result<QList<Effect>> claimDue(const Claim& claim);

    Result<void> complete(qint64 id, const QString& owner);
    // `attemptsDelta` 0 keeps the count (still in process); the lease is given back.
    Result<void> reschedule(qint64 id, const QString& owner, const QDateTime& dueAt, int attemptsDelta,
                            const QString& lastError, bool maybeSent);
    // Waits for a person; makeSubjectDueNow or enqueue wake it.
    Result<void> park(qint64 id, const QString& owner, const QString& error);

    // Every open row of the lane and of these kinds; oldest will go first. Rows touched.
    Result<qint64> makeLaneDueNow(Lane lane, const QDateTime& now, const KindFilter& kinds = {});
    // The moment the next row can be claimed (its due time, or the end of its lease); nullopt when nothing is open.
    Result<std::optional<QDateTime>> nextDueAt(Lane lane, const KindFilter& kinds = {});
    // Orderly stop: gives back what this owner holds.
    Result<qint64> releaseLeases(const QString& owner);
    // The same for all but the rows in `busy`, which then become due at `dueAt`.
    Result<qint64> giveBack(Lane lane, const QString& owner, const QSet<qint64>& busy, const QDateTime& dueAt);
    // A due time or a lease beyond `latest` comes from a clock that was wrong: the row is free and due at `now`.
    Result<qint64> recallBeyond(Lane lane, const QDateTime& latest, const QDateTime& now);

private:
    Result<void> endOfTry(const QString& sql, const storage::Args& args);

protected:
    storage::Database& m_db;
};

// The stored queue as its tenants see it.
class Outbox : public OutboxWork
{
public:
    Outbox(storage::Database& database, storage::TenantScope tenant) : OutboxWork(database), m_tenant(tenant) {}

    // One row per (kind, subject). When it is there already it becomes due at the earlier of the two times and
    // leaves the parked state; attempts and maybeSent stay. After a rebuild call cancel() first.
    Result<void> enqueue(Lane lane, const QString& kind, const QString& subject, const QDateTime& dueAt,
                         const QDateTime& now);
    // For a try beside the queue's own: leases the row of (kind, subject) to `owner`, first making one that is due at
    // `dueAt`; nothing when somebody else holds it. The queue keeps off until the try is ended like any other, or the
    // lease has run out.
    Result<std::optional<Effect>> take(const QString& kind, const QString& subject, const QDateTime& dueAt,
                                       const Claim& claim);
    // Removes it, whatever its state. True when there was one.
    Result<bool> cancel(const QString& kind, const QString& subject);
    // Open and parked rows of one subject. Rows touched.
    Result<qint64> makeSubjectDueNow(const QString& subject, const QDateTime& now);

    // Rows of the lane that wait for a person, or failed `failures` times or more since `triedSince`, begin anew: no
    // failures, due now. `subject` empty = of the whole tenant. Those that were.
    Result<QList<Effect>> startAnew(Lane lane, const QString& subject, int failures, const QDateTime& triedSince,
                                    const QDateTime& now);

    Result<std::optional<Effect>> find(const QString& kind, const QString& subject);
    Result<QList<Effect>> listOpen(Lane lane, int limit); // open and parked, oldest first
    Result<OutboxCounts> counts(Lane lane, const QDateTime& now);

private:
    storage::TenantScope m_tenant;
};

} // namespace engine::queue
