#pragma once
#include "ride/RidePage.h"

namespace engine::ride {

struct TextLine
{
    QString text;
    TextStyle style;
};

using Cell = QList<TextLine>;

enum class Align { Left, Right };

struct Column
{
    qreal width = 0; // with the padding on both sides
    Align align = Align::Left;
    QString title;
};

struct Row
{
    QList<Cell> cells; // one per column
    std::optional<QRgb> fill;
};

// Rows in columns, flowing over pages: the head is repeated, a row stays whole unless it is taller than a page.
struct Table
{
    qreal x = 0;
    QString title; // above the head, on the first page only
    QList<Column> columns;
    QList<Row> rows;
    bool rowRules = true;
    qreal cellPadding = 3;
    qreal rowPadding = 2.3;

    [[nodiscard]] qreal width() const;
    // Wraps a text to the width of its column.
    [[nodiscard]] Cell cell(qsizetype column, const QString& text, const TextStyle& style) const;
    // A label with its value below.
    [[nodiscard]] Cell labelled(qsizetype column, const QString& label, const QString& value,
                                const TextStyle& valueStyle) const;
    [[nodiscard]] qreal headHeight() const; // title and head
    [[nodiscard]] qreal height() const;     // as if on one endless page
    // Returns the place below the last row.
    Cursor draw(Pages& pages, Cursor at) const;

private:
    [[nodiscard]] qreal columnHeadHeight() const;
    [[nodiscard]] qreal rowHeight(const Row& row) const;
    [[nodiscard]] qreal drawTitle(Page& page, qreal y) const;
    [[nodiscard]] qreal drawHead(Page& page, qreal y) const;
    [[nodiscard]] qreal drawRowPart(Page& page, qreal y, const Row& row, QList<qsizetype>& drawn) const;
    Cursor drawRow(Pages& pages, Cursor at, const Row& row) const;
};

} // namespace engine::ride
