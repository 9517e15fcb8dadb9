// What a tenant with a plan may do, and what is checked in which order.
#include "access/IssuerRepository.h"
#include "access/TenantRepository.h"
#include "api/Guards.h"
#include "core/Clock.h"
#include "support/ApiTill.h"

#include <engine/Identification.h>
#include <engine/Limits.h>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

std::string codeOf(const ApiTill::Reply& reply)
{
    return (QString::number(reply.status()) + u' ' + reply.code()).toStdString();
}

InvoiceRequest oneBook()
{
    InvoiceRequest request;
    request.buyer = {IdType::FinalConsumer, kFinalConsumerId, kFinalConsumerName, {}, {}};
    LineRequest line;
    line.mainCode = u"LIB-01"_s;
    line.description = u"Libro de cuentos"_s;
    line.quantity = Decimal::fromInt(1);
    line.unitPrice = Decimal::fromInt(12);
    line.taxes = {{u"2"_s, u"0"_s, Decimal(), std::nullopt}};
    request.items = {line};
    request.payments = {{u"01"_s, Money::fromCents(1200), std::nullopt, {}}};
    return request;
}

// A second tenant beside the till's own shop, with one issuer in the sandbox and a key.
class LimitedTenantTest : public testing::Test
{
protected:
    explicit LimitedTenantTest(const QByteArray& limits = {}) : m_till(limits) {}

    void SetUp() override
    {
        ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure());
        m_db = m_till.database();
        ASSERT_NE(m_db, nullptr);
        access::NewTenant tenant;
        tenant.email = u"duena@example.com"_s;
        tenant.emailKey = tenant.email;
        tenant.status = TenantStatus::Active;
        m_tenant = access::TenantRepository(*m_db, Limits()).insert(tenant, now()).value_or(0);
        Issuer issuer = m_till.shop();
        issuer.branchCode = u"002"_s;
        issuer.target = SriTarget::Test;
        m_issuer = access::IssuerRepository(*m_db, storage::TenantScope(m_tenant)).insert(issuer, now()).value_or(0);
        m_key = m_till.minted({m_tenant, 0}, {}).token;
        ASSERT_EQ(m_key.size(), 64);
    }

    static QDateTime now() { return core::SystemClock().nowUtc(); }
    ApiTill::Reply get(const QByteArray& target, const QString& key = {})
    {
        return m_till.send({"GET", target, {}, key.isEmpty() ? m_key : key});
    }
    void set(const QString& assignment)
    {
        ASSERT_TRUE(m_db->exec(u"UPDATE tenants SET "_s + assignment + u" WHERE id = ?"_s, {m_tenant}));
    }

    ApiTill m_till;
    std::unique_ptr<storage::Database> m_db;
    TenantId m_tenant = 0;
    IssuerId m_issuer = 0;
    QString m_key;
};

// The guard of document routes, asked directly: it needs no route behind it.
class DocumentGuardTest : public LimitedTenantTest
{
protected:
    std::string check(const QString& key, const QByteArray& issuerHeader, const QString& scope = u"documents:read"_s)
    {
        api::HttpRequest request;
        request.method = "GET";
        request.target = "/v1/documents";
        request.peer = QHostAddress(QHostAddress::LocalHost);
        if (!key.isEmpty())
            request.headers << api::HttpHeader{"authorization", "Bearer " + key.toLatin1()};
        if (!issuerHeader.isNull())
            request.headers << api::HttpHeader{"x-issuer-id", issuerHeader};
        api::ApiCall call{request, {}, {}};
        const auto refused = api::Guards(*m_till.engine(), {}).document(scope)(call);
        m_seen = call.issuer;
        return refused ? codeOf({*refused}) : "passed";
    }
    QByteArray own() const { return QByteArray::number(m_issuer); }
    std::optional<Issuer> m_seen;
};

class FewRequestsTest : public LimitedTenantTest
{
protected:
    FewRequestsTest()
        : LimitedTenantTest(R"({"tiers": {"FREE": {"readsPerMinute": 3, "writesPerMinute": 2,
                                                   "tenantReadsPerMinute": 5, "tenantWritesPerMinute": 100}}})")
    {
    }
};

class AdminLimitsTest : public testing::Test
{
protected:
    // Some operator's route must exist to be asked; the guard itself is what is tried here.
    std::string check(const QByteArray& secret, const char* peer = "127.0.0.1", bool fromAfar = false)
    {
        api::HttpRequest request;
        request.method = "GET";
        request.target = "/v1/admin/tenants";
        request.peer = QHostAddress(QLatin1StringView(peer));
        if (!secret.isNull())
            request.headers << api::HttpHeader{"authorization", "Bearer " + secret};
        api::ApiCall call{request, {}, {}};
        const auto refused = api::Guards(*m_till.engine(), ApiTill::kAdminSecret, fromAfar).admin()(call);
        m_headers = call.answerHeaders;
        return refused ? codeOf({*refused}) : "passed";
    }
    ApiTill m_till;
    QList<api::HttpHeader> m_headers;
};

} // namespace

TEST_F(DocumentGuardTest, ChecksInTheOrderOfTheContract)
{
    EXPECT_EQ(check(m_key, own()), "passed");
    ASSERT_TRUE(m_seen.has_value());
    EXPECT_EQ(m_seen->id, m_issuer);
    EXPECT_EQ(check(m_key, " " + own() + " "), "passed"); // blanks around it are tolerated
    EXPECT_EQ(check({}, "x"), "401 UNAUTHORIZED");
    EXPECT_EQ(check(m_key, {}), "400 ISSUER_ID_REQUIRED");
    EXPECT_EQ(check(m_key, ""), "400 ISSUER_ID_REQUIRED");
    for (const char* wrong : {"x", "01", "+1", "-1", "0", "1.0", "99999999999999999999", "1, 1"})
        EXPECT_EQ(check(m_key, wrong), "400 ISSUER_ID_INVALID") << wrong;
    EXPECT_EQ(check(m_key, "4711"), "404 ISSUER_NOT_FOUND");
    EXPECT_EQ(check(m_key, QByteArray::number(m_till.shop().id)), "403 ISSUER_FORBIDDEN");
    EXPECT_EQ(check(m_till.key(), own()), "403 ISSUER_FORBIDDEN");
    ASSERT_TRUE(m_db->exec(u"UPDATE issuers SET active = 0 WHERE id = ?"_s, {m_issuer}));
    EXPECT_EQ(check(m_key, own()), "404 ISSUER_NOT_FOUND");
    set(u"status = 'SUSPENDED'"_s);
    EXPECT_EQ(check(m_key, "x"), "403 ACCOUNT_SUSPENDED");
    EXPECT_EQ(check(u"0"_s.repeated(64), "x"), "401 UNAUTHORIZED");
}

TEST_F(DocumentGuardTest, TheKeysEnvironmentIsThatOfTheIssuer)
{
    const QString production = m_till.minted({m_tenant, 0}, {{}, KeyEnvironment::Production, {}, {}}).token;
    EXPECT_EQ(check(production, own()), "401 API_KEY_ENV_MISMATCH");
    EXPECT_EQ(codeOf(get("/v1/tenants/me", production)), "401 API_KEY_ENV_MISMATCH");
    EXPECT_EQ(get("/v1/keys", production).status(), 200); // asked for on documents and on me only
    ASSERT_TRUE(m_db->exec(u"UPDATE issuers SET target = 'production' WHERE id = ?"_s, {m_issuer}));
    EXPECT_EQ(check(production, own()), "passed");
    EXPECT_EQ(check(m_key, own()), "401 API_KEY_ENV_MISMATCH");
    // A tenant in production may mint production keys by itself.
    EXPECT_EQ(m_till.send({"POST", "/v1/keys", R"({"environment":"production"})", m_key}).status(), 201);
}

TEST_F(DocumentGuardTest, TheScopeIsLast)
{
    const QString reader =
        m_till.minted({m_tenant, 0}, {{}, KeyEnvironment::Sandbox, QStringList{u"documents:read"_s}, {}}).token;
    EXPECT_EQ(check(reader, own()), "passed");
    EXPECT_EQ(check(reader, own(), u"documents:write"_s), "403 INSUFFICIENT_SCOPE");
    EXPECT_EQ(check(reader, "4711", u"documents:write"_s), "404 ISSUER_NOT_FOUND");
}

TEST_F(LimitedTenantTest, ASuspendedTenantReadsAboutItselfAndNothingElse)
{
    set(u"status = 'SUSPENDED'"_s);
    EXPECT_EQ(codeOf(get("/v1/keys")), "403 ACCOUNT_SUSPENDED");
    EXPECT_EQ(codeOf(m_till.send({"POST", "/v1/keys", "{}", m_key})), "403 ACCOUNT_SUSPENDED");
    const auto me = get("/v1/tenants/me");
    EXPECT_EQ(me.status(), 200);
    EXPECT_EQ(me.json().value(u"tenant"_s).toObject().value(u"status"_s).toString(), u"SUSPENDED"_s);
    EXPECT_EQ(get("/v1/tenants/events").status(), 200);
}

TEST_F(LimitedTenantTest, AnUnverifiedTenantMakesNoKeysButListsAndRevokesThem)
{
    const MintedKey other = m_till.minted({m_tenant, 0}, {u"old"_s, KeyEnvironment::Sandbox, {}, {}});
    set(u"status = 'PENDING_VERIFICATION'"_s);
    EXPECT_EQ(codeOf(m_till.send({"POST", "/v1/keys", "{}", m_key})), "403 EMAIL_VERIFICATION_REQUIRED");
    EXPECT_EQ(get("/v1/keys").json().value(u"keys"_s).toArray().size(), 2);
    EXPECT_EQ(m_till.send({"DELETE", "/v1/keys/" + QByteArray::number(other.key.id), {}, m_key}).status(), 200);
}

TEST_F(LimitedTenantTest, KeysOfOthersAreNotThere)
{
    const auto keys = m_till.get("/v1/keys").json().value(u"keys"_s).toArray();
    const qint64 foreign = keys.first().toObject().value(u"id"_s).toInteger();
    EXPECT_EQ(codeOf(m_till.send({"DELETE", "/v1/keys/" + QByteArray::number(foreign), {}, m_key})), "404 NOT_FOUND");
    EXPECT_EQ(get("/v1/keys").json().value(u"keys"_s).toArray().size(), 1);
    EXPECT_EQ(m_till.get("/v1/keys").status(), 200);
}

TEST_F(LimitedTenantTest, TheAnswerTellsTheLimits)
{
    const auto first = get("/v1/keys");
    EXPECT_EQ(first.header("X-RateLimit-Limit"), "60");
    EXPECT_EQ(first.header("X-RateLimit-Remaining"), "59");
    const qint64 reset = first.header("X-RateLimit-Reset").toLongLong() - QDateTime::currentSecsSinceEpoch();
    EXPECT_GT(reset, 0);
    EXPECT_LE(reset, 60);
    // A mistake counts too, and says so.
    const auto wrong = m_till.send({"POST", "/v1/keys", "[]", m_key});
    EXPECT_EQ(wrong.status(), 400);
    EXPECT_EQ(wrong.header("X-RateLimit-Limit"), "10");
    EXPECT_EQ(wrong.header("X-RateLimit-Remaining"), "9");
    // Reads and writes apart.
    EXPECT_EQ(get("/v1/keys").header("X-RateLimit-Remaining"), "58");
}

TEST_F(LimitedTenantTest, TheSettingsMayNameTheLimits)
{
    const QString path = m_till.engine().folder() + u"/kept.json"_s;
    const auto keep = [&](const QByteArray& json) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        m_till.restart();
    };
    ASSERT_TRUE(m_till.engine().wait(m_till.engine()->settings().setValue(u"serve.limits"_s, path)));
    keep(R"({"tiers": {"FREE": {"readsPerMinute": 7}}})");
    EXPECT_EQ(get("/v1/keys").header("X-RateLimit-Limit"), "7");
    // A shop whose file got lost or damaged still sells, with the limits of the contract.
    keep("{");
    ASSERT_TRUE(m_till.isOpen());
    EXPECT_EQ(get("/v1/keys").header("X-RateLimit-Limit"), "60");
}

TEST_F(FewRequestsTest, BeyondTheLimitIs429)
{
    for (int i = 0; i < 3; ++i)
        ASSERT_EQ(get("/v1/keys").status(), 200);
    const auto refused = get("/v1/keys");
    EXPECT_EQ(codeOf(refused), "429 TOO_MANY_REQUESTS");
    EXPECT_EQ(refused.http.contentType, "application/problem+json");
    EXPECT_EQ(refused.header("X-RateLimit-Remaining"), "0");
    EXPECT_GT(refused.header("Retry-After").toInt(), 0);
    EXPECT_LE(refused.header("Retry-After").toInt(), 60);
    EXPECT_EQ(m_till.send({"POST", "/v1/keys", "{}", m_key}).status(), 201); // writes are another counter
    // A wrong key never learns of it, a missing scope comes after it.
    EXPECT_EQ(codeOf(get("/v1/keys", u"0"_s.repeated(64))), "401 UNAUTHORIZED");
}

TEST_F(FewRequestsTest, MoreKeysGiveNoMoreThanTheTenantMay)
{
    const QString second = m_till.minted({m_tenant, 0}, {}).token;
    for (int i = 0; i < 3; ++i)
        ASSERT_EQ(get("/v1/keys").status(), 200);
    for (int i = 0; i < 2; ++i)
        ASSERT_EQ(get("/v1/keys", second).status(), 200);
    const auto refused = get("/v1/keys", second); // its own counter stands at 3 of 3
    EXPECT_EQ(codeOf(refused), "429 TOO_MANY_REQUESTS");
    EXPECT_EQ(refused.header("X-RateLimit-Limit"), "5");
}

TEST_F(AdminLimitsTest, OneSecretFromThisMachine)
{
    EXPECT_EQ(check(ApiTill::kAdminSecret), "passed");
    EXPECT_EQ(check(ApiTill::kAdminSecret, "::1"), "passed");
    EXPECT_EQ(check(ApiTill::kAdminSecret, "::ffff:127.0.0.1"), "passed");
    EXPECT_EQ(check(QByteArray()), "401 UNAUTHORIZED");
    EXPECT_EQ(check("operator-secret-of-the-test"), "401 UNAUTHORIZED");
    EXPECT_EQ(check("operator-secret-of-the-tests2"), "401 UNAUTHORIZED");
    EXPECT_EQ(check(ApiTill::kAdminSecret, "192.0.2.1"), "401 UNAUTHORIZED");
    EXPECT_EQ(check(ApiTill::kAdminSecret, "192.0.2.2", true), "passed");
    EXPECT_EQ(check(m_till.key().toLatin1()), "401 UNAUTHORIZED"); // a tenant's key is no secret of the operator
}

TEST_F(AdminLimitsTest, AnAddressIsCountedBeforeTheSecret)
{
    for (int i = 0; i < 20; ++i)
        ASSERT_EQ(check("wrong-wrong-wrong-wrong"), "401 UNAUTHORIZED") << i;
    EXPECT_EQ(check(ApiTill::kAdminSecret), "429 TOO_MANY_REQUESTS");
    EXPECT_EQ(m_headers.size(), 4);
    EXPECT_EQ(check(ApiTill::kAdminSecret, "127.0.0.2"), "passed");
}

TEST_F(AdminLimitsTest, WithoutASecretTheDoorIsClosed)
{
    api::HttpRequest request;
    request.method = "GET";
    request.peer = QHostAddress(QHostAddress::LocalHost);
    for (const char* header : {"Bearer ", "Bearer", "Bearer x"}) {
        request.headers = {api::HttpHeader{"authorization", header}};
        api::ApiCall call{request, {}, {}};
        const auto refused = api::Guards(*m_till.engine(), {}).admin()(call);
        ASSERT_TRUE(refused.has_value());
        EXPECT_EQ(refused->status, 401);
    }
}

TEST_F(AdminLimitsTest, FiveRegistrationsAnHour)
{
    api::HttpRequest request;
    request.method = "POST";
    request.peer = QHostAddress(u"192.0.2.9"_s);
    const api::Guard guard = api::Guards(*m_till.engine(), {}).registration();
    for (int i = 0; i < 5; ++i) {
        api::ApiCall call{request, {}, {}};
        EXPECT_FALSE(guard(call).has_value()) << i;
    }
    api::ApiCall call{request, {}, {}};
    const auto refused = guard(call);
    ASSERT_TRUE(refused.has_value());
    EXPECT_EQ(refused->status, 429);
    EXPECT_EQ(call.answerHeaders.last().name, "Retry-After");
    EXPECT_GT(call.answerHeaders.last().value.toInt(), 3'500);
}

// The till's own shop with a plan, in production: the smallest way to a document that counts.
class QuotaTest : public testing::Test
{
protected:
    QuotaTest() : m_till(R"({"tiers": {"FREE": {"documents": 2}}})") {}
    void SetUp() override
    {
        ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure());
        const auto db = m_till.database();
        ASSERT_NE(db, nullptr);
        ASSERT_TRUE(db->exec(u"UPDATE tenants SET unlimited = 0, tier = 'FREE' WHERE id = 1"_s));
        ASSERT_TRUE(db->exec(u"UPDATE issuers SET target = 'production' WHERE id = ?"_s, {m_till.shop().id}));
    }
    Result<CreatedDocument> issue(const QString& idempotencyKey = {})
    {
        auto& engine = m_till.engine();
        return engine.wait(engine->documents().create(m_till.shop().id, oneBook(), idempotencyKey));
    }
    qint64 count()
    {
        return m_till.engine().wait(m_till.engine()->accounts().tenant(kTillTenantId)).value_or({}).documentCount;
    }
    ApiTill m_till;
};

TEST_F(QuotaTest, IsUsedUpByNewProductionDocumentsOnly)
{
    const auto first = issue(u"sale-1"_s);
    ASSERT_TRUE(first) << qPrintable(first.error().detail);
    EXPECT_EQ(count(), 1);
    EXPECT_TRUE(issue(u"sale-1"_s).value_or({}).replayed); // a repeat is free
    EXPECT_EQ(count(), 1);
    ASSERT_TRUE(issue());
    const auto refused = issue();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().codeName(), u"QUOTA_EXCEEDED"_s);
    EXPECT_TRUE(issue(u"sale-1"_s).value_or({}).replayed);
    EXPECT_EQ(count(), 2);

    const auto db = m_till.database();
    ASSERT_TRUE(db->exec(u"UPDATE tenants SET tier = 'STARTER' WHERE id = 1"_s)); // from the next document on
    const auto third = issue();
    ASSERT_TRUE(third) << qPrintable(third.error().detail);
    EXPECT_EQ(third->document.sequential, first->document.sequential + 2); // the refusal took no number
    EXPECT_EQ(count(), 3);
    ASSERT_TRUE(db->exec(u"UPDATE tenants SET tier = 'FREE' WHERE id = 1"_s));
    ASSERT_TRUE(db->exec(u"UPDATE issuers SET target = 'practice' WHERE id = ?"_s, {m_till.shop().id}));
    EXPECT_TRUE(issue()); // the sandbox is free
    EXPECT_EQ(count(), 3);
}

TEST_F(QuotaTest, SalesOfOneBatchShareWhatIsLeft)
{
    auto& engine = m_till.engine();
    QList<Answer<CreatedDocument>> answers;
    for (int i = 0; i < 8; ++i)
        answers << engine->documents().create(m_till.shop().id, oneBook(), {});
    int made = 0;
    QList<qint32> numbers;
    for (auto& answer : answers) {
        const auto created = engine.wait(answer);
        if (created)
            numbers << created->document.sequential;
        else
            EXPECT_EQ(created.error().codeName(), u"QUOTA_EXCEEDED"_s);
        made += created ? 1 : 0;
    }
    EXPECT_EQ(made, 2);
    EXPECT_EQ(count(), 2);
    std::sort(numbers.begin(), numbers.end());
    EXPECT_EQ(numbers.last() - numbers.first(), 1);
}

} // namespace engine::tests
