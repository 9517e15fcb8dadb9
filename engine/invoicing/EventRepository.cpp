#include "invoicing/EventRepository.h"

#include "core/Clock.h"

#include <QJsonDocument>

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

std::optional<QString> nameOf(const std::optional<DocumentStatus>& status)
{
    return status ? std::optional<QString>(documentStatusName(*status)) : std::nullopt;
}

std::optional<DocumentStatus> statusOf(const Row& row, int column)
{
    return row.isNull(column) ? std::nullopt : documentStatusFromName(row.text(column));
}

} // namespace

Result<void> EventRepository::append(const AccessKey& key, const DocumentEvent& event)
{
    const QByteArray detail = QJsonDocument(event.detail).toJson(QJsonDocument::Compact);
    auto done = m_db.exec(
        u"INSERT INTO document_events (tenant_id, access_key, type, from_status, to_status, detail, at, api_key_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {m_tenant.id, key.text(), event.type, nameOf(event.from), nameOf(event.to), QString::fromUtf8(detail),
         core::utcIso(event.at), m_apiKeyId > 0 ? std::optional<qint64>(m_apiKeyId) : std::nullopt});
    return done ? Result<void>() : done.error();
}

Result<QList<DocumentEvent>> EventRepository::list(const AccessKey& key)
{
    return m_db
        .query(u"SELECT id, type, from_status, to_status, detail, at, api_key_id FROM document_events "
               "WHERE access_key = ? AND tenant_id = ? ORDER BY id"_s,
               {key.text(), m_tenant.id})
        .map([](const QList<Row>& rows) {
            QList<DocumentEvent> events;
            for (const Row& row : rows)
                events += DocumentEvent{row.int64(0),
                                        row.text(1),
                                        statusOf(row, 2),
                                        statusOf(row, 3),
                                        QJsonDocument::fromJson(row.text(4).toUtf8()).object(),
                                        core::fromUtcIso(row.text(5)),
                                        row.int64(6)};
            return events;
        });
}

} // namespace engine::invoicing
