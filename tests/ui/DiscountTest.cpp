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
