#include "api/Guards.h"
#include "support/ApiTill.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <set>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

std::string codeOf(const ApiTill::Reply& reply)
{
    return (QString::number(reply.status()) + u' ' + reply.code()).toStdString();
}

} // namespace

TEST(BearerToken, IsReadStrictly)
{
    const auto tokenOf = [](const QByteArray& value) {
        api::HttpRequest request;
        request.headers.append(api::HttpHeader{"authorization", value});
        return api::bearerToken(request).value_or("none");
    };
    EXPECT_EQ(tokenOf("Bearer abc"), "abc");
    EXPECT_EQ(tokenOf("bearer abc"), "abc"); // RFC 9110 section 11.1: the scheme has no case
    for (const char* wrong : {"", "Bearer", "Bearer ", "Bearer  abc", "Bearer abc ", "Bearer abc def", "Bearer\tabc",
                              "Basic abc", "Bearer abc, Bearer abc", "Bearer abc\xc3\xa1", "Bearerabc", "abc"})
        EXPECT_EQ(tokenOf(wrong), "none") << wrong;
}

TEST(CanonicalId, TakesDigitsOnly)
{
    EXPECT_EQ(api::canonicalId("1"), 1);
    EXPECT_EQ(api::canonicalId("999999999999999999"), 999'999'999'999'999'999);
    for (const char* wrong : {"", "0", "01", "+1", "-1", "1.0", "1 ", " 1", "0x1", "1e3", "9999999999999999999",
                              "12345678901234567890123", "\xd9\xa1"})
        EXPECT_FALSE(api::canonicalId(wrong)) << wrong;
}

class GuardTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure()); }
    ApiTill m_till;
};

TEST_F(GuardTest, NoKeyAndWrongKeysAreUnauthorized)
{
    const auto keys = [&](const QString& key) { return m_till.send({"GET", "/v1/keys", {}, key}); };
    EXPECT_EQ(codeOf(keys({})), "401 UNAUTHORIZED");
    EXPECT_EQ(keys({}).header("WWW-Authenticate"), "Bearer");
    EXPECT_EQ(codeOf(keys(u"0"_s.repeated(64))), "401 UNAUTHORIZED");
    EXPECT_EQ(codeOf(keys(m_till.key().toUpper())), "401 UNAUTHORIZED");
    EXPECT_EQ(codeOf(keys(m_till.key().chopped(1))), "401 UNAUTHORIZED");
    EXPECT_EQ(codeOf(keys(m_till.key() + u'0')), "401 UNAUTHORIZED");
    EXPECT_EQ(codeOf(keys(u"' OR 1=1 --"_s)), "401 UNAUTHORIZED");
    EXPECT_EQ(keys(m_till.key()).status(), 200);
    // A second header of the name joins the first: nobody can say which one was meant.
    EXPECT_EQ(m_till.send({"GET", "/v1/keys", {}, m_till.key(), 0, {{"authorization", "Bearer x"}}}).status(), 401);
}

TEST_F(GuardTest, WrongKeysAreAnsweredLateAfterAWhile)
{
    const auto wrong = [&](const char* peer) {
        return m_till.send({"GET", "/v1/keys", {}, u"0"_s.repeated(64), 0, {}, QHostAddress(QLatin1StringView(peer))});
    };
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(wrong("192.0.2.7").http.delayMs, 0) << i;
    EXPECT_GT(wrong("192.0.2.7").http.delayMs, 0);
    EXPECT_EQ(wrong("192.0.2.7").status(), 401); // never 429: that would tell a wrong key from a right one
    EXPECT_EQ(wrong("192.0.2.8").http.delayMs, 0);
    // A right key from the same address is not made to wait.
    EXPECT_EQ(m_till.send({"GET", "/v1/keys", {}, m_till.key(), 0, {}, QHostAddress(u"192.0.2.7"_s)}).http.delayMs, 0);
    // A whole IPv6 network counts as one.
    for (int i = 0; i < 20; ++i)
        (void)wrong(qPrintable(u"2001:db8::%1"_s.arg(i)));
    EXPECT_GT(wrong("2001:db8::ffff:1").http.delayMs, 0);
    EXPECT_EQ(wrong("2001:db8:0:1::1").http.delayMs, 0);
}

TEST_F(GuardTest, ARevokedKeyIsDeadAtOnce)
{
    const MintedKey other = m_till.minted({kTillTenantId, 0}, {u"tablet"_s, KeyEnvironment::Sandbox, {}, {}});
    EXPECT_EQ(m_till.send({"GET", "/v1/tenants/me", {}, other.token}).status(), 200);
    EXPECT_EQ(m_till.remove("/v1/keys/" + QByteArray::number(other.key.id)).status(), 200);
    EXPECT_EQ(codeOf(m_till.send({"GET", "/v1/tenants/me", {}, other.token})), "401 UNAUTHORIZED");
}

TEST_F(GuardTest, TheScopeIsAskedForLast)
{
    const QString reader = m_till.mint({{}, KeyEnvironment::Sandbox, QStringList{u"documents:read"_s}, {}});
    EXPECT_EQ(codeOf(m_till.send({"GET", "/v1/keys", {}, reader})), "403 INSUFFICIENT_SCOPE");
    EXPECT_EQ(m_till.send({"GET", "/v1/tenants/me", {}, reader}).status(), 200);
    EXPECT_EQ(m_till.send({"GET", "/v1/tenants/events", {}, reader}).status(), 200);
}

TEST_F(GuardTest, UseOfAKeyIsCountedAndOutlivesARestart)
{
    const auto count = [&] {
        const auto keys = m_till.get("/v1/keys").json().value(u"keys"_s).toArray();
        return keys.isEmpty() ? -1 : keys.last().toObject().value(u"requestCount"_s).toInt();
    };
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(count(), 2);
    m_till.restart();
    EXPECT_EQ(count(), 3);
    const auto key = m_till.get("/v1/keys").json().value(u"keys"_s).toArray().last().toObject();
    EXPECT_TRUE(QDateTime::fromString(key.value(u"lastUsedAt"_s).toString(), Qt::ISODateWithMs).isValid());
}

// Measuring nanoseconds proves nothing on a busy machine; that nothing else than the comparison of equal length ever
// touches the operator's secret does.
TEST(AdminSecret, IsOnlyEverComparedInConstantTime)
{
    QFile source(QStringLiteral(RESOURCES_DIR "/../engine/api/Guards.cpp"));
    ASSERT_TRUE(source.open(QIODevice::ReadOnly));
    std::set<std::string> uses;
    const QString text = QString::fromUtf8(source.readAll());
    static const QRegularExpression use(u"m_adminHash([^;)]*)"_s);
    for (auto match = use.globalMatch(text); match.hasNext();)
        uses.insert(match.next().captured(1).toStdString());
    EXPECT_EQ(uses, (std::set<std::string>{"", ".equals(sha256(token.value_or(QByteArray(", ".isEmpty(",
                                           " = core::Secret::take(hash"}));
}

TEST_F(GuardTest, TheTillItselfHasNoRateLimit)
{
    for (int i = 0; i < 100; ++i)
        ASSERT_EQ(m_till.get("/v1/keys").status(), 200);
    EXPECT_TRUE(m_till.get("/v1/keys").header("X-RateLimit-Limit").isEmpty());
}

} // namespace engine::tests
