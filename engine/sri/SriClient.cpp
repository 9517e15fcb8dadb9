#include "sri/SriClient.h"

#include "sri/SoapEnvelope.h"
#include "sri/SriEndpoints.h"

#include <QElapsedTimer>

namespace engine::sri {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kLongestLook{15}; // somebody stands before the screen

ServiceTest judged(const QUrl& service, const net::HttpReply& reply, qint64 tookMs)
{
    using Outcome = ServiceTest::Outcome;
    ServiceTest test{Outcome::Unreachable, service, reply.status, tookMs, reply.errorText};
    if (reply.outcome != net::HttpReply::Outcome::Answered)
        return test;
    if (reply.status != 200)
        test.outcome = reply.status >= 400 ? Outcome::Refused : Outcome::NotTheOffice;
    else
        test.outcome = reply.body.contains("definitions") && reply.body.contains("schemas.xmlsoap.org/wsdl")
                           ? Outcome::Answered
                           : Outcome::NotTheOffice;
    if (test.outcome != Outcome::Answered)
        test.detail = u"HTTP %1, %2 bytes of %3"_s.arg(reply.status)
                          .arg(reply.body.size())
                          .arg(QString::fromLatin1(reply.contentType));
    return test;
}

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

QFuture<ServiceTest> SriClient::describe(const QUrl& service) const
{
    if (service.host().isEmpty())
        return QtFuture::makeReadyFuture(
            ServiceTest{ServiceTest::Outcome::Unreachable, service, 0, 0, u"no address is known"_s});
    net::HttpRequest look;
    look.url = service;
    look.url.setQuery(u"wsdl"_s);
    look.get = true;
    look.headers = {{"Accept", "text/xml"}};
    look.timeout = std::min<std::chrono::milliseconds>(m_options.timeout, kLongestLook);
    look.idleTimeout = look.timeout;
    look.maxReplyBytes = m_options.maxReplyBytes;
    QElapsedTimer timer;
    timer.start();
    return m_transport.post(look).then(QtFuture::Launch::Sync, [service, timer](const net::HttpReply& reply) {
        return judged(service, reply, timer.elapsed());
    });
}

} // namespace engine::sri
