// What a sale's tenders have to say before money changes hands.
#include "pos/TenderKinds.h"

#include <engine/Catalogs.h>

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::pos;
using namespace Qt::StringLiterals;

namespace {

Money cents(qint64 value)
{
    return Money::fromCents(value);
}

SaleRequest paid(const QList<TenderTaken>& tenders, qint64 received)
{
    SaleRequest sale;
    sale.tenders = tenders;
    sale.received = cents(received);
    sale.invoice.payments = paymentsOf(tenders, defaultTenderKinds());
    return sale;
}

Result<Settlement> settled(const SaleRequest& sale, qint64 total)
{
    return settle(sale, cents(total), defaultTenderKinds());
}

std::string fields(const Result<Settlement>& result)
{
    if (result)
        return "accepted";
    QStringList names;
    for (const FieldError& field : result.error().fields)
        names += field.field;
    return names.join(u' ').toStdString();
}

} // namespace

TEST(TenderKinds, TheUsualOnesAreTiedToCodesOfTheTaxOffice)
{
    const QList<TenderKind> kinds = defaultTenderKinds();
    QStringList said;
    for (const TenderKind& kind : kinds) {
        said += kind.id + u' ' + kind.sriCode;
        EXPECT_TRUE(Catalogs::instance().paymentMethodName(kind.sriCode)) << kind.id.toStdString();
        EXPECT_TRUE(kind.active);
    }
    EXPECT_EQ(said.join(u", "_s).toStdString(),
              "CASH 01, DEBIT 16, CREDIT_CARD 19, TRANSFER 20, E_MONEY 17, ON_CREDIT 20");
    EXPECT_TRUE(kinds.first().cash && kinds.first().opensDrawer);
    EXPECT_TRUE(kinds.last().onCredit);
}

TEST(TenderKinds, OnlyCashGivesChange)
{
    const auto cash = settled(paid({{u"CASH"_s, {}, cents(1150), {}}}, 2000), 1150);
    ASSERT_TRUE(cash) << fields(cash);
    EXPECT_EQ(cash->change, cents(850));
    EXPECT_EQ(cash->tenders.first().sriCode, u"01"_s);
    EXPECT_EQ(fields(settled(paid({{u"CASH"_s, {}, cents(1150), {}}}, 1149), 1150)), "received");
    EXPECT_EQ(fields(settled(paid({{u"CREDIT_CARD"_s, {}, cents(1150), {}}}, 1151), 1150)), "received");
    const auto card = settled(paid({{u"CREDIT_CARD"_s, {}, cents(1150), u" 004 711 "_s}}, 0), 1150);
    ASSERT_TRUE(card) << fields(card);
    EXPECT_EQ(card->received, cents(1150));
    EXPECT_EQ(card->change, Money());
    EXPECT_EQ(card->tenders.first().reference, u"004 711"_s);
    const auto mixed = settled(paid({{u"DEBIT"_s, {}, cents(1000), {}}, {u"CASH"_s, {}, cents(150), {}}}, 1200), 1150);
    ASSERT_TRUE(mixed) << fields(mixed);
    EXPECT_EQ(mixed->change, cents(50));
}

TEST(TenderKinds, TheyAddUpToTheTotal)
{
    EXPECT_EQ(fields(settled(paid({{u"CASH"_s, {}, cents(1000), {}}}, 1150), 1150)), "tenders");
    EXPECT_EQ(fields(settled(paid({}, 0), 1150)), "tenders");
    EXPECT_EQ(fields(settled(paid({{u"CASH"_s, {}, cents(-1), {}}, {u"CASH"_s, {}, cents(1151), {}}}, 1150), 1150)),
              "tenders[0].amount tenders[1].amount");
    EXPECT_EQ(fields(settled(paid({{u"CASH"_s, {}, Money(), {}}, {u"DEBIT"_s, {}, cents(1150), {}}}, 1150), 1150)),
              "tenders[0].amount");
    EXPECT_EQ(fields(settled(paid({{u"CASH"_s, {}, Money(), {}}}, 0), 0)), "accepted") << "a gift";
}

TEST(TenderKinds, KindsAndCodesAreTheShopsOwn)
{
    EXPECT_EQ(fields(settled(paid({{u"SHELLS"_s, {}, cents(100), {}}}, 100), 100)), "tenders[0].tender");
    SaleRequest sale = paid({{u"DEBIT"_s, u"19"_s, cents(100), {}}}, 100);
    EXPECT_EQ(fields(settled(sale, 100)), "tenders[0].sriCode");
    QList<TenderKind> kinds = defaultTenderKinds();
    kinds[1].active = false;
    EXPECT_EQ(fields(settle(paid({{u"DEBIT"_s, {}, cents(100), {}}}, 100), cents(100), kinds)), "tenders[0].tender");
    kinds[2].needsReference = true;
    EXPECT_EQ(fields(settle(paid({{u"CREDIT_CARD"_s, {}, cents(100), u"  "_s}}, 100), cents(100), kinds)),
              "tenders[0].reference");
    EXPECT_EQ(fields(settled(paid({{u"DEBIT"_s, {}, cents(100), u"a\nb"_s}}, 100), 100)), "tenders[0].reference");
    EXPECT_EQ(fields(settled(paid({{u"DEBIT"_s, {}, cents(100), QString(61, u'x')}}, 100), 100)),
              "tenders[0].reference");
}

TEST(TenderKinds, TheVoucherSaysTheSameCodeByCode)
{
    SaleRequest sale = paid({{u"DEBIT"_s, {}, cents(60), {}}, {u"CASH"_s, {}, cents(40), {}}}, 100);
    ASSERT_EQ(sale.invoice.payments.size(), 2);
    std::swap(sale.invoice.payments[0].total, sale.invoice.payments[1].total);
    EXPECT_EQ(fields(settled(sale, 100)), "invoice.payments");
    // Two tenders under one code are one payment, or two.
    sale = paid({{u"TRANSFER"_s, {}, cents(60), {}}, {u"TRANSFER"_s, {}, cents(40), {}}}, 100);
    ASSERT_EQ(sale.invoice.payments.size(), 1);
    EXPECT_EQ(fields(settled(sale, 100)), "accepted");
    sale.invoice.payments = {{u"20"_s, cents(60), std::nullopt, {}}, {u"20"_s, cents(40), std::nullopt, {}}};
    EXPECT_EQ(fields(settled(sale, 100)), "accepted");
}

TEST(TenderKinds, WhatIsLentNeedsATerm)
{
    SaleRequest sale = paid({{u"ON_CREDIT"_s, {}, cents(60), {}}, {u"TRANSFER"_s, {}, cents(40), {}}}, 100);
    EXPECT_EQ(fields(settled(sale, 100)), "invoice.payments");
    sale.invoice.payments = {{u"20"_s, cents(60), Decimal::fromInt(30), u"dias"_s},
                             {u"20"_s, cents(40), std::nullopt, {}}};
    EXPECT_EQ(fields(settled(sale, 100)), "accepted");
    sale.invoice.payments[0].total = cents(59);
    sale.invoice.payments[1].total = cents(41);
    EXPECT_EQ(fields(settled(sale, 100)), "invoice.payments");
}

TEST(TenderKinds, RefundsAddUpToTheNote)
{
    const QList<TenderKind> kinds = defaultTenderKinds();
    const auto fine =
        settleRefund({{u"CASH"_s, {}, cents(30), {}}, {u"DEBIT"_s, {}, cents(70), {}}}, cents(100), kinds);
    ASSERT_TRUE(fine);
    EXPECT_EQ(fine->last().sriCode, u"16"_s);
    EXPECT_FALSE(settleRefund({{u"CASH"_s, {}, cents(30), {}}}, cents(100), kinds));
    EXPECT_FALSE(settleRefund({{u"CASH"_s, {}, cents(130), {}}}, cents(100), kinds));
}
