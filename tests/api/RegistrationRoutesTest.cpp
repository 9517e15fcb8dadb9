// /v1/register, /v1/verify-email and /v1/resend-verification as a client meets them.
#include "AccountForms.h"

#include "access/VerificationRepository.h"
#include "core/Clock.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

const QByteArray kManyCalls = R"({"registrationsPerHour": 1000, "adminRequestsPerMinute": 1000})";

class RegistrationRoutes : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure()); }

    ApiTill::Reply me(const QString& key) { return m_till.send({"GET", "/v1/tenants/me", {}, key}); }
    // Beside the engine, as the mail job would.
    std::unique_ptr<storage::Database> database()
    {
        auto opened =
            storage::Database::open(storage::DatabaseConfig::sqlite(m_till.engine().folder() + u"/mostrador.db"_s));
        return opened ? std::move(*opened) : nullptr;
    }
    QString tokenOf(TenantId tenant)
    {
        const auto db = database();
        const auto protector = crypto::KeyProtector::open(m_till.engine().folder(), false);
        core::SystemRandom random;
        const auto letter =
            access::VerificationRepository(*db, **protector).letter(tenant, random, QDateTime::currentDateTimeUtc());
        return letter && *letter ? (*letter)->token : QString();
    }
    void noteMailed(TenantId tenant, int secondsAgo)
    {
        const auto db = database();
        const auto protector = crypto::KeyProtector::open(m_till.engine().folder(), false);
        ASSERT_TRUE(access::VerificationRepository(*db, **protector)
                        .noteMailed(tenant, QDateTime::currentDateTimeUtc().addSecs(-secondsAgo)));
    }
    ApiTill::Reply resend(const QJsonObject& body)
    {
        return m_till.send(
            {"POST", "/v1/resend-verification", ApiTill::bytes(body), {}, 0, {{"content-type", "application/json"}}});
    }
    qsizetype tenants() { return m_till.admin("GET", "/v1/admin/tenants").json().value(u"tenants"_s).toArray().size(); }

    ApiTill m_till{kManyCalls};
};

TenantId tenantIn(const ApiTill::Reply& reply)
{
    return reply.json().value(u"tenant"_s).toObject().value(u"id"_s).toInteger();
}

QString keyIn(const ApiTill::Reply& reply)
{
    return reply.json().value(u"apiKey"_s).toString();
}

} // namespace

TEST_F(RegistrationRoutes, ANewAccountWorksAtOnce)
{
    RegistrationForm form = formOf();
    form.fields["documentTypes"] = R"(["01","04"])";
    form.fields["initialSequentials"] = R"([{"documentType":"01","sequential":77}])";
    form.fields["environment"] = "2"; // accepted and ignored
    const auto made = send(m_till, form);
    ASSERT_EQ(made.status(), 201) << made.http.body.constData();
    const QJsonObject answer = made.json();
    EXPECT_TRUE(answer.value(u"ok"_s).toBool());
    EXPECT_FALSE(answer.contains(u"recovered"_s));
    const QJsonObject tenant = answer.value(u"tenant"_s).toObject();
    EXPECT_EQ(tenant.value(u"email"_s), u"duena@example.com"_s);
    EXPECT_EQ(tenant.value(u"subscriptionTier"_s), u"FREE"_s);
    EXPECT_EQ(tenant.value(u"status"_s), u"PENDING_VERIFICATION"_s);
    EXPECT_EQ(tenant.value(u"documentQuota"_s), 100);
    EXPECT_EQ(tenant.value(u"documentCount"_s), 0);
    const QJsonObject issuer = answer.value(u"issuer"_s).toObject();
    EXPECT_EQ(issuer.value(u"ruc"_s), u"1790012344001"_s);
    EXPECT_TRUE(issuer.value(u"tradeName"_s).isNull());
    EXPECT_EQ(issuer.value(u"branchAddress"_s), u"Calle Dos 200"_s);
    EXPECT_EQ(issuer.value(u"certFingerprint"_s).toString().size(), 64);
    EXPECT_EQ(keyIn(made).size(), 64);

    const auto mine = me(keyIn(made));
    ASSERT_EQ(mine.status(), 200) << mine.http.body.constData();
    EXPECT_EQ(tenantIn(mine), tenantIn(made));
    EXPECT_TRUE(mine.json().value(u"tenant"_s).toObject().value(u"sandbox"_s).toBool());
    // Everything in the sandbox but new keys, issuers and promotion.
    const auto key = m_till.send({"POST", "/v1/keys", "{}", keyIn(made)});
    EXPECT_EQ(codeOf(key), "403 EMAIL_VERIFICATION_REQUIRED");
    const auto promoted = m_till.send({"POST", "/v1/tenants/promote", {}, keyIn(made)});
    EXPECT_EQ(codeOf(promoted), "403 FORBIDDEN");
    EXPECT_EQ(reasonOf(promoted), "EMAIL_VERIFICATION_REQUIRED");
    const auto events = m_till.send({"GET", "/v1/tenants/events", {}, keyIn(made)});
    const QJsonArray list = events.json().value(u"events"_s).toArray();
    ASSERT_EQ(list.size(), 1) << events.http.body.constData();
    EXPECT_EQ(list.first().toObject().value(u"eventType"_s), u"CERTIFICATE_UPLOADED"_s);
}

TEST_F(RegistrationRoutes, EverythingWrongIsNamedAtOnce)
{
    const qsizetype before = tenants();
    EXPECT_EQ(fieldsOf(send(m_till, RegistrationForm{{}, {}})),
              "branchCode businessName cert email emissionType issuePointCode mainAddress requiredAccounting ruc");
    RegistrationForm form = formOf();
    form.fields["email"] = "nobody";
    form.fields["ruc"] = "12";
    form.fields["branchCode"] = "1";
    form.fields["language"] = "fr";
    form.fields["requiredAccounting"] = "maybe";
    form.fields["emissionType"] = "2";
    form.fields["documentTypes"] = R"(["01","07"])";
    form.fields["initialSequentials"] = R"([{"documentType":"01","sequential":0}])";
    form.fields["specialTaxpayer"] = "a-b";
    const auto refused = send(m_till, form);
    EXPECT_EQ(codeOf(refused), "400 VALIDATION_FAILED");
    EXPECT_EQ(fieldsOf(refused), "branchCode documentTypes[1] emissionType initialSequentials[0].sequential language "
                                 "requiredAccounting ruc specialTaxpayer");
    for (const auto& [name, value] : {std::pair<QByteArray, QByteArray>{"email", "nobody"},
                                      {"verificationRedirectUrl", "javascript:alert(1)"},
                                      {"initialSequentials", "[]"},
                                      {"documentTypes", "[]"},
                                      {"businessName", QByteArray(301, 'a')},
                                      {"email", "a\xff@example.com"}}) {
        RegistrationForm one = formOf();
        one.fields[name] = value;
        const auto reply = send(m_till, one);
        EXPECT_EQ(codeOf(reply), "400 VALIDATION_FAILED") << name.constData();
        EXPECT_EQ(fieldsOf(reply), name.toStdString()) << reply.http.body.constData();
    }
    EXPECT_EQ(tenants(), before);
}

TEST_F(RegistrationRoutes, ACertificateThatCannotBeUsedIsExplained)
{
    const qsizetype before = tenants();
    const auto refused = [&](const QByteArray& p12, const QByteArray& password = "prueba") {
        RegistrationForm form = formOf();
        form.files["cert"] = p12;
        form.fields["certPassword"] = password;
        const auto reply = send(m_till, form);
        return codeOf(reply) + (reasonOf(reply).empty() ? "" : " " + reasonOf(reply));
    };
    test::CertificateOptions past, future, mute, ec;
    past.notAfter = past.notBefore.addDays(1);
    future.notBefore = future.notAfter.addDays(-1);
    mute.keyUsage = "critical,keyEncipherment";
    ec.ec = true;
    const QByteArray ruc = "1790012344001";
    EXPECT_EQ(refused("no certificate"), "400 CERTIFICATE_INVALID");
    EXPECT_EQ(refused(p12Of(ruc), "wrong"), "400 CERTIFICATE_PASSWORD_INVALID");
    EXPECT_EQ(refused(p12Of(ruc, 0, past)), "400 CERTIFICATE_EXPIRED");
    EXPECT_EQ(refused(p12Of(ruc, 0, future)), "400 CERTIFICATE_EXPIRED CERTIFICATE_NOT_YET_VALID");
    EXPECT_EQ(refused(p12Of(ruc, 0, mute)), "400 CERTIFICATE_KEY_NOT_FOUND CERTIFICATE_NOT_FOR_SIGNING");
    EXPECT_EQ(refused(p12Of(ruc, 0, ec)), "400 CERTIFICATE_KEY_NOT_FOUND CERTIFICATE_KEY_UNSUPPORTED");
    EXPECT_EQ(refused(p12Of("1790016919001")), "400 CERTIFICATE_INVALID RUC_MISMATCH");
    EXPECT_EQ(refused(QByteArray(2 * 1024 * 1024 + 1, 'a')), "400 INVALID_FILE_UPLOAD");
    RegistrationForm form = formOf();
    form.files["logo"] = "no picture";
    EXPECT_EQ(codeOf(send(m_till, form)), "400 INVALID_FILE_UPLOAD");
    EXPECT_EQ(codeOf(m_till.send({"POST", "/v1/register", "{}", {}, 0, {{"content-type", "application/json"}}})),
              "400 INVALID_FILE_UPLOAD");
    EXPECT_EQ(codeOf(m_till.send({"POST",
                                  "/v1/register",
                                  formOf().body().chopped(20),
                                  {},
                                  0,
                                  {{"content-type", RegistrationForm::type()}}})),
              "400 INVALID_FILE_UPLOAD");
    EXPECT_EQ(tenants(), before);
}

TEST_F(RegistrationRoutes, AKnownAddressIsTakenBackByItsCertificateOnly)
{
    const auto made = send(m_till, formOf());
    ASSERT_EQ(made.status(), 201) << made.http.body.constData();
    RegistrationForm again = formOf("DUENA@EXAMPLE.COM");
    again.fields["businessName"] = "Otro";
    const auto back = send(m_till, again);
    ASSERT_EQ(back.status(), 200) << back.http.body.constData();
    EXPECT_TRUE(back.json().value(u"recovered"_s).toBool());
    EXPECT_EQ(tenantIn(back), tenantIn(made));
    EXPECT_EQ(back.json().value(u"issuer"_s), made.json().value(u"issuer"_s));
    EXPECT_EQ(me(keyIn(made)).status(), 401);
    EXPECT_EQ(me(keyIn(back)).status(), 200);

    EXPECT_EQ(codeOf(send(m_till, formOf("duena@example.com", "1790012344001", 1))), "409 CONFLICT"); // self-made
    EXPECT_EQ(codeOf(send(m_till, formOf("otra@example.com"))), "409 CONFLICT");                      // RUC is taken
    EXPECT_EQ(codeOf(send(m_till, formOf("otra@example.com", QByteArray(m_till.shop().ruc.toLatin1()), 2))),
              "409 CONFLICT"); // by the till's own shop
    EXPECT_EQ(me(keyIn(back)).status(), 200);
    const QByteArray status = "/v1/admin/tenants/" + QByteArray::number(tenantIn(made)) + "/status";
    ASSERT_EQ(m_till.admin("PATCH", status, {{u"status"_s, u"SUSPENDED"_s}}).status(), 200);
    EXPECT_EQ(codeOf(send(m_till, formOf())), "403 ACCOUNT_SUSPENDED");
}

TEST_F(RegistrationRoutes, TheLinkOfTheLetterVerifiesOnce)
{
    const auto made = send(m_till, formOf());
    const QByteArray token = tokenOf(tenantIn(made)).toLatin1();
    ASSERT_EQ(token.size(), 64);
    const auto checked = m_till.send({"GET", "/v1/verify-email/check?token=" + token});
    EXPECT_EQ(checked.status(), 200);
    EXPECT_EQ(checked.json(), (QJsonObject{{u"valid"_s, true}, {u"email"_s, u"duena@example.com"_s}}));
    EXPECT_EQ(m_till.send({"HEAD", "/v1/verify-email?token=" + token}).status(), 200); // a mail scanner looks at it
    const auto verified = m_till.send({"GET", "/v1/verify-email?token=" + token});
    ASSERT_EQ(verified.status(), 200) << verified.http.body.constData();
    EXPECT_EQ(verified.json().value(u"email"_s), u"duena@example.com"_s);
    EXPECT_TRUE(verified.json().value(u"message"_s).isString());
    EXPECT_EQ(codeOf(m_till.send({"GET", "/v1/verify-email?token=" + token})), "400 INVALID_OR_EXPIRED_TOKEN");
    EXPECT_EQ(m_till.send({"GET", "/v1/verify-email/check?token=" + token}).json(), (QJsonObject{{u"valid"_s, false}}));
    EXPECT_EQ(me(keyIn(made)).json().value(u"tenant"_s).toObject().value(u"status"_s), u"ACTIVE"_s);
    // What was closed until now.
    EXPECT_EQ(m_till.send({"POST", "/v1/keys", "{}", keyIn(made)}).status(), 201);
    EXPECT_EQ(codeOf(resend({{u"email"_s, u"duena@example.com"_s}})), "409 ALREADY_VERIFIED");
}

TEST_F(RegistrationRoutes, TheTokenMayBePostedToo)
{
    const auto made = send(m_till, formOf());
    const auto post = [&](const QByteArray& body) {
        return m_till.send({"POST", "/v1/verify-email", body, {}, 0, {{"content-type", "application/json"}}});
    };
    EXPECT_EQ(codeOf(post("{")), "400 BAD_REQUEST");
    EXPECT_EQ(fieldsOf(post("{}")), "token");
    EXPECT_EQ(fieldsOf(post(R"({"token":"12"})")), "token");
    EXPECT_EQ(fieldsOf(post(R"({"token":5})")), "token");
    EXPECT_EQ(codeOf(post("{\"token\":\"" + QByteArray(64, '0') + "\"}")), "400 INVALID_OR_EXPIRED_TOKEN");
    const QByteArray token = tokenOf(tenantIn(made)).toUpper().toLatin1();
    EXPECT_EQ(post("{\"token\":\"" + token + "\"}").status(), 200);
    for (const QByteArray& bad : {QByteArray(""), QByteArray("?token="), QByteArray("?token=xyz"),
                                  QByteArray("?token=" + QByteArray(63, 'a') + "g")}) {
        EXPECT_EQ(codeOf(m_till.send({"GET", "/v1/verify-email" + bad})), "400 VALIDATION_FAILED") << bad.constData();
        EXPECT_EQ(fieldsOf(m_till.send({"GET", "/v1/verify-email/check" + bad})), "token") << bad.constData();
    }
}

TEST_F(RegistrationRoutes, AnotherLetterHasToWaitAMinute)
{
    const auto made = send(m_till, formOf());
    const auto neutral = resend({{u"email"_s, u"nobody@example.com"_s}});
    EXPECT_EQ(neutral.status(), 200);
    const auto sent = resend({{u"email"_s, u"duena@example.com"_s}});
    EXPECT_EQ(sent.status(), 200);
    EXPECT_EQ(sent.http.body, neutral.http.body);
    noteMailed(tenantIn(made), 10);
    const auto early = resend({{u"email"_s, u"duena@example.com"_s}});
    EXPECT_EQ(codeOf(early), "429 RESEND_COOLDOWN");
    const int wait = early.header("Retry-After").toInt();
    EXPECT_GE(wait, 40);
    EXPECT_LE(wait, 51);
    noteMailed(tenantIn(made), 61);
    EXPECT_EQ(resend({{u"email"_s, u"duena@example.com"_s}}).status(), 200);
    EXPECT_EQ(fieldsOf(resend({{u"email"_s, u"nobody"_s}})), "email");
    EXPECT_EQ(fieldsOf(resend(QJsonObject())), "email");
    EXPECT_EQ(fieldsOf(resend({{u"email"_s, u"duena@example.com"_s}, {u"verificationRedirectUrl"_s, u"ftp://x"_s}})),
              "verificationRedirectUrl");
    const QByteArray status = "/v1/admin/tenants/" + QByteArray::number(tenantIn(made)) + "/status";
    m_till.admin("PATCH", status, {{u"status"_s, u"SUSPENDED"_s}});
    EXPECT_EQ(codeOf(resend({{u"email"_s, u"duena@example.com"_s}})), "403 ACCOUNT_SUSPENDED");
}

TEST(RegistrationLimit, FiveAnHourFromAnAddressForBothRoutes)
{
    ApiTill till;
    ASSERT_TRUE(till.isOpen());
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(codeOf(send(till, RegistrationForm())), "400 VALIDATION_FAILED");
    const ApiTill::Call resend{"POST",
                               "/v1/resend-verification",
                               R"({"email":"a@example.com"})",
                               {},
                               0,
                               {{"content-type", "application/json"}}};
    EXPECT_EQ(till.send(resend).status(), 200);
    EXPECT_EQ(till.send(resend).status(), 200);
    EXPECT_EQ(codeOf(till.send(resend)), "429 TOO_MANY_REQUESTS");
    EXPECT_EQ(codeOf(send(till, RegistrationForm())), "429 TOO_MANY_REQUESTS");
}

} // namespace engine::tests
