#include "PdfTools.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace {

// Codes: the print shows their names instead, or number parts joined.
bool isCode(const QString& name)
{
    static const QSet<QString> codes{u"ambiente"_s,
                                     u"tipoEmision"_s,
                                     u"codDoc"_s,
                                     u"estab"_s,
                                     u"ptoEmi"_s,
                                     u"secuencial"_s,
                                     u"tipoIdentificacionComprador"_s,
                                     u"moneda"_s,
                                     u"codigo"_s,
                                     u"codigoPorcentaje"_s,
                                     u"tarifa"_s,
                                     u"formaPago"_s,
                                     u"codDocModificado"_s,
                                     u"codDocReembolso"_s,
                                     u"tipoIdentificacionProveedorReembolso"_s,
                                     u"codPaisPagoProveedorReembolso"_s,
                                     u"tipoProveedorReembolso"_s,
                                     u"estabDocReembolso"_s,
                                     u"ptoEmiDocReembolso"_s,
                                     u"secuencialDocReembolso"_s,
                                     u"tipoIdentificacionTransportista"_s};
    return codes.contains(name);
}

// Everything in the voucher that a person must find on paper, found with another parser than the engine's.
QStringList printedValues(const QByteArray& xml)
{
    QStringList values;
    QStringList path;
    QString tax;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            path.append(reader.name().toString());
            for (const QXmlStreamAttribute& attribute : reader.attributes())
                if (path.last() == "detAdicional"_L1 || path.last() == "campoAdicional"_L1)
                    values.append(attribute.value().toString());
        } else if (token == QXmlStreamReader::EndElement) {
            path.removeLast();
        } else if (token == QXmlStreamReader::Characters && !reader.isWhitespace()) {
            const QString name = path.last();
            const QString value = reader.text().toString();
            if (name == "codigo"_L1)
                tax = value;
            const bool lineTax = path.contains(u"impuestos"_s) || path.contains(u"detalleImpuestos"_s);
            const bool otherBase = name == "baseImponible"_L1 && tax != "2"_L1;
            if (!isCode(name) && !lineTax && !otherBase && value != "0.00"_L1 && !path.contains(u"Signature"_s))
                values.append(value);
        }
    }
    EXPECT_FALSE(reader.hasError()) << qPrintable(reader.errorString());
    return values;
}

bool shows(const QString& layout, const QString& packedRaw, const QString& value)
{
    static const QRegularExpression number(u"^[0-9.]+$"_s);
    if (number.match(value).hasMatch())
        return layout.contains(QRegularExpression(u"(?<![0-9.])%1(?![0-9.])"_s.arg(QRegularExpression::escape(value))));
    // What was wrapped stands in one piece in the order of drawing.
    return layout.contains(value) || packedRaw.contains(QString(value).remove(u' '));
}

QString packed(QString text)
{
    return text.remove(QRegularExpression(u"\\s"_s));
}

void expectAll(const QByteArray& pdf, const QStringList& values)
{
    const QString layout = pdftools::layoutText(pdf);
    const QString raw = packed(pdftools::rawText(pdf));
    for (const QString& value : values)
        EXPECT_TRUE(shows(layout, raw, value)) << qPrintable(value) << "\nmissing in\n" << qPrintable(layout);
}

} // namespace

TEST(RideContent, EverySampleShowsEveryValueOfItsXml)
{
    const QStringList names = pdftools::drawableVouchers();
    ASSERT_GE(names.size(), 16);
    for (const QString& name : names) {
        SCOPED_TRACE(qPrintable(name));
        const QByteArray xml = pdftools::voucher(name);
        const QStringList values = printedValues(xml);
        ASSERT_GT(values.size(), 15);
        expectAll(pdftools::render(xml), values);
    }
}

TEST(RideContent, NamesTakeThePlaceOfCodes)
{
    const QString text =
        pdftools::layoutText(pdftools::render(pdftools::voucher(u"factura-02-varios-iva-v1.1.0.xml"_s)));
    for (const QString& words :
         {u"FACTURA"_s, u"No. 002-003-000004571"_s, u"R.U.C. 1799999990001"_s, u"NÚMERO DE AUTORIZACIÓN"_s,
          u"PRUEBAS"_s, u"NORMAL"_s, u"3059999973 (CÉDULA)"_s, u"01 - SIN UTILIZACIÓN DEL SISTEMA"_s,
          u"19 - TARJETA DE CRÉDITO"_s, u"CONTRIBUYENTE ESPECIAL N.º"_s, u"OBLIGADO A LLEVAR CONTABILIDAD"_s,
          u"Página 1 de 1"_s, u"RUC Proveedor"_s})
        EXPECT_TRUE(text.contains(words)) << qPrintable(words);
    EXPECT_FALSE(text.contains(u"PRÁCTICA"_s));
    EXPECT_FALSE(text.contains(u"FECHA Y HORA DE AUTORIZACIÓN"_s));
}

TEST(RideContent, OneRowPerTreatmentOfIva)
{
    const QString text =
        pdftools::layoutText(pdftools::render(pdftools::voucher(u"factura-02-varios-iva-v1.1.0.xml"_s)));
    const auto row = [&](const QString& label, const QString& value) {
        return text.contains(QRegularExpression(u"%1 +%2\\b"_s.arg(label, value)));
    };
    EXPECT_TRUE(row(u"SUBTOTAL 0%"_s, u"4.27"_s));
    EXPECT_TRUE(row(u"SUBTOTAL 5%"_s, u"93.42"_s));
    EXPECT_TRUE(row(u"SUBTOTAL 15%"_s, u"58.26"_s));
    EXPECT_TRUE(row(u"SUBTOTAL EXENTO DE IVA"_s, u"10.00"_s));
    EXPECT_TRUE(row(u"SUBTOTAL NO OBJETO DE IVA"_s, u"2.50"_s));
    EXPECT_TRUE(row(u"SUBTOTAL SIN IMPUESTOS"_s, u"168.45"_s));
    EXPECT_TRUE(row(u"TOTAL DESCUENTO"_s, u"7.40"_s));
    EXPECT_TRUE(row(u"IVA 5%"_s, u"4.67"_s));
    EXPECT_TRUE(row(u"IVA 15%"_s, u"8.74"_s));
    EXPECT_TRUE(row(u"VALOR TOTAL"_s, u"181.86"_s));
}

TEST(RideContent, CreditNoteTakesItsRatesFromTheLines)
{
    const QString text =
        pdftools::layoutText(pdftools::render(pdftools::voucher(u"nota-credito-05-iva-12-v1.1.0.xml"_s)));
    EXPECT_TRUE(text.contains(u"NOTA DE CRÉDITO"_s));
    EXPECT_TRUE(text.contains(u"SUBTOTAL 12%"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"IVA 12%"_s));
    EXPECT_TRUE(text.contains(u"Comprobante que se modifica"_s));
    EXPECT_TRUE(text.contains(u"Razón de modificación"_s));
    EXPECT_FALSE(text.contains(u"Forma de pago"_s));
}

TEST(RideContent, SubsidyAndFuelWithholdingsAreShown)
{
    QByteArray xml = pdftools::voucher(u"factura-01-minima-v1.0.0.xml"_s);
    const QByteArray price = "<precioUnitario>";
    const qsizetype afterPrice = xml.indexOf("</precioUnitario>") + qsizetype(sizeof("</precioUnitario>") - 1);
    ASSERT_GT(xml.indexOf(price), 0);
    xml.insert(afterPrice, "<precioSinSubsidio>1000.123456</precioSinSubsidio>");
    xml.replace("<totalDescuento>", "<totalSubsidio>12.34</totalSubsidio><totalDescuento>");
    xml.replace(
        "</infoFactura>",
        "<placa>PBA1234</placa><valorRetIva>1.11</valorRetIva><valorRetRenta>0.55</valorRetRenta></infoFactura>");
    xml.replace("</detalles>", "</detalles><retenciones><retencion><codigo>4</codigo><codigoPorcentaje>327"
                               "</codigoPorcentaje><tarifa>0.20</tarifa><valor>0.13</valor></retencion></retenciones>");
    expectAll(pdftools::render(xml),
              {u"1000.123456"_s, u"12.34"_s, u"PBA1234"_s, u"1.11"_s, u"0.55"_s, u"0.13"_s, u"Subsidio"_s,
               u"RETENCIÓN RENTA 2 POR MIL"_s, u"Ahorro por subsidio"_s, u"Valor total sin subsidio"_s});
}

TEST(RideContent, AuthorisationComesFromTheWrapperOrTheOptions)
{
    const QByteArray voucher = pdftools::voucher(u"signed/a01-profile-a-sha1-3refs.xml"_s);
    const QString plain =
        pdftools::layoutText(pdftools::render(voucher, {{}, false, u"2026-11-21T10:16:02.417-05:00"_s}));
    EXPECT_TRUE(plain.contains(u"21/11/2026 10:16:02"_s)) << qPrintable(plain);

    const auto wrapped = [&](const QByteArray& state) {
        return "<autorizacion><estado>" + state +
               "</estado><numeroAutorizacion>7777777777777777777777777777777777777777777777777</numeroAutorizacion>"
               "<fechaAutorizacion>2026-11-20T23:59:58-05:00</fechaAutorizacion><ambiente>PRUEBAS</ambiente>"
               "<comprobante><![CDATA[" +
               voucher + "]]></comprobante><mensajes/></autorizacion>";
    };
    const QString yes = pdftools::layoutText(pdftools::render(wrapped("AUTORIZADO")));
    EXPECT_TRUE(yes.contains(u"20/11/2026 23:59:58"_s));
    EXPECT_TRUE(yes.contains(u"7777777777777777777777777777777777777777777777777"_s));
    const QString no = pdftools::layoutText(pdftools::render(wrapped("NO AUTORIZADO")));
    EXPECT_FALSE(no.contains(u"20/11/2026 23:59:58"_s));
}
