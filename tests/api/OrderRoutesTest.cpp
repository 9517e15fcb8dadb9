#include "support/ApiTill.h"

#include <engine/Devices.h>
#include <engine/Sales.h>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

std::string codeOf(const ApiTill::Reply& reply)
{
    return (QString::number(reply.status()) + u' ' + reply.code()).toStdString();
}

class OrderRoutesTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_till.isOpen()) << qPrintable(m_till.engine().failure());
        Product bread;
        bread.code = u"PAN-01"_s;
        bread.barcode = u"7861234567897"_s;
        bread.name = u"Pan de yema"_s;
        bread.unitPrice = *Decimal::parse(u"0.869565"_s);
        ASSERT_TRUE(wait(m_till.engine()->catalog().save(bread)));
        m_tablet = keyOf(DeviceKind::OrderTablet);
        m_kitchen = keyOf(DeviceKind::Kitchen);
    }
    template <class T>
    Result<T> wait(const Answer<T>& answer)
    {
        return m_till.engine().wait(answer);
    }
    QString keyOf(DeviceKind kind)
    {
        return wait(m_till.engine()->devices().letIn(deviceKindName(kind), kind, KeyEnvironment::Sandbox))
            .value_or({})
            .token;
    }
    ApiTill::Reply send(const QByteArray& method, const QByteArray& target, const QString& key,
                        const QJsonObject& body = {}, const QByteArray& repeat = {})
    {
        ApiTill::Call call{method, target, {}, key};
        if (!body.isEmpty()) {
            call.body = ApiTill::bytes(body);
            call.headers << api::HttpHeader{"content-type", "application/json"};
        }
        if (!repeat.isEmpty())
            call.headers << api::HttpHeader{"idempotency-key", repeat};
        return m_till.send(call);
    }
    static QJsonObject order(const QString& quantity = u"2"_s)
    {
        return {
            {u"name"_s, u"Rosa"_s},
            {u"table"_s, u"Mesa 4"_s},
            {u"items"_s, QJsonArray{QJsonObject{
                             {u"code"_s, u"7861234567897"_s}, {u"quantity"_s, quantity}, {u"note"_s, u"sin sal"_s}}}}};
    }
    static QJsonObject inside(const ApiTill::Reply& reply) { return reply.json().value(u"order"_s).toObject(); }

    ApiTill m_till;
    QString m_tablet, m_kitchen;
};

} // namespace

TEST_F(OrderRoutesTest, FromTheTabletToTheTillAndTheKitchen)
{
    const auto made = send("POST", "/till/v1/orders", m_tablet, order(), "t1-1");
    ASSERT_EQ(made.status(), 201) << made.http.body.constData();
    const QJsonObject told = inside(made);
    const QByteArray place = "/till/v1/orders/" + QByteArray::number(told.value(u"id"_s).toInteger());
    EXPECT_EQ(made.header("location"), place);
    EXPECT_EQ(told.value(u"total"_s).toString(), u"2.00"_s);
    EXPECT_EQ(told.value(u"state"_s).toString(), u"new"_s);
    EXPECT_EQ(told.value(u"sale"_s).toString(), u"parked"_s);
    EXPECT_EQ(told.value(u"device"_s).toString(), u"order-tablet"_s);
    const QJsonObject item = told.value(u"items"_s).toArray().first().toObject();
    EXPECT_EQ(item.value(u"name"_s).toString(), u"Pan de yema"_s);
    EXPECT_EQ(item.value(u"quantity"_s).toString(), u"2"_s);
    EXPECT_EQ(send("POST", "/till/v1/orders", m_tablet, order(), "t1-1").status(), 200);
    EXPECT_EQ(codeOf(send("POST", "/till/v1/orders", m_tablet, order(u"3"_s), "t1-1")), "409 CONFLICT");

    const auto parked = wait(m_till.engine()->sales().parked()).value_or({});
    ASSERT_EQ(parked.size(), 1);
    EXPECT_EQ(parked.first().label, u"Rosa · Mesa 4"_s);
    EXPECT_EQ(parked.first().number, told.value(u"number"_s).toInteger());

    const auto list = send("GET", "/till/v1/orders", m_kitchen).json();
    ASSERT_EQ(list.value(u"orders"_s).toArray().size(), 1);
    const QByteArray since = QByteArray::number(list.value(u"lastId"_s).toInteger());
    const auto ready = send("PATCH", place, m_kitchen, {{u"state"_s, u"ready"_s}});
    EXPECT_EQ(inside(ready).value(u"state"_s).toString(), u"ready"_s);
    EXPECT_TRUE(inside(ready).value(u"canUndo"_s).toBool());
    EXPECT_EQ(inside(send("POST", place + "/undo", m_kitchen)).value(u"state"_s).toString(), u"new"_s);
    EXPECT_EQ(codeOf(send("POST", place + "/undo", m_kitchen)), "409 CONFLICT");

    m_till.restart(); // the kitchen asks on from where it was
    const auto news = send("GET", "/till/v1/orders?sinceId=" + since, m_kitchen).json();
    EXPECT_EQ(news.value(u"orders"_s).toArray().size(), 1);
    EXPECT_FALSE(news.value(u"more"_s).toBool());
    EXPECT_EQ(inside(send("GET", place, m_kitchen)).value(u"note"_s).toString(), QString());
}

TEST_F(OrderRoutesTest, EachKindDoesItsOwnAndNothingElse)
{
    const QString checker = keyOf(DeviceKind::PriceChecker);
    const QString partner = keyOf(DeviceKind::Partner);
    ASSERT_EQ(send("POST", "/till/v1/orders", m_tablet, order()).status(), 201);
    for (const QString& key : {checker, partner, m_kitchen, m_till.key()})
        EXPECT_EQ(codeOf(send("POST", "/till/v1/orders", key, order())), "403 INSUFFICIENT_SCOPE");
    for (const QString& key : {checker, partner, m_tablet, m_till.key()}) {
        EXPECT_EQ(codeOf(send("GET", "/till/v1/orders", key)), "403 INSUFFICIENT_SCOPE");
        EXPECT_EQ(codeOf(send("GET", "/till/v1/orders/1", key)), "403 INSUFFICIENT_SCOPE");
        EXPECT_EQ(codeOf(send("PATCH", "/till/v1/orders/1", key, {{u"state"_s, u"doing"_s}})),
                  "403 INSUFFICIENT_SCOPE");
        EXPECT_EQ(codeOf(send("POST", "/till/v1/orders/1/undo", key)), "403 INSUFFICIENT_SCOPE");
    }
    EXPECT_EQ(codeOf(m_till.send({"POST", "/v1/documents", "{}", m_tablet, m_till.shop().id})),
              "403 INSUFFICIENT_SCOPE");
    EXPECT_EQ(codeOf(send("POST", "/till/v1/orders", {}, order())), "401 UNAUTHORIZED");
}

TEST_F(OrderRoutesTest, WhatIsWrongIsNamed)
{
    EXPECT_EQ(codeOf(send("POST", "/till/v1/orders", m_tablet)), "400 BAD_REQUEST");
    EXPECT_EQ(codeOf(send("POST", "/till/v1/orders", m_tablet, order(), " ")), "400 BAD_REQUEST");
    const auto empty = send("POST", "/till/v1/orders", m_tablet, {{u"items"_s, QJsonArray()}});
    EXPECT_EQ(codeOf(empty), "400 VALIDATION_FAILED");
    const auto unknown = send(
        "POST", "/till/v1/orders", m_tablet,
        {{u"name"_s, u"x"_s}, {u"items"_s, QJsonArray{QJsonObject{{u"code"_s, u"NADA"_s}, {u"quantity"_s, u"1"_s}}}}});
    EXPECT_EQ(codeOf(unknown), "400 VALIDATION_FAILED");
    EXPECT_EQ(unknown.json().value(u"errors"_s).toArray().first().toObject().value(u"field"_s).toString(),
              u"items[0].code"_s);
    ASSERT_EQ(send("POST", "/till/v1/orders", m_tablet, order()).status(), 201);
    EXPECT_EQ(codeOf(send("PATCH", "/till/v1/orders/1", m_kitchen, {{u"state"_s, u"eaten"_s}})),
              "400 VALIDATION_FAILED");
    EXPECT_EQ(codeOf(send("PATCH", "/till/v1/orders/99", m_kitchen, {{u"state"_s, u"doing"_s}})), "404 NOT_FOUND");
    EXPECT_EQ(codeOf(send("GET", "/till/v1/orders/x", m_kitchen)), "400 VALIDATION_FAILED");
    for (const char* query : {"sinceId=x", "sinceId=-1", "limit=0", "limit=101", "limit=01"})
        EXPECT_EQ(codeOf(send("GET", QByteArray("/till/v1/orders?") + query, m_kitchen)), "400 VALIDATION_FAILED")
            << query;
    EXPECT_EQ(send("GET", "/till/v1/orders?sinceId=0&limit=1", m_kitchen).status(), 200);
}

} // namespace engine::tests
