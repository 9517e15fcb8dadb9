#pragma once
#include <engine/Product.h>

#include <QAbstractTableModel>

namespace ui {

class CustomersModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Id, Name, Mail, Phone, State, ColumnCount };
    enum Role { ToneRole = Qt::UserRole + 1, IconRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(QList<engine::Customer> rows);
    void append(const QList<engine::Customer>& rows);
    void retranslate();
    [[nodiscard]] const engine::Customer* at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QVariant text(const engine::Customer& customer, int column);
    QList<engine::Customer> m_rows;
};

} // namespace ui
