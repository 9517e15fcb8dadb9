#include "access/TenantEventRepository.h"

#include "core/Clock.h"

#include <QJsonDocument>

namespace engine::access {

using namespace Qt::StringLiterals;
using storage::Row;

Result<void> TenantEventRepository::append(TenantId tenant, const QString& type, const QJsonObject& detail,
                                           const QDateTime& now)
{
    const auto done = m_db.exec(
        u"INSERT INTO tenant_events (tenant_id, type, detail, at) VALUES (?, ?, ?, ?)"_s,
        {tenant, type, QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact)), core::utcIso(now)});
    return done ? Result<void>() : done.error();
}

Result<QList<TenantEvent>> TenantEventRepository::list(TenantId tenant)
{
    return m_db.query(u"SELECT id, type, detail, at FROM tenant_events WHERE tenant_id = ? ORDER BY id"_s, {tenant})
        .map([](const QList<Row>& rows) {
            QList<TenantEvent> events;
            for (const Row& row : rows)
                events += TenantEvent{row.int64(0), row.text(1), QJsonDocument::fromJson(row.text(2).toUtf8()).object(),
                                      core::fromUtcIso(row.text(3))};
            return events;
        });
}

} // namespace engine::access
