#include "PdfTools.h"

#include <QBuffer>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <array>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QByteArray& xml)
{
    const qsizetype start = xml.indexOf("<claveAcceso>") + 13;
    return QString::fromLatin1(xml.mid(start, 49));
}

QByteArray redLogo(const char* format, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(220, 0, 0));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

int redPixels(const QImage& image)
{
    int red = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor c = image.pixelColor(x, y); c.red() > 180 && c.green() < 40 && c.blue() < 40)
                ++red;
    return red;
}

} // namespace

TEST(RidePdf, BarcodeOfEverySampleDecodesFrom150Dpi)
{
    for (const QString& name : pdftools::drawableVouchers()) {
        const QByteArray xml = pdftools::voucher(name);
        EXPECT_EQ(pdftools::barcodeOf(pdftools::render(xml)), "CODE-128:"_L1 + keyOf(xml)) << qPrintable(name);
    }
}

TEST(RidePdf, BarcodeDecodesOverTheWatermark)
{
    const QByteArray xml = pdftools::voucher(u"factura-03-ice-irbpnr-v1.1.0.xml"_s);
    const QByteArray pdf = pdftools::render(xml, {redLogo("png", {400, 400}), true, {}});
    EXPECT_EQ(pdftools::barcodeOf(pdf), "CODE-128:"_L1 + keyOf(xml));
}

TEST(RidePdf, TwoHundredLinesKeepOrderHeadAndNumbersOnEveryPage)
{
    const QStringList pages = pdftools::pageTexts(pdftools::render(pdftools::longVoucher(200)));
    ASSERT_GE(pages.size(), 4);
    int next = 0;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString& page = pages.at(i);
        EXPECT_TRUE(page.contains(u"Página %1 de %2"_s.arg(i + 1).arg(pages.size())));
        EXPECT_TRUE(page.contains(u"002-003-000004571"_s));
        static const QRegularExpression code(u"ART-(\\d{4}).*Artículo (\\d{4})"_s);
        auto found = code.globalMatch(page);
        EXPECT_EQ(found.hasNext(), page.contains(u"Descripción"_s));
        while (found.hasNext()) {
            const auto match = found.next();
            EXPECT_EQ(match.captured(1).toInt(), next);
            EXPECT_EQ(match.captured(2).toInt(), next);
            ++next;
        }
    }
    EXPECT_EQ(next, 200);
}

TEST(RidePdf, PracticeIsSaidOnEveryPage)
{
    const QByteArray xml = pdftools::longVoucher(80);
    const QByteArray practice = pdftools::render(xml, {{}, true, {}});
    for (const QString& page : pdftools::pageTexts(practice))
        EXPECT_TRUE(page.contains(u"DOCUMENTO DE PRÁCTICA, SIN VALIDEZ TRIBUTARIA"_s));
    // the mark across the page: far more ink than the words alone
    const auto ink = [](const QImage& image) {
        int marked = 0;
        for (int y = image.height() / 4; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                marked += qGray(image.pixel(x, y)) < 250 ? 1 : 0;
        return marked;
    };
    EXPECT_GT(ink(pdftools::picture(practice, 50, true)),
              ink(pdftools::picture(pdftools::render(xml), 50, true)) + 50 * 50 * 3);
}

TEST(RidePdf, LogoIsDrawnAndABadOneIsLeftOut)
{
    const QByteArray xml = pdftools::voucher(u"factura-01-minima-v1.0.0.xml"_s);
    EXPECT_GT(redPixels(pdftools::picture(pdftools::render(xml, {redLogo("png", {300, 100}), false, {}}), 72, false)),
              3000);
    EXPECT_GT(redPixels(pdftools::picture(pdftools::render(xml, {redLogo("jpg", {90, 2000}), false, {}}), 72, false)),
              60);
    const QByteArray png = redLogo("png", {300, 100});
    for (const QByteArray& bad : {QByteArray("GIF89a not wanted"), QByteArray("\x89PNG\r\n\x1a\n"), png.left(60),
                                  QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")})
        EXPECT_EQ(redPixels(pdftools::picture(pdftools::render(xml, {bad, false, {}}), 50, false)), 0);
}

TEST(RidePdf, SaysWhatItIsAndEmbedsItsFonts)
{
    const QByteArray pdf = pdftools::render(pdftools::voucher(u"factura-01-minima-v1.0.0.xml"_s));
    const QString info = pdftools::info(pdf);
    EXPECT_TRUE(info.contains(QRegularExpression(u"Title: +FACTURA \\d{3}-\\d{3}-\\d{9}"_s))) << qPrintable(info);
    EXPECT_TRUE(info.contains(QRegularExpression(u"Creator: +Mostrador"_s)));
    EXPECT_TRUE(info.contains(u"A4"_s));
    const QStringList fonts =
        QString::fromUtf8(pdftools::run(u"pdffonts"_s, {u"-"_s}, pdf)).split(u'\n', Qt::SkipEmptyParts).mid(2);
    ASSERT_GE(fonts.size(), 2);
    for (const QString& font : fonts)
        EXPECT_TRUE(font.contains(QRegularExpression(u"DejaVuSans.* yes +(yes|no) +yes +\\d"_s))) << qPrintable(font);
    EXPECT_LT(pdf.size(), 60'000); // subsets, not whole fonts of 750 kB
}

TEST(RidePdf, FourThreadsAtOnceGiveTheSameText)
{
    const QByteArray xml = pdftools::longVoucher(60);
    const QString expected = pdftools::layoutText(pdftools::render(xml));
    std::array<QList<QByteArray>, 4> made;
    {
        std::array<std::jthread, 4> threads;
        for (size_t i = 0; i < threads.size(); ++i)
            threads[i] = std::jthread([&made, &xml, i] {
                for (int round = 0; round < 6; ++round)
                    made[i].append(engine::ride::renderRide(xml, {}).value_or(QByteArray()));
            });
    }
    for (const QList<QByteArray>& ofThread : made)
        for (const QByteArray& pdf : ofThread)
            EXPECT_EQ(pdftools::layoutText(pdf), expected);
}
