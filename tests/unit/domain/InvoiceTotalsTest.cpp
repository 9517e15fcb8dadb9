#include <engine/InvoiceTotals.h>

#include <gtest/gtest.h>

#include <limits>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

Decimal dec(QStringView text)
{
    return Decimal::parse(text).value();
}

Money usd(QStringView text)
{
    return Money::parse(text).value();
}

TaxRequest tax(const QString& code, const QString& rateCode, QStringView rate, QStringView units = {})
{
    return {code, rateCode, dec(rate), units.isEmpty() ? std::nullopt : std::optional(dec(units))};
}

TaxRequest iva15()
{
    return tax(u"2"_s, u"4"_s, u"15");
}

LineRequest line(QStringView quantity, QStringView price, QStringView discount = u"0",
                 QList<TaxRequest> taxes = {iva15()})
{
    LineRequest request;
    request.quantity = dec(quantity);
    request.unitPrice = dec(price);
    request.discount = usd(discount);
    request.taxes = std::move(taxes);
    return request;
}

std::string total(const QList<LineRequest>& items, Money tip = {}, const QList<ThirdPartyCharge>& others = {})
{
    const auto totals = computeTotals(items, tip, others);
    return totals ? totals->total.toString().toStdString() : "refused";
}

void expectRefused(const QList<LineRequest>& items, const QString& field, const QString& code, Money tip = {},
                   const QList<ThirdPartyCharge>& others = {})
{
    const auto totals = computeTotals(items, tip, others);
    ASSERT_FALSE(totals) << field.toStdString();
    EXPECT_EQ(totals.error().code, ErrorCode::VALIDATION_FAILED);
    ASSERT_EQ(totals.error().fields.size(), 1) << field.toStdString();
    EXPECT_EQ(totals.error().fields[0].field, field);
    EXPECT_EQ(totals.error().fields[0].code, code);
    EXPECT_FALSE(totals.error().fields[0].message.isEmpty());
}

} // namespace

TEST(InvoiceTotals, AnEmptyCartIsZero)
{
    EXPECT_EQ(total({}), "0.00");
    EXPECT_EQ(total({line(u"0", u"5")}), "0.00");
}

TEST(InvoiceTotals, TheGroupIsRoundedNotTheLines)
{
    // Three lines of 0.06 IVA, but 15 % of 1.11 is 0.17.
    const auto totals = computeTotals({line(u"1", u"0.37"), line(u"1", u"0.37"), line(u"1", u"0.37")});
    ASSERT_TRUE(totals);
    EXPECT_EQ(totals->lines[0].taxes[0].value, usd(u"0.06"));
    EXPECT_EQ(totals->lines[0].gross, usd(u"0.43"));
    EXPECT_EQ(totals->groups[0].value, usd(u"0.17"));
    EXPECT_EQ(totals->total, usd(u"1.28"));
}

TEST(InvoiceTotals, LinesAreRoundedBeforeTheyAreAdded)
{
    EXPECT_EQ(total({line(u"1", u"1.005", u"0", {}), line(u"1", u"1.005", u"0", {})}), "2.02");
}

TEST(InvoiceTotals, TheLineIsRoundedOnceAfterTheDiscount)
{
    // 0.333 x 2.99 = 0.99567; rounding before the discount would give 0.90 as well, so use a tie: 1.015 - 0.01.
    const auto totals = computeTotals({line(u"1", u"1.015", u"0.01", {})});
    EXPECT_EQ(totals->net, usd(u"1.01"));
    EXPECT_EQ(totals->discount, usd(u"0.01"));
    EXPECT_EQ(computeTotals({line(u"0.333", u"2.99", u"0.5", {})})->net, usd(u"0.50"));
}

TEST(InvoiceTotals, AWholeLineCanBeGivenAway)
{
    EXPECT_EQ(total({line(u"0.333", u"2.99", u"1.00")}), "0.00"); // shown as 1.00, exactly 0.99567
    EXPECT_EQ(total({line(u"1", u"0.995", u"1.00")}), "0.00");    // exactly half a cent below zero
    expectRefused({line(u"0.333", u"2.99", u"1.01")}, u"items[0].discount"_s, u"discount.aboveLine"_s);
    expectRefused({line(u"1", u"0.994", u"1.00")}, u"items[0].discount"_s, u"discount.aboveLine"_s);
}

TEST(InvoiceTotals, IceIsInTheBaseOfIvaWhereverItStands)
{
    const auto ice = tax(u"3"_s, u"3610"_s, u"20");
    for (const QList<TaxRequest>& taxes : {QList{ice, iva15()}, QList{iva15(), ice}}) {
        const auto totals = computeTotals({line(u"2", u"24.50", u"0", taxes)});
        ASSERT_TRUE(totals);
        EXPECT_EQ(totals->total, usd(u"67.62")); // 49.00 + 9.80 + 15 % of 58.80
        for (const TaxAmount& amount : totals->lines[0].taxes)
            EXPECT_EQ(amount.base, amount.code == u"2" ? usd(u"58.80") : usd(u"49.00"));
        EXPECT_EQ(totals->groups[0].code, taxes[0].code); // order of first appearance
    }
}

TEST(InvoiceTotals, SpecificIceCountsUnits)
{
    const auto totals = computeTotals({line(u"6", u"1.00", u"0", {tax(u"3"_s, u"3053"_s, u"0.18", u"1.272"), iva15()}),
                                       line(u"1", u"1.00", u"0", {tax(u"3"_s, u"3053"_s, u"0.18", u"0.1"), iva15()})});
    ASSERT_TRUE(totals);
    EXPECT_EQ(totals->groups[0].base, usd(u"7.00"));
    EXPECT_EQ(totals->groups[0].value, usd(u"0.25")); // 0.23 + 0.02, never 7.00 x 0.18 %
    EXPECT_EQ(totals->groups[1].base, usd(u"7.25"));
    EXPECT_EQ(totals->total, usd(u"8.34"));
}

TEST(InvoiceTotals, IrbpnrCountsBottlesOutsideTheBaseOfIva)
{
    const auto bottles = computeTotals({line(u"24", u"0.45", u"0", {tax(u"5"_s, u"5001"_s, u"0.02"), iva15()})});
    ASSERT_TRUE(bottles);
    EXPECT_EQ(bottles->groups[0].value, usd(u"0.48"));
    EXPECT_EQ(bottles->groups[0].base, usd(u"10.80"));
    EXPECT_EQ(bottles->groups[1].base, usd(u"10.80"));
    EXPECT_EQ(bottles->total, usd(u"12.90"));
    // A pack of six: one line unit, six bottles.
    EXPECT_EQ(total({line(u"1", u"3.00", u"0", {tax(u"5"_s, u"5001"_s, u"0.02", u"6")})}), "3.12");
}

TEST(InvoiceTotals, TipAndThirdPartiesAreAddedAtTheEnd)
{
    const auto totals =
        computeTotals({line(u"1", u"23.30")}, usd(u"2.33"), {{u"Tasa"_s, usd(u"3.25")}, {u"Otro"_s, usd(u"2.41")}});
    ASSERT_TRUE(totals);
    EXPECT_EQ(totals->tip, usd(u"2.33"));
    EXPECT_EQ(totals->thirdParty, usd(u"5.66"));
    EXPECT_EQ(totals->total, usd(u"34.79"));
}

TEST(InvoiceTotals, ZeroExemptAndNotSubjectStayApart)
{
    const auto totals = computeTotals(
        {line(u"1", u"1", u"0", {tax(u"2"_s, u"0"_s, u"0")}), line(u"1", u"2", u"0", {tax(u"2"_s, u"7"_s, u"0")}),
         line(u"1", u"3", u"0", {tax(u"2"_s, u"6"_s, u"0")}), line(u"1", u"4", u"0", {tax(u"2"_s, u"0"_s, u"0")})});
    ASSERT_TRUE(totals);
    ASSERT_EQ(totals->groups.size(), 3);
    EXPECT_EQ(totals->groups[0].base, usd(u"5.00"));
    EXPECT_EQ(totals->groups[1].base, usd(u"2.00"));
    EXPECT_EQ(totals->groups[2].base, usd(u"3.00"));
}

TEST(InvoiceTotals, NegativesAreRefusedByName)
{
    expectRefused({line(u"-1", u"1")}, u"items[0].quantity"_s, u"amount.negative"_s);
    expectRefused({line(u"1", u"1"), line(u"1", u"-0.000001")}, u"items[1].unitPrice"_s, u"amount.negative"_s);
    expectRefused({line(u"1", u"1", u"-0.01")}, u"items[0].discount"_s, u"amount.negative"_s);
    expectRefused({line(u"1", u"1", u"0", {tax(u"2"_s, u"4"_s, u"-15")})}, u"items[0].taxes[0].rate"_s,
                  u"amount.negative"_s);
    expectRefused({line(u"1", u"1", u"0", {tax(u"5"_s, u"5001"_s, u"0.02", u"-1")})}, u"items[0].taxes[0].units"_s,
                  u"amount.negative"_s);
    expectRefused({}, u"tip"_s, u"amount.negative"_s, usd(u"-0.01"));
    expectRefused({}, u"thirdPartyCharges[1].total"_s, u"amount.negative"_s, {},
                  {{u"a"_s, usd(u"1")}, {u"b"_s, usd(u"-1")}});
}

TEST(InvoiceTotals, TaxesThatContradictAreRefused)
{
    expectRefused({line(u"1", u"1"), line(u"1", u"1", u"0", {tax(u"2"_s, u"4"_s, u"12")})}, u"items[1].taxes[0].rate"_s,
                  u"tax.rateConflict"_s);
    expectRefused({line(u"1", u"1", u"0", {tax(u"3"_s, u"3031"_s, u"10")}),
                   line(u"1", u"1", u"0", {tax(u"3"_s, u"3031"_s, u"10", u"1")})},
                  u"items[1].taxes[0].rate"_s, u"tax.rateConflict"_s);
    expectRefused({line(u"1", u"1", u"0", {iva15(), iva15()})}, u"items[0].taxes[1].rateCode"_s, u"tax.duplicate"_s);
    expectRefused({line(u"1", u"1", u"0", {tax(u"9"_s, u"4"_s, u"15")})}, u"items[0].taxes[0].code"_s,
                  u"tax.unknownCode"_s);
}

TEST(InvoiceTotals, EveryWrongFieldIsNamed)
{
    const auto totals = computeTotals({line(u"-1", u"-1"), line(u"1", u"1", u"2")}, usd(u"-1"));
    ASSERT_FALSE(totals);
    QStringList fields;
    for (const FieldError& error : totals.error().fields)
        fields.append(error.field);
    EXPECT_EQ(fields, (QStringList{u"items[0].quantity"_s, u"items[0].unitPrice"_s, u"items[1].discount"_s, u"tip"_s}));
}

TEST(InvoiceTotals, FourteenDigitsAreTheLimit)
{
    const QList<TaxRequest> none;
    EXPECT_EQ(total({line(u"1", u"999999999999.99", u"0", none)}), "999999999999.99");
    expectRefused({line(u"1", u"999999999999.995", u"0", none)}, u"items[0].unitPrice"_s, u"amount.tooLarge"_s);
    expectRefused({line(u"999999999999.999999", u"999999999999.999999")}, u"items[0].unitPrice"_s,
                  u"amount.tooLarge"_s);
    expectRefused({line(u"1", u"999999999999.99", u"0", none), line(u"1", u"0.01", u"0", none)}, u"items"_s,
                  u"amount.tooLarge"_s);
    expectRefused({line(u"1", u"999999999999.99", u"0", none)}, u"tip"_s, u"amount.tooLarge"_s, usd(u"0.01"));
    expectRefused({line(u"1", u"999999999999.99", u"0", {tax(u"3"_s, u"3610"_s, u"1000")})},
                  u"items[0].taxes[0].rate"_s, u"amount.tooLarge"_s);
    expectRefused({line(u"1", u"999999999999.99", u"0", {iva15()})}, u"items[0].taxes[0].rate"_s, u"amount.tooLarge"_s);
}

TEST(InvoiceTotals, TenThousandLinesAreStillExact)
{
    const QList<LineRequest> items(10'000, line(u"1", u"0.37"));
    EXPECT_EQ(total(items), "4255.00"); // 3700.00 + 555.00; line values would give 600.00
}

TEST(InvoiceTotals, AmountsOutsideTheirRangeDoNotOverflow)
{
    const Money huge = Money::fromCents(std::numeric_limits<qint64>::max());
    expectRefused({}, u"tip"_s, u"amount.tooLarge"_s, huge);
    expectRefused({line(u"1", u"1")}, u"thirdPartyCharges[0].total"_s, u"amount.tooLarge"_s, {}, {{u"x"_s, huge}});
    LineRequest item = line(u"1", u"1");
    item.discount = huge;
    expectRefused({item}, u"items[0].discount"_s, u"amount.tooLarge"_s);
}
