#include "core/Clock.h"
#include "net/QtHttpTransport.h"
#include "sri/SriClient.h"
#include "support/Await.h"
#include "support/SignedVouchers.h"

#include <engine/PracticeSri.h>

#include <QElapsedTimer>

#include <gtest/gtest.h>

using namespace engine;
using namespace Qt::StringLiterals;
using testing_support::await;
using testing_support::SignedVouchers;
using Reception = sri::ReceptionAnswer::Kind;
using Authorization = sri::AuthorizationAnswer::Kind;

namespace {

// The real client against the real server, with a fault in between.
class PracticeFaults : public testing::Test
{
protected:
    void play(const QByteArray& rule)
    {
        PracticeSriConfig config;
        config.script = "{\"rules\":[" + rule + "]}";
        auto started = PracticeSri::start(config);
        ASSERT_TRUE(started) << started.error().detail.toStdString();
        practice = *std::move(started);
    }
    sri::ReceptionAnswer submit() { return await(client.submit(practice->baseUrl(), voucher)); }
    sri::AuthorizationAnswer ask() { return await(client.authorize(practice->baseUrl(), key)); }

    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray voucher = SignedVouchers::sign(SignedVouchers::invoice(core::ecuadorDate(now)), now.addSecs(-5));
    const QString key = SignedVouchers::keyOf(voucher);
    net::QtHttpTransport transport;
    sri::SriClient client{transport, {std::chrono::milliseconds(5000), std::chrono::milliseconds(3000), 1'000'000}};
    std::unique_ptr<PracticeSri> practice;
};

} // namespace

TEST_F(PracticeFaults, NoneAtAll)
{
    play("");
    EXPECT_EQ(submit().kind, Reception::Received);
    const auto answer = ask();
    EXPECT_EQ(answer.kind, Authorization::Authorized);
    EXPECT_EQ(answer.xml, voucher);
}

TEST_F(PracticeFaults, Delay)
{
    play(R"({"action":"delay","delayMs":300})");
    QElapsedTimer clock;
    clock.start();
    EXPECT_EQ(submit().kind, Reception::Received);
    EXPECT_GE(clock.elapsed(), 290);
}

TEST_F(PracticeFaults, HangLeavesNothingBehind)
{
    play(R"({"action":"hang","times":1})");
    EXPECT_EQ(submit().kind, Reception::Unknown);
    EXPECT_EQ(ask().kind, Authorization::Unheard);
}

TEST_F(PracticeFaults, LostAnswerIsRegistered)
{
    play(R"({"action":"lost-answer","times":1})");
    EXPECT_EQ(submit().kind, Reception::Unknown);
    EXPECT_EQ(ask().kind, Authorization::Authorized);
    EXPECT_EQ(submit().messages.value(0).identifier, u"43"_s);
}

TEST_F(PracticeFaults, DownForSomeCallsThenUp)
{
    play(R"({"operation":"reception","action":"down","times":2})");
    EXPECT_NE(submit().kind, Reception::Received);
    EXPECT_NE(submit().kind, Reception::Received);
    EXPECT_EQ(ask().kind, Authorization::Unheard);
    EXPECT_EQ(submit().kind, Reception::Received);
}

TEST_F(PracticeFaults, MaintenancePages)
{
    play(
        R"({"action":"http","status":500,"nth":1},{"action":"http","status":503,"nth":2},{"action":"http","status":200,"nth":3})");
    for (const int status : {500, 503, 200}) {
        const auto answer = submit();
        EXPECT_EQ(answer.kind, Reception::Unknown);
        EXPECT_EQ(answer.httpStatus, status);
        EXPECT_TRUE(answer.raw.contains("<html>"));
    }
    EXPECT_EQ(submit().kind, Reception::Received);
}

TEST_F(PracticeFaults, EmptyAndTruncated)
{
    play(R"({"action":"empty","nth":1},{"action":"truncated","nth":2})");
    EXPECT_EQ(submit().kind, Reception::Unknown);
    EXPECT_EQ(ask().kind, Authorization::Unknown); // first of its own operation
    EXPECT_EQ(submit().kind, Reception::Unknown);
    EXPECT_EQ(submit().messages.value(0).identifier, u"43"_s); // the truncated one had been processed
}

TEST_F(PracticeFaults, SoapFaults)
{
    play(R"({"action":"soap-fault","nth":1,"text":"base de datos"},{"action":"soap-fault","code":"Client","nth":2})");
    const auto answer = submit();
    EXPECT_EQ(answer.kind, Reception::ServerFault);
    EXPECT_TRUE(answer.detail.contains(u"base de datos"_s));
    EXPECT_EQ(submit().kind, Reception::ClientFault);
    EXPECT_EQ(submit().kind, Reception::Received);
}

TEST_F(PracticeFaults, WrongTypeIsStillRead)
{
    play(R"({"action":"wrong-type"})");
    EXPECT_EQ(submit().kind, Reception::Received);
    EXPECT_EQ(ask().kind, Authorization::Authorized);
}

TEST_F(PracticeFaults, HugeIsCut)
{
    play(R"({"action":"huge","bytes":30000000,"times":1})");
    EXPECT_EQ(submit().kind, Reception::Unknown);
    EXPECT_EQ(ask().kind, Authorization::Authorized);
}

TEST_F(PracticeFaults, TrickleRunsIntoTheTotalLimit)
{
    play(R"({"action":"trickle","intervalMs":30,"times":1})");
    EXPECT_EQ(submit().kind, Reception::Unknown);
    EXPECT_EQ(ask().kind, Authorization::Authorized);
}

TEST_F(PracticeFaults, CodesAndStates)
{
    play(R"({"operation":"reception","action":"code","code":"50","times":1},
            {"operation":"authorization","action":"unheard","times":1},
            {"operation":"authorization","action":"in-process","times":2})");
    EXPECT_EQ(submit().messages.value(0).identifier, u"50"_s);
    EXPECT_EQ(submit().kind, Reception::Received);
    EXPECT_EQ(ask().kind, Authorization::Unheard);
    EXPECT_EQ(ask().kind, Authorization::InProcess);
    EXPECT_EQ(ask().kind, Authorization::InProcess);
    EXPECT_EQ(ask().kind, Authorization::Authorized);
}

TEST_F(PracticeFaults, StoppedMeansNotSent)
{
    play("");
    const QUrl base = practice->baseUrl();
    practice.reset();
    EXPECT_EQ(await(client.submit(base, voucher)).kind, Reception::NotSent);
    EXPECT_EQ(await(client.authorize(base, key)).kind, Authorization::NotSent);
}
