#include <engine/Catalogs.h>

#include <gtest/gtest.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

const Catalogs& catalogs()
{
    return Catalogs::instance();
}

QString percent(QStringView tax, QStringView rate, QDate date = {})
{
    const auto entry = catalogs().taxRate(tax, rate, date);
    return entry && entry->percent ? entry->percent->toString() : QString();
}

QString perUnit(QStringView tax, QStringView rate)
{
    const auto entry = catalogs().taxRate(tax, rate, {});
    return entry && entry->perUnit ? entry->perUnit->toString() : QString();
}

} // namespace

TEST(Catalogs, GeneralIvaRatesHaveTheirPeriods)
{
    EXPECT_EQ(percent(u"2", u"4", {2024, 4, 1}), u"15.00");
    EXPECT_EQ(percent(u"2", u"4", {2026, 11, 21}), u"15.00");
    EXPECT_EQ(percent(u"2", u"4", {2024, 3, 31}), QString());
    EXPECT_EQ(percent(u"2", u"2", {2024, 3, 31}), u"12.00");
    EXPECT_EQ(percent(u"2", u"2", {2017, 6, 1}), u"12.00");
    EXPECT_EQ(percent(u"2", u"2", {2017, 5, 31}), QString());
    EXPECT_EQ(percent(u"2", u"2", {2016, 5, 31}), u"12.00");
    EXPECT_EQ(percent(u"2", u"2", {2001, 1, 1}), u"12.00");
    EXPECT_EQ(percent(u"2", u"2", {2024, 4, 1}), QString());
    EXPECT_EQ(percent(u"2", u"3", {2016, 6, 1}), u"14.00");
    EXPECT_EQ(percent(u"2", u"3", {2017, 6, 1}), QString());
    EXPECT_EQ(percent(u"2", u"5", {2026, 1, 1}), u"5.00");
    EXPECT_EQ(percent(u"2", u"5", {2020, 1, 1}), QString());
}

TEST(Catalogs, OtherIvaCodesAreAlwaysInForce)
{
    for (const QDate date : {QDate(2000, 1, 1), QDate(2026, 11, 21), QDate()}) {
        EXPECT_EQ(percent(u"2", u"0", date), u"0.00");
        EXPECT_EQ(percent(u"2", u"6", date), u"0.00");
        EXPECT_EQ(percent(u"2", u"7", date), u"0.00");
        EXPECT_EQ(percent(u"2", u"8", date), u"8.00");
        EXPECT_EQ(percent(u"2", u"10", date), u"13.00");
    }
    EXPECT_EQ(catalogs().taxRate(u"2", u"6", {})->name, u"No objeto de IVA");
    EXPECT_EQ(catalogs().taxRate(u"2", u"7", {})->name, u"Exento de IVA");
    EXPECT_EQ(catalogs().taxRate(u"2", u"4", {})->name, u"IVA 15 %");
    EXPECT_EQ(catalogs().taxRate(u"2", u"0", {})->name, u"IVA 0 %");
}

TEST(Catalogs, AnInvalidDateAsksForAnyPeriod)
{
    EXPECT_EQ(percent(u"2", u"3"), u"14.00");
    EXPECT_TRUE(catalogs().hasTaxRateCode(u"2", u"3"));
    EXPECT_FALSE(catalogs().hasTaxRateCode(u"2", u"1"));
    EXPECT_FALSE(catalogs().hasTaxRateCode(u"1", u"0"));
    EXPECT_FALSE(catalogs().hasTaxRateCode(u"2", u""));
}

TEST(Catalogs, IceIsByValueByUnitOrBoth)
{
    EXPECT_EQ(percent(u"3", u"3610"), u"20.00");
    EXPECT_EQ(perUnit(u"3", u"3610"), QString());
    EXPECT_EQ(percent(u"3", u"3011"), QString());
    EXPECT_EQ(perUnit(u"3", u"3011"), u"0.16");
    EXPECT_EQ(percent(u"3", u"3031"), u"75.00");
    EXPECT_EQ(perUnit(u"3", u"3031"), u"10.00");
    EXPECT_EQ(perUnit(u"3", u"3053"), u"0.18"); // printed with words behind it
    EXPECT_EQ(perUnit(u"3", u"3680"), u"0.08");
    EXPECT_EQ(perUnit(u"5", u"5001"), u"0.02");
    EXPECT_EQ(percent(u"5", u"5001"), QString());
}

TEST(Catalogs, EveryRateButThoseOfCustomsHasAFigure)
{
    int customs = 0;
    for (const TaxRate& rate : catalogs().taxRates()) {
        EXPECT_FALSE(rate.name.isEmpty()) << rate.rateCode.toStdString();
        if (!rate.percent && !rate.perUnit) {
            EXPECT_TRUE(rate.name.contains(u"importación")) << rate.rateCode.toStdString();
            ++customs;
        }
    }
    EXPECT_EQ(customs, 34);
    EXPECT_TRUE(catalogs().hasTaxRateCode(u"3", u"3532"));
}

TEST(Catalogs, ListsAreComplete)
{
    EXPECT_EQ(catalogs().idTypes().size(), 5);
    EXPECT_EQ(catalogs().documentTypes().size(), 6);
    EXPECT_EQ(catalogs().taxTypes().size(), 3);
    EXPECT_EQ(catalogs().paymentMethods().size(), 8);
    EXPECT_EQ(catalogs().termUnits(), (QList<QString>{u"dias"_s, u"meses"_s}));
    EXPECT_EQ(catalogs().paymentMethodName(u"19"), u"TARJETA DE CRÉDITO");
    EXPECT_FALSE(catalogs().paymentMethodName(u"02"));
    EXPECT_EQ(catalogs().documentTypes().constFirst().name, u"FACTURA");
}
