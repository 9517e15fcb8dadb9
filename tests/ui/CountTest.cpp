// The tasks of a counter and how many keys each may cost. Scans are free; the focus is in the box at the start.
#include "Till.h"

#include <engine/Identification.h>

#include <QLineEdit>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

const engine::SaleRequest& onlyCharge(const Till& till)
{
    static const engine::SaleRequest none{};
    EXPECT_EQ(till.sales.charges.size(), 1);
    return till.sales.charges.isEmpty() ? none : till.sales.charges.first();
}

void expectReadyForTheNext(const Till& till)
{
    EXPECT_TRUE(till.cart().lines.isEmpty());
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
    EXPECT_TRUE(till.entry().isEmpty());
}

} // namespace

TEST(Count, T1_ThreeScansFinalConsumerExactCashIsOneKey)
{
    Till till;
    till.scan(u"7861000000011"_s);
    till.scan(u"7861000000028"_s);
    till.scan(u"7861000000035"_s);
    till.settle();
    till.key(Qt::Key_F12);
    EXPECT_EQ(till.presses, 1);
    const auto& sale = onlyCharge(till);
    EXPECT_EQ(sale.invoice.items.size(), 3);
    EXPECT_EQ(sale.invoice.buyer.id, engine::kFinalConsumerId);
    ASSERT_EQ(sale.tenders.size(), 1);
    EXPECT_EQ(sale.tenders[0].tender, u"CASH"_s);
    EXPECT_EQ(sale.tenders[0].amount.cents(), 740);
    EXPECT_EQ(sale.received.cents(), 740);
    ASSERT_EQ(sale.goods.size(), 3);
    EXPECT_EQ(sale.goods[1].product, 2);
    expectReadyForTheNext(till);
}

TEST(Count, T2_TwentyDollarsAndChangeIsThreeKeys)
{
    Till till;
    till.scan(u"7861000000011"_s);
    till.scan(u"7861000000028"_s);
    till.scan(u"7861000000035"_s);
    till.settle();
    till.type(u"20"_s);
    till.key(Qt::Key_F12);
    EXPECT_EQ(till.presses, 3);
    EXPECT_EQ(onlyCharge(till).received.cents(), 2000);
    EXPECT_EQ(till.text("change"), u"$12,60"_s);
    expectReadyForTheNext(till);
}

TEST(Count, T3_KnownCustomerOneItemExactCashIsTwelveKeys)
{
    Till till;
    till.scan(u"7861000000011"_s);
    till.settle();
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    till.key(Qt::Key_F12);
    EXPECT_EQ(till.presses, 12);
    EXPECT_EQ(onlyCharge(till).invoice.buyer.name, u"María Fernanda Ñacato"_s);
    expectReadyForTheNext(till);
}

TEST(Count, T4_NewCustomerDuringTheSaleAndCardIsFourKeysBesideTheData)
{
    Till till;
    till.scan(u"7861000000011"_s);
    till.settle();
    int data = till.presses;
    till.type(u"1790016919001"_s);
    data = till.presses - data;
    till.key(Qt::Key_F3);
    int before = till.presses;
    till.type(u"Corporacion"_s);
    data += till.presses - before;
    till.key(Qt::Key_Tab);
    before = till.presses;
    till.type(u"caja@corporacion.ec"_s);
    data += till.presses - before;
    till.key(Qt::Key_Return);
    till.key(Qt::Key_F11);
    EXPECT_EQ(till.presses - data, 4);
    const auto& sale = onlyCharge(till);
    ASSERT_EQ(sale.tenders.size(), 1);
    ASSERT_EQ(sale.invoice.payments.size(), 1);
    EXPECT_EQ(sale.invoice.buyer.id, u"1790016919001"_s);
    EXPECT_EQ(sale.invoice.buyer.email, u"caja@corporacion.ec"_s);
    EXPECT_EQ(sale.tenders[0].tender, u"CREDIT_CARD"_s);
    EXPECT_EQ(sale.invoice.payments[0].method, u"19"_s);
    EXPECT_EQ(till.engine.savedCustomers.size(), 1);
    expectReadyForTheNext(till);
}

TEST(Count, T5_LastLineToTwelveUnitsAndTenPercentOffIsSixKeys)
{
    Till till;
    till.scan(u"JAB"_s);
    till.settle();
    till.type(u"12"_s);
    till.key(Qt::Key_F5);
    till.type(u"10"_s);
    till.key(Qt::Key_F6);
    EXPECT_EQ(till.presses, 6);
    ASSERT_EQ(till.cart().lines.size(), 1);
    EXPECT_EQ(till.cart().lines[0].quantity.toString(), u"12.00"_s);
    EXPECT_EQ(till.totalCents(), 1242);
}

TEST(Count, T6_ParkServeOneRecallIsThreeKeys)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.scan(u"COLA3"_s);
    till.settle();
    till.key(Qt::Key_F8);
    till.scan(u"7861000000035"_s);
    till.settle();
    till.key(Qt::Key_F12);
    till.key(Qt::Key_F8);
    EXPECT_EQ(till.presses, 3);
    EXPECT_EQ(onlyCharge(till).invoice.items.size(), 1);
    ASSERT_EQ(till.cart().lines.size(), 2);
    EXPECT_EQ(till.cart().lines[0].product.code, u"ARR2"_s);
    EXPECT_EQ(till.cart().lines[1].product.code, u"COLA3"_s);
    EXPECT_TRUE(till.sales.parkedSales.isEmpty());
}
