#include "sri/SriClient.h"
#include "sri/SoapEnvelope.h"
#include "sri/SriEndpoints.h"

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::sri;
using namespace Qt::StringLiterals;

namespace {

struct FakeTransport final : net::HttpTransport
{
    QList<net::HttpRequest> sent;
    net::HttpReply reply;

    QFuture<net::HttpReply> post(net::HttpRequest request) override
    {
        sent.append(std::move(request));
        return QtFuture::makeReadyFuture(reply);
    }
};

const QString kKey = u"2111202601179999999000110010010000000010000791911"_s;
const QByteArray kVoucher =
    "<factura><infoTributaria><claveAcceso>" + kKey.toUtf8() + "</claveAcceso></infoTributaria></factura>";
const QUrl kBase(u"http://127.0.0.1:9/comprobantes-electronicos-ws"_s);

net::HttpReply answered(int status, const QByteArray& body)
{
    return {net::HttpReply::Outcome::Answered, status, "text/html", body, {}};
}

} // namespace

TEST(SriEndpoints, AddressesOfTheEnvironments)
{
    const auto test = SriEndpoints::forTarget(SriTarget::Test);
    EXPECT_EQ(test.reception().toString(),
              u"https://celcer.sri.gob.ec/comprobantes-electronicos-ws/RecepcionComprobantesOffline"_s);
    EXPECT_EQ(test.authorization().toString(),
              u"https://celcer.sri.gob.ec/comprobantes-electronicos-ws/AutorizacionComprobantesOffline"_s);
    EXPECT_EQ(SriEndpoints::forTarget(SriTarget::Production).base.host(), u"cel.sri.gob.ec"_s);
    EXPECT_TRUE(SriEndpoints::forTarget(SriTarget::Practice).base.isEmpty());
    const auto own = SriEndpoints::forTarget(SriTarget::Production, QUrl(u"http://localhost:81/x/"_s));
    EXPECT_EQ(own.reception().toString(), u"http://localhost:81/x/RecepcionComprobantesOffline"_s);
    EXPECT_EQ((SriEndpoints{QUrl(u"http://localhost:81"_s)}).reception().toString(),
              u"http://localhost:81/RecepcionComprobantesOffline"_s);
}

TEST(SriClient, SendsTheSignedBytesAsTheyAre)
{
    FakeTransport transport;
    transport.reply = answered(200, "");
    const SriClient client(transport);
    (void)client.submit(kBase, kVoucher).result();
    ASSERT_EQ(transport.sent.size(), 1);
    EXPECT_EQ(transport.sent[0].url.path(), u"/comprobantes-electronicos-ws/RecepcionComprobantesOffline"_s);
    EXPECT_TRUE(transport.sent[0].body.contains("<xml>" + kVoucher.toBase64() + "</xml>"));
    EXPECT_TRUE(transport.sent[0].headers.contains({"SOAPAction", "\"\""}));
    EXPECT_TRUE(transport.sent[0].headers.contains({"Content-Type", "text/xml; charset=utf-8"}));
}

TEST(SriClient, CarriesTheTransportsVerdict)
{
    FakeTransport transport;
    const SriClient client(transport);
    transport.reply = {net::HttpReply::Outcome::NotSent, 0, {}, {}, u"refused"_s};
    EXPECT_EQ(client.submit(kBase, kVoucher).result().kind, ReceptionAnswer::Kind::NotSent);
    EXPECT_EQ(client.authorize(kBase, kKey).result().kind, AuthorizationAnswer::Kind::NotSent);
    EXPECT_EQ(client.authorize(kBase, kKey).result().detail, u"refused"_s);
    transport.reply.outcome = net::HttpReply::Outcome::Unknown;
    EXPECT_EQ(client.submit(kBase, kVoucher).result().kind, ReceptionAnswer::Kind::Unknown);
    EXPECT_EQ(client.authorize(kBase, kKey).result().kind, AuthorizationAnswer::Kind::Unknown);
}

TEST(SriClient, JudgesTheContentNotTheContentType)
{
    FakeTransport transport;
    const SriClient client(transport);
    transport.reply = answered(
        200,
        R"(<s:Envelope xmlns:s="x"><s:Body><RespuestaRecepcionComprobante><estado>RECIBIDA</estado></RespuestaRecepcionComprobante></s:Body></s:Envelope>)");
    EXPECT_EQ(client.submit(kBase, kVoucher).result().kind, ReceptionAnswer::Kind::Received);
}

TEST(SriClient, ComparesTheAnswerWithTheVouchersOwnKey)
{
    FakeTransport transport;
    const SriClient client(transport);
    transport.reply = answered(
        200,
        R"(<s:Envelope xmlns:s="x"><s:Body><RespuestaRecepcionComprobante><estado>DEVUELTA</estado><comprobantes><comprobante><claveAcceso>0101202601245999999700120010020000009990016629910</claveAcceso></comprobante></comprobantes></RespuestaRecepcionComprobante></s:Body></s:Envelope>)");
    EXPECT_EQ(client.submit(kBase, kVoucher).result().kind, ReceptionAnswer::Kind::Unknown);
}

TEST(SriClient, TooLargeNeverLeaves)
{
    FakeTransport transport;
    const SriClient client(transport);
    const auto answer = client.submit(kBase, QByteArray(kMaxVoucherBytes + 1, 'x')).result();
    EXPECT_EQ(answer.kind, ReceptionAnswer::Kind::Returned);
    ASSERT_EQ(answer.messages.size(), 1);
    EXPECT_EQ(answer.messages[0].identifier, u"26"_s);
    EXPECT_TRUE(transport.sent.isEmpty());
    (void)client.submit(kBase, QByteArray(kMaxVoucherBytes, 'x')).result();
    EXPECT_EQ(transport.sent.size(), 1);
}
