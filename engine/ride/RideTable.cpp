#include "ride/RideTable.h"

#include <algorithm>
#include <numeric>

namespace engine::ride {

namespace {

constexpr qreal kTitleHeight = 13;
constexpr qreal kLeastPart = 60; // of a row taller than a page: smaller pieces are not begun
constexpr TextStyle kTitle{6.6, true, kInk};

qreal heightOf(const Cell& cell)
{
    return std::accumulate(cell.begin(), cell.end(), 0.0,
                           [](qreal sum, const TextLine& line) { return sum + line.style.lineHeight(); });
}

void drawLine(Page& page, qreal left, qreal right, qreal y, const TextLine& line, Align align)
{
    if (align == Align::Right)
        page.textRight(right, y + line.style.ascent(), line.text, line.style);
    else
        page.text(left, y + line.style.ascent(), line.text, line.style);
}

} // namespace

qreal Table::width() const
{
    return std::accumulate(columns.begin(), columns.end(), 0.0,
                           [](qreal sum, const Column& column) { return sum + column.width; });
}

Cell Table::cell(qsizetype column, const QString& text, const TextStyle& style) const
{
    Cell cell;
    for (const QString& line : wrapText(text, style, columns.at(column).width - 2 * cellPadding))
        cell.append({line, style});
    return cell;
}

Cell Table::labelled(qsizetype column, const QString& label, const QString& value, const TextStyle& valueStyle) const
{
    return cell(column, label, kLabel) + cell(column, value, valueStyle);
}

qreal Table::columnHeadHeight() const
{
    qreal height = 0;
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (!columns.at(i).title.isEmpty())
            height = std::max(height, heightOf(cell(i, columns.at(i).title, kHeading)) + 2 * rowPadding);
    return height;
}

qreal Table::headHeight() const
{
    return (title.isEmpty() ? 0 : kTitleHeight) + columnHeadHeight();
}

qreal Table::rowHeight(const Row& row) const
{
    qreal height = 0;
    for (const Cell& cell : row.cells)
        height = std::max(height, heightOf(cell));
    return height + 2 * rowPadding;
}

qreal Table::height() const
{
    return std::accumulate(rows.begin(), rows.end(), headHeight(),
                           [this](qreal sum, const Row& row) { return sum + rowHeight(row); });
}

qreal Table::drawTitle(Page& page, qreal y) const
{
    if (title.isEmpty())
        return y;
    page.text(x + cellPadding, y + kTitle.ascent() + 1, title, kTitle);
    return y + kTitleHeight;
}

qreal Table::drawHead(Page& page, qreal y) const
{
    const qreal height = columnHeadHeight();
    if (height <= 0) {
        if (rowRules)
            page.rule(x, x + width(), y, kHairline, 0.5);
        return y;
    }
    page.panels.append({QRectF(x, y, width(), height), kShade, std::nullopt, 0});
    qreal left = x;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const Column& column = columns.at(i);
        const Cell lines = cell(i, column.title, kHeading);
        qreal lineY = y + height - rowPadding - heightOf(lines);
        for (const TextLine& line : lines) {
            drawLine(page, left + cellPadding, left + column.width - cellPadding, lineY, line, column.align);
            lineY += line.style.lineHeight();
        }
        left += column.width;
    }
    page.rule(x, x + width(), y + height, kHairline, 0.5);
    return y + height;
}

// Draws the lines from drawn[i] on that fit above the end of the body; returns the lower end of what was drawn.
qreal Table::drawRowPart(Page& page, qreal y, const Row& row, QList<qsizetype>& drawn) const
{
    const qreal limit = paper::kBodyBottom - rowPadding + 0.01;
    qreal bottom = y + rowPadding;
    qreal left = x;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const Column& column = columns.at(i);
        qreal lineY = y + rowPadding;
        for (qsizetype& next = drawn[i]; next < row.cells.at(i).size(); ++next) {
            const TextLine& line = row.cells.at(i).at(next);
            if (lineY + line.style.lineHeight() > limit)
                break;
            drawLine(page, left + cellPadding, left + column.width - cellPadding, lineY, line, column.align);
            lineY += line.style.lineHeight();
        }
        bottom = std::max(bottom, lineY);
        left += column.width;
    }
    bottom += rowPadding;
    if (row.fill)
        page.panels.append({QRectF(x, y, width(), bottom - y), row.fill, std::nullopt, 0});
    if (rowRules)
        page.rule(x, x + width(), bottom, kFaint);
    return bottom;
}

Cursor Table::drawRow(Pages& pages, Cursor at, const Row& row) const
{
    const auto turn = [&] {
        at = pages.nextPage(at);
        at.y = drawHead(pages.at(at.page), at.y);
    };
    const qreal height = rowHeight(row);
    if (height > Pages::room(at) && (height <= Pages::kFullBody - headHeight() || Pages::room(at) < kLeastPart))
        turn();
    QList<qsizetype> drawn(row.cells.size(), 0);
    for (;;) {
        at.y = drawRowPart(pages.at(at.page), at.y, row, drawn);
        bool done = true;
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            done = done && drawn.at(i) == row.cells.at(i).size();
        if (done)
            return at;
        turn();
    }
}

Cursor Table::draw(Pages& pages, Cursor at) const
{
    if (rows.isEmpty())
        return at;
    // The head never stands alone at the foot of a page.
    if (headHeight() + std::min(rowHeight(rows.first()), kLeastPart) > Pages::room(at))
        at = pages.nextPage(at);
    at.y = drawTitle(pages.at(at.page), at.y);
    at.y = drawHead(pages.at(at.page), at.y);
    for (const Row& row : rows)
        at = drawRow(pages, at, row);
    return at;
}

} // namespace engine::ride
