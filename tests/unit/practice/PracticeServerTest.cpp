#include "core/Clock.h"
#include "net/QtHttpTransport.h"
#include "sri/SriClient.h"
#include "support/Await.h"
#include "support/SignedVouchers.h"

#include <engine/PracticeSri.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace engine;
using namespace Qt::StringLiterals;
using testing_support::await;
using testing_support::SignedVouchers;
using testing_support::waitUntil;

namespace {

std::unique_ptr<PracticeSri> start(const PracticeSriConfig& config = {})
{
    auto started = PracticeSri::start(config);
    EXPECT_TRUE(started) << (started ? "" : started.error().detail.toStdString());
    return started ? *std::move(started) : nullptr;
}

// Sends bytes and reads until the server closes or `enough` is there.
QByteArray exchange(const QUrl& base, const QByteArray& bytes, const QByteArray& enough = {})
{
    QTcpSocket socket;
    socket.connectToHost(base.host(), static_cast<quint16>(base.port()));
    if (!socket.waitForConnected(5000))
        return "no connection";
    socket.write(bytes);
    QByteArray all;
    while (socket.state() == QAbstractSocket::ConnectedState && (enough.isEmpty() || !all.contains(enough))) {
        if (!socket.waitForReadyRead(5000))
            break;
        all += socket.readAll();
    }
    return all + socket.readAll();
}

QByteArray get(const QUrl& base, const QByteArray& target, const QByteArray& extra = {})
{
    return exchange(base, "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + extra + "\r\n");
}

QByteArray post(const QUrl& base, const QByteArray& target, const QByteArray& body)
{
    return exchange(base, "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " +
                              QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

const QByteArray kReception = "/comprobantes-electronicos-ws/RecepcionComprobantesOffline";

} // namespace

TEST(PracticeServer, AnswersOrdinaryQuestions)
{
    const auto practice = start();
    const QUrl base = practice->baseUrl();
    EXPECT_TRUE(get(base, kReception + "?wsdl").contains("wsdl:definitions"));
    EXPECT_TRUE(get(base, "/").startsWith("HTTP/1.1 404 "));
    EXPECT_TRUE(exchange(base, "PUT " + kReception + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .startsWith("HTTP/1.1 405 "));
    EXPECT_TRUE(post(base, kReception, "junk").startsWith("HTTP/1.1 500 "));
    EXPECT_EQ(get(base, "/control/journal").count("\"op\":\"reception\""), 1);
}

TEST(PracticeServer, OnlyThisMachineAndNoWebPage)
{
    const auto practice = start();
    const QUrl base = practice->baseUrl();
    EXPECT_TRUE(base.host() == "127.0.0.1"_L1);
    EXPECT_TRUE(get(base, "/control/journal", "Origin: http://evil.example\r\n").startsWith("HTTP/1.1 403 "));
    EXPECT_TRUE(exchange(base, "GET /control/journal HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                    .startsWith("HTTP/1.1 403 "));
}

TEST(PracticeServer, ScriptIsReplacedWhileItRuns)
{
    const auto practice = start();
    const QUrl base = practice->baseUrl();
    EXPECT_TRUE(post(base, "/control", R"({"rules":[{"action":"empty"}]})").startsWith("HTTP/1.1 200 "));
    EXPECT_TRUE(post(base, kReception, "junk").contains("Content-Length: 0"));
    EXPECT_TRUE(post(base, "/control", R"({"rules":[{"action":"explode"}]})").startsWith("HTTP/1.1 400 "));
    EXPECT_TRUE(post(base, kReception, "junk").contains("Content-Length: 0"));
    EXPECT_TRUE(post(base, "/control", "").startsWith("HTTP/1.1 200 "));
    EXPECT_TRUE(post(base, kReception, "junk").startsWith("HTTP/1.1 500 "));
}

TEST(PracticeServer, StartErrorsAreClear)
{
    const auto first = start();
    PracticeSriConfig taken;
    taken.port = static_cast<quint16>(first->baseUrl().port());
    EXPECT_EQ(PracticeSri::start(taken).error().code, ErrorCode::PORT_IN_USE);
    PracticeSriConfig script;
    script.script = "{";
    EXPECT_EQ(PracticeSri::start(script).error().code, ErrorCode::VALIDATION_FAILED);
    PracticeSriConfig journal;
    journal.journalPath = u"/no/such/folder/journal"_s;
    EXPECT_EQ(PracticeSri::start(journal).error().code, ErrorCode::FILE_UNWRITABLE);
}

TEST(PracticeServer, JunkDoesNotKillIt)
{
    const auto practice = start();
    const QUrl base = practice->baseUrl();
    QRandomGenerator random(20261122);
    const QByteArray good =
        "POST " + kReception + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 4\r\n\r\n<a/>";
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes = good;
        for (int k = 0; k < 1 + i % 7; ++k) {
            const auto at = random.bounded(static_cast<int>(bytes.size()));
            switch (random.bounded(3)) {
            case 0:
                bytes[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                bytes.remove(at, random.bounded(20));
                break;
            default:
                bytes.insert(at, bytes.mid(random.bounded(static_cast<int>(bytes.size())), random.bounded(40)));
            }
            if (bytes.isEmpty())
                bytes = "\r\n";
        }
        QTcpSocket socket;
        socket.connectToHost(base.host(), static_cast<quint16>(base.port()));
        ASSERT_TRUE(socket.waitForConnected(5000)) << i;
        socket.write(bytes);
        socket.waitForBytesWritten(1000);
        if (i % 2)
            socket.abort();
        else
            socket.disconnectFromHost();
    }
    EXPECT_TRUE(get(base, kReception + "?wsdl").startsWith("HTTP/1.1 200 "));
}

TEST(PracticeServer, KeepsAConnectionAndPipelines)
{
    const auto practice = start();
    const QByteArray one = "GET " + kReception + "?wsdl HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const QByteArray last = "GET /end HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    const QByteArray all = exchange(practice->baseUrl(), one + one + one + last);
    EXPECT_EQ(all.count("HTTP/1.1 200 OK"), 3);
    EXPECT_EQ(all.count("HTTP/1.1 404 "), 1);
    EXPECT_LT(all.lastIndexOf("200 OK"), all.indexOf("404"));
}

TEST(PracticeServer, TellsToContinueAndTakesChunks)
{
    const auto practice = start();
    const QByteArray head = "POST " + kReception + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    EXPECT_TRUE(exchange(practice->baseUrl(), head + "Expect: 100-continue\r\nContent-Length: 4\r\n\r\n", "\r\n\r\n")
                    .startsWith("HTTP/1.1 100 "));
    EXPECT_TRUE(
        exchange(practice->baseUrl(), head + "Transfer-Encoding: chunked\r\n\r\n2\r\n<a\r\n2\r\n/>\r\n0\r\n\r\n")
            .contains("Fault"));
}

TEST(PracticeServer, ServesFiftyConnectionsAtOnce)
{
    PracticeSriConfig config;
    config.script = R"({"rules":[{"action":"delay","delayMs":1500}]})";
    const auto practice = start(config);
    const QByteArray ask = "POST " + kReception + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n<a/>";
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 50; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(practice->baseUrl().host(), static_cast<quint16>(practice->baseUrl().port()));
        sockets.back()->write(ask);
    }
    QElapsedTimer clock;
    clock.start();
    EXPECT_TRUE(waitUntil([&sockets] {
        return std::all_of(sockets.begin(), sockets.end(), [](const auto& each) { return each->bytesAvailable() > 0; });
    }));
    EXPECT_LT(clock.elapsed(), 15'000); // one after the other would take 75 s
}

TEST(PracticeServer, ADroppedClientIsNoHarm)
{
    PracticeSriConfig config;
    config.script = R"({"rules":[{"action":"delay","delayMs":50}]})";
    const auto practice = start(config);
    for (int i = 0; i < 50; ++i) {
        QTcpSocket socket;
        socket.connectToHost(practice->baseUrl().host(), static_cast<quint16>(practice->baseUrl().port()));
        ASSERT_TRUE(socket.waitForConnected(5000));
        socket.write("POST " + kReception + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n<a/>");
        socket.waitForBytesWritten(1000);
        socket.abort();
    }
    EXPECT_TRUE(get(practice->baseUrl(), kReception + "?wsdl").startsWith("HTTP/1.1 200 "));
}

TEST(PracticeServer, RemembersWhatItAuthorised)
{
    const QTemporaryDir folder;
    PracticeSriConfig config;
    config.journalPath = folder.filePath(u"journal.jsonl"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray voucher = SignedVouchers::sign(SignedVouchers::invoice(core::ecuadorDate(now)), now.addSecs(-5));
    net::QtHttpTransport transport;
    const sri::SriClient client(transport);
    auto practice = start(config);
    EXPECT_EQ(await(client.submit(practice->baseUrl(), voucher)).kind, sri::ReceptionAnswer::Kind::Received);
    practice.reset();
    practice = start(config);
    const auto answer = await(client.authorize(practice->baseUrl(), SignedVouchers::keyOf(voucher)));
    EXPECT_EQ(answer.kind, sri::AuthorizationAnswer::Kind::Authorized);
    EXPECT_EQ(answer.xml, voucher);
}
