// The gate over real sockets: what a well-meaning client may rely on, and how each limit is told.
#include "unit/api/GateFixture.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace engine::api;
using namespace Qt::StringLiterals;
using testing_support::RawAnswer;

namespace {

class Gate : public GateFixture
{
};

QString codeOf(const RawAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object()[u"code"_s].toString();
}

} // namespace

TEST_F(Gate, AnswersWithDateAndARequestIdOfItsOwn)
{
    start();
    Client client(port());
    const RawAnswer first = client.ask(get("/hello"));
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(first.body, "GET /hello ");
    EXPECT_EQ(first.headers.value("connection"), "keep-alive");
    static const QRegularExpression date(u"^[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$"_s);
    EXPECT_TRUE(date.match(QString::fromLatin1(first.headers.value("date"))).hasMatch());
    EXPECT_EQ(first.headers.value("x-request-id").size(), 36);
    const RawAnswer second = client.ask(post("/echo?a=b", "body"));
    EXPECT_EQ(second.body, "POST /echo?a=b body");
    EXPECT_NE(second.headers.value("x-request-id"), first.headers.value("x-request-id"));
}

TEST_F(Gate, PipelinedRequestsAreAnsweredInOrder)
{
    start();
    Client client(port());
    QByteArray all;
    for (int i = 0; i < 300; ++i)
        all += i % 3 == 0 ? post("/n" + QByteArray::number(i), QByteArray(i, 'b')) : get("/n" + QByteArray::number(i));
    client.send(all);
    for (int i = 0; i < 300; ++i) {
        const QByteArray target = "/n" + QByteArray::number(i) + ' ';
        ASSERT_EQ(client.answer().body, i % 3 == 0 ? "POST " + target + QByteArray(i, 'b') : "GET " + target);
    }
}

TEST_F(Gate, OneSlowHandlerHoldsUpNobodyElse)
{
    start();
    Client slow(port());
    slow.send(get("/wait") + get("/after"));
    m_waiting.acquire();
    expectServing("while a handler waits");
    m_open.release();
    EXPECT_EQ(slow.answer().body, "GET /wait ");
    EXPECT_EQ(slow.answer().body, "GET /after ");
}

TEST_F(Gate, ClosesWhenAskedTo)
{
    start();
    for (const QByteArray& request : {get("/a", "Connection: close\r\n"), QByteArray("GET /a HTTP/1.0\r\n\r\n")}) {
        Client client(port());
        const RawAnswer answer = client.ask(request + get("/never"));
        EXPECT_EQ(answer.headers.value("connection"), "close");
        EXPECT_TRUE(client.closedWithin(10'000));
        EXPECT_TRUE(client.rest().isEmpty());
    }
    Client old(port());
    EXPECT_EQ(old.ask("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").headers.value("connection"), "keep-alive");
    EXPECT_EQ(old.ask("GET /b HTTP/1.0\r\n\r\n").body, "GET /b ");
}

TEST_F(Gate, HeadTellsTheLengthAndSendsNoBody)
{
    start();
    Client client(port());
    const RawAnswer head = client.ask("HEAD /hello HTTP/1.1\r\nHost: till\r\n\r\n", true);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.headers.value("content-length"), "12");
    EXPECT_EQ(client.ask(get("/next")).body, "GET /next ") << "no byte of a body stood in between";
}

TEST_F(Gate, UpgradesAreIgnoredAndChunksJoined)
{
    start();
    Client client(port());
    EXPECT_EQ(
        client.ask(get("/h2c", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAA\r\n")).body,
        "GET /h2c ");
    EXPECT_EQ(client
                  .ask(get("/ws", "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"))
                  .body,
              "GET /ws ");
    EXPECT_EQ(
        client.ask("POST /c HTTP/1.1\r\nHost: till\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n")
            .body,
        "POST /c abc");
}

TEST_F(Gate, AHandlersMistakeIsA500AndAHeaderCannotBeInjected)
{
    start();
    Client client(port());
    const RawAnswer thrown = client.ask(get("/throw"));
    EXPECT_EQ(thrown.status, 500);
    EXPECT_EQ(codeOf(thrown), u"INTERNAL_ERROR"_s);
    EXPECT_FALSE(thrown.body.contains("mistake"));
    const RawAnswer injected = client.ask(get("/inject"));
    EXPECT_EQ(injected.status, 200);
    EXPECT_FALSE(injected.headers.contains("x-injected"));
}

TEST_F(Gate, RefusalsAreProblemsAndEndTheConnection)
{
    HttpLimits limits;
    limits.bodyBytes = 1000;
    start(limits);
    const QList<std::pair<QByteArray, int>> cases = {
        {"GET /a HTTP/1.1\r\n\r\n", 400},
        {"GET /a HTTP/1.1\nHost: till\n\n", 400},
        {get("/a", QByteArray("X-B: c\r\n").repeated(101)), 431},
        {get("/a", "X-Long: " + QByteArray(70'000, 'x') + "\r\n"), 431},
        {get("/" + QByteArray(9000, 'a')), 414},
        {"BREW /a HTTP/1.1\r\nHost: till\r\n\r\n", 501},
        {"GET /a HTTP/3.0\r\nHost: till\r\n\r\n", 505},
        {post("/a", QByteArray(1001, 'x')), 413},
        {"POST /a HTTP/1.1\r\nHost: till\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n", 413},
        {"POST /a HTTP/1.1\r\nHost: till\r\nContent-Length: 5000\r\nExpect: 100-continue\r\n\r\n", 413},
    };
    for (const auto& [request, status] : cases) {
        Client client(port());
        const RawAnswer answer = client.ask(request + get("/smuggled"));
        EXPECT_EQ(answer.status, status) << request.left(60).constData();
        EXPECT_EQ(answer.headers.value("content-type"), "application/problem+json");
        EXPECT_EQ(answer.headers.value("connection"), "close");
        EXPECT_EQ(answer.headers.value("x-request-id").size(), 36);
        EXPECT_EQ(codeOf(answer), u"BAD_REQUEST"_s);
        EXPECT_TRUE(client.closedWithin(10'000));
        EXPECT_TRUE(client.rest().isEmpty()) << "nothing behind a refusal is answered";
    }
    EXPECT_EQ(m_handled, 0);
    expectServing();
}

TEST_F(Gate, SlowHeadersAndSlowBodiesEndWith408)
{
    HttpLimits limits;
    limits.headMs = 300;
    limits.bodyMs = 300;
    limits.idleMs = 200;
    limits.bytesPerSecond = 1000;
    start(limits);
    Client head(port());
    Client body(port());
    Client idle(port());
    QElapsedTimer timer;
    timer.start();
    head.send("GET / HTTP/1.1\r\nHost: ");
    body.send("POST / HTTP/1.1\r\nHost: till\r\nContent-Length: 100000\r\n\r\n");
    // A byte now and then buys next to nothing.
    int sent = 0;
    while (timer.elapsed() < 5'000 && (head.isConnected() || body.isConnected())) {
        head.send("x");
        body.send("x");
        ++sent;
        if (head.socket().waitForReadyRead(20) && body.socket().bytesAvailable() > 0)
            break;
        static_cast<void>(body.socket().waitForReadyRead(20));
    }
    EXPECT_EQ(head.answer().status, 408);
    EXPECT_EQ(body.answer().status, 408);
    EXPECT_GT(sent, 1);
    EXPECT_LT(timer.elapsed(), 5'000);
    EXPECT_TRUE(idle.closedWithin(5'000));
    EXPECT_TRUE(idle.rest().isEmpty()) << "an idle connection is closed without a word";
}

TEST_F(Gate, AClientThatDoesNotReadIsCut)
{
    HttpLimits limits;
    limits.answerMs = 300;
    limits.bytesPerSecond = 1'000'000'000; // what the kernel swallows buys no time worth telling
    limits.connectionsPerAddress = 1;      // so that another client tells when this one is gone
    start(limits);
    Client client(port());
    client.socket().setReadBufferSize(1);
    client.send(get("/wait") + get("/long"));
    m_waiting.acquire(); // from here on it is being served
    m_open.release();
    ASSERT_EQ(client.answer().status, 200);
    const QDeadlineTimer deadline(20'000);
    while (m_handled < 2 && !deadline.hasExpired())
        QThread::yieldCurrentThread();
    int turnedAway = 0;
    while (Client(port()).ask(get("/hello")).status != 200 && !deadline.hasExpired())
        ++turnedAway;
    EXPECT_GT(turnedAway, 0);
    EXPECT_FALSE(deadline.hasExpired()) << "it was held for ever";
    client.socket().setReadBufferSize(0);
    EXPECT_EQ(client.answer().status, 0) << "the answer is not whole";
}

TEST_F(Gate, AClientThatReadsGetsAllOfALongAnswer)
{
    start();
    Client client(port());
    EXPECT_EQ(client.ask(get("/long")).body.size(), kLong);
}

TEST_F(Gate, CurlUploadsWithExpectationAndReusesItsConnection)
{
    const QString curl = QStandardPaths::findExecutable(u"curl"_s);
    ASSERT_FALSE(curl.isEmpty()) << "the tests need curl";
    start();
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write(QByteArray(500'000, 'z'));
    file.flush();
    const QString url = u"http://127.0.0.1:%1/up"_s.arg(port());
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(curl, {u"-sv"_s, u"-H"_s, u"Expect: 100-continue"_s, u"--expect100-timeout"_s, u"30"_s,
                         u"--data-binary"_s, u"@"_s + file.fileName(), url, u"--next"_s, u"-sv"_s, url});
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitCode(), 0);
    EXPECT_LT(timer.elapsed(), 25'000) << "curl did not have to wait for its own patience to end";
    const QByteArray log = process.readAllStandardError();
    EXPECT_TRUE(log.contains("< HTTP/1.1 100 Continue")) << log.constData();
    EXPECT_TRUE(log.contains("Re-using existing connection")) << log.constData();
    EXPECT_EQ(process.readAllStandardOutput().size(),
              QByteArray("POST /up ").size() + 500'000 + QByteArray("GET /up ").size());
}

TEST_F(Gate, APortInUseIsTold)
{
    start();
    ApiSetup setup;
    setup.port = port();
    setup.handle = [](const HttpRequest&) { return HttpResponse(); };
    const auto second = ApiHost::start(std::move(setup));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, engine::ErrorCode::PORT_IN_USE);
}

TEST_F(Gate, EndingServesWhatIsBeingServed)
{
    start();
    Client client(port());
    Client idle(port());
    client.send(get("/wait"));
    m_waiting.acquire();
    std::unique_ptr<QThread> ending(QThread::create([this] { m_host.reset(); }));
    ending->start();
    EXPECT_TRUE(idle.closedWithin(10'000)) << "nobody is let in any more";
    m_open.release();
    const RawAnswer answer = client.answer();
    EXPECT_EQ(answer.body, "GET /wait ");
    EXPECT_EQ(answer.headers.value("connection"), "close");
    EXPECT_TRUE(ending->wait(20'000));
}
