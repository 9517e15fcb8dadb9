#include "common/ListTable.h"

#include "common/Theme.h"

#include <QHeaderView>

namespace ui {

QTableView* makeListTable(QWidget* parent, const QString& name, QAbstractItemModel* model)
{
    auto* table = new QTableView(parent);
    table->setObjectName(name);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

void fitColumns(QTableView* table, int stretched, const QList<std::pair<int, int>>& widths)
{
    table->verticalHeader()->setDefaultSectionSize(roomy(space::touch));
    table->horizontalHeader()->setSectionResizeMode(stretched,
                                                    textSize() > 125 ? QHeaderView::Interactive : QHeaderView::Stretch);
    for (const auto& [column, width] : widths)
        table->setColumnWidth(column, scaled(width));
}

} // namespace ui
