#include "api/invoicing/DocumentJson.h"

#include "api/ProblemJson.h"
#include "api/RouteHelp.h"

#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace engine::api {

namespace {

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue statusOrNull(const std::optional<DocumentStatus>& status)
{
    return status ? QJsonValue(documentStatusName(*status)) : QJsonValue(QJsonValue::Null);
}

QString nineDigits(qint32 sequential)
{
    return QString::number(sequential).rightJustified(9, u'0');
}

// SRI writes Ecuador's time; where it leaves the offset out, that is what it means.
QDateTime authorizationMoment(const QString& written)
{
    QDateTime moment = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeZone(QTimeZone(-5 * 3600));
    return moment;
}

QJsonObject emailJson(const DocumentSummary& document)
{
    QJsonObject email{{u"status"_s, document.emailStatus}};
    if (document.emailSentAt.isValid())
        email[u"sentAt"_s] = jsonTime(document.emailSentAt);
    if (!document.emailError.isEmpty())
        email[u"error"_s] = document.emailError;
    return email;
}

// How the figures name a type.
QString shortName(DocumentType type)
{
    switch (type) {
    case DocumentType::Invoice:
        return u"FAC"_s;
    case DocumentType::PurchaseSettlement:
        return u"LIQ"_s;
    case DocumentType::CreditNote:
        return u"CRE"_s;
    case DocumentType::DebitNote:
        return u"DEB"_s;
    case DocumentType::DeliveryGuide:
        return u"REM"_s;
    case DocumentType::Withholding:
        return u"RET"_s;
    }
    return {};
}

} // namespace

QJsonObject documentJson(const DocumentSummary& document)
{
    QJsonObject object{{u"accessKey"_s, document.accessKey.text()},
                       {u"documentType"_s, documentTypeCode(document.type)},
                       {u"sequential"_s, nineDigits(document.sequential)},
                       {u"status"_s, documentStatusName(document.status)},
                       {u"issueDate"_s, document.issueDate.toString(u"dd/MM/yyyy"_s)},
                       {u"total"_s, document.total.toString()},
                       {u"buyer"_s, QJsonObject{{u"id"_s, textOrNull(document.buyerId)},
                                                {u"idType"_s, idTypeCode(document.buyerIdType)},
                                                {u"name"_s, textOrNull(document.buyerName)},
                                                {u"email"_s, textOrNull(document.buyerEmail)}}},
                       {u"email"_s, emailJson(document)}};
    if (document.status == DocumentStatus::Authorized) {
        object[u"authorizationNumber"_s] = document.authorizationNumber;
        if (const QDateTime moment = authorizationMoment(document.authorizationDate); moment.isValid())
            object[u"authorizationDate"_s] = jsonTime(moment);
    }
    if (!document.requestPayload.isEmpty())
        object[u"requestPayload"_s] = QJsonDocument::fromJson(document.requestPayload).object();
    if (document.dispatch)
        object[u"dispatch"_s] = QJsonObject{{u"status"_s, document.dispatch->status},
                                            {u"attemptCount"_s, document.dispatch->attempts},
                                            {u"lastError"_s, textOrNull(document.dispatch->lastError)}};
    return object;
}

QJsonObject sentDocumentJson(const SentDocument& sent)
{
    QJsonObject object = documentJson(sent.document);
    object[u"sriStatus"_s] = textOrNull(sent.sriStatus);
    object[u"sriMessages"_s] = sriMessagesJson(sent.messages);
    if (sent.processing)
        object[u"processingRetry"_s] = true;
    return object;
}

QJsonObject documentEventJson(const DocumentEvent& event)
{
    QJsonObject object{{u"id"_s, event.id},
                       {u"eventType"_s, event.type},
                       {u"fromStatus"_s, statusOrNull(event.from)},
                       {u"toStatus"_s, statusOrNull(event.to)},
                       {u"detail"_s, event.detail},
                       {u"createdAt"_s, jsonTime(event.at)}};
    if (event.apiKeyId > 0)
        object[u"apiKeyId"_s] = event.apiKeyId;
    return object;
}

QJsonObject sriReplyJson(const SriReply& reply)
{
    return {{u"operationType"_s, reply.operation},
            {u"status"_s, textOrNull(reply.state)},
            {u"messages"_s, sriMessagesJson(reply.messages)},
            {u"createdAt"_s, jsonTime(reply.at)}};
}

QJsonObject effectJson(const QueuedEffect& effect)
{
    return {{u"id"_s, effect.id}, {u"effectType"_s, effect.type}, {u"status"_s, u"PENDING"_s}, {u"attemptCount"_s, 0}};
}

QJsonObject statsJson(const DocumentStats& stats)
{
    QJsonArray types;
    for (const DocumentStats::OfType& each : stats.thisMonth)
        types.append(QJsonObject{{u"type"_s, shortName(each.type)},
                                 {u"issued"_s, each.issued},
                                 {u"authorizedTotal"_s, each.authorizedTotal.toString()}});
    return {{u"thisMonth"_s, QJsonObject{{u"byType"_s, types}}}, {u"needsAttention"_s, stats.needsAttention}};
}

} // namespace engine::api
