#include "printing/Roll.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine::printing {

namespace {

constexpr int kQrModule = 7;  // dots, 0.9 mm: read by any camera
constexpr int kTearLines = 5; // from the head to the edge where the paper is torn
constexpr int kGap = 1;       // between columns

QString padded(const QString& text, int width, Align align)
{
    return align == Align::Right ? text.rightJustified(width) : text.leftJustified(width);
}

QString trimmedEnd(QString text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace

QStringList wrapped(const QString& text, int width)
{
    qsizetype indent = 0;
    while (indent < text.size() && indent < width / 2 && text[indent] == u' ')
        ++indent;
    if (indent > 0) {
        QStringList lines = wrapped(text.mid(indent), width - static_cast<int>(indent));
        for (QString& line : lines)
            line.prepend(QString(indent, u' '));
        return lines;
    }
    QStringList lines;
    QString line;
    for (const QString& wordOf : text.split(u' ', Qt::SkipEmptyParts)) {
        QString word = wordOf;
        if (!line.isEmpty() && line.size() + 1 + word.size() <= width) {
            line += u' ' + word;
            continue;
        }
        if (!line.isEmpty())
            lines << line;
        for (; word.size() > width; word = word.mid(width))
            lines << word.left(width);
        line = word;
    }
    if (!line.isEmpty() || lines.isEmpty())
        lines << line;
    return lines;
}

Roll::Roll(const PrinterSetup& printer)
    : m_printer(printer), m_paper(paperOf(printer.paperWidth)),
      m_page(codePageFromName(printer.codePage).value_or(CodePage::Cp858))
{
    m_orders.begin(m_page);
}

QString Roll::clean(const QString& text) const
{
    return printable(text, m_page);
}

int Roll::room(Size size) const
{
    return size == Size::Large ? m_paper.columns / 2 : m_paper.columns;
}

// Only what changes is ordered: cheap printers pause at every order.
void Roll::put(const QString& text, const Look& look)
{
    if (look.align != m_look.align)
        m_orders.align(look.align);
    if (look.bold != m_look.bold)
        m_orders.bold(look.bold);
    if (look.size != m_look.size)
        m_orders.size(look.size);
    m_look = look;
    m_orders.text(text);
    m_orders.newLine();
}

void Roll::line(const QString& text, const Look& look)
{
    for (const QString& part : wrapped(clean(text), room(look.size)))
        put(part, look);
}

void Roll::pair(const QString& label, const QString& value, const Look& look)
{
    constexpr qsizetype kLeastLabel = 10;
    const int width = room(look.size);
    const QString right = clean(value).simplified();
    const qsizetype over = width - right.size();
    QStringList left = wrapped(clean(label), width);
    if (left.last().size() + 1 > over && over - 1 >= kLeastLabel)
        left = wrapped(clean(label), static_cast<int>(over) - 1);
    if (left.last().size() + 1 > over) { // the value gets lines of its own
        for (const QString& part : std::as_const(left))
            put(part, look);
        for (const QString& part : wrapped(right, width))
            put(part.rightJustified(width), look);
        return;
    }
    const QString last = left.takeLast();
    for (const QString& part : std::as_const(left))
        put(part, look);
    put(last.leftJustified(over) + right, look);
}

void Roll::rule()
{
    put(QString(m_paper.columns, u'-'), {});
}

void Roll::blank(int lines)
{
    m_orders.feed(lines);
}

bool Roll::table(const QList<RollColumn>& columns, const QList<QStringList>& rows, int least)
{
    QList<QStringList> cells;
    QStringList titles;
    for (const RollColumn& column : columns)
        titles << clean(column.title);
    cells << titles;
    for (const QStringList& row : rows) {
        QStringList cleaned;
        for (const QString& text : row)
            cleaned << clean(text).simplified();
        cells << cleaned;
    }
    QList<int> widths(columns.size(), 0);
    int rest = m_paper.columns;
    for (qsizetype i = 1; i < columns.size(); ++i) {
        for (const QStringList& row : std::as_const(cells))
            widths[i] = std::max(widths[i], static_cast<int>(row[i].size()));
        rest -= widths[i] + kGap;
    }
    if (rest < least)
        return false;
    widths[0] = rest;
    for (qsizetype row = 0; row < cells.size(); ++row) {
        const QStringList first = wrapped(cells[row][0], rest);
        for (qsizetype part = 0; part < first.size(); ++part) {
            QString text = first[part];
            // the figures stand beside the first line
            for (qsizetype i = 1; part == 0 && i < columns.size(); ++i)
                text = text.leftJustified(i == 1 ? rest : text.size()) + u' ' +
                       padded(cells[row][i], widths[i], columns[i].align);
            put(trimmedEnd(text), {Align::Left, row == 0, Size::Normal});
        }
    }
    return true;
}

void Roll::accessKey(const QString& key)
{
    if (code128Width(key, m_paper))
        code128(key);
    else
        qr(key);
    const qsizetype half = key.size() <= m_paper.columns ? key.size() : (key.size() + 1) / 2;
    for (qsizetype at = 0; at < key.size(); at += half)
        put(clean(key.mid(at, half)), {Align::Center, false, Size::Normal});
}

void Roll::code128(const QString& text)
{
    const auto width = code128Width(text, m_paper);
    if (!width)
        return;
    if (m_look.align != Align::Center)
        m_orders.align(Align::Center);
    m_look.align = Align::Center;
    m_orders.code128(text, *width);
}

void Roll::qr(const QString& text)
{
    if (m_look.align != Align::Center)
        m_orders.align(Align::Center);
    m_look.align = Align::Center;
    blank(); // the quiet zone above
    m_orders.qr(text, kQrModule);
    blank();
}

void Roll::signature(const QString& who)
{
    constexpr int kLine = 26;
    blank(3);
    put(QString(kLine, u'_'), {Align::Center, false, Size::Normal});
    put(clean(who), {Align::Center, false, Size::Normal});
}

void Roll::drawer()
{
    if (m_printer.hasDrawer)
        m_orders.kickDrawer();
}

void Roll::in(CodePage page)
{
    m_page = page;
    m_orders.page(page);
}

void Roll::raw(const QString& text)
{
    put(text, {});
}

QByteArray Roll::finish()
{
    if (m_printer.cuts) {
        blank(1);
        m_orders.cut();
    } else {
        blank(kTearLines);
    }
    return m_orders.take();
}

} // namespace engine::printing
