#pragma once
#include "sale/Cart.h"

#include <QAbstractTableModel>

namespace ui {

// The lines of the running sale for the table; the presenter tells it what changed.
class CartModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Quantity, Name, Price, Discount, Total, ColumnCount };
    enum Role { IvaMarkRole = Qt::UserRole + 1, CodeRole };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const Cart& cart, const engine::InvoiceTotals& totals, QDate date);
    void retranslate();
    // With large text the name's cell says price and discount too, and their columns are hidden.
    static bool namesCarryPrices();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QString spokenLine(int row) const; // "2 Arroz 2 kg, $6.50"

private:
    struct Row
    {
        QString quantity, name, code, price, discount, total, iva;
    };
    static QString ivaMark(const QString& rateCode, QDate date);
    [[nodiscard]] QString spoken(const Row& row, int column) const;
    QList<Row> m_rows;
};

} // namespace ui
