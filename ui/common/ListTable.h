#pragma once
#include <QTableView>

namespace ui {

// The table below a search box: one whole row is chosen, nothing is edited in place, Tab leaves it.
QTableView* makeListTable(QWidget* parent, const QString& name, QAbstractItemModel* model);
// Rows as high as a finger needs and columns of these widths, both at the size of the text. One column takes what room
// is left, but with large text the table scrolls instead.
void fitColumns(QTableView* table, int stretched, const QList<std::pair<int, int>>& widths);

} // namespace ui
