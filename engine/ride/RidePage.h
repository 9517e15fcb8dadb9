#pragma once
#include "ride/RideFonts.h"

#include <QList>
#include <QPointF>
#include <QRectF>

#include <functional>
#include <optional>

namespace engine::ride {

struct TextRun
{
    QPointF baseline;
    QString text;
    TextStyle style;
};

struct Rule
{
    QPointF from;
    QPointF to;
    qreal width = 0.4;
    QRgb color = kHairline;
};

struct Panel
{
    QRectF rect;
    std::optional<QRgb> fill;
    std::optional<QRgb> stroke;
    qreal radius = 0;
};

struct BarcodeSpot
{
    QPointF topLeft; // of the first bar, the quiet zone lies to its left
    qreal module = 0;
    qreal height = 0;
};

// What is drawn on one sheet, in points from the paper's upper left corner: panels first, then rules, then texts.
struct Page
{
    QList<Panel> panels;
    QList<Rule> rules;
    QList<TextRun> texts;
    std::optional<QRectF> logo;
    std::optional<BarcodeSpot> barcode;

    void text(qreal x, qreal baseline, const QString& text, const TextStyle& style);
    void textRight(qreal right, qreal baseline, const QString& text, const TextStyle& style);
    void textCentered(qreal center, qreal baseline, const QString& text, const TextStyle& style);
    void rule(qreal fromX, qreal toX, qreal y, QRgb color = kHairline, qreal width = 0.4);
};

// A4 upright with margins of 12 mm.
namespace paper {
inline constexpr qreal kMillimetre = 72 / 25.4;
inline constexpr qreal kWidth = 210 * kMillimetre;
inline constexpr qreal kHeight = 297 * kMillimetre;
inline constexpr qreal kMargin = 12 * kMillimetre;
inline constexpr qreal kLeft = kMargin;
inline constexpr qreal kRight = kWidth - kMargin;
inline constexpr qreal kContent = kRight - kLeft;
inline constexpr qreal kFooter = 16;
inline constexpr qreal kBodyBottom = kHeight - kMargin - kFooter;
} // namespace paper

// A place in the flow of pages.
struct Cursor
{
    int page = 0;
    qreal y = 0;
};

// The pages made so far. A page is dressed (banner, running head) when it is first needed.
class Pages
{
public:
    // Body of a following page, with some reserve for banner and running head.
    static constexpr qreal kFullBody = paper::kBodyBottom - paper::kMargin - 48;

    // Draws what every page starts with and says where its body begins.
    using Dresser = std::function<qreal(Page& page, int index)>;

    explicit Pages(Dresser dresser) : m_dresser(std::move(dresser)) {}

    Page& at(int index);
    qreal bodyTop(int index);
    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    Cursor nextPage(const Cursor& from);
    [[nodiscard]] static qreal room(const Cursor& at) { return paper::kBodyBottom - at.y; }
    QList<Page> take() { return std::move(m_pages); }

private:
    void makeUpTo(int index);

    Dresser m_dresser;
    QList<Page> m_pages;
    QList<qreal> m_bodyTops;
};

} // namespace engine::ride
