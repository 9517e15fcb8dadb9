#pragma once
#include <engine/Stock.h>

#include <QAbstractTableModel>

namespace ui {

class ProductsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Code, Name, Price, Stock, State, ColumnCount };
    enum Role { ToneRole = Qt::UserRole + 1, IconRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(QList<engine::ProductCard> rows, QDate today);
    void append(const QList<engine::ProductCard>& rows);
    void retranslate();
    [[nodiscard]] const engine::ProductCard* at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Shelf { Sold, Low, Off };
    [[nodiscard]] static Shelf shelf(const engine::ProductCard& card);
    [[nodiscard]] QVariant text(const engine::ProductCard& card, int column) const;

    QList<engine::ProductCard> m_rows;
    QDate m_today;
};

} // namespace ui
