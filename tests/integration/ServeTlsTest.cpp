#include "support/Program.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace engine::tests;

namespace {

constexpr int kPatienceMs = 30'000;

// What a real serve on a loopback address with --tls answers to a client that trusts `authorities` alone.
class ServeTls : public testing::Test
{
protected:
    std::unique_ptr<RunningProgram> serve(const QStringList& more)
    {
        auto program =
            RunningProgram::start(QStringList{u"serve"_s, u"--practice"_s, u"--data"_s, m_folder.path()} + more);
        EXPECT_TRUE(program);
        return program;
    }
    static std::unique_ptr<QSslSocket> connected(const QUrl& url, const QList<QSslCertificate>& authorities)
    {
        auto socket = std::make_unique<QSslSocket>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(authorities);
        socket->setSslConfiguration(configuration);
        if (authorities.isEmpty())
            socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->connectToHostEncrypted(url.host(), static_cast<quint16>(url.port()), u"localhost"_s);
        socket->waitForEncrypted(kPatienceMs);
        return socket;
    }
    static QByteArray ask(QAbstractSocket& socket, const QByteArray& request)
    {
        socket.write(request + "Host: localhost\r\nConnection: close\r\n\r\n");
        QByteArray answer;
        while (socket.waitForReadyRead(kPatienceMs))
            answer += socket.readAll();
        return answer;
    }
    static QSslCertificate shownBy(const QUrl& url) { return connected(url, {})->peerCertificate(); }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(ServeTls, ThePinnedCertificateIsTrustedAndNoOther)
{
    const auto program = serve({u"--tls"_s});
    EXPECT_EQ(program->url().scheme(), u"https"_s);
    const QSslCertificate own = shownBy(program->url());
    ASSERT_FALSE(own.isNull());
    EXPECT_EQ(program->ready().value(u"fingerprint"_s).toString().toLatin1(),
              own.digest(QCryptographicHash::Sha256).toHex(':').toUpper());

    const auto trusted = connected(program->url(), {own});
    ASSERT_TRUE(trusted->isEncrypted()) << qPrintable(trusted->errorString());
    EXPECT_TRUE(ask(*trusted, "GET /health HTTP/1.1\r\n").startsWith("HTTP/1.1 200 "));

    QTemporaryDir elsewhere;
    const auto other = RunningProgram::start({u"serve"_s, u"--practice"_s, u"--tls"_s, u"--data"_s, elsewhere.path()});
    ASSERT_TRUE(other);
    const auto refused = connected(program->url(), {shownBy(other->url())});
    EXPECT_FALSE(refused->isEncrypted());
    EXPECT_EQ(refused->error(), QAbstractSocket::SslHandshakeFailedError);
}

TEST_F(ServeTls, TheCertificateIsTheSameAfterARestart)
{
    auto program = serve({u"--tls"_s});
    const QByteArray before = shownBy(program->url()).digest(QCryptographicHash::Sha256);
    ASSERT_TRUE(program->terminate());
    program = serve({u"--listen"_s, u"0.0.0.0"_s}); // beyond this computer TLS needs no asking
    EXPECT_EQ(program->url().scheme(), u"https"_s);
    QUrl here = program->url();
    here.setHost(u"127.0.0.1"_s);
    EXPECT_EQ(shownBy(here).digest(QCryptographicHash::Sha256), before);
}

TEST_F(ServeTls, OnlyWhereItIsWanted)
{
    EXPECT_EQ(serve({})->url().scheme(), u"http"_s); // loopback
    EXPECT_EQ(serve({u"--listen"_s, u"0.0.0.0"_s, u"--no-tls"_s})->url().scheme(), u"http"_s);
    EXPECT_NE(
        runProgram({u"serve"_s, u"--practice"_s, u"--data"_s, m_folder.path(), u"--tls"_s, u"--no-tls"_s}).exitCode, 0);
}

TEST_F(ServeTls, PagesOfNamedOriginsMayAsk)
{
    const auto program = serve({u"--cors-origin"_s, u"https://erp.example.com,http://localhost:5173"_s});
    const auto preflight = [&](const QByteArray& origin) {
        QTcpSocket socket;
        socket.connectToHost(program->url().host(), static_cast<quint16>(program->url().port()));
        socket.waitForConnected(kPatienceMs);
        return ask(socket,
                   "OPTIONS /v1/keys HTTP/1.1\r\nOrigin: " + origin + "\r\nAccess-Control-Request-Method: POST\r\n");
    };
    const QByteArray allowed = preflight("http://localhost:5173");
    EXPECT_TRUE(allowed.startsWith("HTTP/1.1 204 ")) << allowed.constData();
    EXPECT_TRUE(allowed.contains("Access-Control-Allow-Origin: http://localhost:5173\r\n")) << allowed.constData();
    EXPECT_TRUE(allowed.contains("Access-Control-Allow-Methods: GET, HEAD, OPTIONS, POST\r\n")) << allowed.constData();
    EXPECT_FALSE(preflight("https://evil.test").contains("Access-Control-"));
    EXPECT_NE(runProgram({u"serve"_s, u"--practice"_s, u"--data"_s, m_folder.path() + u"/2"_s, u"--cors-origin"_s,
                          u"https://a/b"_s})
                  .exitCode,
              0);
}
