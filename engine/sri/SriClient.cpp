#include "sri/SriClient.h"

#include "sri/SoapEnvelope.h"
#include "sri/SriEndpoints.h"

namespace engine::sri {

using namespace Qt::StringLiterals;

namespace {

template <class Answer>
Answer withoutReply(const net::HttpReply& reply)
{
    Answer answer;
    answer.kind = reply.outcome == net::HttpReply::Outcome::NotSent ? Answer::Kind::NotSent : Answer::Kind::Unknown;
    answer.detail = reply.errorText;
    answer.httpStatus = reply.status;
    return answer;
}

ReceptionAnswer tooLarge(qsizetype bytes)
{
    ReceptionAnswer answer;
    answer.kind = ReceptionAnswer::Kind::Returned;
    answer.detail = u"not sent: %1 bytes, SRI takes %2"_s.arg(bytes).arg(kMaxVoucherBytes);
    answer.messages = {{u"26"_s, u"TAMAÑO MÁXIMO SUPERADO"_s, answer.detail, u"ERROR"_s}};
    return answer;
}

} // namespace

net::HttpRequest SriClient::request(const QUrl& url, QByteArray envelope) const
{
    net::HttpRequest out;
    out.url = url;
    out.body = std::move(envelope);
    out.headers = {{"Content-Type", "text/xml; charset=utf-8"}, {"SOAPAction", "\"\""}, {"Accept", "text/xml"}};
    out.timeout = m_options.timeout;
    out.idleTimeout = m_options.idleTimeout;
    out.maxReplyBytes = m_options.maxReplyBytes;
    return out;
}

QFuture<ReceptionAnswer> SriClient::submit(const QUrl& base, const QByteArray& signedXml) const
{
    if (signedXml.size() > kMaxVoucherBytes)
        return QtFuture::makeReadyFuture(tooLarge(signedXml.size()));
    const QUrl url = SriEndpoints{base}.reception();
    return m_transport.post(request(url, receptionEnvelope(signedXml)))
        .then(QtFuture::Launch::Sync, [key = accessKeyOfVoucher(signedXml)](const net::HttpReply& reply) {
            if (reply.outcome != net::HttpReply::Outcome::Answered)
                return withoutReply<ReceptionAnswer>(reply);
            return parseReception(reply.status, reply.body, key);
        });
}

QFuture<AuthorizationAnswer> SriClient::authorize(const QUrl& base, const QString& accessKey) const
{
    const QUrl url = SriEndpoints{base}.authorization();
    return m_transport.post(request(url, authorizationEnvelope(accessKey)))
        .then(QtFuture::Launch::Sync, [accessKey](const net::HttpReply& reply) {
            if (reply.outcome != net::HttpReply::Outcome::Answered)
                return withoutReply<AuthorizationAnswer>(reply);
            return parseAuthorization(reply.status, reply.body, accessKey);
        });
}

} // namespace engine::sri
