#include "Till.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::Decimal;
using engine::Money;
using test::Till;

namespace {

qint64 gross(const ui::CartLine& line, QDate date)
{
    return engine::computeTotals({ui::lineRequest(line, date)})->lines.first().gross.cents();
}

} // namespace

// Against a search through every discount there is: no other comes nearer to what the cashier said, and of two as near
// the larger is taken.
TEST(Discount, MoneyWithTaxesIsMetAsNearlyAsCentsAllow)
{
    const QDate date(2026, 11, 22);
    int met = 0;
    int asked = 0;
    for (const char* price : {"1.00", "2.608696", "0.87", "3.25", "7.333333"}) {
        for (const char* iva : {"4", "0", "5"}) {
            ui::CartLine line;
            line.product.code = u"P"_s;
            line.product.name = u"P"_s;
            line.product.ivaRateCode = QString::fromLatin1(iva);
            line.quantity = Decimal::fromInt(2);
            line.unitPrice = *Decimal::parse(QString::fromLatin1(price));
            const qint64 whole = gross(line, date);
            QList<qint64> lost; // with taxes, for each discount in cents before them
            for (qint64 cents = 0; cents <= whole; ++cents) {
                line.discountNet = Money::fromCents(cents);
                const auto totals = engine::computeTotals({ui::lineRequest(line, date)});
                if (!totals)
                    break;
                lost << whole - totals->lines.first().gross.cents();
            }
            for (qint64 said = 1; said <= whole; said += 7) {
                qint64 best = whole;
                qint64 bestCents = 0;
                for (const qint64 cents : std::as_const(lost)) {
                    if (const qint64 miss = qAbs(cents - said); miss <= best) {
                        best = miss;
                        bestCents = cents;
                    }
                }
                line.discountNet.reset();
                line.discountAmount = Money::fromCents(said);
                EXPECT_EQ(whole - gross(line, date), bestCents) << price << " iva " << iva << " said " << said;
                EXPECT_EQ(ui::discountWithTaxes(line, date).cents(), bestCents);
                EXPECT_LE(best, 1);
                ++asked;
                met += best == 0 ? 1 : 0;
            }
        }
    }
    EXPECT_GT(met, asked * 8 / 10);
}

TEST(Discount, WhatIsTypedIsWhatTheTotalLoses)
{
    Till till;
    till.scan(u"TEL"_s); // 460.00 with taxes
    till.settle();
    till.type(u".10.05"_s);
    till.key(Qt::Key_F6);
    EXPECT_EQ(till.totalCents(), 46000 - 1005);
}

TEST(Discount, AnAmountThatCentsCannotMeetIsSaid)
{
    Till till;
    till.scan(u"JAB"_s); // 1.00 + 15 %: the total goes 1.15, 1.14, 1.13, 1.12, 1.10
    till.settle();
    till.type(u".04"_s);
    till.key(Qt::Key_F6);
    EXPECT_EQ(till.totalCents(), 110);
    EXPECT_TRUE(till.text("notice").contains(u"$0,05"_s)) << till.text("notice").toStdString();
}

TEST(Discount, MoreThanTheLineIsRefused)
{
    Till till;
    till.scan(u"JAB"_s);
    till.settle();
    till.type(u".1.16"_s);
    till.key(Qt::Key_F6);
    EXPECT_EQ(till.totalCents(), 115);
    till.type(u".1.15"_s);
    till.key(Qt::Key_F6);
    EXPECT_EQ(till.totalCents(), 0);
}

TEST(Discount, OnTheWholeSaleInPercentAndInMoney)
{
    Till till;
    till.scan(u"ARR2"_s);  // 3.25 at 0 %
    till.scan(u"COLA3"_s); // 3.00 with 15 %
    till.settle();
    till.type(u"10"_s);
    till.key(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(till.totalCents(), 292 + 270);
    till.scan(u"JAB"_s); // what comes later has it too
    till.settle();
    EXPECT_EQ(till.totalCents(), 292 + 270 + 104);
    till.type(u".1.00"_s);
    till.key(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_NEAR(static_cast<double>(till.totalCents()), 740 - 100, 1);
    till.type(u"0"_s);
    till.key(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(till.totalCents(), 740);
    till.type(u"101"_s);
    till.key(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(till.totalCents(), 740);
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.sales.charges.size(), 1);
    EXPECT_TRUE(till.sales.charges[0].discount.isZero());
    EXPECT_TRUE(till.sales.charges[0].needs.isEmpty());
}

TEST(Discount, TheSaleSaysWhatItNeeds)
{
    Till till;
    till.scan(u"COLA3"_s);
    till.type(u"10"_s);
    till.key(Qt::Key_F6);
    till.key(Qt::Key_F12);
    till.scan(u"COLA3"_s);
    till.type(u"25"_s);
    till.key(Qt::Key_F6);
    till.type(u"2,50"_s);
    till.key(Qt::Key_F7);
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.sales.charges.size(), 2);
    EXPECT_EQ(till.sales.charges[0].needs, QList<engine::Permission>{engine::Permission::DiscountWithinLimit});
    EXPECT_EQ(till.sales.charges[0].discount.cents(), 30);
    EXPECT_EQ(till.sales.charges[1].needs,
              (QList<engine::Permission>{engine::Permission::DiscountAboveLimit, engine::Permission::ChangePrice}));
}
