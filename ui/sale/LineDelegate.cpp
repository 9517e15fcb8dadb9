#include "sale/LineDelegate.h"

#include "common/Theme.h"
#include "sale/CartModel.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Name above; price, rate and discount below, whose columns are hidden then.
void paintTwoLines(QPainter* painter, const QFont& font, const QRect& area, const QModelIndex& index)
{
    painter->drawText(area.adjusted(0, 0, 0, -area.height() / 2 + scaled(2)), Qt::AlignLeft | Qt::AlignBottom,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    QStringList below{index.siblingAtColumn(CartModel::Price).data().toString(),
                      index.data(CartModel::IvaMarkRole).toString()};
    if (const QString discount = index.siblingAtColumn(CartModel::Discount).data().toString(); !discount.isEmpty())
        below.append(discount);
    QFont small = font;
    small.setPixelSize(scaled(13));
    painter->setFont(small);
    painter->setPen(colors().muted);
    painter->drawText(area.adjusted(0, area.height() / 2 + scaled(2), 0, 0), Qt::AlignLeft | Qt::AlignTop,
                      below.join(u"  ·  "_s));
}

} // namespace

void LineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& c = colors();
    const bool selected = option.state & QStyle::State_Selected;
    const bool newest = index.row() == index.model()->rowCount() - 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, selected || index.row() == m_flash ? c.accentSoft : c.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()), c.accent);

    QFont font = option.font;
    font.setPixelSize(scaled(newest && index.column() != CartModel::Price && textSize() < 150 ? 19 : 16));
    const bool strong = index.column() == CartModel::Total || index.column() == CartModel::Quantity;
    font.setWeight(strong ? QFont::Bold : index.column() == CartModel::Name ? QFont::Medium : QFont::Normal);
    painter->setFont(font);
    painter->setPen(index.column() == CartModel::Price      ? c.muted
                    : index.column() == CartModel::Discount ? c.accentText
                                                            : c.text);
    QRect area = option.rect.adjusted(12, 0, -12, 0);

    if (index.column() == CartModel::Name && CartModel::namesCarryPrices()) {
        paintTwoLines(painter, font, area, index);
    } else if (index.column() == CartModel::Name) {
        const QString mark = index.data(CartModel::IvaMarkRole).toString();
        QFont small = option.font;
        small.setPixelSize(scaled(12));
        small.setWeight(QFont::Medium);
        const int width = QFontMetrics(small).horizontalAdvance(mark) + 14;
        area.setRight(area.right() - width - 8);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        const int tall = scaled(21);
        const QRect pill(option.rect.right() - width - 10, option.rect.center().y() - tall / 2, width, tall);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? c.surface : c.raised);
        painter->drawRoundedRect(pill, 10, 10);
        painter->setFont(small);
        painter->setPen(c.muted);
        painter->drawText(pill, Qt::AlignCenter, mark);
    } else {
        const auto align = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
        painter->drawText(area, static_cast<int>(align.toInt()), index.data().toString());
    }
    painter->restore();
}

} // namespace ui
