#include <engine/ShelfPrice.h>

#include <gtest/gtest.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 6, 14);

Product product(const QString& price, const QString& iva = u"4"_s)
{
    Product made;
    made.id = 1;
    made.unitPrice = *Decimal::parse(price);
    made.ivaRateCode = iva;
    return made;
}

QString shelfAt(Product product, const PriceRule& rule)
{
    product.unitPrice = priceByRule(product, rule, kDay);
    return shelfPrice(product, kDay)->toString();
}

} // namespace

TEST(ShelfPrice, ThePriceBeforeTaxesComesBackWithThem)
{
    Product bottle = product(u"0"_s);
    bottle.irbpnr = true;
    for (const qint64 cents : {2, 99, 100, 1234, 99999}) {
        for (Product each : {product(u"0"_s), product(u"0"_s, u"0"_s), bottle}) {
            each.unitPrice = priceBeforeTaxes(each, Money::fromCents(cents).toDecimal(), kDay);
            EXPECT_EQ(shelfPrice(each, kDay)->cents(), cents) << qPrintable(each.ivaRateCode) << each.irbpnr;
        }
    }
}

TEST(PriceByRule, RoundsWhatTheCustomerSees)
{
    const Product cola = product(u"2.608696"_s); // 3.00 with 15 %
    EXPECT_EQ(shelfAt(cola, {Decimal::fromInt(10), Money::fromCents(1), false}), u"3.30"_s);
    EXPECT_EQ(shelfAt(cola, {Decimal::fromInt(7), Money::fromCents(5), false}), u"3.20"_s) << "3.21";
    EXPECT_EQ(shelfAt(cola, {Decimal::fromInt(-50), Money::fromCents(100), false}), u"2.00"_s) << "1.50 goes up";
    EXPECT_EQ(shelfAt(cola, {Decimal::fromInt(30), Money::fromCents(100), true}), u"3.99"_s);
    EXPECT_EQ(shelfAt(cola, {Decimal::fromInt(-99), Money::fromCents(100), false}), u"1.00"_s) << "never for nothing";
}

TEST(PriceByRule, WithoutRoundingThePriceBeforeTaxesFollowsExactly)
{
    EXPECT_EQ(priceByRule(product(u"1.234567"_s), {*Decimal::parse(u"12.5"), {}, false}, kDay),
              *Decimal::parse(u"1.388888"));
    EXPECT_EQ(priceByRule(product(u"1.00"_s), {}, kDay), Decimal::fromInt(1));
    EXPECT_TRUE(priceByRule(product(u"0"_s), {Decimal::fromInt(10), Money::fromCents(5), false}, kDay).isZero());
}
