#include "PdfTools.h"

#include "ride/RideLayout.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace engine::ride;

namespace {

QList<Page> pagesOf(const QByteArray& xml, const LayoutOptions& options = {})
{
    const auto model = readVoucher(xml, {});
    EXPECT_TRUE(model.has_value());
    if (!model)
        return {};
    auto pages = layOut(*model, options);
    EXPECT_TRUE(pages.has_value());
    return pages ? *pages : QList<Page>();
}

bool has(const Page& page, const QString& text)
{
    return std::any_of(page.texts.begin(), page.texts.end(), [&](const TextRun& run) { return run.text == text; });
}

QRectF inkOf(const TextRun& run)
{
    // capitals and digits: what must not be touched by a neighbour
    return {run.baseline.x(), run.baseline.y() - run.style.size * 0.75, textWidth(run.text, run.style),
            run.style.size * 0.75};
}

// Inside the margins, and no text runs into another.
void expectTidy(const QList<Page>& pages)
{
    for (const Page& page : pages) {
        for (qsizetype i = 0; i < page.texts.size(); ++i) {
            const QRectF ink = inkOf(page.texts.at(i));
            EXPECT_GE(ink.left(), paper::kLeft - 0.1) << qPrintable(page.texts.at(i).text);
            EXPECT_LE(ink.right(), paper::kRight + 0.1) << qPrintable(page.texts.at(i).text);
            EXPECT_GE(ink.top(), paper::kMargin - 0.1) << qPrintable(page.texts.at(i).text);
            EXPECT_LE(ink.bottom(), paper::kHeight - paper::kMargin + 0.1) << qPrintable(page.texts.at(i).text);
            for (qsizetype j = i + 1; j < page.texts.size(); ++j)
                EXPECT_FALSE(ink.adjusted(0, 0, -0.1, 0).intersects(inkOf(page.texts.at(j))))
                    << qPrintable(page.texts.at(i).text) << " runs into " << qPrintable(page.texts.at(j).text);
        }
    }
}

QByteArray withText(QByteArray xml, const QByteArray& element, const QByteArray& text)
{
    const qsizetype start = xml.indexOf('<' + element + '>') + element.size() + 2;
    return xml.replace(start, xml.indexOf("</" + element + '>') - start, text);
}

// Every text at the length the schemas allow, in the widest letter, every number at its most digits.
QByteArray widestVoucher()
{
    QByteArray xml = pdftools::voucher(u"factura-02-varios-iva-v1.1.0.xml"_s);
    for (const char* element : {"razonSocial", "nombreComercial", "dirMatriz", "dirEstablecimiento",
                                "razonSocialComprador", "direccionComprador", "descripcion"})
        xml = withText(xml, element, QByteArray(300, 'W'));
    xml = withText(xml, "codigoPrincipal", QByteArray(25, 'M'));
    xml = withText(xml, "codigoAuxiliar", QByteArray(25, 'M'));
    xml = withText(xml, "unidadMedida", QByteArray(50, 'M'));
    xml = withText(xml, "cantidad", "123456789012.123456");
    xml = withText(xml, "precioUnitario", "999999999999.999999");
    xml = withText(xml, "descuento", "99999999999999.99");
    xml = withText(xml, "precioTotalSinImpuesto", "99999999999999.99");
    xml = withText(xml, "importeTotal", "99999999999999.99");
    QByteArray fields;
    for (int i = 0; i < 15; ++i)
        fields +=
            "<campoAdicional nombre=\"" + QByteArray(300, 'N') + "\">" + QByteArray(300, 'V') + "</campoAdicional>";
    return withText(xml, "infoAdicional", fields);
}

} // namespace

TEST(RideLayout, EverySampleIsTidy)
{
    for (const QString& name : pdftools::drawableVouchers()) {
        SCOPED_TRACE(qPrintable(name));
        expectTidy(pagesOf(pdftools::voucher(name), {QSizeF(300, 120), true}));
    }
}

TEST(RideLayout, WidestTextsWrapInsideTheirPlaces)
{
    const QList<Page> pages = pagesOf(widestVoucher(), {QSizeF(300, 120), true});
    EXPECT_GT(pages.size(), 1);
    expectTidy(pages);
    qsizetype letters = 0;
    for (const Page& page : pages)
        for (const TextRun& run : page.texts)
            letters += run.text.count(u'V') == run.text.size() ? run.text.size() : 0;
    EXPECT_EQ(letters, 15 * 300);
}

TEST(RideLayout, TotalsStayInOnePieceWhateverTheLines)
{
    for (int lines = 1; lines <= 70; ++lines) {
        const QList<Page> pages = pagesOf(pdftools::longVoucher(lines));
        for (const Page& page : pages)
            EXPECT_EQ(has(page, u"SUBTOTAL 0%"_s), has(page, u"VALOR TOTAL"_s)) << lines;
        EXPECT_EQ(std::count_if(pages.begin(), pages.end(), [](const Page& p) { return has(p, u"VALOR TOTAL"_s); }), 1);
        expectTidy(pages);
    }
}

TEST(RideLayout, ARowTallerThanAPageIsContinued)
{
    const QByteArray xml =
        withText(pdftools::longVoucher(3), "descripcion", QByteArray("palabra ").repeated(6000).trimmed());
    const QList<Page> pages = pagesOf(xml);
    EXPECT_GT(pages.size(), 3);
    expectTidy(pages);
    qsizetype words = 0;
    for (const Page& page : pages)
        for (const TextRun& run : page.texts)
            words += run.text.count(u"palabra");
    EXPECT_EQ(words, 6000);
}

TEST(RideLayout, QuietZoneOfTheBarcodeIsClearOfFramesAndTexts)
{
    const QList<Page> pages = pagesOf(pdftools::voucher(u"factura-01-minima-v1.0.0.xml"_s), {{}, true});
    ASSERT_TRUE(pages.first().barcode);
    const BarcodeSpot spot = *pages.first().barcode;
    EXPECT_GE(spot.module / paper::kMillimetre, 0.34);
    const QRectF clear(spot.topLeft.x() - 10 * spot.module, spot.topLeft.y(), (321 + 20) * spot.module, spot.height);
    for (const Panel& panel : pages.first().panels)
        EXPECT_TRUE(!panel.rect.intersects(clear) || panel.rect.adjusted(2, 2, -2, -2).contains(clear));
    for (const TextRun& run : pages.first().texts)
        EXPECT_FALSE(inkOf(run).intersects(clear)) << qPrintable(run.text);
}

TEST(RideLayout, UnusedColumnsAreLeftOut)
{
    const QList<Page> pages = pagesOf(pdftools::longVoucher(2));
    EXPECT_FALSE(has(pages.first(), u"Subsidio"_s));
    EXPECT_FALSE(has(pages.first(), u"auxiliar"_s));
    EXPECT_TRUE(has(pages.first(), u"Descuento"_s));
}
