#pragma once
#include <QStyledItemDelegate>

namespace ui {

// Paints one cell of the sale: the newest line is larger, the selected one has a bar and a tint, the name carries a
// small mark of its IVA rate.
class LineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setFlash(int row) { m_flash = row; }

private:
    int m_flash = -1;
};

} // namespace ui
