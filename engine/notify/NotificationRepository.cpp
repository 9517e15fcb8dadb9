#include "notify/NotificationRepository.h"

#include "core/Clock.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace engine::notify {

using core::fromUtcIso;
using core::utcIso;
using storage::Args;
using storage::Row;

namespace {

const QString kSelect = u"SELECT id, type, severity, title, message, metadata, issuer_id, read_at, expires_at, "
                        "created_at FROM notifications WHERE tenant_id = ?"_s;

QDateTime momentOf(const Row& row, int column)
{
    return row.isNull(column) ? QDateTime() : fromUtcIso(row.text(column));
}

std::optional<QString> orNull(const QDateTime& moment)
{
    return moment.isValid() ? std::optional(utcIso(moment)) : std::nullopt;
}

std::optional<QString> orNull(const QJsonObject& object)
{
    if (object.isEmpty())
        return std::nullopt;
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Notification notificationOf(const Row& row)
{
    Notification out;
    out.id = row.int64(0);
    out.type = row.text(1);
    out.severity = row.text(2);
    out.title = row.text(3);
    out.message = row.text(4);
    out.metadata = QJsonDocument::fromJson(row.text(5).toUtf8()).object();
    if (!row.isNull(6))
        out.issuer = row.int64(6);
    out.readAt = momentOf(row, 7);
    out.expiresAt = momentOf(row, 8);
    out.createdAt = fromUtcIso(row.text(9));
    return out;
}

std::optional<Notification> maybe(const std::optional<Row>& row)
{
    return row ? std::optional(notificationOf(*row)) : std::nullopt;
}

// Our own constants, never what somebody typed.
QString listed(const QStringList& types)
{
    return u"('"_s + types.join(u"', '"_s) + u"')"_s;
}

} // namespace

Result<qint64> NotificationRepository::insert(const Notification& n)
{
    return m_db
        .queryOne(u"INSERT INTO notifications (tenant_id, issuer_id, type, severity, title, message, metadata, "
                  "expires_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                  {m_tenant.id, n.issuer, n.type, n.severity, n.title, n.message, orNull(n.metadata),
                   orNull(n.expiresAt), utcIso(n.createdAt)})
        .map([](const std::optional<Row>& row) { return row->int64(0); });
}

Result<void> NotificationRepository::update(const Notification& n)
{
    auto done = m_db.exec(u"UPDATE notifications SET type = ?, severity = ?, title = ?, message = ?, metadata = ?, "
                          "expires_at = ?, created_at = ? WHERE id = ? AND tenant_id = ?"_s,
                          {n.type, n.severity, n.title, n.message, orNull(n.metadata), orNull(n.expiresAt),
                           utcIso(n.createdAt), n.id, m_tenant.id});
    return done ? Result<void>() : done.error();
}

Result<Notification> NotificationRepository::find(qint64 id)
{
    auto row = m_db.queryOne(kSelect + u" AND id = ?"_s, {m_tenant.id, id});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NOT_FOUND, u"There is no such notification."_s};
    return notificationOf(**row);
}

Result<std::optional<Notification>> NotificationRepository::latest(const QStringList& types,
                                                                   std::optional<IssuerId> issuer)
{
    QString sql = kSelect + u" AND type IN "_s + listed(types);
    Args args{m_tenant.id};
    if (issuer) {
        sql += u" AND issuer_id = ?"_s;
        args << *issuer;
    } else {
        sql += u" AND issuer_id IS NULL"_s;
    }
    return m_db.queryOne(sql + u" ORDER BY id DESC LIMIT 1"_s, args).map(maybe);
}

Result<std::optional<Notification>> NotificationRepository::newest()
{
    return m_db
        .queryOne(kSelect + u" AND type IN "_s + listed(notificationTypes()) + u" ORDER BY id DESC LIMIT 1"_s,
                  {m_tenant.id})
        .map(maybe);
}

Result<QList<Notification>> NotificationRepository::list(std::optional<IssuerId> issuer, std::optional<qint64> sinceId,
                                                         const QDateTime& now)
{
    QString sql = kSelect + u" AND (expires_at IS NULL OR expires_at > ?)"_s;
    Args args{m_tenant.id, utcIso(now)};
    if (issuer) {
        sql += u" AND (issuer_id IS NULL OR issuer_id = ?)"_s;
        args << *issuer;
    }
    if (sinceId) {
        sql += u" AND id > ? ORDER BY id LIMIT ?"_s;
        args << *sinceId;
    } else {
        sql += u" ORDER BY created_at DESC, id DESC LIMIT ?"_s;
    }
    args << kNotificationPage;
    return m_db.query(sql, args).map([](const QList<Row>& rows) {
        QList<Notification> out;
        for (const Row& row : rows)
            out << notificationOf(row);
        return out;
    });
}

Result<void> NotificationRepository::markRead(qint64 id, const QDateTime& now)
{
    auto done = m_db.exec(u"UPDATE notifications SET read_at = ? WHERE id = ? AND tenant_id = ? AND read_at IS NULL"_s,
                          {utcIso(now), id, m_tenant.id});
    if (!done)
        return done.error();
    if (*done == 0)
        return Error{ErrorCode::NOT_FOUND, u"There is no unread notification with this id."_s};
    return {};
}

Result<qint64> NotificationRepository::markIssuersRead(const QStringList& types, IssuerId issuer, const QDateTime& now)
{
    return m_db.exec(u"UPDATE notifications SET read_at = ? WHERE tenant_id = ? AND issuer_id = ? "
                     "AND read_at IS NULL AND type IN "_s +
                         listed(types),
                     {utcIso(now), m_tenant.id, issuer});
}

} // namespace engine::notify
