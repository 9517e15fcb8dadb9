#include "Bodies.h"
#include "invoicing/CreditNoteXmlBuilder.h"
#include "invoicing/InvoiceValidator.h"
#include "invoicing/PayloadHash.h"
#include "invoicing/VoucherSize.h"
#include "invoicing/VoucherXml.h"
#include "sri/VoucherSchemas.h"
#include "support/RandomInvoice.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace engine::tests {

using namespace Qt::StringLiterals;
using invoicing::buildCreditNoteXml;
using invoicing::validateInvoice;
using xml::XmlDocument;
using xml::XmlElement;

namespace {

const QDate kToday(2026, 11, 22);

// nota-credito-03 of the sample vouchers, as a request.
QByteArray noteBody()
{
    return QByteArrayLiteral(
        R"({"documentType":"04",)"
        R"("buyer":{"idType":"04","id":"1899999998001","name":"TALLERES & REPUESTOS INVENTADOS CÍA. LTDA."},)"
        R"("originalDocument":{"documentType":"01","number":"002-003-000004570","issueDate":"20/11/2026"},)"
        R"("motivo":"Anulación de la venta","items":[)"
        R"({"mainCode":"PERF-9","description":"Agua de tocador 100 ml","quantity":"2","unitPrice":"24.50",)"
        R"("taxes":[{"code":"3","rateCode":"3610","rate":"20"},{"code":"2","rateCode":"4","rate":"15.00"}]},)"
        R"({"mainCode":"BEB-33","description":"Agua mineral botella plástica 500 ml","quantity":"24",)"
        R"("unitPrice":"0.45","taxes":[{"code":"5","rateCode":"5001","rate":"0.02"},)"
        R"({"code":"2","rateCode":"4","rate":"15.00"}]},)"
        R"({"mainCode":"LIB-1","description":"Libro de cuentos","quantity":"1","unitPrice":"12.00",)"
        R"("discount":"1.20","taxes":[{"code":"2","rateCode":"0","rate":"0"}]}]})");
}

QByteArray with(const QByteArray& what, const QByteArray& other)
{
    QByteArray body = noteBody();
    EXPECT_TRUE(body.contains(what)) << what.constData();
    return body.replace(what, other);
}

AccessKey keyFor(const Issuer& issuer, QDate date, DocumentType type = DocumentType::CreditNote)
{
    const Result<AccessKey> key = AccessKey::make({date, type, issuer.ruc, environmentOf(issuer.target),
                                                   issuer.branchCode, issuer.issuePointCode, 121, u"20000003"_s});
    EXPECT_TRUE(key);
    return key.value_or(AccessKey());
}

Result<InvoiceTotals> judged(const InvoiceRequest& request, QDate today = kToday)
{
    invoicing::Policy policy;
    policy.today = today;
    return validateInvoice(request, demoIssuer(), policy);
}

// The fields refused, in order and with blanks between; empty when the request is accepted.
std::string refusals(const InvoiceRequest& request, QDate today = kToday)
{
    const Result<InvoiceTotals> totals = judged(request, today);
    if (totals)
        return {};
    QStringList fields;
    for (const FieldError& field : totals.error().fields)
        fields.append(field.field);
    return fields.join(u' ').toStdString();
}

InvoiceRequest changed(const std::function<void(InvoiceRequest&)>& change)
{
    InvoiceRequest request = requestOf(noteBody());
    change(request);
    return request;
}

std::string schemaFindings(const XmlDocument& document)
{
    const auto schema = sri::schemaFor(u"notaCredito", u"1.1.0");
    if (!schema)
        return schema.error().detail.toStdString();
    const Result<void> valid = (*schema)->validate(document);
    return valid ? std::string() : valid.error().fields.value(0).message.toStdString() + "!";
}

XmlDocument build(const InvoiceRequest& request, const Issuer& issuer, QDate date)
{
    Result<XmlDocument> document = buildCreditNoteXml(request, computeTotals(request.items).value_or(InvoiceTotals()),
                                                      issuer, keyFor(issuer, date));
    EXPECT_TRUE(document);
    return std::move(*document);
}

// One line per element: path, attributes and text.
void spell(const XmlElement& element, const QString& path, QStringList& lines)
{
    const QString here = path + u'/' + element.localName();
    const QString name = element.attribute(u"nombre");
    lines.append(here + (name.isEmpty() ? QString() : u'[' + name + u']') +
                 (element.children().isEmpty() ? u'=' + element.text() : QString()));
    for (const XmlElement& child : element.children())
        spell(child, here, lines);
}

std::string spelled(const XmlDocument& document)
{
    QStringList lines;
    spell(document.root(), {}, lines);
    return lines.join(u'\n').toStdString();
}

} // namespace

TEST(CreditNoteJson, ReadsTheBodyOfTheContract)
{
    const InvoiceRequest request = requestOf(noteBody());
    EXPECT_EQ(documentTypeOf(request), DocumentType::CreditNote);
    ASSERT_TRUE(request.credited);
    EXPECT_EQ(request.credited->type, DocumentType::Invoice);
    EXPECT_EQ(request.credited->number, u"002-003-000004570");
    EXPECT_EQ(request.credited->issueDate, QDate(2026, 11, 20));
    EXPECT_EQ(request.credited->reason, u"Anulación de la venta");
    EXPECT_EQ(request.items.size(), 3);
    EXPECT_TRUE(request.payments.isEmpty());
}

TEST(CreditNoteJson, MembersOfAnInvoiceAreUnknownOnes)
{
    const QByteArray body = with("\"motivo\"", R"("payments":[{"method":"??"}],"tip":"3","guiaRemision":7,"motivo")");
    EXPECT_EQ(invoicing::payloadHash(requestOf(body)), invoicing::payloadHash(requestOf(noteBody())));
    const QByteArray invoice = bodyWith("\"buyer\"", R"("originalDocument":3,"motivo":[],"buyer")");
    EXPECT_EQ(invoicing::payloadHash(requestOf(invoice)), invoicing::payloadHash(requestOf(goodBody())));
}

TEST(CreditNoteJson, WhatIsWrittenReadsBackTheSame)
{
    std::mt19937_64 random(4);
    for (int i = 0; i < 300; ++i) {
        const InvoiceRequest request = randomCreditNote(random, kToday);
        const QByteArray body = invoiceBody(request);
        const Result<InvoiceRequest> back = parseInvoiceRequest(body);
        ASSERT_TRUE(back) << body.constData() << back.error().fields.value(0).field.toStdString();
        ASSERT_EQ(invoiceBody(*back), body);
    }
}

// Stored hashes of invoices answer repeated requests for ever: they may never change.
TEST(CreditNoteJson, TheHashOfAnInvoiceIsWhatItAlwaysWas)
{
    EXPECT_EQ(invoicing::payloadHash(requestOf(goodBody())),
              "f9c0b93bc323e7e9a057ece33f4b57e43b995d59bffb64d00baa4253fee8e3a3");
}

struct Refused
{
    const char* name;
    QByteArray body;
    const char* field;
};

class BadCreditNote : public testing::TestWithParam<Refused>
{
};

TEST_P(BadCreditNote, IsRefusedWithItsField)
{
    const Result<InvoiceRequest> request = parseInvoiceRequest(GetParam().body);
    ASSERT_FALSE(request) << GetParam().name;
    EXPECT_EQ(request.error().code, ErrorCode::VALIDATION_FAILED);
    ASSERT_FALSE(request.error().fields.isEmpty());
    EXPECT_EQ(request.error().fields.first().field.toStdString(), GetParam().field) << GetParam().name;
    EXPECT_FALSE(request.error().fields.first().message.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Rows, BadCreditNote,
    testing::Values(Refused{"no original", with("\"originalDocument\"", "\"other\""), "originalDocument"},
                    Refused{"original is a text",
                            with(R"({"documentType":"01","number":"002-003-000004570","issueDate":"20/11/2026"})",
                                 R"("002-003-000004570")"),
                            "originalDocument"},
                    Refused{"no type", with(R"("documentType":"01",)", ""), "originalDocument.documentType"},
                    Refused{"unknown type", with(R"({"documentType":"01")", R"({"documentType":"77")"),
                            "originalDocument.documentType"},
                    Refused{"a credit note", with(R"({"documentType":"01")", R"({"documentType":"04")"),
                            "originalDocument.documentType"},
                    Refused{"no number", with(R"("number":"002-003-000004570",)", ""), "originalDocument.number"},
                    Refused{"number without hyphens", with("002-003-000004570", "002003000004570"),
                            "originalDocument.number"},
                    Refused{"number too long", with("000004570", "0000045700"), "originalDocument.number"},
                    Refused{"number zero", with("000004570", "000000000"), "originalDocument.number"},
                    Refused{"Arabic digits", with("000004570", "00000457\xd9\xa0"), "originalDocument.number"},
                    Refused{"no date", with(R"(,"issueDate":"20/11/2026")", ""), "originalDocument.issueDate"},
                    Refused{"no day of the calendar", with("20/11/2026", "31/11/2026"), "originalDocument.issueDate"},
                    Refused{"ISO date", with("20/11/2026", "2026-11-20"), "originalDocument.issueDate"},
                    Refused{"no reason", with(R"("motivo":"Anulación de la venta",)", ""), "motivo"},
                    Refused{"reason of blanks", with("Anulación de la venta", "   "), "motivo"},
                    Refused{"reason with a line break", with("Anulación de la venta", "a\\nb"), "motivo"},
                    Refused{"reason of 301", with("Anulación de la venta", QByteArray(301, 'x')), "motivo"},
                    Refused{"no lines", with("\"items\"", "\"other\""), "items"},
                    Refused{"final consumer",
                            with(R"("04","id":"1899999998001","name":"TALLERES & REPUESTOS INVENTADOS CÍA. LTDA.")",
                                 R"("07","id":"9999999999999","name":"CONSUMIDOR FINAL")"),
                            "buyer.idType"}));

TEST(CreditNoteRules, AcceptsWhatIsRight)
{
    EXPECT_EQ(refusals(requestOf(noteBody())), "");
    EXPECT_EQ(judged(requestOf(noteBody()))->total.toString(), u"91.32");
}

TEST(CreditNoteRules, TheInvoiceIsNeitherOfTomorrowNorOlderThanAYear)
{
    const auto dated = [](QDate date) {
        return refusals(changed([date](InvoiceRequest& note) { note.credited->issueDate = date; }));
    };
    EXPECT_EQ(dated(kToday), "");
    EXPECT_EQ(dated(kToday.addDays(1)), "originalDocument.issueDate");
    EXPECT_EQ(dated(kToday.addMonths(-12)), "");
    EXPECT_EQ(dated(kToday.addMonths(-12).addDays(-1)), "originalDocument.issueDate");
}

TEST(CreditNoteRules, TheRatesAreThoseOfTheInvoicesDay)
{
    const auto rated = [](const QString& rateCode, const QString& rate, QDate sold, QDate today) {
        InvoiceRequest note = requestOf(noteBody());
        note.items = {note.items.last()};
        note.items[0].taxes = {{u"2"_s, rateCode, *Decimal::parse(rate), std::nullopt}};
        note.credited->issueDate = sold;
        return refusals(note, today);
    };
    const QDate before(2024, 3, 20), after(2024, 4, 10); // 15 % since the first of April
    EXPECT_EQ(rated(u"2"_s, u"12"_s, before, after), "");
    EXPECT_EQ(rated(u"4"_s, u"15"_s, before, after), "items[0].taxes[0].rateCode");
    EXPECT_EQ(rated(u"2"_s, u"12"_s, after, after), "items[0].taxes[0].rateCode");
    EXPECT_EQ(rated(u"4"_s, u"15"_s, after, after), "");
    EXPECT_EQ(rated(u"2"_s, u"15"_s, before, after), "items[0].taxes[0].rate");
}

TEST(CreditNoteRules, HasNothingOfASale)
{
    EXPECT_EQ(refusals(changed([](InvoiceRequest& note) {
                  note.payments = {{u"01"_s, Money::fromCents(9132), std::nullopt, {}}};
                  note.tip = Money::fromCents(1);
                  note.deliveryGuide = u"001-001-000000001"_s;
                  note.thirdPartyCharges = {{u"Tasa"_s, Money::fromCents(100)}};
              })),
              "payments guiaRemision tip thirdPartyCharges");
}

TEST(CreditNoteRules, TakesSomethingBack)
{
    EXPECT_EQ(refusals(changed([](InvoiceRequest& note) {
                  note.items = {note.items.last()};
                  note.items[0].unitPrice = Decimal();
                  note.items[0].discount = Money();
              })),
              "items");
}

TEST(CreditNoteXml, IsTheSampleElementByElement)
{
    Result<XmlDocument> sample =
        XmlDocument::parse(readFile(QStringLiteral(TEST_DATA_DIR "/vouchers/nota-credito-03-total-ice-v1.1.0.xml")));
    ASSERT_TRUE(sample);
    const XmlDocument made = build(requestOf(noteBody()), demoIssuer(), kToday);
    EXPECT_EQ(spelled(made), spelled(*sample));
    EXPECT_EQ(schemaFindings(made), "");
}

TEST(CreditNoteXml, RandomNotesFollowTheSchema)
{
    std::mt19937_64 random(1103);
    for (int i = 0; i < 1000; ++i) {
        const InvoiceRequest note = randomCreditNote(random, kToday);
        const Issuer issuer = randomIssuer(random);
        const XmlDocument document = build(note, issuer, kToday);
        ASSERT_EQ(schemaFindings(document), "") << document.serialize().constData();
        ASSERT_EQ(document.root().child(u"infoTributaria").childText(u"codDoc"), u"04");
    }
}

TEST(CreditNoteXml, TheSchemaCheckCanFail)
{
    InvoiceRequest note = requestOf(noteBody());
    note.credited->number = u"002003000004570"_s;
    EXPECT_NE(schemaFindings(build(note, demoIssuer(), kToday)), "");
}

TEST(CreditNoteXml, XmllintAgrees)
{
    std::mt19937_64 random(8);
    const QTemporaryDir folder;
    QStringList arguments{u"--nonet"_s, u"--noout"_s, u"--schema"_s,
                          QStringLiteral(RESOURCES_DIR "/schemas/NotaCredito_V1.1.0.xsd")};
    for (int i = 0; i < 20; ++i) {
        QFile file(folder.filePath(u"%1.xml"_s.arg(i)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(build(randomCreditNote(random, kToday), randomIssuer(random), kToday).serialize());
        arguments.append(file.fileName());
    }
    QProcess process;
    process.start(u"xmllint"_s, arguments);
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
}

TEST(CreditNoteXml, NeedsTheKeyAndTheFiguresOfItsOwn)
{
    const InvoiceRequest note = requestOf(noteBody());
    const InvoiceTotals totals = *computeTotals(note.items);
    const Issuer issuer = demoIssuer();
    const auto code = [](const Result<XmlDocument>& made) { return made ? ErrorCode::CONFLICT : made.error().code; };
    EXPECT_EQ(code(buildCreditNoteXml(note, {}, issuer, keyFor(issuer, kToday))), ErrorCode::INTERNAL_ERROR);
    EXPECT_EQ(code(invoicing::buildVoucherXml(note, totals, issuer, keyFor(issuer, kToday, DocumentType::Invoice))),
              ErrorCode::INTERNAL_ERROR);
    EXPECT_EQ(code(buildCreditNoteXml(requestOf(goodBody()), *computeTotals(requestOf(goodBody()).items), issuer,
                                      keyFor(issuer, kToday))),
              ErrorCode::INTERNAL_ERROR);
}

TEST(CreditNoteXml, TheQuickSizeBoundIsNeverBelowTheTruth)
{
    std::mt19937_64 random(77);
    const Issuer issuer = demoIssuer();
    for (int i = 0; i < 20; ++i) {
        const InvoiceRequest invoice = randomInvoice(random, 150 + 30 * i);
        InvoiceRequest note = creditNoteOf(invoice, u"001-001-000000001"_s, kToday, invoice.items.size());
        note.buyer = requestOf(noteBody()).buyer;
        note.credited->reason = u"\"&"_s.repeated(150);
        const InvoiceTotals totals = *computeTotals(note.items);
        const qsizetype size = build(note, issuer, kToday).serialize().size();
        ASSERT_LE(size, invoicing::voucherSizeBound(note, totals, issuer));
        const bool small = size <= invoicing::kMaxVoucherBytes - invoicing::kSignatureBytes;
        ASSERT_EQ(invoicing::fitsVoucher(note, totals, issuer, kToday), small) << size;
    }
}

} // namespace engine::tests
