#include "support/ApiTill.h"
#include "support/WebhookReceiver.h"

#include "notify/Notifier.h"
#include "notify/WebhookCall.h"

#include <engine/Webhooks.h>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

std::string codeOf(const ApiTill::Reply& reply)
{
    return (QString::number(reply.status()) + u' ' + reply.code()).toStdString();
}

class WebhookRoutesTest : public testing::Test
{
protected:
    WebhookRoutesTest() : m_files(u"IP:127.0.0.1"_s), m_receiver(m_files), m_till({}, true) {}
    void SetUp() override
    {
        ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure());
        m_till.engine().restart([this](EngineConfig& config) {
            config.webhookAllow = {m_receiver.place()};
            config.webhookCaFile = m_files.certificate();
        });
        m_till.restart();
        ASSERT_TRUE(m_till.isOpen());
    }
    ApiTill::Reply make(const QString& url, const QJsonArray& events = {})
    {
        return m_till.post("/v1/webhooks", {{u"url"_s, url}, {u"eventTypes"_s, events}});
    }
    QList<WebhookDelivery> log(qint64 id)
    {
        return m_till.engine().wait(m_till.engine()->webhooks().deliveries({}, id, 100)).value_or({});
    }
    bool logged(qint64 id, const QString& state, int attempts)
    {
        return testing_support::waitUntil([&] {
            const auto rows = log(id);
            return !rows.isEmpty() && rows.first().state == state && rows.first().attempts == attempts;
        });
    }

    TlsFiles m_files;
    WebhookReceiver m_receiver;
    ApiTill m_till;
};

} // namespace

TEST_F(WebhookRoutesTest, AWebhookIsMadeChangedAndSwitchedOff)
{
    const auto made = make(u"https://erp.example.com/hooks/facturas"_s, {u"DOCUMENT_AUTHORIZED"_s});
    ASSERT_EQ(made.status(), 201) << made.http.body.constData();
    EXPECT_EQ(made.json().value(u"secret"_s).toString().size(), 64);
    const QJsonObject endpoint = made.json().value(u"endpoint"_s).toObject();
    EXPECT_EQ(endpoint.keys(),
              (QStringList{u"active"_s, u"createdAt"_s, u"eventTypes"_s, u"id"_s, u"updatedAt"_s, u"url"_s}));
    const QByteArray path = "/v1/webhooks/" + QByteArray::number(endpoint.value(u"id"_s).toInteger());
    const auto same = m_till.patch(path, {});
    EXPECT_EQ(same.json().value(u"endpoint"_s).toObject(), endpoint) << "an empty change changes nothing";
    const auto changed =
        m_till.patch(path, {{u"url"_s, u"https://otro.example.com/"_s}, {u"eventTypes"_s, QJsonArray()}});
    EXPECT_EQ(changed.json().value(u"endpoint"_s).toObject().value(u"url"_s).toString(),
              u"https://otro.example.com/"_s);
    const auto list = m_till.get("/v1/webhooks").json();
    EXPECT_EQ(list.value(u"endpoints"_s).toArray().size(), 1);
    EXPECT_FALSE(QJsonDocument(list).toJson().contains(made.json().value(u"secret"_s).toString().toLatin1()));
    EXPECT_EQ(m_till.remove(path).status(), 200);
    EXPECT_EQ(m_till.remove(path).status(), 200) << "may be repeated";
    EXPECT_TRUE(m_till.get("/v1/webhooks").json().value(u"endpoints"_s).toArray().isEmpty());
    EXPECT_TRUE(
        m_till.patch(path, {{u"active"_s, true}}).json().value(u"endpoint"_s).toObject().value(u"active"_s).toBool());
    EXPECT_EQ(codeOf(m_till.patch("/v1/webhooks/99", {})), "404 WEBHOOK_ENDPOINT_NOT_FOUND");
    EXPECT_EQ(codeOf(m_till.remove("/v1/webhooks/99")), "404 WEBHOOK_ENDPOINT_NOT_FOUND");
    EXPECT_EQ(codeOf(m_till.remove("/v1/webhooks/x")), "400 VALIDATION_FAILED");
}

TEST_F(WebhookRoutesTest, WhatIsNotUnderstoodIsRefused)
{
    for (const char16_t* url : {u"http://erp.example.com/", u"https://127.0.0.1/", u"https://169.254.169.254/",
                                u"https://localhost/", u"https://u:p@erp.example.com/", u""})
        EXPECT_EQ(codeOf(make(QString::fromUtf16(url))), "400 VALIDATION_FAILED")
            << QString::fromUtf16(url).toStdString();
    EXPECT_EQ(codeOf(make(u"https://erp.example.com/"_s, {u"WEBHOOK_DISABLED"_s})), "400 VALIDATION_FAILED");
    EXPECT_EQ(codeOf(m_till.post("/v1/webhooks", {{u"url"_s, 7}})), "400 VALIDATION_FAILED");
    EXPECT_EQ(codeOf(m_till.post("/v1/webhooks")), "400 VALIDATION_FAILED");
    EXPECT_EQ(codeOf(m_till.send({"GET", "/v1/webhooks"})), "401 UNAUTHORIZED");
    const QString reader = m_till.mint({{}, KeyEnvironment::Sandbox, QStringList{u"documents:read"_s}, {}});
    EXPECT_EQ(codeOf(m_till.send({"GET", "/v1/webhooks", {}, reader})), "403 INSUFFICIENT_SCOPE");
}

TEST_F(WebhookRoutesTest, AnAuthorizationIsToldWithASignature)
{
    const auto made = make(m_receiver.url());
    ASSERT_EQ(made.status(), 201) << made.http.body.constData();
    const qint64 id = made.json().value(u"endpoint"_s).toObject().value(u"id"_s).toInteger();
    const auto test = m_till.engine().wait(m_till.engine()->webhooks().sendTest({}, id));
    ASSERT_TRUE(test);
    ASSERT_TRUE(logged(id, u"SUCCESS"_s, 1));
    const auto call = m_receiver.calls().first();
    const QByteArray secret = made.json().value(u"secret"_s).toString().toLatin1();
    EXPECT_EQ(call.header("X-Comprobify-Signature"),
              notify::webhookSignature(secret, call.header("X-Comprobify-Timestamp").toLongLong(), call.body));
    const QJsonObject body = call.json();
    EXPECT_EQ(body.keys(), (QStringList{u"data"_s, u"deliveryId"_s, u"event"_s, u"tenantId"_s, u"timestamp"_s}));
    EXPECT_EQ(body.value(u"deliveryId"_s).toInteger(), test->id);
    EXPECT_EQ(body.value(u"tenantId"_s).toInteger(), 1);
    const auto again = m_till.engine().wait(m_till.engine()->webhooks().sendAgain({}, test->id));
    ASSERT_TRUE(again);
    EXPECT_TRUE(testing_support::waitUntil([this] { return m_receiver.calls().size() == 2; }));
    EXPECT_TRUE(m_till.get("/v1/notifications").json().value(u"notifications"_s).toArray().isEmpty())
        << "an invented notice is shown to nobody";
}

TEST_F(WebhookRoutesTest, AFailureIsTriedAgainLaterByTheJobToo)
{
    m_receiver.answerWith([](int) { return WebhookReceiver::reply(503); });
    const auto made = make(m_receiver.url());
    const qint64 id = made.json().value(u"endpoint"_s).toObject().value(u"id"_s).toInteger();
    ASSERT_TRUE(m_till.engine().wait(m_till.engine()->webhooks().sendTest({}, id)));
    ASSERT_TRUE(logged(id, u"RETRYING"_s, 1));
    const auto row = log(id).first();
    EXPECT_EQ(row.statusCode, 503);
    EXPECT_EQ(row.response, u"ok"_s);
    EXPECT_NEAR(double(row.updatedAt.secsTo(row.nextAt)), 30.0, 1.0);
    const auto early = m_till.admin("POST", "/v1/admin/jobs/notifications").json().value(u"retries"_s).toObject();
    EXPECT_EQ(early.value(u"attempted"_s).toInt(), 0) << "not before its time";
    auto db =
        storage::Database::open(storage::DatabaseConfig::sqlite(m_till.engine().folder() + u"/mostrador.db"_s, false));
    ASSERT_TRUE(db);
    const QString past = u"UPDATE webhook_deliveries SET next_at = '2026-01-01T00:00:00.000Z'"_s;
    ASSERT_TRUE((*db)->exec(past));
    const auto second = m_till.admin("POST", "/v1/admin/jobs/notifications").json().value(u"retries"_s).toObject();
    EXPECT_EQ(second.value(u"failed"_s).toInt(), 1);
    EXPECT_NEAR(double(log(id).first().updatedAt.secsTo(log(id).first().nextAt)), 120.0, 1.0);
    ASSERT_TRUE((*db)->exec(past));
    const auto third = m_till.admin("POST", "/v1/admin/jobs/notifications").json().value(u"retries"_s).toObject();
    EXPECT_EQ(third.value(u"exhausted"_s).toInt(), 1);
    EXPECT_EQ(log(id).first().state, u"FAILED"_s);
    EXPECT_EQ(m_receiver.calls().size(), 3);
}

TEST_F(WebhookRoutesTest, ADeadEndpointIsSwitchedOffWithANotice)
{
    m_receiver.answerWith([](int) { return WebhookReceiver::reply(500); });
    const auto made = make(m_receiver.url());
    const qint64 id = made.json().value(u"endpoint"_s).toObject().value(u"id"_s).toInteger();
    auto db =
        storage::Database::open(storage::DatabaseConfig::sqlite(m_till.engine().folder() + u"/mostrador.db"_s, false));
    ASSERT_TRUE(db);
    ASSERT_TRUE((*db)->exec(u"UPDATE webhook_endpoints SET failures = 9"_s));
    ASSERT_TRUE(m_till.engine().wait(m_till.engine()->webhooks().sendTest({}, id)));
    ASSERT_TRUE(logged(id, u"RETRYING"_s, 1));
    ASSERT_TRUE((*db)->exec(u"UPDATE webhook_deliveries SET attempts = 2, next_at = '2026-01-01T00:00:00.000Z'"_s));
    EXPECT_EQ(m_till.admin("POST", "/v1/admin/jobs/notifications")
                  .json()
                  .value(u"retries"_s)
                  .toObject()
                  .value(u"exhausted"_s)
                  .toInt(),
              1);
    EXPECT_TRUE(m_till.get("/v1/webhooks").json().value(u"endpoints"_s).toArray().isEmpty());
    const auto rows = m_till.get("/v1/notifications").json().value(u"notifications"_s).toArray();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows.at(0).toObject().value(u"type"_s).toString(), u"WEBHOOK_DISABLED"_s);
}

TEST(WebhookLimits, ATierHasSoManyWebhooks)
{
    ApiTill till(R"({"tiers":{"BUSINESS":{"webhooks":2}}})");
    ASSERT_TRUE(till.isOpen());
    auto db =
        storage::Database::open(storage::DatabaseConfig::sqlite(till.engine().folder() + u"/mostrador.db"_s, false));
    ASSERT_TRUE(db);
    ASSERT_TRUE((*db)->exec(u"UPDATE tenants SET unlimited = 0"_s));
    const QJsonObject body{{u"url"_s, u"https://erp.example.com/"_s}};
    EXPECT_EQ(till.post("/v1/webhooks", body).status(), 201);
    const auto second = till.post("/v1/webhooks", body);
    EXPECT_EQ(second.status(), 201) << "the same address twice is fine";
    EXPECT_EQ(codeOf(till.post("/v1/webhooks", body)), "402 WEBHOOK_ENDPOINT_LIMIT_REACHED");
    const QByteArray path =
        "/v1/webhooks/" + QByteArray::number(second.json().value(u"endpoint"_s).toObject().value(u"id"_s).toInteger());
    EXPECT_EQ(till.remove(path).status(), 200);
    EXPECT_EQ(till.post("/v1/webhooks", body).status(), 201);
    EXPECT_EQ(codeOf(till.patch(path, {{u"active"_s, true}})), "402 WEBHOOK_ENDPOINT_LIMIT_REACHED");
    EXPECT_EQ(till.patch(path, {{u"url"_s, u"https://otro.example.com/"_s}}).status(), 200);
}

} // namespace engine::tests
