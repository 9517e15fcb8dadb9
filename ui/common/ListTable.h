#pragma once
#include <QTableView>

namespace ui {

// The table below a search box: one whole row is chosen, nothing is edited in place, Tab leaves it.
QTableView* makeListTable(QWidget* parent, const QString& name, QAbstractItemModel* model);
// As high as a finger needs, at the size of the text.
void fitRows(QTableView* table);

} // namespace ui
