// The same gate over TLS.
#include "support/TestCertificates.h"
#include "unit/api/GateFixture.h"

#include <QSslKey>
#include <QSslSocket>

using namespace engine::api;
using namespace Qt::StringLiterals;

namespace {

QByteArray pem(const QByteArray& label, const QByteArray& der)
{
    return "-----BEGIN " + label + "-----\n" + der.toBase64() + "\n-----END " + label + "-----\n";
}

QSslConfiguration configuration()
{
    const test::TestIdentity identity = test::makeIdentity();
    return tlsConfiguration(identity.certificatePem, pem("PRIVATE KEY", identity.keyDer)).value_or({});
}

class GateTls : public GateFixture
{
protected:
    std::unique_ptr<Client> connected()
    {
        auto socket = std::make_unique<QSslSocket>();
        QSslSocket* ssl = socket.get();
        ssl->setPeerVerifyMode(QSslSocket::VerifyNone);
        auto client = std::make_unique<Client>(port(), std::move(socket));
        ssl->startClientEncryption();
        EXPECT_TRUE(ssl->waitForEncrypted(20'000)) << qPrintable(ssl->errorString());
        return client;
    }
};

} // namespace

TEST_F(GateTls, ServesPipelinedAndLongAnswers)
{
    start({}, configuration());
    const auto client = connected();
    client->send(get("/a") + get("/b") + get("/long"));
    EXPECT_EQ(client->answer().body, "GET /a ");
    EXPECT_EQ(client->answer().body, "GET /b ");
    EXPECT_EQ(client->answer(false, 60'000).body.size(), kLong);
    EXPECT_EQ(client->ask(get("/c", "Connection: close\r\n")).headers.value("connection"), "close");
    EXPECT_TRUE(client->closedWithin(10'000));
}

TEST_F(GateTls, NobodyWhoDoesNotGreetStays)
{
    HttpLimits limits;
    limits.handshakeMs = 300;
    start(limits, configuration());
    Client silent(port());
    Client plain(port());
    plain.send(get("/plain"));
    EXPECT_TRUE(silent.closedWithin(10'000));
    EXPECT_TRUE(plain.closedWithin(10'000));
    EXPECT_EQ(m_handled, 0);
    EXPECT_EQ(connected()->ask(get("/a")).body, "GET /a ");
}

TEST_F(GateTls, LeavingInTheHandshakeHarmsNobody)
{
    start({}, configuration());
    for (int i = 0; i < 50; ++i) {
        Client client(port());
        client.send(QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7).first(i % 8));
        client.socket().abort();
    }
    EXPECT_EQ(connected()->ask(get("/a")).body, "GET /a ");
}

TEST(TlsConfiguration, RefusesWhatIsNone)
{
    const test::TestIdentity identity = test::makeIdentity();
    const QByteArray key = pem("PRIVATE KEY", identity.keyDer);
    EXPECT_TRUE(tlsConfiguration(identity.certificatePem, key));
    EXPECT_FALSE(tlsConfiguration("nonsense", key));
    EXPECT_FALSE(tlsConfiguration(identity.certificatePem, "nonsense"));
    test::CertificateOptions ec;
    ec.ec = true;
    EXPECT_FALSE(tlsConfiguration(test::makeIdentity(ec).certificatePem, key));
}
