// Parked sales: one number each, one taker each, whatever else happens in the shop.
#include "SalesContract.h"

#include "pos/AuditTrail.h"
#include "pos/ParkedSales.h"

#include <gmock/gmock.h>

#include <thread>

namespace contract {

using namespace engine;
using testing::ElementsAre;

class ParkContract : public SalesContract
{
protected:
    static ParkedSale coffees(const QString& label)
    {
        ParkedSale sale;
        sale.label = label;
        sale.summary = u"2 Café, 1 Pan"_s;
        sale.total = Money::fromCents(345);
        sale.cart = R"({"key":"k","lines":["ñ"]})";
        return sale;
    }
    ParkedSale park(const QString& key, const QString& label = {})
    {
        const auto parked = desk().park({}, coffees(label), key);
        EXPECT_TRUE(parked) << (parked ? "" : qPrintable(parked.error().detail));
        return parked.value_or({});
    }
    QList<qint64> waiting()
    {
        QList<qint64> numbers;
        for (const ParkedSale& sale : pos::ParkedSales(db(), kTenant).waiting().value_or({}))
            numbers += sale.number;
        return numbers;
    }
};
ON_BOTH_DATABASES(ParkContract);

TEST_P(ParkContract, ItComesBackAsItWas)
{
    const Actor ana = signIn(u"Ana"_s, Role::Cashier);
    const auto parked = desk().park(ana, coffees(u"  Mesa 4 "_s), u"p1"_s);
    ASSERT_OK(parked);
    EXPECT_EQ(parked->number, 1);
    EXPECT_EQ(parked->label, u"Mesa 4"_s);
    EXPECT_EQ(parked->employee, u"Ana"_s);
    restart();
    const auto list = pos::ParkedSales(db(), kTenant).waiting();
    ASSERT_OK(list);
    ASSERT_EQ(list->size(), 1);
    EXPECT_EQ(list->first().cart, coffees({}).cart);
    EXPECT_EQ(list->first().summary, u"2 Café, 1 Pan"_s);
    EXPECT_EQ(list->first().total.toString(), u"3.45"_s);
    EXPECT_EQ(list->first().parkedAt, parked->parkedAt);
    const Actor berta = signIn(u"Berta"_s, Role::Cashier);
    ASSERT_FAILS(desk().takeParked({}, parked->id), UNAUTHORIZED);
    const auto taken = desk().takeParked(berta, parked->id);
    ASSERT_OK(taken);
    EXPECT_EQ(taken->cart, coffees({}).cart);
    ASSERT_FAILS(desk().takeParked(berta, parked->id), NOT_FOUND);
    EXPECT_TRUE(waiting().isEmpty());
}

TEST_P(ParkContract, TheLowestFreeNumberIsGiven)
{
    QList<ParkedSale> sales;
    for (int i = 1; i <= 4; ++i)
        sales += park(QString::number(i));
    EXPECT_THAT(waiting(), ElementsAre(1, 2, 3, 4));
    ASSERT_OK(desk().takeParked({}, sales[1].id));
    ASSERT_OK(desk().takeParked({}, sales[0].id));
    EXPECT_EQ(park(u"5"_s).number, 1);
    EXPECT_EQ(park(u"6"_s).number, 2);
    EXPECT_EQ(park(u"7"_s).number, 5);
}

TEST_P(ParkContract, TheSameKeyParksOnce)
{
    const ParkedSale first = park(u"p1"_s, u"Rosa"_s);
    EXPECT_EQ(park(u"p1"_s, u"Rosa"_s).id, first.id);
    restart();
    EXPECT_EQ(park(u"p1"_s, u"Rosa"_s).id, first.id);
    ASSERT_OK(desk().takeParked({}, first.id));
    EXPECT_EQ(park(u"p1"_s, u"Rosa"_s).id, first.id) << "a late repeat puts nothing back";
    EXPECT_TRUE(waiting().isEmpty());
}

TEST_P(ParkContract, LongNamesAreCutAndEmptyCartsRefused)
{
    ParkedSale sale = coffees(u"Compañía "_s.repeated(30));
    sale.summary = u"Ñ"_s.repeated(301);
    const auto parked = desk().park({}, sale, u"p1"_s);
    ASSERT_OK(parked);
    EXPECT_EQ(parked->label.size(), 60);
    EXPECT_TRUE(parked->label.endsWith(u'…'));
    EXPECT_EQ(parked->summary.size(), 300);
    sale.cart.clear();
    const auto refused = desk().park({}, sale, {});
    ASSERT_FAILS(refused, VALIDATION_FAILED);
    EXPECT_EQ(refused.error().fields.size(), 2);
    EXPECT_EQ(count(u"parked_sales"_s), 1);
}

TEST_P(ParkContract, CancellingIsWrittenDown)
{
    const Actor ana = signIn(u"Ana"_s, Role::Cashier);
    const Actor berta = signIn(u"Berta"_s, Role::Supervisor);
    const auto parked = desk().park(ana, coffees(u"Mesa 4"_s), u"p1"_s);
    ASSERT_OK(parked);
    ASSERT_FAILS(desk().cancelParked(ana, parked->id, u"Se fue"_s), FORBIDDEN);
    const QString before = everything();
    failAt(u"audit"_s, u"INSERT"_s);
    ASSERT_FAILS(desk().cancelParked(berta, parked->id, u"Se fue"_s), DISK_FULL);
    healAt(u"audit"_s);
    EXPECT_EQ(everything(), before);
    ASSERT_OK(desk().cancelParked(berta, parked->id, u"Se fue"_s));
    ASSERT_FAILS(desk().cancelParked(berta, parked->id, u"Se fue"_s), NOT_FOUND);
    ASSERT_FAILS(desk().takeParked(berta, parked->id), NOT_FOUND);
    const auto trail = pos::AuditTrail(db(), kTenant).list({});
    ASSERT_OK(trail);
    ASSERT_EQ(trail->size(), 1);
    EXPECT_EQ(trail->first().action, u"PARKED_SALE_CANCELLED"_s);
    EXPECT_EQ(trail->first().reason, u"Se fue"_s);
    EXPECT_EQ(trail->first().employee, u"Berta"_s);
}

TEST_P(ParkContract, ManyTillsAtOnceGetANumberEachAndOneTakerEach)
{
    constexpr int kTills = 4, kEach = 8;
    std::atomic<int> ready{0}, parkedWell{0}, broken{0};
    std::vector<std::thread> tills;
    for (int t = 0; t < kTills; ++t) {
        tills.emplace_back([&, t, place = db().config()] {
            auto opened = storage::Database::open(place);
            ++ready;
            while (ready < kTills)
                std::this_thread::yield();
            for (int i = 0; opened && i < kEach; ++i) {
                const QString key = u"%1-%2"_s.arg(t).arg(i);
                (pos::ParkedSales(**opened, kTenant).park(coffees(key), {}, key, at(i)) ? parkedWell : broken)++;
            }
        });
    }
    for (std::thread& till : tills)
        till.join();
    tills.clear();
    EXPECT_EQ(broken, 0);
    EXPECT_EQ(parkedWell, kTills * kEach);
    QList<qint64> numbers = waiting();
    std::sort(numbers.begin(), numbers.end());
    ASSERT_EQ(numbers.size(), kTills * kEach);
    EXPECT_EQ(numbers.first(), 1);
    EXPECT_EQ(numbers.last(), kTills * kEach);

    const auto sales = pos::ParkedSales(db(), kTenant).waiting();
    ASSERT_OK(sales);
    std::atomic<int> taken{0}, late{0};
    ready = 0;
    for (int t = 0; t < kTills; ++t) {
        tills.emplace_back([&, place = db().config()] {
            auto opened = storage::Database::open(place);
            ++ready;
            while (ready < kTills)
                std::this_thread::yield();
            for (qsizetype i = 0; opened && i < sales->size(); ++i) {
                const auto mine = pos::ParkedSales(**opened, kTenant).take(sales->at(i).id, at(60));
                if (mine)
                    ++taken;
                else
                    (mine.error().code == ErrorCode::NOT_FOUND ? late : broken)++;
            }
        });
    }
    for (std::thread& till : tills)
        till.join();
    EXPECT_EQ(broken, 0);
    EXPECT_EQ(taken, kTills * kEach);
    EXPECT_EQ(late, (kTills - 1) * kTills * kEach);
}

} // namespace contract
