#include "invoicing/SriResponseRepository.h"

#include "core/Clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace engine::invoicing {

using namespace Qt::StringLiterals;
using storage::Row;

QString sriMessagesToText(const QList<SriMessage>& messages)
{
    QJsonArray array;
    for (const SriMessage& message : messages)
        array += QJsonObject{{u"identifier"_s, message.identifier},
                             {u"message"_s, message.message},
                             {u"additionalInfo"_s, message.additionalInfo},
                             {u"type"_s, message.type}};
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<SriMessage> sriMessagesFromText(const QString& text)
{
    QList<SriMessage> messages;
    if (text.size() <= 2) // empty, or the empty array
        return messages;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& value : array)
        messages += SriMessage{value[u"identifier"].toString(), value[u"message"].toString(),
                               value[u"additionalInfo"].toString(), value[u"type"].toString()};
    return messages;
}

Result<void> SriResponseRepository::append(const AccessKey& key, const SriResponse& response)
{
    auto done = m_db.exec(
        u"INSERT INTO sri_responses (tenant_id, access_key, operation, state, messages, http_status, at, raw) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {m_tenant.id, key.text(), response.operation, response.state, sriMessagesToText(response.messages),
         response.httpStatus, core::utcIso(response.at), response.raw});
    return done ? Result<void>() : done.error();
}

Result<QList<SriMessage>> SriResponseRepository::latestMessages(const AccessKey& key)
{
    return m_db
        .queryOne(
            u"SELECT messages FROM sri_responses WHERE access_key = ? AND tenant_id = ? ORDER BY id DESC LIMIT 1"_s,
            {key.text(), m_tenant.id})
        .map([](const std::optional<Row>& row) {
            return row ? sriMessagesFromText(row->text(0)) : QList<SriMessage>();
        });
}

Result<QList<SriResponse>> SriResponseRepository::list(const AccessKey& key)
{
    return m_db
        .query(u"SELECT id, operation, state, messages, raw, http_status, at FROM sri_responses "
               "WHERE access_key = ? AND tenant_id = ? ORDER BY id DESC"_s,
               {key.text(), m_tenant.id})
        .map([](const QList<Row>& rows) {
            QList<SriResponse> responses;
            for (const Row& row : rows)
                responses += SriResponse{row.int64(0),
                                         row.text(1),
                                         row.text(2),
                                         sriMessagesFromText(row.text(3)),
                                         row.bytes(4),
                                         row.int32(5),
                                         core::fromUtcIso(row.text(6))};
            return responses;
        });
}

} // namespace engine::invoicing
