#include "common/TwoLineDelegate.h"

#include "common/Theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& c = colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(4, 2, -4, -2);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(c.accent, 2));
        painter->setBrush(c.accentSoft);
        painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 8, 8);
    }
    QRect words = row.adjusted(14, 6, -14, -6);
    QFont font = option.font;
    font.setWeight(QFont::Medium);
    font.setPixelSize(scaled(16));
    painter->setFont(font);
    painter->setPen(c.text);
    const QString right = index.data(Right).toString();
    painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, right);
    if (!right.isEmpty())
        words.setRight(words.right() - QFontMetrics(font).horizontalAdvance(right) - 16);
    const QString mark = index.data(Mark).toString();
    if (!mark.isEmpty()) {
        QFont small = font;
        small.setPixelSize(scaled(12));
        const int width = QFontMetrics(small).horizontalAdvance(mark) + 16;
        const QRect pill(words.right() - width, words.center().y() - scaled(11), width, scaled(22));
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.warnSoft);
        painter->drawRoundedRect(pill, 11, 11);
        painter->setFont(small);
        painter->setPen(c.warn);
        painter->drawText(pill, Qt::AlignCenter, mark);
        words.setRight(pill.left() - 8);
        painter->setFont(font);
        painter->setPen(c.text);
    }
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    font.setWeight(QFont::Normal);
    font.setPixelSize(scaled(13));
    painter->setFont(font);
    painter->setPen(c.muted);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                      QFontMetrics(font).elidedText(index.data(Below).toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, scaled(58)};
}

} // namespace ui
