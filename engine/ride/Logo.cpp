#include "ride/Logo.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace engine::ride {

namespace {

constexpr qint64 kMostPixels = 24'000'000; // of a logo on file
constexpr qint64 kMostPixelsSent = 8'000'000;
constexpr int kPrintedPixels = 800; // 300 dpi at the size of its place

// By the first bytes, whatever the sender calls it; no image plug-in but the one of that format sees them.
QByteArray formatOf(const QByteArray& picture)
{
    if (picture.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (picture.startsWith("\xff\xd8\xff"))
        return "jpg";
    if (picture.startsWith("GIF87a") || picture.startsWith("GIF89a"))
        return "gif";
    return {};
}

// The size is read from the head, so that a small file that unpacks to a huge picture is never unpacked.
QImage decoded(const QByteArray& picture, const QByteArray& format, qint64 mostPixels, bool whole)
{
    QBuffer buffer;
    buffer.setData(picture);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    if (!whole && (size.width() > kPrintedPixels || size.height() > kPrintedPixels))
        reader.setScaledSize(size.scaled(kPrintedPixels, kPrintedPixels, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

// Each scan of a progressive JPEG goes over the whole picture again, and takes a few bytes. The marker stands nowhere
// else in the data (ITU T.81 section B.1.1.5); previews in its metadata have some of their own.
bool hasManyScans(const QByteArray& picture, const QByteArray& format)
{
    static constexpr qsizetype kMostScans = 100; // encoders make about ten
    return format == "jpg" && picture.count("\xff\xda") > kMostScans;
}

// Whether the file holds much that is not the picture, which would be unpacked again for every RIDE.
bool isPadded(const QByteArray& picture, const QByteArray& asWeWriteIt)
{
    return picture.size() > asWeWriteIt.size() + asWeWriteIt.size() / 10 + 4096;
}

QByteArray writtenAsPng(const QImage& image)
{
    QByteArray png;
    QBuffer out(&png);
    out.open(QIODevice::WriteOnly);
    return image.save(&out, "PNG") ? png : QByteArray();
}

Error refused(const QString& why)
{
    return {ErrorCode::INVALID_FILE_UPLOAD, why};
}

} // namespace

Result<QByteArray> checkedLogo(const QByteArray& picture)
{
    if (picture.isEmpty())
        return refused(u"The logo is empty."_s);
    if (picture.size() > kMaxLogoBytes)
        return refused(u"The logo has more than 500 KB."_s);
    const QByteArray format = formatOf(picture);
    if (format.isEmpty())
        return refused(u"The logo must be a PNG, JPEG or GIF file."_s);
    if (hasManyScans(picture, format))
        return refused(u"The logo is drawn in too many passes; save it as an ordinary JPEG or as PNG."_s);
    const QImage image = decoded(picture, format, kMostPixelsSent, true);
    if (image.isNull())
        return refused(u"The logo cannot be read, or has more than 8 million pixels."_s);
    if (format == "jpg")
        return picture;
    if (format == "png") {
        const QByteArray own = writtenAsPng(image);
        return !own.isEmpty() && isPadded(picture, own) ? own : picture;
    }
    const QImage small =
        image.width() > kPrintedPixels || image.height() > kPrintedPixels
            ? image.scaled(kPrintedPixels, kPrintedPixels, Qt::KeepAspectRatio, Qt::SmoothTransformation)
            : image;
    const QByteArray png = writtenAsPng(small);
    return png.isEmpty() ? Result<QByteArray>(refused(u"The logo cannot be read."_s)) : png;
}

QImage printableLogo(const QByteArray& picture)
{
    const QByteArray format = formatOf(picture);
    if (format != "png" && format != "jpg")
        return {};
    const QImage read = decoded(picture, format, kMostPixels, false);
    if (read.isNull() || !read.hasAlphaChannel())
        return read;
    QImage opaque(read.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, read);
    return opaque;
}

} // namespace engine::ride
