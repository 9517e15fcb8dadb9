// What the gate takes for an HTTP request, and what it does not.
#include "api/RequestParser.h"

#include <gtest/gtest.h>

using namespace engine::api;

namespace {

constexpr char kGet[] = "GET /health HTTP/1.1\r\nHost: till\r\n\r\n";

struct Outcome
{
    QList<HttpRequest> requests;
    int refused = 0; // the status it was refused with
    bool unfinished = false;
};

Outcome parse(const QByteArray& bytes, const HttpLimits& limits = {}, qsizetype piece = 1 << 20)
{
    RequestParser parser(limits);
    Outcome outcome;
    qsizetype at = 0;
    for (;;) {
        switch (parser.advance()) {
        case RequestParser::State::Complete:
            outcome.requests.append(parser.take());
            break;
        case RequestParser::State::Refused:
            outcome.refused = parser.refusal().status;
            return outcome;
        case RequestParser::State::HeadReady:
            break;
        case RequestParser::State::NeedMore: {
            const qsizetype take = std::min({piece, parser.appetite(), bytes.size() - at});
            if (take <= 0) {
                outcome.unfinished = !parser.atStart();
                return outcome;
            }
            parser.feed(QByteArrayView(bytes).sliced(at, take));
            at += take;
        }
        }
    }
}

QByteArray post(const QByteArray& headers, const QByteArray& rest = {})
{
    return "POST /v1/documents HTTP/1.1\r\nHost: till\r\n" + headers + "\r\n" + rest;
}

struct Shape
{
    const char* name;
    QByteArray bytes;
    int refused;
};

void PrintTo(const Shape& shape, std::ostream* out)
{
    *out << shape.name;
}

class Refused : public testing::TestWithParam<Shape>
{
};

} // namespace

TEST_P(Refused, WithItsStatusHoweverItArrives)
{
    EXPECT_EQ(parse(GetParam().bytes).refused, GetParam().refused);
    EXPECT_EQ(parse(GetParam().bytes, {}, 1).refused, GetParam().refused) << "byte by byte";
    EXPECT_EQ(parse(kGet + GetParam().bytes).refused, GetParam().refused) << "behind a good request";
    EXPECT_EQ(parse(kGet + GetParam().bytes).requests.size(), 1);
    EXPECT_EQ(parse(GetParam().bytes + kGet).requests.size(), 0) << "nothing behind it is a request";
}

INSTANTIATE_TEST_SUITE_P(
    Framing, Refused,
    testing::Values(
        Shape{"length twice", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400},
        Shape{"two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello"), 400},
        Shape{"length list", post("Content-Length: 5, 5\r\n", "hello"), 400},
        Shape{"negative length", post("Content-Length: -1\r\n"), 400},
        Shape{"signed length", post("Content-Length: +5\r\n", "hello"), 400},
        Shape{"hex length", post("Content-Length: 0x5\r\n", "hello"), 400},
        Shape{"empty length", post("Content-Length:\r\n"), 400},
        Shape{"length with a space inside", post("Content-Length: 5 5\r\n"), 400},
        Shape{"length beyond int64", post("Content-Length: 99999999999999999999\r\n"), 400},
        Shape{"length and chunked", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
        Shape{"chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400},
        Shape{"gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n"), 501},
        Shape{"chunked, identity", post("Transfer-Encoding: chunked, identity\r\n"), 501},
        Shape{"empty coding", post("Transfer-Encoding:\r\nContent-Length: 0\r\n"), 400},
        Shape{"xchunked", post("Transfer-Encoding: xchunked\r\n"), 501},
        Shape{"space before colon", post("Content-Length : 5\r\n", "hello"), 400},
        Shape{"folded header", post("X-A: b\r\n c: d\r\n"), 400},
        Shape{"folded with tab", post("Content-Length: 5\r\n\tX: y\r\n", "hello"), 400},
        Shape{"first header indented", "GET / HTTP/1.1\r\n Host: till\r\n\r\n", 400},
        Shape{"bare LF everywhere", "GET / HTTP/1.1\nHost: till\n\n", 400},
        Shape{"bare LF in a header", "GET / HTTP/1.1\r\nHost: till\nX: y\r\n\r\n", 400},
        Shape{"bare CR in a value", "GET / HTTP/1.1\r\nHost: till\r\nX: a\rb\r\n\r\n", 400},
        Shape{"CR CR LF", "GET / HTTP/1.1\r\r\nHost: till\r\n\r\n", 400},
        Shape{"zero byte", QByteArray("GET / HTTP/1.1\r\nHost: till\r\nX: a\0b\r\n\r\n", 38), 400},
        Shape{"escape character", "GET / HTTP/1.1\r\nHost: till\r\nX: a\x1b[2J\r\n\r\n", 400},
        Shape{"delete character", "GET /\x7f HTTP/1.1\r\nHost: till\r\n\r\n", 400},
        Shape{"greeting of TLS", QByteArray("\x16\x03\x01\x02\x00\x01", 6), 400},
        Shape{"two empty lines first", QByteArray("\r\n\r\n") + kGet, 400},
        Shape{"header without colon", post("Nonsense\r\n"), 400}, Shape{"header without name", post(": x\r\n"), 400},
        Shape{"name with brackets", post("X(y): z\r\n"), 400}, Shape{"name with umlaut", post("X\xc3\xa4: z\r\n"), 400},
        Shape{"authorization twice", post("Authorization: Bearer a\r\nauthorization: Bearer b\r\n"), 400},
        Shape{"idempotency key twice", post("Idempotency-Key: a\r\nIdempotency-Key: b\r\n"), 400},
        Shape{"host twice", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400},
        Shape{"no host", "GET / HTTP/1.1\r\nX: y\r\n\r\n", 400},
        Shape{"no header at all", "GET / HTTP/1.1\r\n\r\n", 400},
        Shape{"empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
        Shape{"host with path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
        Shape{"host with user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", 400},
        Shape{"unknown expectation", post("Expect: payment\r\n"), 417}));

INSTANTIATE_TEST_SUITE_P(
    RequestLine, Refused,
    testing::Values(Shape{"absolute target", "GET http://till/health HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"authority target", "CONNECT till:80 HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"asterisk target", "OPTIONS * HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"two slashes", "GET //evil/health HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"zero in the target", "GET /a%00b HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"half an escape", "GET /a%4 HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"no escape", "GET /a%zz HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"raw quote", "GET /a\"b HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"backslash", "GET /a\\b HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"raw UTF-8", "GET /\xc3\xb1 HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"fragment", "GET /a#b HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"two spaces", "GET  / HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"space at the end", "GET / HTTP/1.1 \r\nHost: till\r\n\r\n", 400},
                    Shape{"tab", "GET\t/ HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"space in the target", "GET /a b HTTP/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"no version", "GET /\r\nHost: till\r\n\r\n", 400},
                    Shape{"lower-case version", "GET / http/1.1\r\nHost: till\r\n\r\n", 400},
                    Shape{"HTTP/1.10", "GET / HTTP/1.10\r\nHost: till\r\n\r\n", 400},
                    Shape{"HTTP/2.0", "PRI /x HTTP/2.0\r\n\r\n", 505},
                    Shape{"HTTP/9.9", "GET / HTTP/9.9\r\nHost: till\r\n\r\n", 505},
                    Shape{"HTTP/0.9", "GET / HTTP/0.9\r\nHost: till\r\n\r\n", 505},
                    Shape{"lower-case method", "get / HTTP/1.1\r\nHost: till\r\n\r\n", 501},
                    Shape{"trace", "TRACE / HTTP/1.1\r\nHost: till\r\n\r\n", 501},
                    Shape{"chunks to HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                          400}));

INSTANTIATE_TEST_SUITE_P(
    Chunks, Refused,
    testing::Values(
        Shape{"size no number", post("Transfer-Encoding: chunked\r\n", "zz\r\n"), 400},
        Shape{"size with 0x", post("Transfer-Encoding: chunked\r\n", "0x5\r\nhello\r\n0\r\n\r\n"), 400},
        Shape{"size with sign", post("Transfer-Encoding: chunked\r\n", "+5\r\nhello\r\n0\r\n\r\n"), 400},
        Shape{"size with space", post("Transfer-Encoding: chunked\r\n", "5 \r\nhello\r\n0\r\n\r\n"), 400},
        Shape{"size empty", post("Transfer-Encoding: chunked\r\n", "\r\nhello\r\n0\r\n\r\n"), 400},
        Shape{"size too long", post("Transfer-Encoding: chunked\r\n", "000000005\r\nhello\r\n"), 400},
        Shape{"size ends in LF", post("Transfer-Encoding: chunked\r\n", "5\nhello\r\n0\r\n\r\n"), 400},
        Shape{"chunk too short", post("Transfer-Encoding: chunked\r\n", "3\r\nhello\r\n0\r\n\r\n"), 400},
        Shape{"trailer ends in LF", post("Transfer-Encoding: chunked\r\n", "0\r\nX: y\n\r\n"), 400},
        Shape{"trailer without a colon", post("Transfer-Encoding: chunked\r\n", "0\r\nX\r\n\r\n"), 400},
        Shape{"trailer with a blank before the colon", post("Transfer-Encoding: chunked\r\n", "0\r\nX : y\r\n\r\n"),
              400},
        Shape{"a request as trailer", post("Transfer-Encoding: chunked\r\n", "0\r\nGET / HTTP/1.1\r\n\r\n"), 400},
        Shape{"endless extension", post("Transfer-Encoding: chunked\r\n", "5;" + QByteArray(2000, 'x')), 400},
        Shape{"endless trailer",
              post("Transfer-Encoding: chunked\r\n", "0\r\n" + QByteArray("X: y\r\n").repeated(3000)), 400},
        Shape{"huge chunk", post("Transfer-Encoding: chunked\r\n", "ffffffff\r\n"), 413}));

TEST(RequestParser, AnOrdinaryRequestIsTaken)
{
    const Outcome outcome =
        parse(post("Content-Type: application/json\r\nX-Two: a\r\nX-Two: b\r\nContent-Length: 2\r\n", "{}"));
    ASSERT_EQ(outcome.requests.size(), 1);
    const HttpRequest& request = outcome.requests.first();
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.target, "/v1/documents");
    EXPECT_EQ(request.header("content-type"), "application/json");
    EXPECT_EQ(request.header("x-two"), "a, b");
    EXPECT_TRUE(request.header("x-three").isNull());
    EXPECT_EQ(request.body, "{}");
    EXPECT_TRUE(request.keepAlive);
    EXPECT_FALSE(outcome.unfinished);
}

TEST(RequestParser, PipelinedRequestsComeApartInOrderWhateverThePieces)
{
    const QByteArray all =
        post("Content-Length: 5\r\n", "first") + "\r\n" + kGet +
        post("Transfer-Encoding: chunked\r\n", "3;a=b\r\nsec\r\nA\r\nond and on\r\n0\r\nX: y\r\n\r\n") +
        post("Content-Length: 4\r\n", "last");
    for (const qsizetype piece : {1, 2, 3, 7, 64, 100'000}) {
        const Outcome outcome = parse(all, {}, piece);
        ASSERT_EQ(outcome.requests.size(), 4) << piece;
        EXPECT_EQ(outcome.requests[0].body, "first");
        EXPECT_EQ(outcome.requests[1].method, "GET");
        EXPECT_EQ(outcome.requests[2].body, "second and on");
        EXPECT_EQ(outcome.requests[3].body, "last");
        EXPECT_FALSE(outcome.unfinished);
    }
}

TEST(RequestParser, ConnectionAndVersionSayWhetherItStaysOpen)
{
    const auto keeps = [](const QByteArray& version, const QByteArray& header) {
        const Outcome outcome = parse("GET / " + version + "\r\nHost: a\r\n" + header + "\r\n");
        return outcome.requests.size() == 1 && outcome.requests.first().keepAlive;
    };
    EXPECT_TRUE(keeps("HTTP/1.1", ""));
    EXPECT_FALSE(keeps("HTTP/1.1", "Connection: close\r\n"));
    EXPECT_FALSE(keeps("HTTP/1.1", "Connection: TE, Close\r\n"));
    EXPECT_FALSE(keeps("HTTP/1.1", "Connection: close, keep-alive\r\n"));
    EXPECT_FALSE(keeps("HTTP/1.0", ""));
    EXPECT_TRUE(keeps("HTTP/1.0", "Connection: Keep-Alive\r\n"));
    EXPECT_EQ(parse("GET / HTTP/1.0\r\n\r\n").requests.size(), 1) << "1.0 needs no Host";
}

TEST(RequestParser, LimitsHoldToTheByte)
{
    HttpLimits limits;
    limits.headBytes = 200;
    limits.targetBytes = 50;
    limits.headers = 4;
    limits.bodyBytes = 10;
    const QByteArray line = "GET / HTTP/1.1\r\nHost: a\r\n";
    const auto filled = [&](qsizetype head) {
        return line + "X: " + QByteArray(head - line.size() - 3, 'x') + "\r\n\r\n";
    };
    EXPECT_EQ(parse(filled(200), limits).requests.size(), 1);
    EXPECT_EQ(parse(filled(201), limits).refused, 431);
    EXPECT_EQ(parse("GET /" + QByteArray(49, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", limits).requests.size(), 1);
    EXPECT_EQ(parse("GET /" + QByteArray(50, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", limits).refused, 414);
    EXPECT_EQ(parse("GET /" + QByteArray(5000, 'a'), limits).refused, 414);
    EXPECT_EQ(parse(line + "A: 1\r\nB: 2\r\nC: 3\r\n\r\n", limits).requests.size(), 1);
    EXPECT_EQ(parse(line + "A: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\n\r\n", limits).refused, 431);
    EXPECT_EQ(parse(post("Content-Length: 10\r\n", "0123456789"), limits).requests.size(), 1);
    EXPECT_EQ(parse(post("Content-Length: 11\r\n"), limits).refused, 413);
    EXPECT_EQ(
        parse(post("Transfer-Encoding: chunked\r\n", "5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n"), limits).requests.size(),
        1);
    EXPECT_EQ(parse(post("Transfer-Encoding: chunked\r\n", "5\r\n01234\r\n6\r\n"), limits).refused, 413);
}

TEST(RequestParser, ABodyIsRefusedBeforeItIsTaken)
{
    RequestParser parser(HttpLimits{});
    parser.feed(post("Content-Length: 314572800\r\n", "begins"));
    EXPECT_EQ(parser.advance(), RequestParser::State::HeadReady);
    EXPECT_EQ(parser.advance(), RequestParser::State::Refused);
    EXPECT_EQ(parser.refusal().status, 413);
    EXPECT_EQ(parser.bodyBytes(), 0);
    EXPECT_EQ(parser.appetite(), 0);
}

TEST(RequestParser, TheRouteMayLimitTheBodyForOneRequest)
{
    RequestParser parser(HttpLimits{});
    parser.feed(post("Content-Length: 3000000\r\n"));
    ASSERT_EQ(parser.advance(), RequestParser::State::HeadReady);
    parser.limitBody(3'000'000);
    ASSERT_EQ(parser.advance(), RequestParser::State::NeedMore);
    EXPECT_EQ(parser.appetite(), 3'000'000);
    parser.feed(QByteArray(3'000'000, 'x') + post("Content-Length: 3000000\r\n"));
    ASSERT_EQ(parser.advance(), RequestParser::State::Complete);
    EXPECT_EQ(parser.take().body.size(), 3'000'000);
    ASSERT_EQ(parser.advance(), RequestParser::State::HeadReady);
    EXPECT_EQ(parser.advance(), RequestParser::State::Refused) << "the limit was for one request only";
}

TEST(RequestParser, ContinueIsWantedOnlyByThoseWhoWait)
{
    const auto waits = [](const QByteArray& bytes) {
        RequestParser parser(HttpLimits{});
        parser.feed(bytes);
        return parser.advance() == RequestParser::State::HeadReady && parser.waitsForContinue();
    };
    EXPECT_TRUE(waits(post("Expect: 100-Continue\r\nContent-Length: 5\r\n")));
    EXPECT_TRUE(waits(post("Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n")));
    EXPECT_FALSE(waits(post("Expect: 100-continue\r\nContent-Length: 5\r\n", "hello"))) << "the body is here already";
    EXPECT_FALSE(waits(post("Expect: 100-continue\r\nContent-Length: 0\r\n"))) << "there is no body";
    EXPECT_FALSE(waits("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n")) << "RFC 9110 10.1.1";
}
