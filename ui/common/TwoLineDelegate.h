#pragma once
#include <QStyledItemDelegate>

namespace ui {

// A row of a list: a name over what belongs to it, an amount on the right, a small mark where something needs a look.
class TwoLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { Below = Qt::UserRole + 40, Right, Tone, Mark };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace ui
