#include "common/RowDelegate.h"

#include "common/Icons.h"
#include "common/Theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Of those that are shown, wherever they were moved to.
bool isFirst(const QWidget* widget, int column)
{
    const auto* table = qobject_cast<const QTableView*>(widget);
    if (!table)
        return column == 0;
    const auto* header = table->horizontalHeader();
    return header->sectionPosition(column) == 0 && !header->isSectionHidden(column);
}

} // namespace

RowDelegate::RowDelegate(int iconRole, int toneRole, int stateColumn, int strongColumn, QObject* parent)
    : QStyledItemDelegate(parent), m_iconRole(iconRole), m_toneRole(toneRole), m_stateColumn(stateColumn),
      m_strongColumn(strongColumn)
{
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& c = colors();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, selected ? c.accentSoft : c.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
    if (selected && isFirst(option.widget, index.column()))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()), c.accent);
    QFont font = option.font;
    QRect area = option.rect.adjusted(12, 0, -12, 0);
    QColor ink = c.text;
    const QString picture = index.column() == m_stateColumn || index.column() == m_secondState
                                ? index.data(m_iconRole).toString()
                                : QString();
    if (!picture.isEmpty()) {
        const QString tone = index.data(m_toneRole).toString();
        const Ink iconInk = tone == "ok"_L1      ? Ink::Ok
                            : tone == "alarm"_L1 ? Ink::Alarm
                            : tone == "warn"_L1  ? Ink::Warn
                            : tone == "muted"_L1 ? Ink::Muted
                                                 : Ink::Accent;
        painter->drawPixmap(area.left(), area.center().y() - 9, iconPixmap(picture, 19, iconInk));
        area.setLeft(area.left() + 28);
    }
    if (index.column() == m_strongColumn)
        font.setWeight(QFont::Bold);
    painter->setFont(font);
    painter->setPen(ink);
    const auto align = index.data(Qt::TextAlignmentRole).toInt();
    painter->drawText(area, align == 0 ? static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) : align,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace ui
