#include "Till.h"

#include <QLineEdit>
#include <QListWidget>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

void parkOne(Till& till, const QString& code)
{
    till.scan(code);
    till.settle();
    till.key(Qt::Key_F8);
}

} // namespace

TEST(Parked, WhatIsScannedRightBehindBelongsToTheNextSale)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.engine.hold = true;
    till.key(Qt::Key_F8);
    till.scan(u"JAB"_s); // the store has not answered yet
    till.engine.release();
    ASSERT_TRUE(
        Till::until([&] { return till.cart().lines.size() == 1 && till.cart().lines[0].product.code == "JAB"_L1; }));
    ASSERT_EQ(till.sales.parkedSales.size(), 1);
    EXPECT_EQ(till.sales.parkedSales[0].summary, u"1 Arroz envejecido 2 kg"_s);
    EXPECT_EQ(till.sales.parkedSales[0].total.cents(), 325);
}

TEST(Parked, SeveralAreAList_EnterTakesTheChosenOne)
{
    Till till;
    parkOne(till, u"ARR2"_s);
    parkOne(till, u"JAB"_s);
    till.key(Qt::Key_F8);
    auto* list = till.find<QListWidget>("parkedList");
    ASSERT_TRUE(list->isVisible());
    ASSERT_EQ(list->count(), 2);
    till.key(Qt::Key_Down);
    till.key(Qt::Key_Return);
    ASSERT_EQ(till.cart().lines.size(), 1);
    EXPECT_EQ(till.cart().lines[0].product.code, u"JAB"_s);
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
}

TEST(Parked, ANumberTypedBeforeTakesThatOneAndParksWhatIsOnTheScreen)
{
    Till till;
    parkOne(till, u"ARR2"_s);
    parkOne(till, u"JAB"_s);
    till.scan(u"COLA3"_s);
    till.type(u"2"_s);
    till.key(Qt::Key_F8);
    ASSERT_TRUE(Till::until([&] { return till.cart().lines.size() == 1; }));
    EXPECT_EQ(till.cart().lines[0].product.code, u"JAB"_s);
    ASSERT_EQ(till.sales.parkedSales.size(), 2);
    EXPECT_EQ(till.sales.parkedSales[1].summary, u"1 Cola 3 litros"_s);
}

TEST(Parked, CancellingAsksForAReason)
{
    Till till;
    parkOne(till, u"ARR2"_s);
    parkOne(till, u"JAB"_s);
    till.key(Qt::Key_F8);
    till.key(Qt::Key_Delete);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(till.sales.cancelReasons.isEmpty());
    till.type(u"se fue"_s);
    till.engine.hold = true;
    till.key(Qt::Key_Return);
    till.key(Qt::Key_Return); // the first is on its way
    till.engine.release();
    till.settle();
    EXPECT_EQ(till.sales.cancelReasons, QStringList{u"se fue"_s});
    EXPECT_EQ(till.sales.parkedSales.size(), 1);
}

TEST(Parked, AFailureKeepsTheSaleOnTheScreen)
{
    Till till;
    till.sales.failPark = engine::Error{engine::ErrorCode::DISK_FULL, u"full"_s};
    parkOne(till, u"ARR2"_s);
    EXPECT_EQ(till.cart().lines.size(), 1);
    EXPECT_FALSE(till.text("notice").isEmpty());
    till.key(Qt::Key_F12);
    EXPECT_EQ(till.engine.creations.size(), 1);
}

TEST(Parked, AnotherTillThatWasQuickerLeavesTheScreenEmpty)
{
    Till till;
    parkOne(till, u"ARR2"_s);
    till.sales.failTake = engine::Error{engine::ErrorCode::NOT_FOUND, u"taken"_s};
    till.key(Qt::Key_F8);
    EXPECT_TRUE(till.cart().lines.isEmpty());
    EXPECT_TRUE(till.text("notice").contains(u"1"_s));
}

// The power goes between the parking and the draft that forgets the sale, and between the taking and its answer.
TEST(Parked, APowerCutNeverLeavesASaleTwiceNorNever)
{
    QHash<QString, QString> draft;
    QList<engine::ParkedSale> parked;
    {
        Till till;
        till.scan(u"ARR2"_s);
        till.settle();
        ASSERT_TRUE(Till::until([&] { return !till.engine.settings.value(u"cart.draft"_s).isEmpty(); }));
        draft = till.engine.settings;
        till.key(Qt::Key_F8);
        parked = till.sales.parkedSales;
        ASSERT_EQ(parked.size(), 1);
    }
    Till twice(
        true, [&](test::FakeEngine& engine) { engine.settings = draft; },
        [&](Till& till) { till.sales.parkedSales = parked; });
    ASSERT_TRUE(Till::until([&] { return twice.text("notice").contains(u"1"_s); }));
    EXPECT_TRUE(twice.cart().lines.isEmpty());
    EXPECT_EQ(twice.sales.parkedSales.size(), 1);

    Till taken(true, [&](test::FakeEngine& engine) { engine.settings = draft; });
    ASSERT_TRUE(Till::until([&] { return taken.cart().lines.size() == 1; }));
}

TEST(Parked, BuyerDiscountAndPriceComeBack)
{
    Till till;
    till.scan(u"JAB"_s);
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    till.type(u"10"_s);
    till.key(Qt::Key_F6, Qt::ShiftModifier);
    const qint64 total = till.totalCents();
    EXPECT_EQ(total, 104); // 1.00 - 10 %, + 15 %
    till.key(Qt::Key_F8);
    EXPECT_EQ(till.sales.parkedSales[0].label, u"María Fernanda Ñacato"_s);
    till.key(Qt::Key_F8);
    EXPECT_EQ(till.totalCents(), total);
    EXPECT_EQ(till.cart().buyer.id, u"1710034065"_s);
}
