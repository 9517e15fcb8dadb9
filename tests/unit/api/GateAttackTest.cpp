// Damaged requests by the thousand: none ends the gate, and the next good one is served.
#include "unit/api/GateFixture.h"

#include <random>

using namespace engine::api;
using testing_support::RawAnswer;

namespace {

class GateAttack : public GateFixture
{
};

QByteArray damaged(const QByteArrayList& seeds, std::mt19937& random)
{
    QByteArray bytes = seeds.at(static_cast<qsizetype>(random() % static_cast<unsigned>(seeds.size())));
    for (unsigned flips = 1 + random() % 4; flips > 0 && !bytes.isEmpty(); --flips) {
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
        switch (random() % 5) {
        case 0:
            bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes.remove(at, 1 + static_cast<qsizetype>(random() % 8));
            break;
        case 2:
            bytes.insert(at, random() % 2 ? "\r\n" : "\n");
            break;
        case 3:
            bytes.insert(at, bytes.mid(at, 20));
            break;
        default:
            bytes.truncate(at);
        }
    }
    return bytes;
}

} // namespace

TEST_F(GateAttack, EightThousandDamagedRequests)
{
    HttpLimits limits;
    limits.headMs = 2'000;
    limits.bodyMs = 2'000;
    limits.lingerMs = 200;
    start(limits);
    const QByteArrayList seeds = {
        get("/v1/documents?page=1", "Authorization: Bearer abc\r\nAccept: */*\r\n"),
        post("/v1/documents", R"({"items":[]})"),
        "POST /a HTTP/1.1\r\nHost: till\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nwxyz\r\n3;e=f\r\nabc\r\n0\r\nT: "
        "u\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: till\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc",
        "HEAD /h HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
        get("/a") + post("/b", "c") + get("/d"),
    };
    std::mt19937 random(8000);
    for (int i = 0; i < 8000; ++i) {
        Client client(port());
        client.send(damaged(seeds, random));
        if (i % 4 == 0)
            client.socket().abort(); // the others leave when their socket goes
        if (i % 1000 == 0)
            expectServing("among damaged ones");
    }
    expectServing("after 8000 damaged ones");
}

TEST_F(GateAttack, AGoodRequestBehindABadOneIsNeverRun)
{
    start();
    const QByteArrayList openings = {
        "POST /a HTTP/1.1\r\nHost: till\r\nContent-Length: 5\r\nContent-Length: 0\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: till\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: till\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: till\r\nTransfer-Encoding:\x0b"
        "chunked\r\n\r\n0\r\n\r\n",
        "POST /a HTTP/1.1\r\nHost: till\r\nX: y\n\nGET /hidden HTTP/1.1\r\n\r\n",
    };
    for (const QByteArray& opening : openings) {
        Client client(port());
        EXPECT_EQ(client.ask(opening + get("/smuggled")).status, 400) << opening.constData();
        EXPECT_TRUE(client.closedWithin(10'000));
        EXPECT_TRUE(client.rest().isEmpty());
    }
    EXPECT_EQ(m_handled, 0);
}
