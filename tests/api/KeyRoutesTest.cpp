#include "support/ApiTill.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

std::string codeOf(const ApiTill::Reply& reply)
{
    return (QString::number(reply.status()) + u' ' + reply.code()).toStdString();
}

std::string fieldsOf(const ApiTill::Reply& reply)
{
    QStringList fields;
    for (const QJsonValue& each : reply.json().value(u"errors"_s).toArray())
        fields << each.toObject().value(u"field"_s).toString();
    return fields.join(u' ').toStdString();
}

class KeyRoutesTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure()); }
    ApiTill m_till;
};

} // namespace

TEST_F(KeyRoutesTest, AKeyIsMadeListedAndRevoked)
{
    const auto made = m_till.post("/v1/keys", {{u"label"_s, u"tablet-mostrador"_s}});
    ASSERT_EQ(made.status(), 201) << made.http.body.constData();
    const QString token = made.json().value(u"apiKey"_s).toString();
    EXPECT_EQ(token.size(), 64);
    const qint64 id = made.json().value(u"id"_s).toInteger();
    EXPECT_EQ(made.json().value(u"scopes"_s).toArray().size(), allScopes().size());

    const auto listed = m_till.get("/v1/keys");
    const auto keys = listed.json().value(u"keys"_s).toArray();
    ASSERT_EQ(keys.size(), 2);
    EXPECT_EQ(keys.first().toObject().value(u"id"_s).toInteger(), id); // newest first
    EXPECT_EQ(keys.first().toObject().value(u"label"_s).toString(), u"tablet-mostrador"_s);
    EXPECT_EQ(keys.first().toObject().value(u"environment"_s).toString(), u"sandbox"_s);
    EXPECT_TRUE(keys.last().toObject().value(u"label"_s).isNull());
    EXPECT_FALSE(listed.http.body.contains(token.toLatin1()));

    const QByteArray path = "/v1/keys/" + QByteArray::number(id);
    EXPECT_EQ(m_till.remove(path).status(), 200);
    EXPECT_EQ(codeOf(m_till.remove(path)), "404 NOT_FOUND");
    EXPECT_EQ(m_till.get("/v1/keys").json().value(u"keys"_s).toArray().size(), 1);
}

TEST_F(KeyRoutesTest, AnEmptyBodyIsFine)
{
    EXPECT_EQ(m_till.send({"POST", "/v1/keys", {}, m_till.key()}).status(), 201);
    EXPECT_EQ(m_till.send({"POST", "/v1/keys", "{}", m_till.key()}).status(), 201);
}

TEST_F(KeyRoutesTest, WhatIsWrongIsNamed)
{
    const auto wrong = m_till.post(
        "/v1/keys",
        {{u"label"_s, u"x"_s.repeated(101)}, {u"environment"_s, u"live"_s}, {u"scopes"_s, u"documents:read"_s}});
    EXPECT_EQ(codeOf(wrong), "400 VALIDATION_FAILED");
    EXPECT_EQ(fieldsOf(wrong), "environment scopes");
    EXPECT_EQ(fieldsOf(m_till.post("/v1/keys", {{u"label"_s, u"x"_s.repeated(101)}})), "label");
    EXPECT_EQ(m_till.post("/v1/keys", {{u"label"_s, u"x"_s.repeated(100)}}).status(), 201);
    EXPECT_EQ(fieldsOf(m_till.post("/v1/keys", {{u"label"_s, 7}})), "label");
    EXPECT_EQ(fieldsOf(m_till.post("/v1/keys", {{u"scopes"_s, QJsonArray{}}})), "scopes");
    const QJsonArray odd{u"documents:read"_s, u"everything"_s, u"documents:read"_s};
    EXPECT_EQ(fieldsOf(m_till.post("/v1/keys", {{u"scopes"_s, odd}})), "scopes[1] scopes[2]");
    for (const char* body : {"[]", "{", "null", "\"x\"", "{\"label\":\"a\",}"})
        EXPECT_EQ(codeOf(m_till.send({"POST", "/v1/keys", body, m_till.key()})), "400 BAD_REQUEST") << body;
    EXPECT_EQ(
        codeOf(m_till.send(
            {"POST", "/v1/keys", "a=b", m_till.key(), 0, {{"content-type", "application/x-www-form-urlencoded"}}})),
        "400 BAD_REQUEST");
    for (const char* id : {"0", "x", "01", "-1", "%31%00"})
        EXPECT_EQ(m_till.remove(QByteArray("/v1/keys/") + id).status(), 400) << id;
    EXPECT_EQ(fieldsOf(m_till.remove("/v1/keys/01")), "id");
}

TEST_F(KeyRoutesTest, AKeyCannotRevokeItselfNorReachFurtherThanItself)
{
    const MintedKey own = m_till.minted(
        {kTillTenantId, 0}, {{}, KeyEnvironment::Sandbox, QStringList{u"keys:manage"_s, u"documents:read"_s}, {}});
    const auto as = [&](const QByteArray& method, const QByteArray& target, const QJsonObject& body) {
        return m_till.send({method, target, ApiTill::bytes(body), own.token});
    };
    EXPECT_EQ(codeOf(as("DELETE", "/v1/keys/" + QByteArray::number(own.key.id), {})), "400 SELF_REVOCATION_FORBIDDEN");
    EXPECT_EQ(codeOf(as("POST", "/v1/keys", {{u"scopes"_s, QJsonArray{u"documents:write"_s}}})),
              "403 SCOPE_ESCALATION_FORBIDDEN");
    const auto copy = as("POST", "/v1/keys", {});
    EXPECT_EQ(copy.json().value(u"scopes"_s).toArray(), (QJsonArray{u"keys:manage"_s, u"documents:read"_s}));
    EXPECT_EQ(as("POST", "/v1/keys", {{u"scopes"_s, QJsonArray{u"documents:read"_s}}}).status(), 201);
}

TEST_F(KeyRoutesTest, AProductionKeyNeedsPromotion)
{
    EXPECT_EQ(codeOf(m_till.post("/v1/keys", {{u"environment"_s, u"production"_s}})),
              "403 PRODUCTION_KEY_REQUIRES_PROMOTION");
    // The till itself may: its owner decides.
    EXPECT_EQ(m_till.mint({{}, KeyEnvironment::Production, {}, {}}).size(), 64);
}

TEST_F(KeyRoutesTest, TheTrailTellsOfKeys)
{
    ASSERT_EQ(m_till.post("/v1/keys", {{u"label"_s, u"tablet"_s}}).status(), 201);
    // The contract's list of types is closed.
    EXPECT_TRUE(m_till.get("/v1/tenants/events").json().value(u"events"_s).toArray().isEmpty());
    const auto events = m_till.get("/v1/tenants/events?include=all").json().value(u"events"_s).toArray();
    ASSERT_EQ(events.size(), 2);
    EXPECT_EQ(events.last().toObject().value(u"eventType"_s).toString(), u"KEY_CREATED"_s);
    const auto detail = events.last().toObject().value(u"detail"_s).toObject();
    EXPECT_EQ(detail.value(u"label"_s).toString(), u"tablet"_s);
    EXPECT_GT(detail.value(u"byApiKeyId"_s).toInteger(), 0);
}

TEST_F(KeyRoutesTest, TheTenantAndItsLanguage)
{
    const auto tenant = m_till.get("/v1/tenants/me").json().value(u"tenant"_s).toObject();
    EXPECT_EQ(tenant.value(u"id"_s).toInteger(), 1);
    EXPECT_EQ(tenant.value(u"subscriptionTier"_s).toString(), u"BUSINESS"_s);
    EXPECT_EQ(tenant.value(u"status"_s).toString(), u"ACTIVE"_s);
    EXPECT_TRUE(tenant.value(u"sandbox"_s).toBool());

    EXPECT_EQ(m_till.patch("/v1/tenants/language", {{u"language"_s, u"en"_s}}).status(), 200);
    const auto stored = m_till.engine().wait(m_till.engine()->accounts().tenant(kTillTenantId));
    EXPECT_EQ(stored.value_or({}).language, u"en"_s);
    EXPECT_EQ(fieldsOf(m_till.patch("/v1/tenants/language", {{u"language"_s, u"fr"_s}})), "language");
    EXPECT_EQ(fieldsOf(m_till.patch("/v1/tenants/language", {})), "language");
    EXPECT_EQ(codeOf(m_till.send({"PATCH", "/v1/tenants/language", {}, m_till.key()})), "400 BAD_REQUEST");
}

} // namespace engine::tests
