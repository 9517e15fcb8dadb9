// The small pieces of the gate: answers as bytes, pace, shares.
#include "api/Admission.h"
#include "api/Pace.h"
#include "api/ResponseWriter.h"

#include <QTimeZone>

#include <gtest/gtest.h>

using namespace engine::api;
using namespace Qt::StringLiterals;

namespace {

ResponseFrame frame(bool keepAlive = true, bool withoutBody = false)
{
    return {"id-1", QDateTime(QDate(2026, 11, 6), QTime(8, 4, 5), Qt::UTC), keepAlive, withoutBody};
}

} // namespace

TEST(ResponseWriter, WritesAnAnswerToTheByte)
{
    EXPECT_EQ(responseBytes({201, "application/json", "{}", {{"Location", "/v1/x"}}}, frame()),
              "HTTP/1.1 201 Created\r\nDate: Fri, 06 Nov 2026 08:04:05 GMT\r\nX-Request-Id: id-1\r\n"
              "Content-Type: application/json\r\nX-Content-Type-Options: nosniff\r\nContent-Length: 2\r\n"
              "Location: /v1/x\r\nConnection: keep-alive\r\n\r\n{}");
    EXPECT_EQ(responseBytes({204, {}, {}, {}}, frame(false)),
              "HTTP/1.1 204 No Content\r\nDate: Fri, 06 Nov 2026 08:04:05 GMT\r\nX-Request-Id: id-1\r\n"
              "Connection: close\r\n\r\n");
    const QByteArray head = responseBytes({200, "text/plain", "hello", {}}, frame(true, true));
    EXPECT_TRUE(head.contains("Content-Length: 5\r\n"));
    EXPECT_TRUE(head.endsWith("\r\n\r\n"));
}

TEST(ResponseWriter, NoHeaderCanBreakTheFraming)
{
    const QList<HttpHeader> evil = {{"X-A", "b\r\nSet-Cookie: c"},
                                    {"X-A", "b\nc"},
                                    {"X-A", QByteArray("b\0c", 3)},
                                    {"X-A\r\nX-B", "c"},
                                    {"X A", "b"},
                                    {"", "b"},
                                    {"Content-Length", "0"},
                                    {"transfer-encoding", "chunked"},
                                    {"Connection", "upgrade"}};
    for (const HttpHeader& each : evil) {
        const QByteArray bytes = responseBytes({200, "text/plain", "x", {each}}, frame());
        EXPECT_EQ(bytes, responseBytes({200, "text/plain", "x", {}}, frame())) << each.name.constData();
    }
    EXPECT_FALSE(responseBytes({200, "text/plain\r\nX: y", "x", {}}, frame()).contains("X: y"));
}

TEST(Pace, TheDeadlineMovesOnlyAsFastAsBytes)
{
    Pace pace;
    pace.start(1000, 500, 100);
    EXPECT_EQ(pace.remaining(1000), 500);
    EXPECT_EQ(pace.remaining(1499), 1);
    EXPECT_EQ(pace.remaining(1500), 0);
    pace.moved(10); // a tenth of a second's worth
    EXPECT_EQ(pace.remaining(1500), 100);
    EXPECT_EQ(pace.remaining(1600), 0);
    pace.start(5000, 500, 100);
    EXPECT_EQ(pace.remaining(5000), 500) << "begins anew";
}

TEST(Pace, WhoTookALotAtOnceIsNotAheadForEver)
{
    Pace pace;
    pace.start(1000, 500, 100);
    pace.moved(1'000'000, 1000, 800);
    EXPECT_EQ(pace.remaining(1000), 800);
    EXPECT_EQ(pace.remaining(1800), 0);
    pace.moved(10, 1700, 800); // a little counts as a little
    EXPECT_EQ(pace.remaining(1700), 200);
}

TEST(Admission, OneClientIsOneAddressOrOneNetworkOfIPv6)
{
    const auto client = [](const char* text) { return Admission::clientOf(QHostAddress(QLatin1String(text))); };
    EXPECT_EQ(client("192.168.1.7"), client("::ffff:192.168.1.7"));
    EXPECT_NE(client("192.168.1.7"), client("192.168.1.8"));
    EXPECT_EQ(client("2001:db8:1:2::1"), client("2001:db8:1:2:ffff::9"));
    EXPECT_NE(client("2001:db8:1:2::1"), client("2001:db8:1:3::1"));
}

TEST(Admission, SharesAreCountedAndGivenBack)
{
    HttpLimits limits;
    limits.connections = 3;
    limits.connectionsPerAddress = 2;
    limits.bodiesInMemory = 100;
    limits.bodiesPerAddress = 60;
    Admission admission(limits);
    const QHostAddress a(u"10.0.0.1"_s);
    const QHostAddress b(u"10.0.0.2"_s);
    admission.enter(a);
    admission.enter(a);
    EXPECT_FALSE(admission.hasRoomFor(a));
    EXPECT_TRUE(admission.hasRoomFor(b));
    admission.enter(b);
    EXPECT_FALSE(admission.hasRoom());
    EXPECT_TRUE(admission.hold(a, 60));
    EXPECT_FALSE(admission.hold(a, 1)) << "its own share";
    EXPECT_FALSE(admission.hold(b, 41)) << "what is left of all";
    EXPECT_TRUE(admission.hold(b, 40));
    admission.release(a, 60);
    EXPECT_TRUE(admission.hold(b, 20));
    admission.release(b, 60);
    admission.leave(a);
    admission.leave(a);
    admission.leave(b);
    EXPECT_EQ(admission.connections(), 0);
    EXPECT_EQ(admission.bytes(), 0);
    EXPECT_TRUE(admission.hasRoomFor(a));
}
