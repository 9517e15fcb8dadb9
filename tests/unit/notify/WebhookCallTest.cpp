#include "notify/WebhookCall.h"

#include "support/WebhookReceiver.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <thread>

using namespace engine;
using namespace engine::notify;
using engine::tests::TlsFiles;
using engine::tests::WebhookReceiver;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSecret(64, 'a');

class WebhookCall : public testing::Test
{
protected:
    WebhookCall() : m_files(u"DNS:erp.example.com,IP:127.0.0.1"_s), m_receiver(m_files)
    {
        m_line.caFile = m_files.certificate();
        m_line.allowed = AllowList::parse({m_receiver.place()}).value_or({});
    }
    WebhookAnswer call(const QString& url, const QByteArray& body = "{}")
    {
        return callWebhook({url, body, kSecret}, m_line, 1781449260, m_cancelled);
    }
    // The name of the receiver's certificate, allowed, leading wherever the test says.
    QString named(const QList<QHostAddress>& addresses)
    {
        m_line.allowed = AllowList::parse({u"erp.example.com:%1"_s.arg(m_receiver.port())}).value_or({});
        m_line.resolve = [addresses](const QString&, std::chrono::milliseconds, const std::atomic<bool>&) {
            return Result<QList<QHostAddress>>(addresses);
        };
        return m_receiver.url(u"erp.example.com"_s);
    }

    TlsFiles m_files;
    WebhookReceiver m_receiver;
    WebhookLine m_line;
    std::atomic<bool> m_cancelled{false};
};

} // namespace

TEST(WebhookSignature, IsThatOfTheContract)
{
    // By openssl dgst -sha256 -hmac: the secret is used as the text it is.
    EXPECT_EQ(webhookSignature("key", 1, "The quick brown fox"),
              "sha256=1ef269d2a2a1f8d397e0e25c3e3013fb5687509234565e6e49ea45a138768457");
}

TEST_F(WebhookCall, SendsTheSignedBody)
{
    const QByteArray body = R"({"event":"CERT_EXPIRED","texto":"ñ"})";
    const WebhookAnswer answer = call(m_receiver.url(), body);
    EXPECT_TRUE(answer.isGood()) << qPrintable(answer.error);
    EXPECT_EQ(answer.statusCode, 200);
    EXPECT_EQ(answer.body, u"ok"_s);
    ASSERT_EQ(m_receiver.calls().size(), 1);
    const auto got = m_receiver.calls().first();
    EXPECT_TRUE(got.head.startsWith("POST /hook?x=1 HTTP/1.1\r\n"));
    EXPECT_EQ(got.body, body);
    EXPECT_EQ(got.header("Content-Type"), "application/json");
    EXPECT_EQ(got.header("User-Agent"), "Comprobify-Webhook/1.0");
    EXPECT_EQ(got.header("X-Comprobify-Timestamp"), "1781449260");
    EXPECT_EQ(got.header("X-Comprobify-Signature"), webhookSignature(kSecret, 1781449260, body));
}

TEST_F(WebhookCall, AnythingButASuccessIsAFailureAndARedirectIsNotFollowed)
{
    WebhookReceiver elsewhere(m_files);
    m_receiver.answerWith(
        [&](int) { return WebhookReceiver::reply(307, "go", "Location: " + elsewhere.url().toLatin1() + "\r\n"); });
    const WebhookAnswer redirected = call(m_receiver.url());
    EXPECT_FALSE(redirected.isGood());
    EXPECT_EQ(redirected.statusCode, 307);
    EXPECT_EQ(elsewhere.connections(), 0);
    m_receiver.answerWith([](int) { return WebhookReceiver::reply(500, QByteArray(2000, 'x')); });
    const WebhookAnswer failed = call(m_receiver.url());
    EXPECT_FALSE(failed.isGood());
    EXPECT_EQ(failed.body.size(), 500);
    m_receiver.answerWith([](int) { return QByteArray(); });
    EXPECT_EQ(call(m_receiver.url()).statusCode, 0);
}

TEST_F(WebhookCall, ALongAnswerIsCutOff)
{
    m_receiver.answerWith([](int) { return WebhookReceiver::reply(200, QByteArray(64 * 1024 + 1, 'x')); });
    EXPECT_FALSE(call(m_receiver.url()).isGood());
    m_receiver.answerWith([](int) { return WebhookReceiver::reply(200, QByteArray(64 * 1024, 'x')); });
    EXPECT_TRUE(call(m_receiver.url()).isGood());
}

TEST_F(WebhookCall, TrustsNoUnknownAuthorityAndNoOtherName)
{
    m_line.caFile.clear();
    EXPECT_FALSE(call(m_receiver.url()).isGood());
    m_line.caFile = m_files.certificate();
    m_line.allowed = AllowList::parse({u"otro.example.com:%1"_s.arg(m_receiver.port())}).value_or({});
    m_line.allowed = m_line.allowed.with(AllowList::parse({u"localhost:%1"_s.arg(m_receiver.port())}).value_or({}));
    EXPECT_FALSE(call(m_receiver.url(u"localhost"_s)).isGood()) << "the certificate names 127.0.0.1, not localhost";
    EXPECT_TRUE(m_receiver.calls().isEmpty());
}

TEST_F(WebhookCall, LoopbackAndMetadataAreNotReachedByAddress)
{
    m_line.allowed = {};
    for (const QString& host : {u"127.0.0.1"_s, u"127.1"_s, u"0x7f000001"_s, u"[::1]"_s, u"[::ffff:127.0.0.1]"_s,
                                u"localhost"_s, u"0.0.0.0"_s}) {
        const WebhookAnswer answer = call(m_receiver.url(host));
        EXPECT_FALSE(answer.isGood()) << qPrintable(host);
        EXPECT_EQ(answer.statusCode, 0);
    }
    EXPECT_FALSE(call(u"https://169.254.169.254/latest/meta-data"_s).isGood());
    EXPECT_EQ(m_receiver.connections(), 0);
}

TEST_F(WebhookCall, ANameThatLeadsInsideIsNotCalled)
{
    for (const char* inside : {"127.0.0.1", "::1", "::ffff:127.0.0.1", "169.254.169.254", "0.0.0.0", "fe80::1"}) {
        const WebhookAnswer answer = call(named({QHostAddress(QString::fromLatin1(inside))}));
        EXPECT_FALSE(answer.isGood()) << inside;
        EXPECT_EQ(answer.error, u"The name leads to an address that may not be called."_s);
    }
    // One bad answer among good ones is enough.
    EXPECT_FALSE(call(named({QHostAddress(u"8.8.8.8"_s), QHostAddress(u"127.0.0.1"_s)})).isGood());
    EXPECT_EQ(m_receiver.connections(), 0);
}

TEST_F(WebhookCall, OnlyTheAddressThatWasCheckedIsCalled)
{
    // Were the name asked for again when connecting, it would not be this address that answers.
    m_line.timeout = std::chrono::milliseconds(400);
    const WebhookAnswer answer = call(named({QHostAddress(u"10.255.255.1"_s)}));
    EXPECT_FALSE(answer.isGood());
    EXPECT_EQ(m_receiver.connections(), 0);
}

TEST_F(WebhookCall, EndsInTimeAndWhenItIsCancelled)
{
    QTcpServer silent;
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    const QString place = u"127.0.0.1:%1"_s.arg(silent.serverPort());
    m_line.allowed = AllowList::parse({place}).value_or({});
    m_line.timeout = std::chrono::milliseconds(300);
    QElapsedTimer timer;
    timer.start();
    EXPECT_FALSE(call(u"https://%1/"_s.arg(place)).isGood());
    EXPECT_LT(timer.elapsed(), 5'000);
    m_line.timeout = std::chrono::milliseconds(60'000);
    std::thread stop([this] { m_cancelled = true; });
    const WebhookAnswer answer = call(u"https://%1/"_s.arg(place));
    stop.join();
    EXPECT_TRUE(answer.cancelled);
    EXPECT_LT(timer.elapsed(), 20'000);
}
