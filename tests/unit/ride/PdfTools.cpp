#include "PdfTools.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pdftools {

QByteArray run(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished(60'000)) << qPrintable(program);
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
    return process.readAllStandardOutput();
}

QString layoutText(const QByteArray& pdf)
{
    return QString::fromUtf8(run(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, u"-"_s, u"-"_s}, pdf));
}

QString rawText(const QByteArray& pdf)
{
    return QString::fromUtf8(run(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, u"-"_s, u"-"_s}, pdf));
}

QStringList pageTexts(const QByteArray& pdf)
{
    return layoutText(pdf).split(u'\f', Qt::SkipEmptyParts);
}

QString info(const QByteArray& pdf)
{
    return QString::fromUtf8(run(u"pdfinfo"_s, {u"-"_s}, pdf));
}

namespace {

QByteArray png(const QByteArray& pdf, int dpi, bool gray)
{
    QStringList arguments{u"-r"_s, QString::number(dpi), u"-png"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s};
    if (gray)
        arguments << u"-gray"_s;
    return run(u"pdftoppm"_s, arguments << u"-"_s, pdf);
}

} // namespace

QImage picture(const QByteArray& pdf, int dpi, bool gray)
{
    return QImage::fromData(png(pdf, dpi, gray), "png");
}

QString barcodeOf(const QByteArray& pdf)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"page.png"_s);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(png(pdf, 150, true));
    file.close();
    return QString::fromUtf8(run(u"zbarimg"_s, {u"-q"_s, u"--nodbus"_s, path}, {})).trimmed();
}

QByteArray voucher(const QString& name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/vouchers/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
    return file.readAll();
}

QStringList drawableVouchers()
{
    return QDir(QStringLiteral(TEST_DATA_DIR "/vouchers")).entryList({u"factura-*.xml"_s, u"nota-credito-*.xml"_s});
}

QByteArray longVoucher(int lines)
{
    QByteArray xml = voucher(u"factura-02-varios-iva-v1.1.0.xml"_s);
    const qsizetype start = xml.indexOf("<detalle>");
    const qsizetype end = xml.indexOf("</detalles>");
    QByteArray made;
    for (int i = 0; i < lines; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(4, '0');
        const QByteArray tail = i % 7 == 0 ? " con un texto que no cabe en una sola línea de la tabla y por eso sigue "
                                             "en la segunda, y a veces en la tercera"
                                           : " corto";
        made +=
            "<detalle><codigoPrincipal>ART-" + number + "</codigoPrincipal><descripcion>Artículo " + number + tail +
            "</descripcion><cantidad>1.00</cantidad><precioUnitario>2.50</precioUnitario><descuento>0.00</descuento>"
            "<precioTotalSinImpuesto>2.50</precioTotalSinImpuesto><impuestos/></detalle>";
    }
    xml.replace(start, end - start, made);
    return xml;
}

QByteArray render(const QByteArray& xml, const engine::ride::RideOptions& options)
{
    auto pdf = engine::ride::renderRide(xml, options);
    EXPECT_TRUE(pdf.has_value()) << (pdf ? "" : qPrintable(pdf.error().detail));
    return pdf ? *pdf : QByteArray();
}

} // namespace pdftools
