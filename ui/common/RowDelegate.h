#pragma once
#include <QStyledItemDelegate>

namespace ui {

// Rows of the lists: a rule below, a bar at the chosen one; a cell with an icon and a tone is drawn as a state.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    RowDelegate(int iconRole, int toneRole, int stateColumn, int strongColumn, QObject* parent);
    void setSecondState(int column) { m_secondState = column; } // another column that is drawn as a state
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_iconRole, m_toneRole, m_stateColumn, m_strongColumn, m_secondState = -1;
};

} // namespace ui
