#include "invoicing/SriRecords.h"

#include "invoicing/DocumentRepository.h"
#include "invoicing/SriResponseRepository.h"
#include "invoicing/SriVerdicts.h"

using namespace Qt::StringLiterals;

namespace engine::invoicing {

namespace {

using Reception = sri::ReceptionAnswer::Kind;

// What a row says where the tax office said nothing of its own.
QString httpState(int status)
{
    return status > 0 ? u"HTTP_%1"_s.arg(status) : QString();
}

QString stateOf(const sri::ReceptionAnswer& answer)
{
    switch (answer.kind) {
    case Reception::Received:
        return u"RECIBIDA"_s;
    case Reception::Returned:
        return u"DEVUELTA"_s;
    default:
        return httpState(answer.httpStatus);
    }
}

} // namespace

Result<void> SriRecords::reception(const sri::ReceptionAnswer& answer)
{
    SriResponse row;
    row.operation = u"RECEPTION"_s;
    row.state = stateOf(answer);
    row.messages = answer.messages;
    row.raw = answer.raw;
    row.httpStatus = answer.httpStatus;
    row.at = m_context.clock.nowUtc();
    return SriResponseRepository(m_context.database, m_context.tenant).append(m_document.accessKey, row);
}

Result<void> SriRecords::authorization(const sri::AuthorizationAnswer& answer)
{
    using Kind = sri::AuthorizationAnswer::Kind;
    const bool spoke = answer.kind == Kind::Authorized || answer.kind == Kind::NotAuthorized ||
                       answer.kind == Kind::InProcess || answer.kind == Kind::Unheard;
    SriResponse row;
    row.operation = u"AUTHORIZATION"_s;
    row.state = spoke ? answer.stateText : httpState(answer.httpStatus);
    row.messages = answer.messages;
    row.raw = answer.raw;
    row.httpStatus = answer.httpStatus;
    row.at = m_context.clock.nowUtc();
    return SriResponseRepository(m_context.database, m_context.tenant).append(m_document.accessKey, row);
}

Result<void> SriRecords::received(const sri::ReceptionAnswer& answer)
{
    if (auto done = reception(answer); !done)
        return done;
    QJsonObject detail{{u"sriStatus"_s, stateOf(answer)}};
    if (hasSriCode(answer.messages, "70"_L1)) {
        detail[u"processingRetry"_s] = true;
        detail[u"sriIdentifier"_s] = u"70"_s;
    }
    if (auto done = move(DocumentStatus::Received, u"SENT"_s, detail); !done)
        return done;
    return m_document.needsPerson ? setNeedsPerson(false) : Result<void>();
}

Result<void> SriRecords::returned(const sri::ReceptionAnswer& answer)
{
    if (auto done = reception(answer); !done)
        return done;
    if (auto done = move(DocumentStatus::Returned, u"SENT"_s, {{u"sriStatus"_s, stateOf(answer)}}); !done)
        return done;
    return setNeedsPerson(true);
}

Result<void> SriRecords::verdict(const sri::AuthorizationAnswer& answer)
{
    const bool good = answer.kind == sri::AuthorizationAnswer::Kind::Authorized;
    const DocumentStatus from = m_document.status;
    const DocumentStatus to = good ? DocumentStatus::Authorized : DocumentStatus::NotAuthorized;
    const QDateTime now = m_context.clock.nowUtc();
    const AccessKey& key = m_document.accessKey;
    DocumentRepository documents(m_context.database, m_context.tenant);
    if (auto done = authorization(answer); !done)
        return done;
    auto moved = good ? documents.setAuthorization(key, {answer.number, answer.date, answer.xml}, from, now)
                      : documents.move(key, from, to, now);
    if (!moved)
        return moved;
    if (auto done = setNeedsPerson(!good); !done)
        return done;
    return append(u"STATUS_CHANGED"_s, to,
                  {{u"sriStatus"_s, answer.stateText},
                   {u"authorizationNumber"_s, good ? QJsonValue(answer.number) : QJsonValue()}});
}

Result<void> SriRecords::error(const QString& operation, const QString& why)
{
    return append(u"ERROR"_s, std::nullopt, {{u"operation"_s, operation}, {u"message"_s, why}});
}

Result<void> SriRecords::move(DocumentStatus to, const QString& event, const QJsonObject& detail)
{
    if (m_document.status == to)
        return {};
    DocumentRepository documents(m_context.database, m_context.tenant);
    if (auto done = documents.move(m_document.accessKey, m_document.status, to, m_context.clock.nowUtc()); !done)
        return done;
    return append(event, to, detail);
}

Result<void> SriRecords::append(const QString& event, std::optional<DocumentStatus> to, const QJsonObject& detail)
{
    return EventRepository(m_context.database, m_context.tenant, m_context.apiKeyId)
        .append(m_document.accessKey, {0, event, m_document.status, to, detail, m_context.clock.nowUtc()});
}

Result<void> SriRecords::setNeedsPerson(bool needsPerson)
{
    return DocumentRepository(m_context.database, m_context.tenant)
        .setNeedsPerson(m_document.accessKey, needsPerson, m_context.clock.nowUtc());
}

} // namespace engine::invoicing
