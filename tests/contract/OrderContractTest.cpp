// Orders of devices: once only, found among the parked sales, followed by whoever was away for a while.
#include "SalesContract.h"

#include "pos/AuditTrail.h"
#include "pos/OrderBook.h"
#include "pos/ParkedSales.h"

#include <gmock/gmock.h>

#include <thread>

namespace contract {

using namespace engine;
using pos::OrderBook;
using testing::ElementsAre;

class OrderContract : public SalesContract
{
protected:
    static OrderRequest lunch(const QString& table = u"Mesa 4"_s)
    {
        OrderRequest order;
        order.name = u"Rosa"_s;
        order.table = table;
        order.note = u"para llevar"_s;
        order.items = {{u"PAN"_s, Decimal::fromInt(2), u"sin sal"_s, {}}};
        return order;
    }
    OrderBook book() { return OrderBook(db(), kTenant); }
    Result<PlacedOrder> place(const OrderRequest& order, const QString& key = {}, int second = 0)
    {
        return book().place({7, u"tableta 1"_s}, order, key, at(second));
    }
    Order placed(const OrderRequest& order, const QString& key = {}, int second = 0)
    {
        const auto made = place(order, key, second);
        EXPECT_TRUE(made) << (made ? "" : qPrintable(made.error().detail));
        return made ? made->order : Order();
    }
    // What a device that knows everything up to `since` hears: order and state.
    QStringList news(std::optional<qint64> since, int second = 0)
    {
        QStringList told;
        const auto page = book().list(since, 100, at(second));
        EXPECT_TRUE(page);
        for (const Order& each : page.value_or({}).orders)
            told << u"%1 %2 %3"_s.arg(each.id).arg(orderStateName(each.state), orderSaleName(each.sale));
        return told;
    }
};
ON_BOTH_DATABASES(OrderContract);

TEST_P(OrderContract, ItIsAParkedSaleWithItsNameAndTable)
{
    const Order order = placed(lunch());
    EXPECT_EQ(order.state, OrderState::New);
    EXPECT_EQ(order.content.items.value(0).name, u"Pan de yema"_s);
    const auto parked = pos::ParkedSales(db(), kTenant).waiting();
    ASSERT_OK(parked);
    ASSERT_EQ(parked->size(), 1);
    EXPECT_EQ(parked->first().label, u"Rosa · Mesa 4"_s);
    EXPECT_EQ(parked->first().employee, u"tableta 1"_s);
    EXPECT_EQ(parked->first().summary, u"2 Pan de yema"_s);
    EXPECT_EQ(parked->first().total.toString(), u"23.00"_s); // 10.00 and 15 % each
    EXPECT_EQ(parked->first().number, order.number);
    EXPECT_EQ(order.total, parked->first().total);
    restart();
    EXPECT_EQ(book().find(order.id).value_or({}).content.note, u"para llevar"_s);
}

TEST_P(OrderContract, WhatIsNotAnOrderIsRefusedFieldByField)
{
    OrderRequest order;
    auto refused = place(order);
    ASSERT_FAILS(refused, VALIDATION_FAILED);
    EXPECT_EQ(refused.error().fields.size(), 2); // whose, and what
    order = lunch();
    order.items += {u"NADA"_s, Decimal::fromInt(1), {}, {}};
    order.items += {u"PAN"_s, Decimal::fromInt(0), {}, {}};
    refused = place(order);
    ASSERT_FAILS(refused, VALIDATION_FAILED);
    EXPECT_EQ(refused.error().fields.value(0).field, u"items[2].quantity"_s);
    order.items.removeLast();
    refused = place(order);
    ASSERT_FAILS(refused, VALIDATION_FAILED);
    EXPECT_EQ(refused.error().fields.value(0).field, u"items[1].code"_s);
    order = lunch(QString(21, u'x'));
    ASSERT_FAILS(place(order), VALIDATION_FAILED);
    order = lunch();
    order.items = QList<OrderItem>(101, order.items.first());
    ASSERT_FAILS(place(order), VALIDATION_FAILED);
    EXPECT_EQ(count(u"parked_sales"_s), 0);
    EXPECT_EQ(count(u"orders"_s), 0);
}

TEST_P(OrderContract, TheSameKeyOrdersOnce)
{
    const Order first = placed(lunch(), u"t1-0001"_s);
    restart();
    const auto again = place(lunch(), u"t1-0001"_s, 60);
    ASSERT_OK(again);
    EXPECT_TRUE(again->replayed);
    EXPECT_EQ(again->order.id, first.id);
    ASSERT_FAILS(place(lunch(u"Mesa 5"_s), u"t1-0001"_s), CONFLICT);
    ASSERT_OK(desk().takeParked({}, pos::ParkedSales(db(), kTenant).waiting().value_or({}).value(0).id));
    EXPECT_EQ(placed(lunch(), u"t1-0001"_s).sale, OrderSale::Taken) << "a late repeat puts nothing back";
    EXPECT_EQ(count(u"parked_sales"_s), 1);
    placed(lunch());
    placed(lunch()); // without a key each is one
    EXPECT_EQ(count(u"orders"_s), 3);
}

TEST_P(OrderContract, NothingIsHalfThere)
{
    const QString before = everything();
    failAt(u"orders"_s, u"INSERT"_s);
    ASSERT_FAILS(place(lunch(), u"k"_s), DISK_FULL);
    healAt(u"orders"_s);
    EXPECT_EQ(everything(), before);
    EXPECT_EQ(count(u"parked_sales"_s), 0);
    EXPECT_EQ(count(u"orders"_s), 0);
    const Order order = placed(lunch(), u"k"_s);
    const qint64 parked = pos::ParkedSales(db(), kTenant).waiting().value_or({}).value(0).id;
    failAt(u"orders"_s, u"UPDATE"_s);
    ASSERT_FAILS(desk().takeParked({}, parked), DISK_FULL);
    ASSERT_FAILS(book().mark(order.id, OrderState::Ready, at(1)), DISK_FULL);
    healAt(u"orders"_s);
    EXPECT_EQ(news({}), QStringList{u"%1 new parked"_s.arg(order.id)});
}

TEST_P(OrderContract, TheKitchenMarksAndTakesAMarkBack)
{
    const qint64 id = placed(lunch()).id;
    ASSERT_FAILS(book().undo(id, at(1)), CONFLICT);
    const auto doing = book().mark(id, OrderState::Doing, at(1));
    ASSERT_OK(doing);
    EXPECT_EQ(doing->state, OrderState::Doing);
    EXPECT_EQ(doing->changedAt, at(1));
    const auto same = book().mark(id, OrderState::Doing, at(2));
    ASSERT_OK(same);
    EXPECT_EQ(same->change, doing->change) << "said twice is said once";
    ASSERT_OK(book().mark(id, OrderState::Ready, at(3)));
    const auto back = book().undo(id, at(4));
    ASSERT_OK(back);
    EXPECT_EQ(back->state, OrderState::Doing);
    EXPECT_FALSE(back->canUndo);
    ASSERT_FAILS(book().undo(id, at(5)), CONFLICT); // a repeat on its way undoes nothing more
    ASSERT_FAILS(book().mark(id + 1, OrderState::Ready, at(5)), NOT_FOUND);
    ASSERT_FAILS(book().find(id + 1), NOT_FOUND);
}

TEST_P(OrderContract, WhoeverWasAwayHearsWhatChangedAndNoMore)
{
    const qint64 one = placed(lunch(u"Mesa 1"_s)).id;
    const qint64 two = placed(lunch(u"Mesa 2"_s)).id;
    auto page = book().list({}, 100, at(0));
    ASSERT_OK(page);
    EXPECT_EQ(page->orders.size(), 2);
    const qint64 seen = page->last;
    EXPECT_TRUE(news(seen).isEmpty());
    ASSERT_OK(book().mark(one, OrderState::Ready, at(1)));
    const auto sales = pos::ParkedSales(db(), kTenant).waiting();
    ASSERT_OK(sales);
    ASSERT_OK(desk().takeParked({}, sales->at(0).id));
    ASSERT_OK(desk().cancelParked({}, sales->at(1).id, u"Se fueron"_s));
    EXPECT_THAT(news(seen), ElementsAre(u"%1 ready taken"_s.arg(one), u"%1 new cancelled"_s.arg(two)));
    EXPECT_THAT(news({}), ElementsAre(u"%1 ready taken"_s.arg(one))) << "who begins is not told of the cancelled";
    ASSERT_FAILS(book().mark(two, OrderState::Doing, at(2)), CONFLICT);
    ASSERT_OK(book().mark(one, OrderState::Doing, at(2))); // the kitchen goes on though it is paid
    EXPECT_TRUE(news({}, 25 * 3600).isEmpty()) << "nor of yesterday's";

    // In pages: each begins where the last one ended.
    page = book().list(0, 1, at(3));
    ASSERT_OK(page);
    EXPECT_TRUE(page->more);
    EXPECT_EQ(page->orders.value(0).id, two);
    page = book().list(page->last, 1, at(3));
    ASSERT_OK(page);
    EXPECT_FALSE(page->more);
    EXPECT_EQ(page->orders.value(0).id, one);
    EXPECT_TRUE(news(page->last).isEmpty());
}

TEST_P(OrderContract, ParkedAnewItIsStillTheSameOrder)
{
    const Order order = placed(lunch());
    const auto taken = desk().takeParked({}, pos::ParkedSales(db(), kTenant).waiting().value_or({}).value(0).id);
    ASSERT_OK(taken);
    ParkedSale again = *taken;
    again.id = 0;
    const auto parked = desk().park({}, again, u"by-hand"_s);
    ASSERT_OK(parked);
    EXPECT_EQ(news(order.change), QStringList{u"%1 new parked"_s.arg(order.id)});
    ASSERT_OK(desk().cancelParked({}, parked->id, u"Se fueron"_s));
    EXPECT_EQ(news(order.change), QStringList{u"%1 new cancelled"_s.arg(order.id)});
}

TEST_P(OrderContract, AWildDeviceFillsTheTillNoFurther)
{
    for (int i = 0; i < 500; ++i)
        ASSERT_OK(place(lunch(), QString::number(i)));
    ASSERT_FAILS(place(lunch(), u"500"_s), TOO_MANY_REQUESTS);
    ASSERT_OK(place(lunch(), u"499"_s)); // it was made already
    ASSERT_OK(desk().takeParked({}, pos::ParkedSales(db(), kTenant).waiting().value_or({}).value(0).id));
    ASSERT_OK(place(lunch(), u"500"_s));
}

TEST_P(OrderContract, ManyDevicesAtOnceMakeEachOrderOnce)
{
    constexpr int kDevices = 4, kEach = 8;
    std::atomic<int> ready{0}, made{0}, repeated{0}, broken{0};
    std::vector<std::thread> devices;
    for (int d = 0; d < kDevices; ++d) {
        devices.emplace_back([&, place = db().config()] {
            auto opened = storage::Database::open(place);
            ++ready;
            while (ready < kDevices)
                std::this_thread::yield();
            for (int i = 0; opened && i < kEach; ++i) {
                const auto done = OrderBook(**opened, kTenant).place({7, u"t"_s}, lunch(), QString::number(i), at(i));
                if (done)
                    ++(done->replayed ? repeated : made);
                else
                    ++broken;
            }
        });
    }
    for (std::thread& device : devices)
        device.join();
    EXPECT_EQ(broken, 0);
    EXPECT_EQ(made, kEach);
    EXPECT_EQ(repeated, (kDevices - 1) * kEach);
    EXPECT_EQ(count(u"orders"_s), kEach);
    EXPECT_EQ(count(u"parked_sales"_s), kEach);
}

} // namespace contract
