// The tasks of a counter (CountTest.cpp) over the engine that people run: as many keys, and what is stored afterwards.
#include "RealCounter.h"

#include <QTableView>

using engine::Money;
using namespace test;

namespace {

class CountByKeys : public RealCounter
{
};

} // namespace

TEST_F(CountByKeys, T1ThreeScansFinalConsumerExactCashIsOneKey)
{
    for (const QString& code : {kRice, kSugar, kMilk})
        scanLine(code);
    EXPECT_EQ(text("total"), u"$4,90"_s);
    press(Qt::Key_F12);
    authorised();
    EXPECT_EQ(presses, 1);
    EXPECT_TRUE(text("resultNumber").contains(u"001-001-000000001"_s)) << text("resultNumber").toStdString();
    EXPECT_EQ(documents(), 1);
    expectStored(490, 490, 0, u"CASH"_s, u"01"_s);
    EXPECT_EQ(buyer(), u"9999999999999 CONSUMIDOR FINAL"_s);
    for (const QString& code : {kRice, kSugar, kMilk})
        EXPECT_EQ(left(code), 99);
    EXPECT_EQ(left(kOil), 100);
}

TEST_F(CountByKeys, T2TwentyDollarsAndChangeIsThreeKeys)
{
    for (const QString& code : {kRice, kSugar, kMilk})
        scanLine(code);
    type(u"20"_s);
    press(Qt::Key_F12);
    authorised();
    EXPECT_EQ(presses, 3);
    EXPECT_EQ(text("change"), u"$15,10"_s);
    expectStored(490, 2000, 1510, u"CASH"_s, u"01"_s);
}

TEST_F(CountByKeys, T3KnownCustomerOneItemExactCashIsTwelveKeys)
{
    sellTo(u"1710034065"_s, u"Ana"_s, {kSugar});
    scanLine(kRice);
    ASSERT_EQ(presses, 0);
    type(u"1710034065"_s);
    press(Qt::Key_F3);
    press(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return text("resultNumber").contains(u"000000002"_s); })) << text("notice").toStdString();
    authorised();
    EXPECT_EQ(presses, 12);
    expectStored(285, 285, 0, u"CASH"_s, u"01"_s);
    EXPECT_EQ(buyer(), u"1710034065 Ana"_s);
    EXPECT_EQ(left(kRice), 99);
}

TEST_F(CountByKeys, T4NewCustomerDuringTheSaleAndCardIsFourKeysBesideTheData)
{
    scanLine(kRice);
    typeData(u"1790016919001"_s);
    press(Qt::Key_F3);
    ASSERT_TRUE(until([&] { return find<QLineEdit>("customerName")->hasFocus(); }));
    typeData(u"Corporacion"_s);
    press(Qt::Key_Tab);
    typeData(u"caja@corporacion.ec"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return cart().buyer.id == "1790016919001"_L1; }));
    press(Qt::Key_F11);
    authorised();
    EXPECT_EQ(presses, 4);
    expectStored(285, 285, 0, u"CREDIT_CARD"_s, u"19"_s);
    EXPECT_EQ(buyer(), u"1790016919001 Corporacion"_s);
    const auto known = wait(core->customers().find(u"1790016919001"_s));
    ASSERT_TRUE(known);
    EXPECT_EQ(known->email, u"caja@corporacion.ec"_s);
}

TEST_F(CountByKeys, T5LastLineToTwelveUnitsAndTenPercentOffIsSixKeys)
{
    scanLine(kSugar);
    scanLine(kOil);
    type(u"12"_s);
    press(Qt::Key_F5);
    type(u"10"_s);
    press(Qt::Key_F6);
    EXPECT_EQ(presses, 6);
    // 12 x 2,456522 = 29,48; less 2,95 = 26,53; and 3,98 of IVA; and the sugar.
    ASSERT_TRUE(until([&] { return text("total") == u"$31,61"_s; })) << text("total").toStdString();
    key(Qt::Key_F12);
    authorised();
    expectStored(3161, 3161, 0, u"CASH"_s, u"01"_s);
    EXPECT_GT(row(u"SELECT discount_cents FROM sales"_s).value(0).toInt(), 0);
    EXPECT_EQ(left(kOil), 88);
    EXPECT_EQ(left(kSugar), 99);
}

TEST_F(CountByKeys, T6ParkServeOneRecallIsThreeKeys)
{
    scanLine(kRice);
    scanLine(kSugar);
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return cart().lines.isEmpty(); })) << text("notice").toStdString();
    scanLine(kMilk);
    press(Qt::Key_F12);
    authorised();
    press(Qt::Key_F8);
    ASSERT_TRUE(until([&] { return cart().lines.size() == 2; })) << text("notice").toStdString();
    EXPECT_EQ(presses, 3);
    EXPECT_EQ(cart().lines[0].product.barcode, kRice);
    EXPECT_EQ(cart().lines[1].product.barcode, kSugar);
    expectStored(95, 95, 0, u"CASH"_s, u"01"_s);
    const QVariantList taken{1, u"TAKEN"_s}; // the cart comes first: should the machine stop in between it is there
    EXPECT_TRUE(until([&] { return row(u"SELECT COUNT(*), MAX(state) FROM parked_sales"_s) == taken; }));
    EXPECT_EQ(documents(), 1) << "what waited is no invoice";
    EXPECT_EQ(left(kRice), 100);

    key(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return text("resultNumber").contains(u"000000002"_s); })) << text("notice").toStdString();
    authorised();
    expectStored(395, 395, 0, u"CASH"_s, u"01"_s);
}

TEST_F(CountByKeys, T7OneOfThreeLinesBackForCashIsFiveKeys)
{
    sellTo(u"1710034065"_s, u"Ana"_s, {kRice, kSugar, kMilk});
    const QString ticket = lastKey();
    ASSERT_EQ(presses, 0);
    scan(ticket);
    const auto* lines = find<QTableView>("returnLines");
    ASSERT_TRUE(until([&] { return lines->isVisible() && lines->model()->rowCount() == 3; }));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    type(u"1"_s);
    press(Qt::Key_Return); // with the usual reason
    ASSERT_TRUE(until([&] { return find<QPushButton>("returnGive")->isEnabled(); }));
    press(Qt::Key_F12);
    ASSERT_TRUE(until([&] { return text("changeCaption") == u"DEVOLVER"_s; })) << text("returnNotice").toStdString();
    EXPECT_EQ(presses, 5);
    EXPECT_EQ(text("change"), u"$0,95"_s);
    EXPECT_TRUE(text("resultNumber").contains(u"Nota de crédito 001-001-000000001"_s));
    authorised();

    const QString note = lastKey();
    EXPECT_EQ(row(u"SELECT document_type, total_cents, original_number FROM documents WHERE access_key = ?"_s, {note}),
              (QVariantList{u"04"_s, 95, u"001-001-000000001"_s}));
    EXPECT_EQ(row(u"SELECT kind, original_key, total_cents FROM sales WHERE access_key = ?"_s, {note}),
              (QVariantList{u"RETURN"_s, ticket, 95}));
    EXPECT_EQ(row(u"SELECT tender, amount_cents FROM sale_tenders WHERE access_key = ?"_s, {note}),
              (QVariantList{u"CASH"_s, 95}));
    EXPECT_EQ(documents(), 2);
    EXPECT_EQ(left(kMilk), 100) << "back on the shelf";
    EXPECT_EQ(left(kRice), 99);
}

TEST_F(CountByKeys, T8BlindCloseWithNotesCountedIsThreeKeysBesideTheData)
{
    ASSERT_TRUE(wait(core->shifts().open({}, window->sale().presenter().issuer(), Money::fromCents(50'00))));
    for (const QString& code : {kRice, kSugar, kMilk})
        scanLine(code);
    key(Qt::Key_F12);
    authorised();
    const auto isOpen = [&](const char* part) { return find<QWidget>(part) && find<QWidget>(part)->isVisible(); };

    press(Qt::Key_F12, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return isOpen("closeGrid"); }));
    // 54,90 as it lies in the drawer: a note of 50, four coins of a dollar, a half, a quarter, a dime and a nickel.
    typeData(u"0 1 0 0 0 0 4 1 1 1 1"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return isOpen("closeSums"); }));
    press(Qt::Key_Return);
    ASSERT_TRUE(until([&] { return text("closeMessage").startsWith(u"El Z 1 "_s); }))
        << text("closeMessage").toStdString();
    EXPECT_EQ(presses, 3);
    EXPECT_EQ(row(u"SELECT COUNT(*), MAX(number), MAX(state) FROM shifts"_s), (QVariantList{1, 1, u"CLOSED"_s}));
    const auto shifts = wait(core->shifts().closed(window->sale().presenter().issuer(), 1));
    ASSERT_TRUE(shifts && shifts->size() == 1);
    const auto z = wait(core->shifts().z({}, shifts->first().id));
    ASSERT_TRUE(z);
    EXPECT_EQ(z->tenders.first().counted.cents(), 54'90);
    EXPECT_EQ(z->tenders.first().expected.cents(), 54'90);
    EXPECT_TRUE(z->difference.isZero());
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    EXPECT_TRUE(until([&] { return entry->hasFocus(); }));
}
