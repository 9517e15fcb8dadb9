#include "practice/HttpParser.h"

#include <gtest/gtest.h>

using engine::practice::HttpMessage;
using engine::practice::HttpParser;
using State = HttpParser::State;

namespace {

// Feeds everything at once, or byte by byte.
State run(HttpParser& parser, const QByteArray& bytes, bool trickle = false)
{
    State last = State::NeedMore;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = trickle ? 1 : bytes.size();
        parser.feed(bytes.sliced(at, length));
        at += length;
        while ((last = parser.step()) == State::Head) {
        }
        if (last != State::NeedMore)
            break;
    }
    return last;
}

int refusal(const QByteArray& bytes)
{
    HttpParser parser;
    const State end = run(parser, bytes);
    return end == State::Bad ? parser.status() : end == State::Complete ? 0 : -1;
}

const QByteArray kHead = "POST /x HTTP/1.1\r\nHost: a\r\n";

} // namespace

TEST(HttpParser, ReadsLengthAndChunkedBodiesInAnyPieces)
{
    const QByteArray plain = kHead + "Content-Length: 5\r\n\r\nhello";
    const QByteArray chunked =
        kHead + "Transfer-Encoding: chunked\r\n\r\n3;x=1\r\nhel\r\n2\r\nlo\r\n0\r\nTrailer: 1\r\n\r\n";
    for (const QByteArray& bytes : {plain, chunked}) {
        for (const bool trickle : {false, true}) {
            HttpParser parser;
            ASSERT_EQ(run(parser, bytes, trickle), State::Complete);
            const HttpMessage message = parser.take();
            EXPECT_EQ(message.method, "POST");
            EXPECT_EQ(message.target, "/x");
            EXPECT_EQ(message.body, "hello");
            EXPECT_TRUE(message.keepAlive);
            EXPECT_TRUE(parser.idle());
        }
    }
}

TEST(HttpParser, ReadsPipelinedRequestsInOrder)
{
    HttpParser parser;
    ASSERT_EQ(run(parser, kHead + "Content-Length: 1\r\n\r\nA" + kHead + "Content-Length: 1\r\n\r\nB"),
              State::Complete);
    EXPECT_EQ(parser.take().body, "A");
    EXPECT_EQ(parser.step(), State::Head);
    EXPECT_EQ(parser.step(), State::Complete);
    EXPECT_EQ(parser.take().body, "B");
}

TEST(HttpParser, KnowsWhenToKeepTheConnection)
{
    const auto keeps = [](const QByteArray& bytes) {
        HttpParser parser;
        EXPECT_EQ(run(parser, bytes), State::Complete);
        return parser.take().keepAlive;
    };
    EXPECT_TRUE(keeps("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
    EXPECT_FALSE(keeps("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
    EXPECT_FALSE(keeps("GET / HTTP/1.0\r\n\r\n"));
    EXPECT_TRUE(keeps("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"));
}

TEST(HttpParser, RefusesWhatIsNotPlainlyRight)
{
    EXPECT_EQ(refusal("hello\r\n\r\n"), 400);
    EXPECT_EQ(refusal("GET  / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
    EXPECT_EQ(refusal("GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
    EXPECT_EQ(refusal("GET / HTTP/9.9\r\nHost: a\r\n\r\n"), 505);
    EXPECT_EQ(refusal("GET / HTTP/1.1\r\n\r\n"), 400);
    EXPECT_EQ(refusal("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), 400);
    EXPECT_EQ(refusal("GET / HTTP/1.1\nHost: a\n\r\n\r\n"), 400);
    EXPECT_EQ(refusal("GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n"), 400);
    EXPECT_EQ(refusal("GET / HTTP/1.1\r\nHost: a\r\n folded: x\r\n\r\n"), 400);
    EXPECT_EQ(refusal("GET / HTTP/1.1\r\nHost : a\r\n\r\n"), 400);
    EXPECT_EQ(refusal(kHead + "Expect: tea\r\n\r\n"), 417);
    for (const char* length : {"-1", "+1", "1 2", "0x1", "", "99999999999999999999"})
        EXPECT_EQ(refusal(kHead + "Content-Length: " + length + "\r\n\r\n"), 400) << length;
    EXPECT_EQ(refusal(kHead + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n"), 400);
    EXPECT_EQ(refusal(kHead + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
    EXPECT_EQ(refusal(kHead + "Transfer-Encoding: gzip, chunked\r\n\r\n"), 501);
    EXPECT_EQ(refusal(kHead + "Content-Length: 99999999\r\n\r\n"), 413);
    const QByteArray chunked = kHead + "Transfer-Encoding: chunked\r\n\r\n";
    for (const char* chunk : {"x\r\n", "-1\r\n", "\r\n", "3\r\nabcd\r\n", "FFFFFFFFF\r\n"})
        EXPECT_EQ(refusal(chunked + chunk), 400) << chunk;
    EXPECT_EQ(refusal(chunked + "FFFFFFF\r\n"), 413);
}

TEST(HttpParser, RefusesEndlessHeadsAndLines)
{
    EXPECT_EQ(refusal("GET / HTTP/1.1\r\nA: " + QByteArray(20'000, 'x')), 431);
    EXPECT_EQ(refusal("GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("A: b\r\n").repeated(70) + "\r\n"), 431);
    const QByteArray chunked = kHead + "Transfer-Encoding: chunked\r\n\r\n";
    EXPECT_EQ(refusal(chunked + QByteArray(500, '0')), 400);
    EXPECT_EQ(refusal(chunked + "0\r\n" + QByteArray("A: b\r\n").repeated(10'000)), 431);
}
