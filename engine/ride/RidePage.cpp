#include "ride/RidePage.h"

namespace engine::ride {

void Page::text(qreal x, qreal baseline, const QString& string, const TextStyle& style)
{
    if (!string.isEmpty())
        texts.append({{x, baseline}, string, style});
}

void Page::textRight(qreal right, qreal baseline, const QString& string, const TextStyle& style)
{
    text(right - textWidth(string, style), baseline, string, style);
}

void Page::textCentered(qreal center, qreal baseline, const QString& string, const TextStyle& style)
{
    text(center - textWidth(string, style) / 2, baseline, string, style);
}

void Page::rule(qreal fromX, qreal toX, qreal y, QRgb color, qreal width)
{
    rules.append({{fromX, y}, {toX, y}, width, color});
}

Page& Pages::at(int index)
{
    makeUpTo(index);
    return m_pages[index];
}

qreal Pages::bodyTop(int index)
{
    makeUpTo(index);
    return m_bodyTops.at(index);
}

Cursor Pages::nextPage(const Cursor& from)
{
    return {from.page + 1, bodyTop(from.page + 1)};
}

void Pages::makeUpTo(int index)
{
    while (m_pages.size() <= index) {
        Page page;
        m_bodyTops.append(m_dresser(page, static_cast<int>(m_pages.size())));
        m_pages.append(std::move(page));
    }
}

} // namespace engine::ride
