#include "support/ApiTill.h"

#include <engine/Devices.h>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

std::string codeOf(const ApiTill::Reply& reply)
{
    return (QString::number(reply.status()) + u' ' + reply.code()).toStdString();
}

class DeviceRoutesTest : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure()); }

    Devices& devices() { return m_till.engine()->devices(); }
    template <class T>
    Result<T> wait(const Answer<T>& answer)
    {
        return m_till.engine().wait(answer);
    }
    QString code() { return wait(devices().offer()).value_or({}).code; }
    ApiTill::Reply pair(const QJsonObject& body)
    {
        return m_till.send(
            {"POST", "/till/v1/pair", ApiTill::bytes(body), {}, 0, {{"content-type", "application/json"}}});
    }
    ApiTill::Reply poll(const ApiTill::Reply& ticket, const QString& token)
    {
        return m_till.send(
            {"GET", "/till/v1/pair/" + ticket.json().value(u"pairingId"_s).toString().toLatin1(), {}, token});
    }
    ApiTill::Reply poll(const ApiTill::Reply& ticket)
    {
        return poll(ticket, ticket.json().value(u"pollToken"_s).toString());
    }
    ApiTill::Reply paired(DeviceKind kind, KeyEnvironment environment = KeyEnvironment::Sandbox)
    {
        const auto ticket = pair({{u"code"_s, code()}, {u"name"_s, u"aparato"_s}, {u"kind"_s, deviceKindName(kind)}});
        EXPECT_EQ(ticket.status(), 202) << ticket.http.body.constData();
        const auto waiting = wait(devices().requests()).value_or({});
        EXPECT_EQ(waiting.size(), 1);
        EXPECT_TRUE(wait(devices().approve(waiting.value(0).id, kind, environment)));
        return poll(ticket);
    }
    ApiTill::Reply with(const QString& key, const QByteArray& target) { return m_till.send({"GET", target, {}, key}); }

    ApiTill m_till;
};

} // namespace

TEST_F(DeviceRoutesTest, ADevicePairsAndWorks)
{
    const auto ticket = pair({{u"code"_s, code()}, {u"name"_s, u"tableta 1"_s}, {u"kind"_s, u"partner"_s}});
    ASSERT_EQ(ticket.status(), 202) << ticket.http.body.constData();
    EXPECT_EQ(ticket.header("retry-after"), "2");

    const auto waiting = poll(ticket);
    EXPECT_EQ(waiting.status(), 202);
    EXPECT_EQ(waiting.json().value(u"status"_s).toString(), u"pending"_s);

    const auto requests = wait(devices().requests()).value_or({});
    ASSERT_EQ(requests.size(), 1);
    EXPECT_EQ(requests.first().name, u"tableta 1"_s);
    EXPECT_EQ(requests.first().kind, DeviceKind::Partner);
    EXPECT_EQ(requests.first().address, u"127.0.0.1"_s);
    const auto tooMuch =
        wait(devices().approve(requests.first().id, DeviceKind::Partner, KeyEnvironment::Sandbox, {u"keys:manage"_s}));
    EXPECT_EQ(tooMuch.error().code, ErrorCode::VALIDATION_FAILED); // no device mints keys
    ASSERT_TRUE(wait(devices().approve(requests.first().id, DeviceKind::Partner, KeyEnvironment::Sandbox)));

    const auto answer = poll(ticket);
    ASSERT_EQ(answer.status(), 200) << answer.http.body.constData();
    EXPECT_EQ(answer.header("cache-control"), "no-store");
    const QString key = answer.json().value(u"apiKey"_s).toString();
    ASSERT_EQ(key.size(), 64);
    const auto issuers = answer.json().value(u"issuers"_s).toArray();
    ASSERT_EQ(issuers.size(), 1);
    EXPECT_EQ(issuers.first().toObject().value(u"id"_s).toInteger(), m_till.shop().id);
    EXPECT_EQ(codeOf(poll(ticket)), "404 NOT_FOUND"); // once

    EXPECT_EQ(with(key, "/v1/issuers").status(), 200);
    EXPECT_EQ(codeOf(with(key, "/v1/keys")), "403 INSUFFICIENT_SCOPE");
    const auto me = with(key, "/till/v1/device").json();
    EXPECT_EQ(me.value(u"name"_s).toString(), u"tableta 1"_s);
    EXPECT_EQ(me.value(u"kind"_s).toString(), u"partner"_s);
    EXPECT_EQ(me.value(u"scopes"_s).toArray().size(), 3);
}

TEST_F(DeviceRoutesTest, ARevokedDeviceIsOutAtOnce)
{
    const QString key = paired(DeviceKind::PriceChecker).json().value(u"apiKey"_s).toString();
    ASSERT_EQ(with(key, "/till/v1/device").status(), 200);
    const auto list = wait(devices().list()).value_or({});
    ASSERT_EQ(list.size(), 1); // the till's own key is no device
    EXPECT_EQ(list.first().deviceKind, u"price-checker"_s);
    EXPECT_EQ(list.first().requestCount, 1);
    EXPECT_EQ(list.first().lastAddress, u"127.0.0.1"_s);
    ASSERT_TRUE(wait(devices().revoke(list.first().id)));
    EXPECT_EQ(codeOf(with(key, "/till/v1/device")), "401 UNAUTHORIZED");
    EXPECT_TRUE(wait(devices().list()).value_or({}).isEmpty());
}

TEST_F(DeviceRoutesTest, AWrongCodeIsSlowAndTheBodyIsRead)
{
    const QString right = code();
    const auto wrong = pair({{u"code"_s, u"AAAAAAAA"_s}, {u"name"_s, u"x"_s}, {u"kind"_s, u"partner"_s}});
    EXPECT_EQ(codeOf(wrong), "400 INVALID_OR_EXPIRED_TOKEN");
    EXPECT_GE(wrong.http.delayMs, 1000);
    EXPECT_EQ(codeOf(pair({{u"code"_s, right}, {u"name"_s, u"x"_s}, {u"kind"_s, u"fridge"_s}})),
              "400 VALIDATION_FAILED");
    EXPECT_EQ(codeOf(pair({{u"code"_s, right}, {u"name"_s, u" "_s}, {u"kind"_s, u"partner"_s}})),
              "400 VALIDATION_FAILED");
    EXPECT_EQ(codeOf(pair({{u"code"_s, right}, {u"name"_s, QString(101, u'x')}, {u"kind"_s, u"partner"_s}})),
              "400 VALIDATION_FAILED");
    EXPECT_EQ(codeOf(pair({})), "400 VALIDATION_FAILED");
    // None of them spent the code.
    EXPECT_EQ(pair({{u"code"_s, right}, {u"name"_s, u"x"_s}, {u"kind"_s, u"kitchen"_s}}).status(), 202);
}

TEST_F(DeviceRoutesTest, RefusedAndForeignPollsHearNo)
{
    const auto ticket = pair({{u"code"_s, code()}, {u"name"_s, u"x"_s}, {u"kind"_s, u"kitchen"_s}});
    EXPECT_EQ(codeOf(poll(ticket, QString(64, u'a'))), "401 UNAUTHORIZED");
    EXPECT_EQ(codeOf(poll(ticket, {})), "401 UNAUTHORIZED");
    EXPECT_EQ(codeOf(m_till.send({"GET", "/till/v1/pair/abc", {}, QString(64, u'a')})), "404 NOT_FOUND");
    ASSERT_TRUE(wait(devices().refuse(wait(devices().requests()).value_or({}).value(0).id)));
    EXPECT_EQ(codeOf(poll(ticket)), "403 FORBIDDEN");
    EXPECT_TRUE(wait(devices().list()).value_or({}).isEmpty());
}

TEST_F(DeviceRoutesTest, APriceCheckerReadsPricesAndNothingElse)
{
    Product bread;
    bread.code = u"PAN-01"_s;
    bread.barcode = u"7861234567897"_s;
    bread.name = u"Pan de yema"_s;
    bread.unitPrice = *Decimal::parse(u"0.869565"_s);
    ASSERT_TRUE(wait(m_till.engine()->catalog().save(bread)));
    const QString key = paired(DeviceKind::PriceChecker).json().value(u"apiKey"_s).toString();
    for (const char* target : {"/till/v1/products/PAN-01", "/till/v1/products/7861234567897"}) {
        const auto answer = with(key, target);
        ASSERT_EQ(answer.status(), 200) << answer.http.body.constData();
        EXPECT_EQ(answer.json().value(u"price"_s).toString(), u"1.00"_s);
        EXPECT_EQ(answer.json().value(u"name"_s).toString(), u"Pan de yema"_s);
    }
    EXPECT_EQ(codeOf(with(key, "/till/v1/products/nothing")), "404 NOT_FOUND");
    EXPECT_EQ(codeOf(with(key, "/v1/issuers")), "403 INSUFFICIENT_SCOPE");
    EXPECT_EQ(codeOf(with(m_till.key(), "/till/v1/products/PAN-01")), "403 INSUFFICIENT_SCOPE");
    EXPECT_EQ(codeOf(with({}, "/till/v1/products/PAN-01")), "401 UNAUTHORIZED");
}

TEST_F(DeviceRoutesTest, TheContractsKeyListShowsTheContractsScopesOnly)
{
    ASSERT_EQ(paired(DeviceKind::Kitchen).status(), 200);
    const auto keys = m_till.get("/v1/keys").json().value(u"keys"_s).toArray();
    ASSERT_EQ(keys.size(), 2);
    EXPECT_TRUE(keys.first().toObject().value(u"scopes"_s).toArray().isEmpty());
    EXPECT_EQ(keys.last().toObject().value(u"scopes"_s).toArray().size(), allScopes().size());
}

TEST_F(DeviceRoutesTest, AWrongClockIsTold)
{
    const auto at = [&](const QDateTime& moment) {
        const QByteArray date = QLocale::c().toString(moment, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
        return m_till.send({"GET", "/till/v1/device", {}, m_till.key(), 0, {{"date", date}}}).json();
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    EXPECT_FALSE(at(now).value(u"clockWrong"_s).toBool());
    const auto ahead = at(now.addSecs(600));
    EXPECT_TRUE(ahead.value(u"clockWrong"_s).toBool());
    EXPECT_NEAR(ahead.value(u"clockDifferenceSeconds"_s).toDouble(), 600, 30);
    EXPECT_TRUE(m_till.get("/till/v1/device").json().value(u"clockDifferenceSeconds"_s).isNull());
}

TEST_F(DeviceRoutesTest, TheCertificateStaysUntilItIsRenewed)
{
    const auto first = wait(devices().certificate());
    ASSERT_TRUE(first) << qPrintable(first.error().detail);
    EXPECT_FALSE(first->own);
    EXPECT_TRUE(wait(devices().certificateKey()).value_or({}).startsWith("-----BEGIN PRIVATE KEY-----"));
    m_till.restart();
    EXPECT_EQ(wait(devices().certificate()).value_or({}).fingerprint, first->fingerprint);
    const auto second = wait(devices().renewCertificate());
    ASSERT_TRUE(second);
    EXPECT_NE(second->fingerprint, first->fingerprint);
    EXPECT_EQ(wait(devices().certificate()).value_or({}).fingerprint, second->fingerprint);
    // What is stored is of no use to whoever copies the file.
    const auto stored = wait(m_till.engine()->settings().value(u"api.tls.key"_s, {})).value_or({});
    EXPECT_FALSE(stored.isEmpty());
    EXPECT_FALSE(QByteArray::fromBase64(stored.toLatin1()).contains("PRIVATE KEY"));
}

} // namespace engine::tests
