#include "PdfTools.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::ErrorCode;
using engine::ride::renderRide;

namespace {

QByteArray minimal(const QByteArray& key = QByteArray(49, '1'), const QByteArray& businessName = "X")
{
    return "<factura><infoTributaria><razonSocial>" + businessName + "</razonSocial><claveAcceso>" + key +
           "</claveAcceso></infoTributaria><infoFactura/></factura>";
}

void expectError(const QByteArray& xml, ErrorCode code, const QString& words = {})
{
    const auto pdf = renderRide(xml, {});
    ASSERT_FALSE(pdf.has_value()) << xml.left(200).constData();
    EXPECT_EQ(pdf.error().code, code) << qPrintable(pdf.error().detail);
    EXPECT_TRUE(pdf.error().detail.contains(words)) << qPrintable(pdf.error().detail);
}

} // namespace

TEST(RideHostile, WhatIsNoXmlIsRefused)
{
    expectError({}, ErrorCode::XML_MALFORMED);
    expectError("%PDF-1.4", ErrorCode::XML_MALFORMED);
    expectError("<factura>", ErrorCode::XML_MALFORMED);
    expectError("<!DOCTYPE factura [<!ENTITY a \"b\">]>" + minimal(), ErrorCode::XML_MALFORMED);
    expectError("<autorizacion><comprobante>&lt;factura</comprobante></autorizacion>", ErrorCode::XML_MALFORMED);
}

TEST(RideHostile, OtherVouchersAreRefusedByName)
{
    expectError(pdftools::voucher(u"guia-01-minima-v1.0.0.xml"_s), ErrorCode::RIDE_FAILED, u"guiaRemision"_s);
    expectError(pdftools::voucher(u"retencion-01-minima-v1.0.0.xml"_s), ErrorCode::RIDE_FAILED,
                u"comprobanteRetencion"_s);
    expectError("<autorizacion/>", ErrorCode::RIDE_FAILED, u"comprobante"_s);
    expectError("<autorizacion><comprobante>&lt;autorizacion/></comprobante></autorizacion>", ErrorCode::RIDE_FAILED);
}

TEST(RideHostile, WithoutItsCoreThereIsNothingToDraw)
{
    expectError("<factura/>", ErrorCode::RIDE_FAILED, u"infoTributaria"_s);
    expectError("<factura><infoTributaria/></factura>", ErrorCode::RIDE_FAILED);
    expectError(minimal({}), ErrorCode::RIDE_FAILED, u"claveAcceso"_s);
    expectError(minimal(QByteArray(48, '1')), ErrorCode::RIDE_FAILED, u"claveAcceso"_s);
    expectError(minimal(QByteArray(48, '1') + "x"), ErrorCode::RIDE_FAILED, u"claveAcceso"_s);
}

TEST(RideHostile, MissingBlocksLeaveAReadablePage)
{
    const QByteArray pdf = pdftools::render(minimal());
    EXPECT_TRUE(pdftools::layoutText(pdf).contains(QString(49, u'1')));
    EXPECT_EQ(pdftools::pageTexts(pdf).size(), 1);
}

TEST(RideHostile, HugeTextsAreDrawnOrRefused)
{
    expectError(minimal(QByteArray(49, '1'), QByteArray(200'000, 'W')), ErrorCode::RIDE_FAILED,
                u"longer than a page"_s);
    QByteArray xml = minimal();
    xml.replace("<infoFactura/>", "<infoFactura/><detalles><detalle><descripcion>" + QByteArray(300'000, 'W') +
                                      "</descripcion></detalle></detalles>");
    EXPECT_GT(pdftools::pageTexts(pdftools::render(xml)).size(), 50);
}

TEST(RideHostile, FloodsOfElementsEnd)
{
    QByteArray taxes = "<totalConImpuestos>";
    for (int i = 0; i < 3000; ++i)
        taxes += "<totalImpuesto><codigo>2</codigo><codigoPorcentaje>4</codigoPorcentaje><valor>1.00</valor></"
                 "totalImpuesto>";
    QByteArray xml = minimal();
    xml.replace("<infoFactura/>", "<infoFactura>" + taxes + "</totalConImpuestos></infoFactura>");
    EXPECT_GT(pdftools::pageTexts(pdftools::render(xml)).size(), 20);
}

TEST(RideHostile, StrangeLettersAndNumbersDoNoHarm)
{
    QByteArray xml =
        minimal(QByteArray(49, '1'), QStringLiteral("عربي 汉字 😀 e\u0301 \u202eback\u202c\u00a0x").toUtf8());
    xml.replace("<infoFactura/>", "<infoFactura><importeTotal>-1e400</importeTotal><moneda>\n\n</moneda></infoFactura>"
                                  "<detalles><detalle><cantidad>NaN</cantidad><precioUnitario>99999999999999999999"
                                  "</precioUnitario><precioSinSubsidio>x</precioSinSubsidio></detalle></detalles>");
    const QString text = pdftools::layoutText(pdftools::render(xml, {{}, false, u"not a date"_s}));
    EXPECT_TRUE(text.contains(u"-1e400"_s));
    EXPECT_TRUE(text.contains(u"NaN"_s));
    EXPECT_TRUE(text.contains(u"not a date"_s));
}
