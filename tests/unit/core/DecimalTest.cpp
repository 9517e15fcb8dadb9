#include "core/WideMath.h"

#include <engine/Decimal.h>

#include <gtest/gtest.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

std::string text(const QString& value)
{
    return value.toStdString();
}

Decimal decimal(QStringView value)
{
    return Decimal::parse(value).value();
}

} // namespace

TEST(Decimal, ReadsPlainNotation)
{
    EXPECT_EQ(decimal(u"1.005").micros(), 1'005'000);
    EXPECT_EQ(decimal(u"0.000001").micros(), 1);
    EXPECT_EQ(decimal(u"-0.000001").micros(), -1);
    EXPECT_EQ(decimal(u"-12.5").micros(), -12'500'000);
    EXPECT_EQ(decimal(u"007").micros(), 7'000'000);
    EXPECT_EQ(decimal(u"000000000000000000001").micros(), 1'000'000);
    EXPECT_EQ(decimal(u"999999999999.999999").micros(), Decimal::kMaxUnits);
    EXPECT_EQ(decimal(u"-999999999999.999999").micros(), -Decimal::kMaxUnits);
}

TEST(Decimal, MinusZeroIsZero)
{
    EXPECT_EQ(decimal(u"-0"), Decimal());
    EXPECT_FALSE(decimal(u"-0.00").isNegative());
    EXPECT_EQ(text(decimal(u"-0").toString()), "0.00");
}

TEST(Decimal, TrailingZerosDoNotCount)
{
    EXPECT_EQ(decimal(u"1.1234560000").micros(), 1'123'456);
    EXPECT_EQ(Decimal::parse(u"1.10000", 1)->micros(), 1'100'000);
    EXPECT_FALSE(Decimal::parse(u"1.15", 1));
    EXPECT_EQ(Decimal::parse(u"5.0", 0)->micros(), 5'000'000);
    EXPECT_FALSE(Decimal::parse(u"1.1234567", 9)); // never more than the type holds
}

TEST(Decimal, RefusesEverythingElse)
{
    const QStringView refused[] = {
        u"",
        u"-",
        u".",
        u"-.",
        u".5",
        u"1.",
        u"+1",
        u" 1",
        u"1 ",
        u"1e3",
        u"1E3",
        u"0x10",
        u"1,5",
        u"1.000,00",
        u"1.2.3",
        u"--1",
        u"1-",
        u"NaN",
        u"inf",
        u"1.1234567",
        u"1000000000000",
        u"99999999999999999999999999",
        u"1\n",
        u"١",
        u"１",
        u"1.٥",
        u"½",
        u"1_000",
    };
    for (const QStringView value : refused)
        EXPECT_FALSE(Decimal::parse(value)) << value.toString().toStdString();
    EXPECT_FALSE(Decimal::parse(QString(u"1"_s + QChar(0))));
    EXPECT_FALSE(Decimal::parse(QString(100'000, u'9')));
}

TEST(Decimal, WritesTheDigitsItHas)
{
    EXPECT_EQ(text(decimal(u"1").toString()), "1.00");
    EXPECT_EQ(text(decimal(u"1").toString(0)), "1");
    EXPECT_EQ(text(decimal(u"10").toString(0)), "10");
    EXPECT_EQ(text(decimal(u"1.5").toString(0)), "1.5");
    EXPECT_EQ(text(decimal(u"1.230").toString()), "1.23");
    EXPECT_EQ(text(decimal(u"1.000001").toString()), "1.000001");
    EXPECT_EQ(text(decimal(u"-0.5").toString()), "-0.50");
    EXPECT_EQ(text(decimal(u"3").toString(6)), "3.000000");
    EXPECT_EQ(text(Decimal::fromMicros(Decimal::kMaxUnits).toString()), "999999999999.999999");
    EXPECT_EQ(text(Decimal::fromMicros(std::numeric_limits<qint64>::min()).toString()), "-9223372036854.775808");
}

TEST(Money, ReadsAtMostTwoPlaces)
{
    EXPECT_EQ(Money::parse(u"115.00")->cents(), 11'500);
    EXPECT_EQ(Money::parse(u"0.1")->cents(), 10);
    EXPECT_EQ(Money::parse(u"-0.01")->cents(), -1);
    EXPECT_EQ(Money::parse(u"1.2300")->cents(), 123);
    EXPECT_EQ(Money::parse(u"999999999999.99")->cents(), Money::kMaxCents);
    EXPECT_FALSE(Money::parse(u"1.005"));
    EXPECT_FALSE(Money::parse(u"1000000000000"));
    EXPECT_FALSE(Money::parse(u"$1"));
}

TEST(Money, WritesTwoPlaces)
{
    EXPECT_EQ(text(Money::fromCents(11'500).toString()), "115.00");
    EXPECT_EQ(text(Money::fromCents(5).toString()), "0.05");
    EXPECT_EQ(text(Money::fromCents(-5).toString()), "-0.05");
    EXPECT_EQ(text(Money().toString()), "0.00");
    EXPECT_EQ(text(Money::fromCents(7).toDecimal().toString()), "0.07");
}

TEST(Rounding, TiesGoAwayFromZero)
{
    EXPECT_EQ(multiplyToMoney(decimal(u"1.005"), decimal(u"1"))->cents(), 101);
    EXPECT_EQ(multiplyToMoney(decimal(u"1.004999"), decimal(u"1"))->cents(), 100);
    EXPECT_EQ(multiplyToMoney(decimal(u"2.675"), decimal(u"1"))->cents(), 268); // a double gives 2.67
    EXPECT_EQ(multiplyToMoney(decimal(u"-1.005"), decimal(u"1"))->cents(), -101);
    EXPECT_EQ(multiplyToMoney(decimal(u"0.000001"), decimal(u"0.000001"))->cents(), 0);
    EXPECT_EQ(multiplyToMoney(decimal(u"0.05"), decimal(u"0.1"))->cents(), 1);
    EXPECT_EQ(percentOf(Money::fromCents(111), decimal(u"15"))->cents(), 17); // 0.1665
    EXPECT_EQ(percentOf(Money::fromCents(10), decimal(u"5"))->cents(), 1);    // 0.005
    EXPECT_EQ(percentOf(Money::fromCents(10), decimal(u"4.9999"))->cents(), 0);
}

TEST(Rounding, WhatDoesNotFitFourteenDigitsIsRefused)
{
    EXPECT_EQ(multiplyToMoney(decimal(u"999999999999.99"), decimal(u"1"))->cents(), Money::kMaxCents);
    EXPECT_FALSE(multiplyToMoney(decimal(u"999999999999.995"), decimal(u"1")));
    EXPECT_FALSE(multiplyToMoney(decimal(u"999999999999"), decimal(u"999999999999")));
    EXPECT_FALSE(multiplyToMoney(decimal(u"-999999999999"), decimal(u"999999999999")));
    EXPECT_FALSE(percentOf(Money::fromCents(Money::kMaxCents), decimal(u"100.01")));
    EXPECT_EQ(percentOf(Money::fromCents(Money::kMaxCents), decimal(u"100"))->cents(), Money::kMaxCents);
}

TEST(Rounding, DividesWideNumbers)
{
    using core::divideHalfUp;
    EXPECT_EQ(divideHalfUp(5, 10), 1);
    EXPECT_EQ(divideHalfUp(4, 10), 0);
    EXPECT_EQ(divideHalfUp(-5, 10), -1);
    EXPECT_EQ(divideHalfUp(1, 3), 0);
    EXPECT_EQ(divideHalfUp(2, 3), 1);
    EXPECT_FALSE(divideHalfUp(core::Int128{std::numeric_limits<qint64>::max()} + 1, 1));
}
