#include "support/ApiTill.h"

#include "notify/Notifier.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

std::string codeOf(const ApiTill::Reply& reply)
{
    return (QString::number(reply.status()) + u' ' + reply.code()).toStdString();
}

class NotificationRoutesTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure());
        // Beside the engine: what the till should know.
        auto db = storage::Database::open(
            storage::DatabaseConfig::sqlite(m_till.engine().folder() + u"/mostrador.db"_s, false));
        ASSERT_TRUE(db);
        m_db = std::move(*db);
    }
    void expiring(qint64 days)
    {
        Issuer issuer = m_till.shop();
        issuer.certificateTo = QDateTime::currentDateTimeUtc().addDays(days).addSecs(3600);
        ASSERT_TRUE(notify::Notifier(*m_db, storage::kTillTenant).certificate(issuer, QDateTime::currentDateTimeUtc()));
    }
    ApiTill::Reply patchPreferences(const QByteArray& body)
    {
        return m_till.send(
            {"PATCH", "/v1/notifications/preferences", body, m_till.key(), 0, {{"content-type", "application/json"}}});
    }

    ApiTill m_till;
    std::unique_ptr<storage::Database> m_db;
};

} // namespace

TEST_F(NotificationRoutesTest, ANoticeIsListedAndRead)
{
    EXPECT_EQ(m_till.get("/v1/notifications").json(),
              (QJsonObject{{u"notifications"_s, QJsonArray()}, {u"unreadCount"_s, 0}}));
    expiring(5);
    auto answer = m_till.get("/v1/notifications").json();
    EXPECT_FALSE(answer.contains(u"ok"_s));
    EXPECT_EQ(answer.value(u"unreadCount"_s).toInt(), 1);
    const QJsonObject row = answer.value(u"notifications"_s).toArray().at(0).toObject();
    EXPECT_EQ(row.value(u"type"_s).toString(), u"CERT_EXPIRING"_s);
    EXPECT_EQ(row.value(u"severity"_s).toString(), u"ERROR"_s);
    EXPECT_EQ(row.value(u"issuerId"_s).toInteger(), m_till.shop().id);
    EXPECT_EQ(row.value(u"metadata"_s).toObject().value(u"daysRemaining"_s).toInt(), 5);
    EXPECT_TRUE(row.value(u"readAt"_s).isNull() && row.value(u"expiresAt"_s).isNull());
    const QByteArray id = QByteArray::number(row.value(u"id"_s).toInteger());
    EXPECT_EQ(m_till.get("/v1/notifications?sinceId=" + id).json().value(u"notifications"_s).toArray().size(), 0);
    EXPECT_EQ(m_till.get("/v1/notifications?sinceId=").json().value(u"notifications"_s).toArray().size(), 1);

    const auto read = m_till.post("/v1/notifications/" + id + "/read");
    EXPECT_EQ(read.status(), 200);
    EXPECT_TRUE(read.json().value(u"notification"_s).toObject().value(u"readAt"_s).isString());
    EXPECT_EQ(codeOf(m_till.post("/v1/notifications/" + id + "/read")), "404 NOT_FOUND");
    EXPECT_EQ(m_till.get("/v1/notifications").json().value(u"unreadCount"_s).toInt(), 0);
    EXPECT_EQ(codeOf(m_till.post("/v1/notifications/007/read")), "400 VALIDATION_FAILED");
    EXPECT_EQ(codeOf(m_till.post("/v1/notifications/99/read")), "404 NOT_FOUND");
}

TEST_F(NotificationRoutesTest, IdsOfOtherShapesAreRefused)
{
    for (const char* bad : {"abc", "0", "-1", "007", "1.5", "99999999999999999999"}) {
        EXPECT_EQ(codeOf(m_till.get(QByteArray("/v1/notifications?sinceId=") + bad)), "400 ISSUER_ID_INVALID") << bad;
        EXPECT_EQ(codeOf(m_till.send({"GET", "/v1/notifications", {}, m_till.key(), 0, {{"x-issuer-id", bad}}})),
                  "400 ISSUER_ID_INVALID")
            << bad;
    }
    expiring(5);
    const auto of = [this](const char* issuer) {
        return m_till.send({"GET", "/v1/notifications", {}, m_till.key(), 0, {{"x-issuer-id", issuer}}})
            .json()
            .value(u"notifications"_s)
            .toArray()
            .size();
    };
    EXPECT_EQ(of(" 1 "), 1);
    EXPECT_EQ(of("999"), 0) << "somebody else's issuer: rows of the tenant only";
    EXPECT_EQ(codeOf(m_till.send({"GET", "/v1/notifications"})), "401 UNAUTHORIZED");
}

TEST_F(NotificationRoutesTest, PreferencesAreSwitched)
{
    const auto before = m_till.get("/v1/notifications/preferences").json().value(u"preferences"_s).toArray();
    ASSERT_EQ(before.size(), 6);
    EXPECT_EQ(before.at(0).toObject(), (QJsonObject{{u"type"_s, u"DOCUMENT_AUTHORIZED"_s}, {u"enabled"_s, true}}));
    const auto changed = patchPreferences(R"([{"type":"CERT_EXPIRING","enabled":true},
                                              {"type":"CERT_EXPIRING","enabled":false}])");
    ASSERT_EQ(changed.status(), 200) << changed.http.body.constData();
    EXPECT_FALSE(changed.json().contains(u"ok"_s));
    EXPECT_FALSE(changed.json().value(u"preferences"_s).toArray().at(1).toObject().value(u"enabled"_s).toBool())
        << "the last one wins";
    expiring(5);
    EXPECT_TRUE(m_till.get("/v1/notifications").json().value(u"notifications"_s).toArray().isEmpty());
    for (const char* bad : {"[]", "{}", "[1]", R"([{"type":"X","enabled":true}])", R"([{"type":"CERT_EXPIRED"}])",
                            R"([{"type":"CERT_EXPIRED","enabled":"true"}])", R"([{"enabled":true}])"})
        EXPECT_EQ(codeOf(patchPreferences(bad)), "400 VALIDATION_FAILED") << bad;
    EXPECT_EQ(codeOf(patchPreferences("[")), "400 BAD_REQUEST");
}

TEST_F(NotificationRoutesTest, TheOperatorRunsTheJob)
{
    EXPECT_EQ(codeOf(m_till.post("/v1/admin/jobs/notifications")), "401 UNAUTHORIZED");
    const auto answer = m_till.admin("POST", "/v1/admin/jobs/notifications");
    ASSERT_EQ(answer.status(), 200) << answer.http.body.constData();
    EXPECT_EQ(
        answer.json(),
        (QJsonObject{{u"ok"_s, true},
                     {u"tenantsChecked"_s, 1},
                     {u"retries"_s,
                      QJsonObject{{u"attempted"_s, 0}, {u"succeeded"_s, 0}, {u"failed"_s, 0}, {u"exhausted"_s, 0}}}}));
}

} // namespace engine::tests
