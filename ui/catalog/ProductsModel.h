#pragma once
#include "common/RowsModel.h"

#include <engine/Stock.h>

#include <QDate>

namespace ui {

class ProductsModel final : public RowsModel<engine::ProductCard>
{
    Q_OBJECT
public:
    enum Column { Code, Name, Price, Stock, State, ColumnCount };
    enum Role { ToneRole = Qt::UserRole + 1, IconRole };

    explicit ProductsModel(QObject* parent) : RowsModel(ColumnCount, parent) {}
    void setToday(QDate today) { m_today = today; } // whose taxes the prices carry

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Shelf { Sold, Low, Off };
    [[nodiscard]] static Shelf shelf(const engine::ProductCard& card);
    [[nodiscard]] QVariant text(const engine::ProductCard& card, int column) const;

    QDate m_today;
};

} // namespace ui
