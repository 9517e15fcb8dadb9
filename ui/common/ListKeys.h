#pragma once
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>

namespace ui {

// A list below its search box: Up and Down choose a row while the box keeps the keyboard, Enter opens the chosen one
// once. True when the key was used up.
template <class Open>
bool listKey(const QKeyEvent& event, const QLineEdit& search, QTableView& table, Open open)
{
    const int rows = table.model()->rowCount();
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        if (!search.hasFocus() || rows == 0)
            return false;
        const int row = table.currentIndex().row() + (event.key() == Qt::Key_Up ? -1 : 1);
        table.setCurrentIndex(table.model()->index(qBound(0, row, rows - 1), 0));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!search.hasFocus() && !table.hasFocus())
            return false;
        if (!event.isAutoRepeat())
            open();
        return true;
    default:
        return false;
    }
}

} // namespace ui
