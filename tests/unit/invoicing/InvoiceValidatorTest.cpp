#include "invoicing/InvoiceValidator.h"
#include "Bodies.h"
#include "support/RandomInvoice.h"

#include <functional>

namespace engine::tests {

using namespace Qt::StringLiterals;
using invoicing::Policy;
using invoicing::validateInvoice;

namespace {

Policy policy()
{
    Policy policy;
    policy.today = QDate(2026, 11, 21);
    return policy;
}

// The fields refused, in order and with blanks between; empty when the request is accepted.
std::string refusals(const InvoiceRequest& request, const Issuer& issuer = demoIssuer())
{
    const Result<InvoiceTotals> totals = validateInvoice(request, issuer, policy());
    if (totals)
        return {};
    EXPECT_EQ(totals.error().code, ErrorCode::VALIDATION_FAILED);
    QStringList fields;
    for (const FieldError& field : totals.error().fields)
        fields.append(field.field);
    return fields.join(u' ').toStdString();
}

InvoiceRequest good()
{
    return requestOf(goodBody());
}

InvoiceRequest changed(const std::function<void(InvoiceRequest&)>& change)
{
    InvoiceRequest request = good();
    change(request);
    return request;
}

void payExactly(InvoiceRequest& request)
{
    const Result<InvoiceTotals> totals = computeTotals(request.items, request.tip, request.thirdPartyCharges);
    ASSERT_TRUE(totals);
    request.payments = {{u"01"_s, totals->total, std::nullopt, {}}};
}

InvoiceRequest withTax(const TaxRequest& tax)
{
    return changed([&tax](InvoiceRequest& request) {
        request.items[0].taxes.append(tax);
        payExactly(request);
    });
}

Decimal decimal(const QString& text)
{
    return *Decimal::parse(text);
}

QList<NameValue> entries(int count)
{
    QList<NameValue> list;
    for (int i = 0; i < count; ++i)
        list.append({u"Dato %1"_s.arg(i), u"x"_s});
    return list;
}

const std::string kAccepted;

} // namespace

TEST(InvoiceValidator, AcceptsAndAnswersTheFigures)
{
    const Result<InvoiceTotals> totals = validateInvoice(good(), demoIssuer(), policy());
    ASSERT_TRUE(totals);
    EXPECT_EQ(totals->total.cents(), 11'500);
    EXPECT_EQ(totals->groups.at(0).value.cents(), 1500);
}

TEST(InvoiceValidator, TheDateIsTodayOrAbsent)
{
    EXPECT_EQ(refusals(changed([](auto& r) { r.issueDate = QDate(2026, 11, 21); })), kAccepted);
    EXPECT_EQ(refusals(changed([](auto& r) { r.issueDate = QDate(2026, 11, 22); })), "issueDate");
    EXPECT_EQ(refusals(changed([](auto& r) { r.issueDate = QDate(2026, 11, 20); })), "issueDate");
}

TEST(InvoiceValidator, PaymentsAddUpToTheCent)
{
    for (const qint64 cents : {11'499, 11'501, 0}) {
        const InvoiceRequest request = changed([cents](auto& r) { r.payments[0].total = Money::fromCents(cents); });
        EXPECT_EQ(refusals(request), "payments") << cents;
    }
    const Result<InvoiceTotals> totals = validateInvoice(
        changed([](auto& r) { r.payments[0].total = Money::fromCents(11'499); }), demoIssuer(), policy());
    EXPECT_EQ(totals.error().fields.at(0).code, u"payments");
    EXPECT_EQ(totals.error().fields.at(0).value, u"114.99");
    EXPECT_TRUE(totals.error().fields.at(0).message.contains(u"115.00"_s));
    EXPECT_EQ(refusals(changed([](auto& r) {
                  r.payments = {{u"01"_s, Money::fromCents(1500), {}, {}}, {u"19"_s, Money::fromCents(10'000), {}, {}}};
              })),
              kAccepted);
}

TEST(InvoiceValidator, FinalConsumersBuyUpToTheLimit)
{
    const auto sale = [](const QString& price) {
        return changed([&price](InvoiceRequest& r) {
            r.buyer = {IdType::FinalConsumer, u"9999999999999"_s, u"CONSUMIDOR FINAL"_s, {}, {}};
            r.items[0].quantity = Decimal::fromInt(1);
            r.items[0].unitPrice = decimal(price);
            payExactly(r);
        });
    };
    EXPECT_EQ(refusals(sale(u"43.48"_s)), kAccepted) << "50.00 with IVA";
    EXPECT_EQ(refusals(sale(u"43.49"_s)), "buyer.idType") << "50.01 with IVA";
    Policy generous = policy();
    generous.finalConsumerLimit = Money::fromCents(20'000);
    EXPECT_TRUE(validateInvoice(sale(u"100"_s), demoIssuer(), generous));
}

TEST(InvoiceValidator, RatesComeFromTheCatalogueAndAreInForce)
{
    const auto iva = [](const QString& code, const QString& rate) {
        return changed([&](InvoiceRequest& r) {
            r.items[0].taxes[0] = {u"2"_s, code, decimal(rate), std::nullopt};
            payExactly(r);
        });
    };
    EXPECT_EQ(refusals(iva(u"4"_s, u"15"_s)), kAccepted);
    EXPECT_EQ(refusals(iva(u"0"_s, u"0"_s)), kAccepted);
    EXPECT_EQ(refusals(iva(u"5"_s, u"5"_s)), kAccepted);
    EXPECT_EQ(refusals(iva(u"8"_s, u"8"_s)), kAccepted);
    EXPECT_EQ(refusals(iva(u"4"_s, u"12"_s)), "items[0].taxes[0].rate");
    EXPECT_EQ(refusals(iva(u"2"_s, u"12"_s)), "items[0].taxes[0].rateCode") << "12 % ended in 2024";
    EXPECT_EQ(refusals(iva(u"3"_s, u"14"_s)), "items[0].taxes[0].rateCode");
    EXPECT_EQ(refusals(iva(u"2"_s, u"15"_s)), "items[0].taxes[0].rateCode");
    EXPECT_EQ(refusals(iva(u"7"_s, u"15"_s)), "items[0].taxes[0].rate");
}

TEST(InvoiceValidator, IceByValueByUnitAndFromCustoms)
{
    EXPECT_EQ(refusals(withTax({u"3"_s, u"3610"_s, decimal(u"20"_s), {}})), kAccepted);
    EXPECT_EQ(refusals(withTax({u"3"_s, u"3610"_s, decimal(u"21"_s), {}})), "items[0].taxes[1].rate");
    EXPECT_EQ(refusals(withTax({u"3"_s, u"3610"_s, decimal(u"20"_s), decimal(u"2"_s)})), "items[0].taxes[1].units");
    EXPECT_EQ(refusals(withTax({u"3"_s, u"3043"_s, decimal(u"1.62"_s), decimal(u"2"_s)})), kAccepted)
        << "amounts per unit change every year";
    EXPECT_EQ(refusals(withTax({u"3"_s, u"3043"_s, decimal(u"1.50"_s), {}})), "items[0].taxes[1].units");
    EXPECT_EQ(refusals(withTax({u"3"_s, u"3532"_s, decimal(u"37.5"_s), {}})), kAccepted)
        << "customs codes have no rate";
    EXPECT_EQ(refusals(withTax({u"5"_s, u"5001"_s, decimal(u"0.02"_s), {}})), kAccepted);
    EXPECT_EQ(refusals(withTax({u"5"_s, u"5001"_s, decimal(u"0.05"_s), {}})), "items[0].taxes[1].rate");
}

TEST(InvoiceValidator, TipUpToTenPercentOfTheSubtotal)
{
    const auto tip = [](qint64 cents) {
        return changed([cents](InvoiceRequest& r) {
            r.tip = Money::fromCents(cents);
            payExactly(r);
        });
    };
    EXPECT_EQ(refusals(tip(1000)), kAccepted);
    EXPECT_EQ(refusals(tip(1001)), "tip");
    EXPECT_EQ(refusals(changed([](auto& r) { r.tip = Money::fromCents(-1); })), "tip");
}

TEST(InvoiceValidator, TheIssuersEntriesCountAmongTheFifteen)
{
    Issuer issuer = demoIssuer();
    EXPECT_EQ(refusals(changed([](auto& r) { r.additionalInfo = entries(14); }), issuer), kAccepted);
    EXPECT_EQ(refusals(changed([](auto& r) { r.additionalInfo = entries(15); }), issuer), "additionalInfo");
    issuer.largeTaxpayer = u"NAC-1"_s;
    EXPECT_EQ(refusals(changed([](auto& r) { r.additionalInfo = entries(14); }), issuer), "additionalInfo");
    issuer.largeTaxpayer.clear();
    issuer.providerRuc.clear();
    EXPECT_EQ(refusals(changed([](auto& r) { r.additionalInfo = entries(15); }), issuer), kAccepted);
    const InvoiceRequest own = changed([](auto& r) { r.additionalInfo = {{u"ruc  proveedor"_s, u"1799999982001"_s}}; });
    EXPECT_EQ(refusals(own, issuer), kAccepted) << "nobody else writes it then";
    EXPECT_EQ(refusals(own), "additionalInfo[0].name");
}

TEST(InvoiceValidator, RulesHoldForRequestsThatWereNeverJson)
{
    EXPECT_EQ(refusals({}), "buyer.name buyer.id items payments");
    EXPECT_EQ(refusals(changed([](auto& r) { r.items[0].description = u"a\nb"_s; })), "items[0].description");
    EXPECT_EQ(refusals(changed([](auto& r) { r.items[0].quantity = Decimal::fromInt(-1); })), "items[0].quantity");
    EXPECT_EQ(refusals(changed([](auto& r) { r.items[0].discount = Money::fromCents(10'001); })), "items[0].discount");
    EXPECT_EQ(refusals(changed([](auto& r) { r.payments[0].total = Money::fromCents(Money::kMaxCents + 1); })),
              "payments[0].total payments");
    EXPECT_FALSE(refusals(changed([](auto& r) {
                     r.items[0].quantity = Decimal::fromMicros(Decimal::kMaxUnits);
                     r.items[0].unitPrice = Decimal::fromMicros(Decimal::kMaxUnits);
                 })).empty());
}

TEST(InvoiceValidator, OneGroupOneRate)
{
    const InvoiceRequest request = changed([](InvoiceRequest& r) {
        r.items.append(r.items[0]);
        r.items[0].taxes.append({u"3"_s, u"3532"_s, decimal(u"10"_s), {}});
        r.items[1].taxes.append({u"3"_s, u"3532"_s, decimal(u"20"_s), {}});
    });
    EXPECT_EQ(refusals(request), "items[1].taxes[1].rate");
}

TEST(InvoiceValidator, AVoucherLargerThanSriTakesIsRefusedBeforeANumberIsTaken)
{
    const auto sale = [](int lines, const QString& text) {
        return changed([&](InvoiceRequest& r) {
            r.items[0].description = text;
            r.items = QList<LineRequest>(lines, r.items[0]);
            payExactly(r);
        });
    };
    EXPECT_EQ(refusals(sale(400, u"Pan"_s)), kAccepted);
    EXPECT_EQ(refusals(sale(400, u"&"_s.repeated(300))), "items") << "escaped: 1,500 bytes a line";
    EXPECT_EQ(refusals(sale(740, u"Pan"_s)), "items");
    const Result<InvoiceTotals> many = validateInvoice(sale(10'000, u"Pan"_s), demoIssuer(), policy());
    ASSERT_FALSE(many);
    EXPECT_EQ(many.error().fields.at(0).field, u"items");
    EXPECT_TRUE(many.error().fields.at(0).message.contains(u"10000 lines"_s));
    EXPECT_TRUE(many.error().fields.at(0).message.contains(u"split"_s));
}

TEST(InvoiceValidator, AcceptsWhatTheGeneratorMakes)
{
    std::mt19937_64 random(7);
    for (int i = 0; i < 1000; ++i) {
        const InvoiceRequest request = randomInvoice(random);
        ASSERT_EQ(refusals(request, randomIssuer(random)), kAccepted) << invoiceBody(request).constData();
    }
}

} // namespace engine::tests
