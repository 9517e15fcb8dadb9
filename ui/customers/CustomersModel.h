#pragma once
#include "common/RowsModel.h"

#include <engine/Product.h>

namespace ui {

class CustomersModel final : public RowsModel<engine::Customer>
{
    Q_OBJECT
public:
    enum Column { Id, Name, Mail, Phone, State, ColumnCount };
    enum Role { ToneRole = Qt::UserRole + 1, IconRole };

    explicit CustomersModel(QObject* parent) : RowsModel(ColumnCount, parent) {}

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QVariant text(const engine::Customer& customer, int column);
};

} // namespace ui
