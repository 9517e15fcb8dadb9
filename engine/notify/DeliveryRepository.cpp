#include "notify/DeliveryRepository.h"

#include "core/Clock.h"
#include "storage/Transaction.h"

using namespace Qt::StringLiterals;

namespace engine::notify {

using core::fromUtcIso;
using core::utcIso;
using storage::Row;

namespace {

const QString kColumns = u"id, endpoint_id, notification_id, event, state, attempts, next_at, status_code, response, "
                         "error, created_at, updated_at, tenant_id"_s;

std::optional<QString> orNull(const QDateTime& moment)
{
    return moment.isValid() ? std::optional(utcIso(moment)) : std::nullopt;
}

WebhookDelivery deliveryOf(const Row& row)
{
    WebhookDelivery out;
    out.id = row.int64(0);
    out.endpoint = row.int64(1);
    out.notification = row.int64(2);
    out.event = row.text(3);
    out.state = row.text(4);
    out.attempts = row.int32(5);
    if (!row.isNull(6))
        out.nextAt = fromUtcIso(row.text(6));
    out.statusCode = row.int32(7);
    out.response = row.text(8);
    out.error = row.text(9);
    out.createdAt = fromUtcIso(row.text(10));
    out.updatedAt = fromUtcIso(row.text(11));
    return out;
}

QString notBusy(const QList<qint64>& busy)
{
    if (busy.isEmpty())
        return {};
    QStringList ids; // numbers, never text
    for (const qint64 id : busy)
        ids << QString::number(id);
    return u" AND endpoint_id NOT IN (%1)"_s.arg(ids.join(u','));
}

const QString kDue = u" FROM webhook_deliveries WHERE state IN ('PENDING', 'RETRYING') AND next_at IS NOT NULL "
                     "AND endpoint_id IN (SELECT id FROM webhook_endpoints WHERE active = 1)"_s;

} // namespace

Result<qint64> DeliveryRepository::insert(qint64 endpoint, qint64 notification, const QString& event,
                                          const QDateTime& now)
{
    const QString moment = utcIso(now);
    return m_db
        .queryOne(u"INSERT INTO webhook_deliveries (tenant_id, endpoint_id, notification_id, event, state, next_at, "
                  "created_at, updated_at) VALUES (?, ?, ?, ?, 'PENDING', ?, ?, ?) RETURNING id"_s,
                  {m_tenant.id, endpoint, notification, event, moment, moment, moment})
        .map([](const std::optional<Row>& row) { return row->int64(0); });
}

Result<WebhookDelivery> DeliveryRepository::find(qint64 id)
{
    auto row = m_db.queryOne(u"SELECT "_s + kColumns + u" FROM webhook_deliveries WHERE id = ? AND tenant_id = ?"_s,
                             {id, m_tenant.id});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NOT_FOUND, u"There is no such delivery."_s};
    return deliveryOf(**row);
}

Result<QList<WebhookDelivery>> DeliveryRepository::list(qint64 endpoint, int limit)
{
    return m_db
        .query(u"SELECT "_s + kColumns +
                   u" FROM webhook_deliveries WHERE endpoint_id = ? AND tenant_id = ? ORDER BY id DESC LIMIT ?"_s,
               {endpoint, m_tenant.id, limit})
        .map([](const QList<Row>& rows) {
            QList<WebhookDelivery> out;
            for (const Row& row : rows)
                out << deliveryOf(row);
            return out;
        });
}

Result<void> DeliveryRepository::finish(qint64 id, const WebhookDelivery& outcome, const QDateTime& now)
{
    const storage::Value status =
        outcome.statusCode > 0 ? storage::Value(outcome.statusCode) : storage::Value(std::nullopt);
    auto done = m_db.exec(
        u"UPDATE webhook_deliveries SET state = ?, next_at = ?, status_code = ?, response = ?, "
        "error = ?, updated_at = ? WHERE id = ? AND tenant_id = ?"_s,
        {outcome.state, orNull(outcome.nextAt), status, outcome.response, outcome.error, utcIso(now), id, m_tenant.id});
    return done ? Result<void>() : done.error();
}

Result<void> DeliveryRepository::restart(qint64 id, const QDateTime& now)
{
    auto done = m_db.exec(u"UPDATE webhook_deliveries SET state = 'PENDING', attempts = 0, next_at = ?, updated_at = ? "
                          "WHERE id = ? AND tenant_id = ?"_s,
                          {utcIso(now), utcIso(now), id, m_tenant.id});
    return done ? Result<void>() : done.error();
}

Result<QList<ClaimedDelivery>> DeliveryQueue::claim(int limit, const QList<qint64>& busy, const QDateTime& now,
                                                    const QDateTime& leaseUntil)
{
    auto transaction = storage::Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    QString sql = u"SELECT "_s + kColumns + kDue + notBusy(busy) + u" AND next_at <= ? ORDER BY next_at, id LIMIT ?"_s;
    if (m_db.dialect() == storage::Dialect::PostgreSql)
        sql += u" FOR UPDATE SKIP LOCKED"_s;
    auto rows = m_db.query(sql, {utcIso(now), limit});
    if (!rows)
        return rows.error();
    QList<ClaimedDelivery> claimed;
    for (const Row& row : *rows) {
        ClaimedDelivery each{row.int64(12), deliveryOf(row)};
        auto counted = m_db.exec(u"UPDATE webhook_deliveries SET attempts = attempts + 1, next_at = ? WHERE id = ?"_s,
                                 {utcIso(leaseUntil), each.delivery.id});
        if (!counted)
            return counted.error();
        ++each.delivery.attempts;
        claimed << each;
    }
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return claimed;
}

Result<void> DeliveryQueue::giveBack(qint64 id, const QDateTime& now)
{
    auto done = m_db.exec(u"UPDATE webhook_deliveries SET attempts = attempts - 1, next_at = ? WHERE id = ? "
                          "AND state IN ('PENDING', 'RETRYING') AND attempts > 0"_s,
                          {utcIso(now), id});
    return done ? Result<void>() : done.error();
}

Result<std::optional<QDateTime>> DeliveryQueue::nextDueAt(const QList<qint64>& busy)
{
    return m_db.queryOne(u"SELECT next_at"_s + kDue + notBusy(busy) + u" ORDER BY next_at LIMIT 1"_s)
        .map(
            [](const std::optional<Row>& row) { return row ? std::optional(fromUtcIso(row->text(0))) : std::nullopt; });
}

} // namespace engine::notify
