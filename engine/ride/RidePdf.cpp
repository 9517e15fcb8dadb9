#include "ride/RidePdf.h"

#include "ride/Barcode.h"
#include "ride/Logo.h"
#include "ride/RideLayout.h"
#include "ride/RideModel.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

#include <optional>

using namespace Qt::StringLiterals;

namespace engine::ride {

namespace {

constexpr int kDotsPerInch = 1200;
constexpr qreal kDotsPerPoint = kDotsPerInch / 72.0;
constexpr qreal kDrawnSize = 8;
constexpr qreal kWatermarkAngle = -54;

Error failed(const QString& detail)
{
    return {ErrorCode::RIDE_FAILED, detail};
}

// As outlines, not as text: a search or a copy of the PDF finds the voucher's words only.
QPainterPath watermark()
{
    QPainterPath word;
    QFont font = fontOf({100, true, kInk});
    font.setPixelSize(1000);
    word.addText(0, 0, font, u"PRÁCTICA"_s);
    const QRectF box = word.boundingRect();
    const qreal scale = paper::kWidth * 1.18 / box.width() * kDotsPerPoint;
    QTransform transform;
    transform.translate(paper::kWidth / 2 * kDotsPerPoint, paper::kHeight / 2 * kDotsPerPoint);
    transform.rotate(kWatermarkAngle);
    transform.scale(scale, scale);
    transform.translate(-box.center().x(), -box.center().y());
    return transform.map(word);
}

class PageDrawer
{
public:
    PageDrawer(QPainter& painter, const QImage& logo, const Barcode& barcode)
        : m_painter(painter), m_logo(logo), m_barcode(barcode)
    {
    }

    void draw(const Page& page, const QPainterPath& mark)
    {
        if (!mark.isEmpty())
            m_painter.fillPath(mark, QColor::fromRgb(0xee, 0xf0, 0xf3));
        for (const Panel& panel : page.panels)
            drawPanel(panel);
        for (const Rule& rule : page.rules) {
            m_painter.setPen(QPen(QColor::fromRgb(rule.color), rule.width * kDotsPerPoint));
            m_painter.drawLine(rule.from * kDotsPerPoint, rule.to * kDotsPerPoint);
        }
        if (page.logo && !m_logo.isNull())
            m_painter.drawImage(scaled(*page.logo), m_logo);
        if (page.barcode)
            drawBarcode(*page.barcode);
        m_style.reset();
        for (const TextRun& run : page.texts)
            drawText(run);
        m_painter.resetTransform();
    }

private:
    static QRectF scaled(const QRectF& r)
    {
        return {r.x() * kDotsPerPoint, r.y() * kDotsPerPoint, r.width() * kDotsPerPoint, r.height() * kDotsPerPoint};
    }

    void drawPanel(const Panel& panel)
    {
        m_painter.setPen(panel.stroke ? QPen(QColor::fromRgb(*panel.stroke), 0.5 * kDotsPerPoint) : QPen(Qt::NoPen));
        m_painter.setBrush(panel.fill ? QBrush(QColor::fromRgb(*panel.fill)) : QBrush(Qt::NoBrush));
        if (panel.radius > 0)
            m_painter.drawRoundedRect(scaled(panel.rect), panel.radius * kDotsPerPoint, panel.radius * kDotsPerPoint);
        else
            m_painter.drawRect(scaled(panel.rect));
    }

    // On white, whatever lies below: the quiet zones count for the reader.
    void drawBarcode(const BarcodeSpot& spot)
    {
        const qreal quiet = Barcode::kQuietModules * spot.module;
        m_painter.fillRect(scaled({spot.topLeft.x() - quiet, spot.topLeft.y() - 1,
                                   m_barcode.modules * spot.module + 2 * quiet, spot.height + 2}),
                           Qt::white);
        for (const Bar& bar : m_barcode.bars)
            m_painter.fillRect(scaled({spot.topLeft.x() + bar.start * spot.module, spot.topLeft.y(),
                                       bar.width * spot.module, spot.height}),
                               Qt::black);
    }

    // Every size is the one font scaled, so that a fresh thread opens two fonts and not a dozen.
    void drawText(const TextRun& run)
    {
        const qreal scale = run.style.size / kDrawnSize;
        if (!m_style || run.style.size != m_style->size || run.style.bold != m_style->bold) {
            if (!m_style || run.style.bold != m_style->bold)
                m_painter.setFont(run.style.bold ? m_bold : m_regular);
            m_painter.setTransform(QTransform::fromScale(scale, scale));
        }
        if (!m_style || run.style.color != m_style->color)
            m_painter.setPen(QColor::fromRgb(run.style.color));
        m_style = run.style;
        m_painter.drawText(run.baseline * (kDotsPerPoint / scale), run.text);
    }

    QPainter& m_painter;
    const QImage& m_logo;
    const Barcode& m_barcode;
    QFont m_regular = fontOf({kDrawnSize, false, kInk});
    QFont m_bold = fontOf({kDrawnSize, true, kInk});
    std::optional<TextStyle> m_style; // of the text drawn last
};

Result<QByteArray> print(const RideModel& model, const QList<Page>& pages, const QImage& logo, bool practice)
{
    const auto barcode = encodeCode128(model.accessKey);
    if (!barcode)
        return barcode.error();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDotsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
        writer.setTitle(model.documentName + u' ' + model.number);
        writer.setCreator(u"Mostrador"_s);
        QPainter painter;
        if (!painter.begin(&writer))
            return failed(u"The PDF could not be begun"_s);
        const QPainterPath mark = practice ? watermark() : QPainterPath();
        PageDrawer drawer(painter, logo, *barcode);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            if (i > 0)
                writer.newPage();
            drawer.draw(pages.at(i), mark);
        }
        if (!painter.end())
            return failed(u"The PDF could not be finished"_s);
    }
    return bytes;
}

} // namespace

Result<QByteArray> renderRide(const QByteArray& voucherXml, const RideOptions& options)
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return failed(u"Drawing needs a QGuiApplication; the platform offscreen suffices"_s);
    const auto model = readVoucher(voucherXml, options.authorizationDate);
    if (!model)
        return model.error();
    const QImage logo = printableLogo(options.logo);
    const auto pages = layOut(*model, {QSizeF(logo.size()), options.practice});
    if (!pages)
        return pages.error();
    return print(*model, *pages, logo, options.practice);
}

} // namespace engine::ride
