// The operator's routes about accounts, and the way to production.
#include "AccountForms.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

const QByteArray kManyCalls = R"({"registrationsPerHour": 1000, "adminRequestsPerMinute": 1000})";

class AdminRoutes : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure()); }

    TenantId create(const QString& email = u"ana@example.com"_s)
    {
        const auto made = m_till.admin("POST", "/v1/admin/tenants", {{u"email"_s, email}});
        EXPECT_EQ(made.status(), 201) << made.http.body.constData();
        return made.json().value(u"tenant"_s).toObject().value(u"id"_s).toInteger();
    }
    static QByteArray path(TenantId id, const QByteArray& what)
    {
        return "/v1/admin/tenants/" + QByteArray::number(id) + '/' + what;
    }
    QString mint(TenantId id, const QJsonObject& body = {})
    {
        const auto made = m_till.admin("POST", path(id, "api-keys"), body);
        EXPECT_EQ(made.status(), 201) << made.http.body.constData();
        return made.json().value(u"apiKey"_s).toString();
    }
    int me(const QString& key) { return m_till.send({"GET", "/v1/tenants/me", {}, key}).status(); }
    int keys(const QString& key) { return m_till.send({"GET", "/v1/keys", {}, key}).status(); }

    ApiTill m_till{kManyCalls};
};

} // namespace

TEST_F(AdminRoutes, AccountsAreMadeAndListed)
{
    const auto made = m_till.admin("POST", "/v1/admin/tenants",
                                   {{u"email"_s, u"Ana@Example.com"_s}, {u"subscriptionTier"_s, u"GROWTH"_s}});
    ASSERT_EQ(made.status(), 201) << made.http.body.constData();
    const QJsonObject tenant = made.json().value(u"tenant"_s).toObject();
    EXPECT_EQ(tenant.value(u"email"_s), u"Ana@Example.com"_s);
    EXPECT_EQ(tenant.value(u"subscriptionTier"_s), u"GROWTH"_s);
    EXPECT_EQ(tenant.value(u"status"_s), u"ACTIVE"_s);
    EXPECT_EQ(tenant.value(u"documentQuota"_s), 5000);
    EXPECT_FALSE(QDateTime::fromString(tenant.value(u"createdAt"_s).toString(), Qt::ISODateWithMs).isNull());
    EXPECT_EQ(codeOf(m_till.admin("POST", "/v1/admin/tenants", {{u"email"_s, u"ana@EXAMPLE.com"_s}})), "409 CONFLICT");
    EXPECT_EQ(fieldsOf(m_till.admin("POST", "/v1/admin/tenants", {{u"email"_s, u"ana"_s}})), "email");
    EXPECT_EQ(fieldsOf(m_till.admin("POST", "/v1/admin/tenants", {{u"subscriptionTier"_s, u"GOLD"_s}})),
              "email subscriptionTier");
    create(u"otra@example.com"_s);
    const QJsonArray list = m_till.admin("GET", "/v1/admin/tenants").json().value(u"tenants"_s).toArray();
    ASSERT_GE(list.size(), 2);
    qint64 before = 0;
    for (const QJsonValue& each : list) {
        const qint64 id = each.toObject().value(u"id"_s).toInteger();
        EXPECT_GT(id, before);
        before = id;
    }
    EXPECT_EQ(list.last().toObject().value(u"email"_s), u"otra@example.com"_s);
}

TEST_F(AdminRoutes, TierAndStatusAreChanged)
{
    const TenantId id = create();
    const QString key = mint(id);
    const auto tier = m_till.admin("PATCH", path(id, "tier"), {{u"subscriptionTier"_s, u"STARTER"_s}});
    ASSERT_EQ(tier.status(), 200) << tier.http.body.constData();
    EXPECT_EQ(tier.json().value(u"tenant"_s).toObject().value(u"documentQuota"_s), 1000);
    EXPECT_EQ(fieldsOf(m_till.admin("PATCH", path(id, "tier"), {{u"subscriptionTier"_s, u"GOLD"_s}})),
              "subscriptionTier");
    EXPECT_EQ(keys(key), 200);
    const auto suspended =
        m_till.admin("PATCH", path(id, "status"), {{u"status"_s, u"SUSPENDED"_s}, {u"reason"_s, u"deuda"_s}});
    ASSERT_EQ(suspended.status(), 200);
    EXPECT_EQ(suspended.json().value(u"tenant"_s).toObject().value(u"status"_s), u"SUSPENDED"_s);
    EXPECT_EQ(keys(key), 403); // from the next request on
    EXPECT_EQ(fieldsOf(m_till.admin("PATCH", path(id, "status"), {{u"status"_s, u"PAST_DUE"_s}})), "status");
    EXPECT_EQ(fieldsOf(m_till.admin("PATCH", path(id, "status"),
                                    {{u"status"_s, u"ACTIVE"_s}, {u"reason"_s, u"x"_s.repeated(201)}})),
              "reason");
    const auto verified = m_till.admin("POST", path(id, "verify"));
    ASSERT_EQ(verified.status(), 200);
    EXPECT_EQ(verified.json().value(u"tenant"_s).toObject().value(u"status"_s), u"ACTIVE"_s);
    EXPECT_EQ(m_till.admin("POST", path(id, "verify")).status(), 200);
    EXPECT_EQ(keys(key), 200);
}

TEST_F(AdminRoutes, KeysAreMadeListedAndTakenBack)
{
    const TenantId id = create();
    const QString first = mint(id, {{u"label"_s, u"soporte"_s}});
    const QString live = mint(id, {{u"environment"_s, u"production"_s}});
    const auto listed = m_till.admin("GET", path(id, "api-keys"));
    const QJsonArray list = listed.json().value(u"keys"_s).toArray();
    ASSERT_EQ(list.size(), 2) << listed.http.body.constData();
    EXPECT_EQ(list[1].toObject().value(u"label"_s), u"soporte"_s);
    EXPECT_EQ(list[0].toObject().value(u"environment"_s), u"production"_s);
    EXPECT_FALSE(listed.http.body.contains(first.toLatin1()));
    const QString second = mint(id, {{u"revokeExisting"_s, true}});
    EXPECT_EQ(keys(first), 401);
    EXPECT_EQ(keys(live), 200);
    EXPECT_EQ(keys(second), 200);
    EXPECT_EQ(m_till.send({"POST", path(id, "api-keys"), {}, QString::fromLatin1(ApiTill::kAdminSecret)}).status(),
              201);
    EXPECT_EQ(fieldsOf(m_till.admin("POST", path(id, "api-keys"), {{u"label"_s, u"x"_s.repeated(101)}})), "label");
    EXPECT_EQ(fieldsOf(m_till.admin("POST", path(id, "api-keys"),
                                    {{u"environment"_s, u"live"_s}, {u"revokeExisting"_s, u"maybe"_s}})),
              "environment revokeExisting");

    const QByteArray key = "/v1/admin/api-keys/" + QByteArray::number(list[0].toObject().value(u"id"_s).toInteger());
    EXPECT_EQ(m_till.admin("DELETE", key).json(), (QJsonObject{{u"ok"_s, true}}));
    EXPECT_EQ(keys(live), 401);
    EXPECT_EQ(m_till.admin("DELETE", key).status(), 200);
    EXPECT_EQ(codeOf(m_till.admin("DELETE", "/v1/admin/api-keys/999999")), "404 NOT_FOUND");
    EXPECT_EQ(codeOf(m_till.admin("DELETE", "/v1/admin/api-keys/01")), "400 VALIDATION_FAILED");
}

TEST_F(AdminRoutes, WhatIsNotThereIsNotFound)
{
    const QJsonObject tier{{u"subscriptionTier"_s, u"STARTER"_s}}, status{{u"status"_s, u"ACTIVE"_s}};
    EXPECT_EQ(codeOf(m_till.admin("PATCH", path(99, "tier"), tier)), "404 NOT_FOUND");
    EXPECT_EQ(codeOf(m_till.admin("PATCH", path(99, "status"), status)), "404 NOT_FOUND");
    EXPECT_EQ(codeOf(m_till.admin("POST", path(99, "verify"))), "404 NOT_FOUND");
    EXPECT_EQ(codeOf(m_till.admin("POST", path(99, "promote"))), "404 NOT_FOUND");
    EXPECT_EQ(codeOf(m_till.admin("POST", path(99, "api-keys"))), "404 NOT_FOUND");
    EXPECT_EQ(codeOf(m_till.admin("GET", path(99, "api-keys"))), "404 NOT_FOUND");
    for (const char* each : {"0", "-1", "abc", "1.5", "99999999999999999999"})
        EXPECT_EQ(codeOf(m_till.admin("POST", QByteArray("/v1/admin/tenants/") + each + "/verify")),
                  "400 VALIDATION_FAILED")
            << each;
}

TEST_F(AdminRoutes, OnlyTheOperatorComesIn)
{
    const TenantId id = create();
    const QString key = mint(id);
    for (const auto& [method, target] : {std::pair<QByteArray, QByteArray>{"GET", "/v1/admin/tenants"},
                                         {"POST", "/v1/admin/tenants"},
                                         {"PATCH", path(id, "tier")},
                                         {"PATCH", path(id, "status")},
                                         {"POST", path(id, "verify")},
                                         {"POST", path(id, "promote")},
                                         {"POST", path(id, "api-keys")},
                                         {"GET", path(id, "api-keys")},
                                         {"DELETE", "/v1/admin/api-keys/1"}}) {
        EXPECT_EQ(codeOf(m_till.send({method, target, "{}", key})), "401 UNAUTHORIZED") << target.constData();
        EXPECT_EQ(codeOf(m_till.send({method, target, "{}"})), "401 UNAUTHORIZED") << target.constData();
    }
}

TEST_F(AdminRoutes, AnAccountGoesToProductionByItself)
{
    const auto made = send(m_till, formOf());
    ASSERT_EQ(made.status(), 201) << made.http.body.constData();
    const TenantId id = made.json().value(u"tenant"_s).toObject().value(u"id"_s).toInteger();
    const qint64 issuer = made.json().value(u"issuer"_s).toObject().value(u"id"_s).toInteger();
    const QString old = made.json().value(u"apiKey"_s).toString();
    ASSERT_EQ(m_till.admin("POST", path(id, "verify")).status(), 200);
    mint(id, {{u"label"_s, u"tablet-mostrador"_s}});
    const auto promote = [&](const QByteArray& body) {
        return m_till.send({"POST", "/v1/tenants/promote", body, old, 0, {{"content-type", "application/json"}}});
    };
    EXPECT_EQ(fieldsOf(promote(R"({"initialSequentials":[]})")), "initialSequentials");
    EXPECT_EQ(fieldsOf(promote(R"({"initialSequentials":[{"issuerId":1.5,"documentType":"1","sequential":"5"}]})")),
              "initialSequentials[0].documentType initialSequentials[0].issuerId initialSequentials[0].sequential");
    EXPECT_EQ(fieldsOf(promote(R"({"initialSequentials":[{"issuerId":4711,"documentType":"01","sequential":5}]})")),
              "initialSequentials[0].issuerId");
    EXPECT_EQ(codeOf(promote("[1]")), "400 BAD_REQUEST");
    const QByteArray id64 = QByteArray::number(issuer);
    const auto promoted =
        promote(R"({"initialSequentials":[{"issuerId":")" + id64 + R"(","documentType":"01","sequential":500}]})");
    ASSERT_EQ(promoted.status(), 200) << promoted.http.body.constData();
    const QJsonArray keys = promoted.json().value(u"apiKeys"_s).toArray();
    ASSERT_EQ(keys.size(), 2);
    EXPECT_EQ(keys[0].toObject().value(u"label"_s), u"tablet-mostrador"_s);
    EXPECT_EQ(keys[1].toObject().value(u"label"_s), u"Initial sandbox key"_s);
    EXPECT_EQ(me(old), 401);
    const QString fresh = keys[1].toObject().value(u"apiKey"_s).toString();
    const auto mine = m_till.send({"GET", "/v1/tenants/me", {}, fresh});
    EXPECT_EQ(mine.json().value(u"tenant"_s).toObject().value(u"sandbox"_s), false) << mine.http.body.constData();
    EXPECT_EQ(codeOf(m_till.send({"POST", "/v1/tenants/promote", {}, fresh})), "409 CONFLICT");
    EXPECT_EQ(codeOf(m_till.admin("POST", path(id, "promote"))), "409 CONFLICT");
}

TEST_F(AdminRoutes, TheOperatorPromotesWithoutWaitingForTheLetter)
{
    const auto made = send(m_till, formOf());
    ASSERT_EQ(made.status(), 201);
    const TenantId id = made.json().value(u"tenant"_s).toObject().value(u"id"_s).toInteger();
    const auto promoted = m_till.admin("POST", path(id, "promote"));
    ASSERT_EQ(promoted.status(), 200) << promoted.http.body.constData();
    EXPECT_EQ(promoted.json().value(u"apiKeys"_s).toArray().size(), 1);
    // The practice shop has nothing that is worth anything outside practice.
    EXPECT_EQ(codeOf(m_till.admin("POST", path(kTillTenantId, "promote"))), "409 CONFLICT");
    EXPECT_EQ(me(m_till.key()), 200);
}

} // namespace engine::tests
