#include "invoicing/InvoiceXmlBuilder.h"
#include "Bodies.h"
#include "core/Text.h"
#include "invoicing/InvoiceValidator.h"
#include "invoicing/VoucherSize.h"
#include "support/RandomInvoice.h"
#include "xml/XsdValidator.h"

#include <QProcess>
#include <QTemporaryDir>

#include <map>

namespace engine::tests {

using namespace Qt::StringLiterals;
using invoicing::buildInvoiceXml;
using invoicing::invoiceSchemaVersion;
using xml::XmlDocument;
using xml::XmlElement;

namespace {

AccessKey keyFor(const Issuer& issuer)
{
    const Result<AccessKey> key =
        AccessKey::make({QDate(2026, 11, 21), DocumentType::Invoice, issuer.ruc, environmentOf(issuer.target),
                         issuer.branchCode, issuer.issuePointCode, 42, u"00007919"_s});
    EXPECT_TRUE(key);
    return key.value_or(AccessKey());
}

XmlDocument build(const InvoiceRequest& request, const Issuer& issuer = demoIssuer())
{
    const Result<InvoiceTotals> totals = computeTotals(request.items, request.tip, request.thirdPartyCharges);
    EXPECT_TRUE(totals);
    Result<XmlDocument> document = buildInvoiceXml(request, totals.value_or(InvoiceTotals()), issuer, keyFor(issuer));
    EXPECT_TRUE(document);
    return std::move(*document);
}

const xml::XsdValidator& schema(const QString& version)
{
    static std::map<QString, std::shared_ptr<const xml::XsdValidator>> compiled;
    std::shared_ptr<const xml::XsdValidator>& validator = compiled[version];
    if (!validator) {
        auto result = xml::XsdValidator::compile(u":/engine/schemas"_s, u"factura_V%1.xsd"_s.arg(version));
        if (!result)
            qFatal("the schema does not compile");
        validator = *result;
    }
    return *validator;
}

std::string findings(const Error& error)
{
    QString text = error.detail;
    for (const FieldError& field : error.fields)
        text += u"\n"_s + field.field + u": "_s + field.message;
    return text.toStdString();
}

std::string schemaFindings(const XmlDocument& document, const QString& version)
{
    const Result<void> valid = schema(version).validate(document);
    return valid ? std::string() : findings(valid.error());
}

QStringList namesOf(const XmlElement& element)
{
    QStringList names;
    for (const XmlElement& child : element.children())
        names.append(child.localName());
    return names;
}

QList<NameValue> fieldsOf(const XmlDocument& document)
{
    QList<NameValue> fields;
    for (const XmlElement& field : document.root().child(u"infoAdicional").children())
        fields.append({field.attribute(u"nombre"), field.text()});
    return fields;
}

// The path and text of every element with digits only, in document order: the figures of a voucher.
void collectAmounts(const XmlElement& element, const QString& path, QStringList& amounts)
{
    const QString here = path + u'/' + element.localName();
    if (element.children().isEmpty()) {
        // 0.333000 and 0.333 are the same quantity.
        if (const std::optional<Decimal> value = Decimal::parse(element.text()))
            amounts.append(here + u'=' + value->toString(2));
        return;
    }
    for (const XmlElement& child : element.children())
        collectAmounts(child, here, amounts);
}

QStringList amountsOf(const XmlDocument& document)
{
    QStringList amounts;
    collectAmounts(document.root().child(u"infoFactura"), {}, amounts);
    collectAmounts(document.root().child(u"detalles"), {}, amounts);
    collectAmounts(document.root().child(u"otrosRubrosTerceros"), {}, amounts);
    return amounts;
}

} // namespace

TEST(InvoiceXmlBuilder, RandomRequestsMakeValidVouchers)
{
    std::mt19937_64 random(42);
    int newer = 0;
    for (int i = 0; i < 2000; ++i) {
        const InvoiceRequest request = randomInvoice(random);
        const Issuer issuer = randomIssuer(random);
        const QString version = invoiceSchemaVersion(request);
        newer += version == u"2.1.0" ? 1 : 0;
        const XmlDocument document = build(request, issuer);
        ASSERT_EQ(schemaFindings(document, version), "") << document.serialize().constData();
        ASSERT_EQ(document.root().attribute(u"version"), version);
    }
    EXPECT_GT(newer, 20);
    EXPECT_LT(newer, 500);
}

TEST(InvoiceXmlBuilder, TheSchemaCheckCanFail)
{
    InvoiceRequest request = requestOf(goodBody());
    request.items[0].mainCode = u"X"_s.repeated(26);
    EXPECT_NE(schemaFindings(build(request), u"1.1.0"_s), "");
}

TEST(InvoiceXmlBuilder, WritesTheTaxpayer)
{
    Issuer issuer = demoIssuer();
    issuer.withholdingAgent = u"00000123"_s;
    issuer.rimpe = u"NEGOCIO_POPULAR"_s;
    issuer.target = SriTarget::Production;
    const XmlDocument document = build(requestOf(goodBody()), issuer);
    const XmlElement taxpayer = document.root().child(u"infoTributaria");
    EXPECT_EQ(document.root().attribute(u"id"), u"comprobante");
    EXPECT_EQ(taxpayer.childText(u"ambiente"), u"2");
    EXPECT_EQ(taxpayer.childText(u"claveAcceso"), keyFor(issuer).text());
    EXPECT_EQ(taxpayer.childText(u"secuencial"), u"000000042");
    EXPECT_EQ(taxpayer.childText(u"agenteRetencion"), u"123");
    EXPECT_EQ(taxpayer.childText(u"contribuyenteRimpe"), u"CONTRIBUYENTE NEGOCIO POPULAR - RÉGIMEN RIMPE");
    EXPECT_EQ(taxpayer.childText(u"nombreComercial"), u"Almacén \"El Ñandú\"");
    const XmlElement header = document.root().child(u"infoFactura");
    EXPECT_EQ(header.childText(u"fechaEmision"), u"21/11/2026");
    EXPECT_EQ(header.childText(u"contribuyenteEspecial"), u"5471");
    EXPECT_EQ(header.childText(u"obligadoContabilidad"), u"SI");
    EXPECT_EQ(schemaFindings(document, u"1.1.0"_s), "");
}

TEST(InvoiceXmlBuilder, LeavesEmptyElementsOut)
{
    Issuer issuer = demoIssuer();
    issuer.tradeName = issuer.branchAddress = issuer.specialTaxpayer = issuer.providerRuc = QString();
    InvoiceRequest request = requestOf(goodBody());
    request.buyer.email.clear();
    const XmlDocument document = build(request, issuer);
    EXPECT_EQ(namesOf(document.root()), (QStringList{u"infoTributaria"_s, u"infoFactura"_s, u"detalles"_s}));
    EXPECT_EQ(namesOf(document.root().child(u"infoTributaria")),
              (QStringList{u"ambiente"_s, u"tipoEmision"_s, u"razonSocial"_s, u"ruc"_s, u"claveAcceso"_s, u"codDoc"_s,
                           u"estab"_s, u"ptoEmi"_s, u"secuencial"_s, u"dirMatriz"_s}));
    EXPECT_EQ(schemaFindings(document, u"1.1.0"_s), "");
}

TEST(InvoiceXmlBuilder, AdditionalInformationEndsWithTheIssuersEntries)
{
    Issuer issuer = demoIssuer();
    issuer.largeTaxpayer = u"NAC-GCFOIOC21-00000914-E"_s;
    InvoiceRequest request = requestOf(goodBody());
    request.additionalInfo = {{u"Mesa"_s, u"12"_s}};
    const QList<NameValue> fields = fieldsOf(build(request, issuer));
    ASSERT_EQ(fields.size(), 4);
    EXPECT_EQ(fields[0].name, u"Correo");
    EXPECT_EQ(fields[0].value, u"s@ejemplo.ec");
    EXPECT_EQ(fields[1].name, u"Mesa");
    EXPECT_EQ(fields[2].value, u"NAC-GCFOIOC21-00000914-E");
    EXPECT_EQ(fields[3].name, u"RUC Proveedor");
    EXPECT_EQ(fields[3].value, u"1799999982001");
}

TEST(InvoiceXmlBuilder, TheMailAddressGivesWayWhenThereIsNoRoomOrItStandsAlready)
{
    InvoiceRequest request = requestOf(goodBody());
    request.additionalInfo = {{u"EMAIL"_s, u"otro@ejemplo.ec"_s}};
    EXPECT_EQ(fieldsOf(build(request)).size(), 2);
    request.additionalInfo.clear();
    for (int i = 0; i < 14; ++i)
        request.additionalInfo.append({u"Dato %1"_s.arg(i), u"x"_s});
    const QList<NameValue> fields = fieldsOf(build(request));
    EXPECT_EQ(fields.size(), 15);
    EXPECT_EQ(fields.first().name, u"Dato 0");
}

TEST(InvoiceXmlBuilder, CleansTextsAndKeepsTheirLetters)
{
    InvoiceRequest request = requestOf(goodBody());
    request.buyer.name = u"  Nandu\u0303 \u00a0 & <Cía>  "_s; // a combining tilde and a no-break space
    request.items[0].description = u"Pan 🥖 \"dulce\""_s;
    const XmlDocument document = build(request);
    EXPECT_EQ(document.root().child(u"infoFactura").childText(u"razonSocialComprador"), u"Nandũ & <Cía>");
    EXPECT_EQ(document.root().child(u"detalles").child(u"detalle").childText(u"descripcion"), u"Pan 🥖 \"dulce\"");
    const QByteArray bytes = document.serialize();
    EXPECT_TRUE(bytes.contains("Nand\xc5\xa9 &amp; &lt;C\xc3\xad"
                               "a&gt;"))
        << bytes.constData();
    EXPECT_TRUE(bytes.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
}

TEST(InvoiceXmlBuilder, FormatsNumbers)
{
    InvoiceRequest request = requestOf(bodyWith("\"quantity\":\"10\"", "\"quantity\":\"0.333333\""));
    request.payments[0].term = Decimal::fromInt(30);
    request.payments[0].termUnit = u"dias"_s;
    const XmlDocument document = build(request);
    const XmlElement line = document.root().child(u"detalles").child(u"detalle");
    EXPECT_EQ(line.childText(u"cantidad"), u"0.333333");
    EXPECT_EQ(line.childText(u"precioUnitario"), u"10.00");
    EXPECT_EQ(line.childText(u"descuento"), u"0.00");
    EXPECT_EQ(line.child(u"impuestos").child(u"impuesto").childText(u"tarifa"), u"15.00");
    EXPECT_EQ(document.root().child(u"infoFactura").childText(u"propina"), u"0.00");
    EXPECT_EQ(document.root().child(u"infoFactura").child(u"pagos").child(u"pago").childText(u"plazo"), u"30");
}

TEST(InvoiceXmlBuilder, OnlyThirdPartyChargesNeedTheNewerSchema)
{
    InvoiceRequest request = requestOf(goodBody());
    request.items[0].unitOfMeasure = u"kg"_s; // 1.1.0 knows it
    EXPECT_EQ(invoiceSchemaVersion(request), u"1.1.0");
    EXPECT_EQ(schemaFindings(build(request), u"1.1.0"_s), "");
    request.thirdPartyCharges = {{u"Tasa"_s, Money::fromCents(100)}};
    EXPECT_EQ(invoiceSchemaVersion(request), u"2.1.0");
    EXPECT_EQ(schemaFindings(build(request), u"2.1.0"_s), "");
}

TEST(InvoiceXmlBuilder, RefusesFiguresOfAnotherRequest)
{
    const Result<XmlDocument> document = buildInvoiceXml(requestOf(goodBody()), {}, demoIssuer(), keyFor(demoIssuer()));
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, ErrorCode::INTERNAL_ERROR);
}

TEST(InvoiceXmlBuilder, TheQuickSizeBoundIsNeverBelowTheTruth)
{
    std::mt19937_64 random(99);
    for (int i = 0; i < 60; ++i) {
        const InvoiceRequest request = randomInvoice(random, 150 + 10 * i);
        const Issuer issuer = demoIssuer();
        const Result<InvoiceTotals> totals = computeTotals(request.items, request.tip, request.thirdPartyCharges);
        ASSERT_TRUE(totals);
        const qsizetype size = build(request, issuer).serialize().size();
        ASSERT_LE(size, invoicing::voucherSizeBound(request, *totals, issuer));
        const bool small = size <= invoicing::kMaxVoucherBytes - invoicing::kSignatureBytes;
        ASSERT_EQ(invoicing::fitsVoucher(request, *totals, issuer, QDate(2026, 11, 21)), small) << size;
        if (small) {
            ASSERT_FALSE(invoicing::surelyTooLarge(request)) << size;
        }
    }
}

TEST(InvoiceXmlBuilder, TheBoundHoldsForTheLongestOfEverything)
{
    InvoiceRequest request = requestOf(goodBody());
    const QString longest = u"\"&"_s.repeated(150);
    request.buyer = {IdType::Passport, u"&"_s.repeated(20), longest, u"a@b.ec"_s, longest};
    request.deliveryGuide = u"001-001-000000001"_s;
    LineRequest& line = request.items[0];
    line.mainCode = line.auxiliaryCode = u"&"_s.repeated(25);
    line.unitOfMeasure = u"&"_s.repeated(50);
    line.description = longest;
    line.quantity = *Decimal::parse(u"1.000001"_s);
    line.unitPrice = *Decimal::parse(u"999999999.999999"_s);
    line.additionalDetails = {{longest, longest}, {longest, longest}, {longest, longest}};
    line.taxes.append({u"3"_s, u"3610"_s, *Decimal::parse(u"20"_s), std::nullopt});
    line.taxes.append({u"5"_s, u"5001"_s, *Decimal::parse(u"0.02"_s), std::nullopt});
    request.additionalInfo = QList<NameValue>(14, {longest, longest});
    request.thirdPartyCharges = QList<ThirdPartyCharge>(10, {longest, Money::fromCents(99'999'999)});
    Issuer issuer = demoIssuer();
    issuer.businessName = issuer.tradeName = issuer.mainAddress = issuer.branchAddress = longest;
    issuer.rimpe = u"NEGOCIO_POPULAR"_s;
    issuer.withholdingAgent = u"12345678"_s;
    for (const int lines : {1, 10, 100}) {
        request.items = QList<LineRequest>(lines, request.items[0]);
        const Result<InvoiceTotals> totals = computeTotals(request.items, request.tip, request.thirdPartyCharges);
        ASSERT_TRUE(totals);
        request.payments = QList<PaymentRequest>(lines, {u"01"_s, totals->total, Decimal::fromInt(30), u"meses"_s});
        const qsizetype size = build(request, issuer).serialize().size();
        EXPECT_LE(size, invoicing::voucherSizeBound(request, *totals, issuer));
    }
}

struct Voucher
{
    const char* sample;
    const char* voucher;
};

class KnownFigures : public testing::TestWithParam<Voucher>
{
};

TEST_P(KnownFigures, AreRebuiltFromTheRequest)
{
    const QString samples = QStringLiteral(RESOURCES_DIR "/samples/");
    const InvoiceRequest request = requestOf(readFile(samples + QString::fromLatin1(GetParam().sample)));
    const Result<XmlDocument> expected = XmlDocument::parse(
        readFile(QStringLiteral(TEST_DATA_DIR "/vouchers/") + QString::fromLatin1(GetParam().voucher)));
    ASSERT_TRUE(expected);
    QStringList wanted = amountsOf(*expected), made = amountsOf(build(request));
    // Same figures; dates, keys and who buys are not at stake, nor the order of the tax groups.
    wanted.sort();
    made.sort();
    const auto isIdentity = [](const QString& line) {
        return line.contains(u"identificacion"_s, Qt::CaseInsensitive) || line.contains(u"contribuyente"_s) ||
               line.contains(u"codigo"_s);
    };
    wanted.removeIf(isIdentity);
    made.removeIf(isIdentity);
    EXPECT_EQ(made.join(u'\n').toStdString(), wanted.join(u'\n').toStdString());
    EXPECT_GT(made.size(), 10);
}

INSTANTIATE_TEST_SUITE_P(
    Vouchers, KnownFigures,
    testing::Values(Voucher{"02-company-several-iva-rates.json", "factura-02-varios-iva-v1.1.0.xml"},
                    Voucher{"03-ice-and-bottles.json", "factura-03-ice-irbpnr-v1.1.0.xml"},
                    Voucher{"04-tip.json", "factura-04-propina-v1.1.0.xml"},
                    Voucher{"08-third-party-charges.json", "factura-07-rubros-sustitutiva-v2.1.0.xml"},
                    Voucher{"09-rounding.json", "factura-09-redondeo-v1.1.0.xml"}));

TEST(InvoiceXmlBuilder, XmllintAgreesWithOurSchemaCheck)
{
    std::mt19937_64 random(5);
    const QTemporaryDir folder;
    QStringList older{u"--nonet"_s, u"--noout"_s, u"--schema"_s,
                      QStringLiteral(RESOURCES_DIR "/schemas/factura_V1.1.0.xsd")};
    QStringList newer{u"--nonet"_s, u"--noout"_s, u"--schema"_s,
                      QStringLiteral(RESOURCES_DIR "/schemas/factura_V2.1.0.xsd")};
    for (int i = 0; i < 20; ++i) {
        InvoiceRequest request = randomInvoice(random);
        if (i % 4 == 0)
            request.thirdPartyCharges = {{u"Tasa"_s, Money::fromCents(125)}};
        QFile file(folder.filePath(u"%1.xml"_s.arg(i)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(build(request, randomIssuer(random)).serialize());
        (request.thirdPartyCharges.isEmpty() ? older : newer).append(file.fileName());
    }
    for (const QStringList& arguments : {older, newer}) {
        QProcess process;
        process.start(u"xmllint"_s, arguments);
        ASSERT_TRUE(process.waitForFinished(60'000));
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
    }
}

} // namespace engine::tests
