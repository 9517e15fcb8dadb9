#include "invoicing/CreditBalance.h"

#include "Bodies.h"
#include "support/RandomInvoice.h"

#include <engine/InvoiceTotals.h>

#include <functional>

namespace engine::tests {

using namespace Qt::StringLiterals;
using invoicing::CreditBalance;

namespace {

const QDate kSold(2026, 11, 20);

LineRequest line(const QString& code, int quantity, int price, const QString& rateCode = u"4"_s)
{
    LineRequest out;
    out.mainCode = code;
    out.description = u"Producto "_s + code;
    out.quantity = Decimal::fromInt(quantity);
    out.unitPrice = Decimal::fromInt(price);
    out.taxes = {{u"2"_s, rateCode, Decimal::fromInt(rateCode == u"4" ? 15 : 0), std::nullopt}};
    return out;
}

// Ten loaves at 10.00 and 15 % in two lines, and one book at 5.00 and 0 %: 120.00.
InvoiceRequest invoice()
{
    InvoiceRequest request;
    request.buyer = {IdType::Cedula, u"3059999973"_s, u"Sofía Íñiguez"_s, {}, {}};
    request.items = {line(u"PAN"_s, 6, 10), line(u"PAN"_s, 4, 10), line(u"LIB"_s, 1, 5, u"0"_s)};
    return request;
}

DocumentSummary original(DocumentStatus status = DocumentStatus::Authorized)
{
    DocumentSummary summary;
    summary.number = u"001-002-000000042"_s;
    summary.status = status;
    summary.issueDate = kSold;
    summary.total = computeTotals(invoice().items)->total;
    summary.buyerIdType = IdType::Cedula;
    summary.buyerId = u"3059999973"_s;
    return summary;
}

CreditBalance fresh(const DocumentSummary& summary = original())
{
    return CreditBalance(summary, invoiceRequestToJson(invoice()));
}

InvoiceRequest note(const QList<LineRequest>& lines)
{
    InvoiceRequest request = creditNoteOf(invoice(), u"001-002-000000042"_s, kSold, 0);
    request.items = lines;
    return request;
}

Money totalOf(const InvoiceRequest& request)
{
    return computeTotals(request.items)->total;
}

Error refusal(const CreditBalance& balance, const InvoiceRequest& request)
{
    core::FieldErrors errors;
    balance.check(request, totalOf(request), errors);
    return errors.isEmpty() ? Error{ErrorCode::NOT_FOUND, {}} : errors.toError();
}

std::string refused(const CreditBalance& balance, const InvoiceRequest& request)
{
    QStringList fields;
    for (const FieldError& field : refusal(balance, request).fields)
        fields.append(field.field);
    return fields.join(u' ').toStdString();
}

DocumentSummary stored(const InvoiceRequest& request, DocumentStatus status)
{
    DocumentSummary summary;
    summary.status = status;
    summary.total = totalOf(request);
    return summary;
}

} // namespace

TEST(CreditBalance, AllOfItAndNotACentMore)
{
    const InvoiceRequest all = note({line(u"PAN"_s, 10, 10), line(u"LIB"_s, 1, 5, u"0"_s)});
    EXPECT_EQ(totalOf(all).toString(), u"120.00");
    EXPECT_EQ(refused(fresh(), all), "");
    InvoiceRequest more = all;
    more.items[1].unitPrice = *Decimal::parse(u"5.01"_s);
    EXPECT_EQ(refused(fresh(), more), "items");
    const Error error = refusal(fresh(), more);
    EXPECT_TRUE(error.fields.first().message.contains(u"120.00 left"_s)) << error.fields.first().message.toStdString();
    EXPECT_EQ(error.fields.first().value, u"120.01");
}

TEST(CreditBalance, EarlierNotesCountWhetherAuthorisedOrOnTheirWay)
{
    CreditBalance balance = fresh();
    const InvoiceRequest three = note({line(u"PAN"_s, 3, 10)});
    balance.add(stored(three, DocumentStatus::Authorized), invoiceRequestToJson(three));
    balance.add(stored(three, DocumentStatus::PendingSend), invoiceRequestToJson(three));
    balance.add(three, totalOf(three));
    EXPECT_EQ(refused(balance, note({line(u"PAN"_s, 1, 10)})), "");
    EXPECT_EQ(refused(balance, note({line(u"PAN"_s, 2, 10)})), "items[0].quantity items");
    // Cheaper, so that the amount would fit: the pieces do not.
    EXPECT_EQ(refused(balance, note({line(u"PAN"_s, 2, 1)})), "items[0].quantity");
    const CreditNoteSummary summary = balance.summary();
    EXPECT_EQ(summary.creditedTotal.toString(), u"34.50");
    EXPECT_EQ(summary.pendingTotal.toString(), u"69.00");
    EXPECT_EQ(summary.remaining.toString(), u"85.50");
    EXPECT_EQ(summary.notes.size(), 1);
    ASSERT_EQ(summary.lines.size(), 2);
    EXPECT_EQ(summary.lines[0].mainCode, u"PAN");
    EXPECT_EQ(summary.lines[0].sold, Decimal::fromInt(10));
    EXPECT_EQ(summary.lines[0].credited, Decimal::fromInt(9));
    EXPECT_EQ(summary.lines[1].credited, Decimal());
}

TEST(CreditBalance, LinesOfOneCodeAreCountedTogether)
{
    EXPECT_EQ(refused(fresh(), note({line(u"PAN"_s, 7, 1), line(u"PAN"_s, 4, 1)})), "items[1].quantity");
}

TEST(CreditBalance, ALineThatWasNotSoldOnlyCountsWithItsAmount)
{
    EXPECT_EQ(refused(fresh(), note({line(u"DESC"_s, 99, 1)})), "");
    EXPECT_EQ(refused(fresh(), note({line(u"DESC"_s, 1, 105)})), "items");
}

TEST(CreditBalance, TakesBackTheTaxesThatWereCharged)
{
    EXPECT_EQ(refused(fresh(), note({line(u"LIB"_s, 1, 4)})), "items[0].taxes[0].rateCode");
    EXPECT_EQ(refused(fresh(), note({line(u"PAN"_s, 1, 4, u"0"_s)})), "items[0].taxes[0].rateCode");
}

TEST(CreditBalance, OnlyAnAuthorisedInvoice)
{
    const InvoiceRequest one = note({line(u"PAN"_s, 1, 10)});
    for (const DocumentStatus status : {DocumentStatus::Signed, DocumentStatus::PendingSend, DocumentStatus::Received,
                                        DocumentStatus::Returned, DocumentStatus::NotAuthorized})
        EXPECT_EQ(refused(fresh(original(status)), one), "originalDocument.number")
            << documentStatusName(status).toStdString();
}

TEST(CreditBalance, OfItsOwnDateAndBuyer)
{
    InvoiceRequest other = note({line(u"PAN"_s, 1, 10)});
    other.credited->issueDate = kSold.addDays(1);
    EXPECT_EQ(refused(fresh(), other), "originalDocument.issueDate");
    other = note({line(u"PAN"_s, 1, 10)});
    other.buyer.id = u"2459999997"_s;
    EXPECT_EQ(refused(fresh(), other), "buyer.id");
    other.buyer = {IdType::Passport, u"3059999973"_s, u"Sofía"_s, {}, {}};
    EXPECT_EQ(refused(fresh(), other), "buyer.id");
}

TEST(CreditBalance, NeverASaleToTheFinalConsumer)
{
    DocumentSummary summary = original();
    summary.buyerIdType = IdType::FinalConsumer;
    summary.buyerId = u"9999999999999"_s;
    const Error error = refusal(fresh(summary), note({line(u"PAN"_s, 1, 10)}));
    ASSERT_FALSE(error.fields.isEmpty());
    EXPECT_EQ(error.fields.first().field, u"originalDocument.number");
    EXPECT_TRUE(error.fields.first().message.contains(u"CONSUMIDOR FINAL"_s));
}

TEST(CreditBalance, HugeQuantitiesDoNotWrapAround)
{
    InvoiceRequest huge = invoice();
    huge.items = QList<LineRequest>(20, line(u"PAN"_s, 1, 0));
    for (LineRequest& item : huge.items)
        item.quantity = Decimal::fromMicros(Decimal::kMaxUnits);
    CreditBalance balance(original(), invoiceRequestToJson(huge));
    EXPECT_EQ(refused(balance, note(huge.items)), "");
    balance.add(note(huge.items), Money());
    EXPECT_EQ(refused(balance, note({line(u"PAN"_s, 1, 1)})), "items[0].quantity");
}

} // namespace engine::tests
