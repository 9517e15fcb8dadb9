// Is the tax office there? Asked through the whole engine, with offices that answer, are away, or are somebody else.
#include "support/RawHttpServer.h"
#include "support/TestEngine.h"

#include <engine/Identification.h>
#include <engine/Office.h>

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::tests;
using namespace Qt::StringLiterals;
using Outcome = ServiceTest::Outcome;
using testing_support::RawHttpServer;

namespace {

void answerAll(TestEngine& till, const RawHttpServer& server)
{
    till.restart([&](EngineConfig& config) { config.sriUrl = server.url(u"/ws"_s); });
}

} // namespace

TEST(Office, BothServicesAnswerWithTheirDescription)
{
    TestEngine till;
    ASSERT_TRUE(till.isOpen()) << till.failure().toStdString();
    const auto test = till.wait(till->queue().testOffice(SriTarget::Practice));
    ASSERT_TRUE(test) << test.error().detail.toStdString();
    EXPECT_EQ(test->target, SriTarget::Practice);
    for (const auto* service : {&test->reception, &test->authorization}) {
        EXPECT_EQ(service->outcome, Outcome::Answered) << service->detail.toStdString();
        EXPECT_EQ(service->httpStatus, 200);
        EXPECT_LT(service->tookMs, 15'000);
    }
    EXPECT_TRUE(test->reception.address.path().endsWith(u"/RecepcionComprobantesOffline"_s));
    EXPECT_TRUE(test->authorization.address.path().endsWith(u"/AutorizacionComprobantesOffline"_s));
}

TEST(Office, IsAskedWithoutABodyOnce)
{
    RawHttpServer server([](QTcpSocket& socket, const QByteArray&) {
        socket.write(RawHttpServer::ok("<wsdl:definitions xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\"/>"));
    });
    TestEngine till({}, false);
    answerAll(till, server);
    const auto test = till.wait(till->queue().testOffice(SriTarget::Practice));
    ASSERT_TRUE(test) << test.error().detail.toStdString();
    EXPECT_EQ(test->reception.outcome, Outcome::Answered);
    EXPECT_EQ(server.requests(), 2);
    EXPECT_TRUE(server.lastRequest().startsWith("GET /ws/")) << server.lastRequest().toStdString();
    EXPECT_TRUE(server.lastRequest().contains("?wsdl ")) << server.lastRequest().toStdString();
}

TEST(Office, ThatIsAwayIsSaidToBe)
{
    TestEngine till({}, false);
    till.stopSri();
    const auto test = till.wait(till->queue().testOffice(SriTarget::Practice));
    ASSERT_TRUE(test) << test.error().detail.toStdString();
    EXPECT_EQ(test->reception.outcome, Outcome::Unreachable);
    EXPECT_EQ(test->authorization.outcome, Outcome::Unreachable);
    EXPECT_FALSE(test->reception.detail.isEmpty());
}

TEST(Office, TheSignInPageOfANetworkIsNotTakenForIt)
{
    RawHttpServer server([](QTcpSocket& socket, const QByteArray& request) {
        if (request.contains("Autorizacion"))
            socket.write("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        else
            socket.write(RawHttpServer::ok("<html>Acepte las condiciones</html>"));
    });
    TestEngine till({}, false);
    answerAll(till, server);
    const auto test = till.wait(till->queue().testOffice(SriTarget::Practice));
    ASSERT_TRUE(test) << test.error().detail.toStdString();
    EXPECT_EQ(test->reception.outcome, Outcome::NotTheOffice);
    EXPECT_EQ(test->authorization.outcome, Outcome::Refused);
    EXPECT_EQ(test->authorization.httpStatus, 503);
}

TEST(Office, ASaleIsInTheLastDay)
{
    TestEngine till;
    ASSERT_TRUE(till.isOpen()) << till.failure().toStdString();
    InvoiceRequest request;
    request.buyer = {IdType::FinalConsumer, kFinalConsumerId, kFinalConsumerName, {}, {}};
    LineRequest line;
    line.mainCode = u"LIB-01"_s;
    line.description = u"Libro"_s;
    line.quantity = Decimal::fromInt(1);
    line.unitPrice = Decimal::fromInt(12);
    line.taxes = {{u"2"_s, u"0"_s, Decimal(), std::nullopt}};
    request.items = {line};
    request.payments = {{u"01"_s, Money::fromCents(1200), std::nullopt, {}}};
    const auto created = till.issue(request);
    ASSERT_TRUE(created) << created.error().detail.toStdString();
    ASSERT_TRUE(till.reaches(created->document.accessKey, DocumentStatus::Authorized));
    const auto day = till.wait(till->queue().officeDay(SriTarget::Practice));
    ASSERT_TRUE(day) << day.error().detail.toStdString();
    EXPECT_EQ(day->sent, 1);
    EXPECT_EQ(day->answered, 1);
    EXPECT_EQ(day->refused, 0);
    EXPECT_GT(day->medianMs, 0);
    EXPECT_TRUE(day->lastAnswer.isValid());
    EXPECT_EQ(till.wait(till->queue().officeDay(SriTarget::Test))->sent, 0);
}
