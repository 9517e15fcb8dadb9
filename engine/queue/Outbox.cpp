#include "queue/Outbox.h"

#include "core/Clock.h"
#include "storage/Transaction.h"

namespace engine::queue {

using namespace Qt::StringLiterals;
using core::fromUtcIso;
using core::utcIso;
using storage::Row;

namespace {

const QString kColumns =
    u"id, tenant_id, lane, kind, subject, due_at, created_at, first_try_at, attempts, state, maybe_sent, "
    "lease_owner, lease_until, last_error"_s;

QString laneName(Lane lane)
{
    return lane == Lane::Sri ? u"SRI"_s : u"SIDE"_s;
}

QDateTime optionalTime(const Row& row, int column)
{
    return row.isNull(column) ? QDateTime() : fromUtcIso(row.text(column));
}

Effect effectOf(const Row& row)
{
    Effect effect;
    effect.id = row.int64(0);
    effect.tenant = row.int64(1);
    effect.lane = row.text(2) == u"SRI" ? Lane::Sri : Lane::Side;
    effect.kind = row.text(3);
    effect.subject = row.text(4);
    effect.dueAt = fromUtcIso(row.text(5));
    effect.createdAt = fromUtcIso(row.text(6));
    effect.firstTryAt = optionalTime(row, 7);
    effect.attempts = row.int32(8);
    effect.state = row.text(9) == u"PARKED" ? EffectState::Parked : EffectState::Open;
    effect.maybeSent = row.flag(10);
    effect.leaseOwner = row.text(11);
    effect.leaseUntil = optionalTime(row, 12);
    effect.lastError = row.text(13);
    return effect;
}

QString sqlOf(const KindFilter& kinds)
{
    if (kinds.names.isEmpty())
        return {};
    const QString places = QStringList(kinds.names.size(), u"?"_s).join(u',');
    return (kinds.leaveOut ? u" AND kind NOT IN (%1)"_s : u" AND kind IN (%1)"_s).arg(places);
}

void append(storage::Args& args, const KindFilter& kinds)
{
    for (const QString& name : kinds.names)
        args += name;
}

QList<Effect> effectsOf(const QList<Row>& rows)
{
    QList<Effect> effects;
    effects.reserve(rows.size());
    for (const Row& row : rows)
        effects += effectOf(row);
    return effects;
}

} // namespace

Result<void> Outbox::enqueue(Lane lane, const QString& kind, const QString& subject, const QDateTime& dueAt,
                             const QDateTime& now)
{
    auto done =
        m_db.exec(u"INSERT INTO outbox (tenant_id, lane, kind, subject, due_at, created_at) VALUES (?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (tenant_id, kind, subject) DO UPDATE SET state = 'OPEN', due_at = "
                  "CASE WHEN outbox.state = 'OPEN' AND outbox.due_at < excluded.due_at THEN outbox.due_at "
                  "ELSE excluded.due_at END"_s,
                  {m_tenant.id, laneName(lane), kind, subject, utcIso(dueAt), utcIso(now)});
    return done ? Result<void>() : done.error();
}

Result<std::optional<Effect>> Outbox::take(const QString& kind, const QString& subject, const QDateTime& dueAt,
                                           const Claim& claim)
{
    const QString now = utcIso(claim.now);
    const QString until = utcIso(claim.leaseUntil);
    return m_db
        .queryOne(u"INSERT INTO outbox (tenant_id, lane, kind, subject, due_at, created_at, first_try_at, maybe_sent, "
                  "lease_owner, lease_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (tenant_id, kind, subject) DO UPDATE SET state = 'OPEN', "
                  "first_try_at = COALESCE(outbox.first_try_at, excluded.first_try_at), "
                  "maybe_sent = CASE WHEN excluded.maybe_sent = 1 THEN 1 ELSE outbox.maybe_sent END, "
                  "lease_owner = excluded.lease_owner, lease_until = excluded.lease_until "
                  "WHERE outbox.lease_until IS NULL OR outbox.lease_until <= ? RETURNING "_s +
                      kColumns,
                  {m_tenant.id, laneName(claim.lane), kind, subject, utcIso(dueAt), now, now, claim.markMaybeSent,
                   claim.owner, until, now})
        .map([](const std::optional<Row>& row) { return row ? std::optional<Effect>(effectOf(*row)) : std::nullopt; });
}

Result<QList<Effect>> OutboxWork::claimDue(const Claim& claim)
{
    auto transaction = storage::Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    QString sql = u"SELECT "_s + kColumns +
                  u" FROM outbox WHERE lane = ? AND state = 'OPEN' AND due_at <= ? "
                  "AND (lease_until IS NULL OR lease_until <= ?)"_s +
                  sqlOf(claim.kinds) + u" ORDER BY due_at, id LIMIT ?"_s;
    if (m_db.dialect() == storage::Dialect::PostgreSql)
        sql += u" FOR UPDATE SKIP LOCKED"_s;
    const QString now = utcIso(claim.now);
    storage::Args args{laneName(claim.lane), now, now};
    append(args, claim.kinds);
    args += claim.limit;
    auto rows = m_db.query(sql, args);
    if (!rows)
        return rows.error();
    QList<Effect> effects = effectsOf(*rows);
    const QString until = utcIso(claim.leaseUntil);
    for (Effect& effect : effects) {
        auto leased = m_db.exec(u"UPDATE outbox SET lease_owner = ?, lease_until = ?, "
                                "first_try_at = COALESCE(first_try_at, ?), "
                                "maybe_sent = CASE WHEN ? = 1 THEN 1 ELSE maybe_sent END WHERE id = ?"_s,
                                {claim.owner, until, now, claim.markMaybeSent, effect.id});
        if (!leased)
            return leased.error();
        effect.leaseOwner = claim.owner;
        effect.leaseUntil = claim.leaseUntil;
        if (!effect.firstTryAt.isValid())
            effect.firstTryAt = claim.now;
    }
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return effects;
}

Result<void> OutboxWork::endOfTry(const QString& sql, const storage::Args& args)
{
    auto affected = m_db.exec(sql, args);
    if (!affected)
        return affected.error();
    if (*affected != 1)
        return Error{ErrorCode::CONFLICT, u"the lease of this effect has passed to another process"_s};
    return {};
}

Result<void> OutboxWork::complete(qint64 id, const QString& owner)
{
    return endOfTry(u"DELETE FROM outbox WHERE id = ? AND lease_owner = ?"_s, {id, owner});
}

Result<void> OutboxWork::reschedule(qint64 id, const QString& owner, const QDateTime& dueAt, int attemptsDelta,
                                    const QString& lastError, bool maybeSent)
{
    return endOfTry(u"UPDATE outbox SET due_at = ?, attempts = attempts + ?, last_error = ?, maybe_sent = ?, "
                    "lease_owner = NULL, lease_until = NULL WHERE id = ? AND lease_owner = ?"_s,
                    {utcIso(dueAt), attemptsDelta, lastError, maybeSent, id, owner});
}

Result<void> OutboxWork::park(qint64 id, const QString& owner, const QString& error)
{
    return endOfTry(u"UPDATE outbox SET state = 'PARKED', last_error = ?, lease_owner = NULL, lease_until = NULL "
                    "WHERE id = ? AND lease_owner = ?"_s,
                    {error, id, owner});
}

Result<bool> Outbox::cancel(const QString& kind, const QString& subject)
{
    return m_db
        .exec(u"DELETE FROM outbox WHERE tenant_id = ? AND kind = ? AND subject = ?"_s, {m_tenant.id, kind, subject})
        .map([](qint64 affected) { return affected > 0; });
}

// The time of creation is in the past for all of them and puts the oldest first again.
Result<qint64> OutboxWork::makeLaneDueNow(Lane lane, const QDateTime& now, const KindFilter& kinds)
{
    const QString moment = utcIso(now);
    storage::Args args{moment, moment, laneName(lane), moment};
    append(args, kinds);
    return m_db.exec(u"UPDATE outbox SET due_at = CASE WHEN created_at < ? THEN created_at ELSE ? END "
                     "WHERE lane = ? AND state = 'OPEN' AND (due_at > created_at OR due_at > ?)"_s +
                         sqlOf(kinds),
                     args);
}

Result<qint64> Outbox::makeSubjectDueNow(const QString& subject, const QDateTime& now)
{
    return m_db.exec(u"UPDATE outbox SET state = 'OPEN', due_at = ? WHERE tenant_id = ? AND subject = ?"_s,
                     {utcIso(now), m_tenant.id, subject});
}

Result<QList<Effect>> Outbox::startAnew(Lane lane, const QString& subject, int failures, const QDateTime& triedSince,
                                        const QDateTime& now)
{
    storage::Args args{utcIso(now), m_tenant.id, laneName(lane), failures, utcIso(triedSince)};
    if (!subject.isEmpty())
        args += subject;
    return m_db
        .query(u"UPDATE outbox SET state = 'OPEN', attempts = 0, first_try_at = NULL, due_at = ? "
               "WHERE tenant_id = ? AND lane = ? AND (state = 'PARKED' OR (attempts >= ? AND first_try_at <= ?))"_s +
                   (subject.isEmpty() ? QString() : u" AND subject = ?"_s) + u" RETURNING "_s + kColumns,
               args)
        .map([](const QList<Row>& rows) { return effectsOf(rows); });
}

Result<std::optional<QDateTime>> OutboxWork::nextDueAt(Lane lane, const KindFilter& kinds)
{
    storage::Args args;
    for (int half = 0; half < 2; ++half) {
        args += laneName(lane);
        append(args, kinds);
    }
    // Both from an index of their own. A leased row was due when it was claimed, so only the lease counts.
    auto row = m_db.queryOne(u"SELECT "
                             "(SELECT due_at FROM outbox WHERE lane = ? AND state = 'OPEN' "
                             "AND lease_owner IS NULL"_s +
                                 sqlOf(kinds) +
                                 u" ORDER BY due_at LIMIT 1), "
                                 "(SELECT lease_until FROM outbox WHERE lane = ? "
                                 "AND lease_owner IS NOT NULL"_s +
                                 sqlOf(kinds) + u" ORDER BY lease_until LIMIT 1)"_s,
                             args);
    if (!row)
        return row.error();
    std::optional<QDateTime> next;
    for (const int column : {0, 1}) {
        const QDateTime moment = optionalTime(**row, column);
        if (moment.isValid() && (!next || moment < *next))
            next = moment;
    }
    return next;
}

Result<qint64> OutboxWork::releaseLeases(const QString& owner)
{
    return m_db.exec(u"UPDATE outbox SET lease_owner = NULL, lease_until = NULL WHERE lease_owner = ?"_s, {owner});
}

Result<qint64> OutboxWork::giveBack(Lane lane, const QString& owner, const QSet<qint64>& busy, const QDateTime& dueAt)
{
    QStringList ids;
    for (const qint64 id : busy)
        ids << QString::number(id);
    const QString others =
        ids.isEmpty() ? QString() : u" AND id NOT IN (%1)"_s.arg(ids.join(u',')); // numbers, never text
    return m_db.exec(u"UPDATE outbox SET lease_owner = NULL, lease_until = NULL, due_at = ? "
                     "WHERE lane = ? AND lease_owner = ?"_s +
                         others,
                     {utcIso(dueAt), laneName(lane), owner});
}

Result<qint64> OutboxWork::recallBeyond(Lane lane, const QDateTime& latest, const QDateTime& now)
{
    return m_db.exec(u"UPDATE outbox SET lease_owner = NULL, lease_until = NULL, due_at = ? "
                     "WHERE lane = ? AND state = 'OPEN' AND (due_at > ? OR lease_until > ?)"_s,
                     {utcIso(now), laneName(lane), utcIso(latest), utcIso(latest)});
}

Result<std::optional<Effect>> Outbox::find(const QString& kind, const QString& subject)
{
    return m_db
        .queryOne(u"SELECT "_s + kColumns + u" FROM outbox WHERE tenant_id = ? AND kind = ? AND subject = ?"_s,
                  {m_tenant.id, kind, subject})
        .map([](const std::optional<Row>& row) { return row ? std::optional<Effect>(effectOf(*row)) : std::nullopt; });
}

Result<QList<Effect>> Outbox::listOpen(Lane lane, int limit)
{
    return m_db
        .query(u"SELECT "_s + kColumns + u" FROM outbox WHERE tenant_id = ? AND lane = ? ORDER BY id LIMIT ?"_s,
               {m_tenant.id, laneName(lane), limit})
        .map([](const QList<Row>& rows) { return effectsOf(rows); });
}

Result<OutboxCounts> Outbox::counts(Lane lane, const QDateTime& now)
{
    const QString moment = utcIso(now);
    return m_db
        .queryOne(
            u"SELECT COUNT(*) FILTER (WHERE state = 'OPEN'), "
            "COUNT(*) FILTER (WHERE state = 'OPEN' AND due_at <= ? AND (lease_until IS NULL OR lease_until <= ?)), "
            "COUNT(*) FILTER (WHERE state = 'OPEN' AND lease_until > ?), "
            "COUNT(*) FILTER (WHERE state = 'PARKED'), "
            "MIN(CASE WHEN state = 'OPEN' THEN created_at END) FROM outbox WHERE tenant_id = ? AND lane = ?"_s,
            {moment, moment, moment, m_tenant.id, laneName(lane)})
        .map([](const std::optional<Row>& row) {
            return OutboxCounts{row->int64(0), row->int64(1), row->int64(2), row->int64(3), optionalTime(*row, 4)};
        });
}

} // namespace engine::queue
