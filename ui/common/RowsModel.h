#pragma once
#include <QAbstractTableModel>

namespace ui {

// A table with one value in each row, all of them in memory.
template <class T>
class RowsModel : public QAbstractTableModel
{
public:
    RowsModel(int columns, QObject* parent) : QAbstractTableModel(parent), m_columns(columns) {}
    void setRows(QList<T> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    void append(const QList<T>& rows)
    {
        if (rows.isEmpty())
            return;
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows += rows;
        endInsertRows();
    }
    // Null outside the table.
    [[nodiscard]] const T* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }
    void retranslate()
    {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
        touchAll();
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : m_columns;
    }

protected:
    void touchAll()
    {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1));
    }

private:
    QList<T> m_rows;
    int m_columns;
};

} // namespace ui
