// The sample vouchers were computed by hand and by another program; our figures must be theirs.
#include <engine/InvoiceTotals.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

const QString kFolder = QStringLiteral(TEST_DATA_DIR "/vouchers/");

struct Node
{
    QString name;
    QString text;
    QList<Node> children;

    [[nodiscard]] const Node& child(QStringView wanted) const
    {
        static const Node none;
        for (const Node& node : children) {
            if (node.name == wanted)
                return node;
        }
        return none;
    }
};

Node readNode(QXmlStreamReader& xml)
{
    Node node{xml.name().toString(), {}, {}};
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement())
            node.children.append(readNode(xml));
        else if (xml.isCharacters())
            node.text += xml.text();
        else if (xml.isEndElement())
            break;
    }
    return node;
}

Node readVoucher(const QString& name)
{
    QFile file(kFolder + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    return readNode(xml);
}

Money money(const Node& node)
{
    return node.text.isEmpty() ? Money() : Money::parse(node.text).value();
}

LineRequest lineOf(const Node& detail)
{
    LineRequest line;
    line.quantity = Decimal::parse(detail.child(u"cantidad").text).value();
    line.unitPrice = Decimal::parse(detail.child(u"precioUnitario").text).value();
    line.discount = money(detail.child(u"descuento"));
    for (const Node& tax : detail.child(u"impuestos").children)
        line.taxes.append({tax.child(u"codigo").text, tax.child(u"codigoPorcentaje").text,
                           Decimal::parse(tax.child(u"tarifa").text).value(), std::nullopt});
    return line;
}

void expectTax(const TaxAmount& ours, const Node& theirs)
{
    EXPECT_EQ(ours.code, theirs.child(u"codigo").text);
    EXPECT_EQ(ours.rateCode, theirs.child(u"codigoPorcentaje").text);
    EXPECT_EQ(ours.base, money(theirs.child(u"baseImponible")));
    EXPECT_EQ(ours.value, money(theirs.child(u"valor")));
}

// What stands beside the figures of a sale: freight of exports is added, the refund of IVA is taken off.
Money outsideOfSale(const Node& info)
{
    Money sum;
    for (const QStringView extra :
         {u"fleteInternacional", u"seguroInternacional", u"gastosAduaneros", u"gastosTransporteOtros"})
        sum += money(info.child(extra));
    for (const Node& group : info.child(u"totalConImpuestos").children)
        sum -= money(group.child(u"valorDevolucionIva"));
    return sum;
}

void expectSameFigures(const Node& voucher)
{
    const Node& info = voucher.child(u"infoFactura");
    const QList<Node>& details = voucher.child(u"detalles").children;
    QList<LineRequest> items;
    for (const Node& detail : details)
        items.append(lineOf(detail));
    QList<ThirdPartyCharge> thirdParty;
    for (const Node& charge : voucher.child(u"otrosRubrosTerceros").children)
        thirdParty.append({charge.child(u"concepto").text, money(charge.child(u"total"))});

    const auto totals = computeTotals(items, money(info.child(u"propina")), thirdParty);
    ASSERT_TRUE(totals) << totals.error().detail.toStdString();
    EXPECT_EQ(totals->net, money(info.child(u"totalSinImpuestos")));
    EXPECT_EQ(totals->discount, money(info.child(u"totalDescuento")));
    EXPECT_EQ(totals->total + outsideOfSale(info), money(info.child(u"importeTotal")));

    const QList<Node>& groups = info.child(u"totalConImpuestos").children;
    ASSERT_EQ(totals->groups.size(), groups.size());
    for (qsizetype i = 0; i < groups.size(); ++i)
        expectTax(totals->groups[i], groups[i]);
    for (qsizetype i = 0; i < details.size(); ++i) {
        EXPECT_EQ(totals->lines[i].net, money(details[i].child(u"precioTotalSinImpuesto")));
        const QList<Node>& taxes = details[i].child(u"impuestos").children;
        ASSERT_EQ(totals->lines[i].taxes.size(), taxes.size());
        for (qsizetype j = 0; j < taxes.size(); ++j)
            expectTax(totals->lines[i].taxes[j], taxes[j]);
    }
}

} // namespace

TEST(SampleTotals, EveryInvoiceOfTheManifestIsReproduced)
{
    QFile manifest(kFolder + u"manifest.json"_s);
    ASSERT_TRUE(manifest.open(QIODevice::ReadOnly));
    int seen = 0;
    for (const auto& entry : QJsonDocument::fromJson(manifest.readAll()).array()) {
        if (entry[u"codDoc"].toString() != u"01")
            continue;
        const QString name = entry[u"file"].toString();
        SCOPED_TRACE(name.toStdString());
        expectSameFigures(readVoucher(name));
        ++seen;
    }
    EXPECT_EQ(seen, QDir(kFolder).entryList({u"factura-*.xml"_s}).size());
    EXPECT_GE(seen, 10);
}
