#include "notify/WebhookRepository.h"

#include "core/Clock.h"

using namespace Qt::StringLiterals;

namespace engine::notify {

using core::fromUtcIso;
using core::utcIso;
using storage::Row;

namespace {

const QString kSelect = u"SELECT id, url, event_types, active, failures, created_at, updated_at FROM "
                        "webhook_endpoints WHERE tenant_id = ?"_s;

WebhookEndpoint endpointOf(const Row& row)
{
    return {row.int64(0),
            row.text(1),
            row.text(2).split(u',', Qt::SkipEmptyParts),
            row.flag(3),
            fromUtcIso(row.text(5)),
            fromUtcIso(row.text(6)),
            row.int32(4)};
}

Error notFound()
{
    return {ErrorCode::WEBHOOK_ENDPOINT_NOT_FOUND, u"There is no such webhook."_s};
}

} // namespace

Result<qint64> WebhookRepository::insert(const QString& url, const QStringList& eventTypes, const QDateTime& now)
{
    return m_db
        .queryOne(u"INSERT INTO webhook_endpoints (tenant_id, url, event_types, active, created_at, updated_at, "
                  "wrapped_secret) VALUES (?, ?, ?, 1, ?, ?, ?) RETURNING id"_s,
                  {m_tenant.id, url, eventTypes.join(u','), utcIso(now), utcIso(now), QByteArray()})
        .map([](const std::optional<Row>& row) { return row->int64(0); });
}

Result<void> WebhookRepository::setSecret(qint64 id, const QByteArray& wrapped)
{
    auto done = m_db.exec(u"UPDATE webhook_endpoints SET wrapped_secret = ? WHERE id = ? AND tenant_id = ?"_s,
                          {wrapped, id, m_tenant.id});
    return done ? Result<void>() : done.error();
}

Result<QByteArray> WebhookRepository::secret(qint64 id)
{
    auto row = m_db.queryOne(u"SELECT wrapped_secret FROM webhook_endpoints WHERE id = ? AND tenant_id = ?"_s,
                             {id, m_tenant.id});
    if (!row)
        return row.error();
    if (!*row)
        return notFound();
    return (*row)->bytes(0);
}

Result<WebhookEndpoint> WebhookRepository::find(qint64 id)
{
    auto row = m_db.queryOne(kSelect + u" AND id = ?"_s, {m_tenant.id, id});
    if (!row)
        return row.error();
    if (!*row)
        return notFound();
    return endpointOf(**row);
}

Result<QList<WebhookEndpoint>> WebhookRepository::list(bool alsoInactive)
{
    return m_db.query(kSelect + (alsoInactive ? u""_s : u" AND active = 1"_s) + u" ORDER BY id"_s, {m_tenant.id})
        .map([](const QList<Row>& rows) {
            QList<WebhookEndpoint> out;
            for (const Row& row : rows)
                out << endpointOf(row);
            return out;
        });
}

Result<QList<qint64>> WebhookRepository::listeningTo(const QString& eventType)
{
    return list(false).map([&eventType](QList<WebhookEndpoint>&& endpoints) {
        QList<qint64> ids;
        for (const WebhookEndpoint& each : endpoints) {
            if (each.eventTypes.isEmpty() || each.eventTypes.contains(eventType))
                ids << each.id;
        }
        return ids;
    });
}

Result<int> WebhookRepository::countActive()
{
    return m_db.queryOne(u"SELECT COUNT(*) FROM webhook_endpoints WHERE tenant_id = ? AND active = 1"_s, {m_tenant.id})
        .map([](const std::optional<Row>& row) { return row->int32(0); });
}

Result<void> WebhookRepository::update(const WebhookEndpoint& endpoint, const QDateTime& now)
{
    auto done = m_db.exec(
        u"UPDATE webhook_endpoints SET url = ?, event_types = ?, active = ?, failures = 0, "
        "updated_at = ? WHERE id = ? AND tenant_id = ?"_s,
        {endpoint.url, endpoint.eventTypes.join(u','), endpoint.active, utcIso(now), endpoint.id, m_tenant.id});
    return done ? Result<void>() : done.error();
}

Result<void> WebhookRepository::noteSuccess(qint64 id)
{
    auto done =
        m_db.exec(u"UPDATE webhook_endpoints SET failures = 0 WHERE id = ? AND tenant_id = ? AND failures <> 0"_s,
                  {id, m_tenant.id});
    return done ? Result<void>() : done.error();
}

Result<int> WebhookRepository::noteFailure(qint64 id)
{
    auto row = m_db.queryOne(u"UPDATE webhook_endpoints SET failures = failures + 1 WHERE id = ? AND tenant_id = ? "
                             "RETURNING failures"_s,
                             {id, m_tenant.id});
    if (!row)
        return row.error();
    return *row ? (*row)->int32(0) : 0;
}

} // namespace engine::notify
