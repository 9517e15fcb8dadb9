#pragma once
#include "common/RowsModel.h"

#include <engine/Stock.h>

#include <QDate>
#include <QHash>

#include <optional>

namespace ui {

// Products with their own price, the one in a list, and what a rule would make of it.
class PriceListModel final : public RowsModel<engine::ProductCard>
{
    Q_OBJECT
public:
    enum Column { Code, Name, Own, Listed, After, ColumnCount };
    enum Role { ToneRole = Qt::UserRole + 1, IconRole };

    explicit PriceListModel(QObject* parent) : RowsModel(ColumnCount, parent) {}
    void show(QList<engine::ProductCard> rows, QDate today); // their prices in the list follow
    void setPrices(const QHash<qint64, engine::Decimal>& prices);
    void setPrice(qint64 product, std::optional<engine::Decimal> price);
    void preview(std::optional<engine::PriceRule> rule);
    [[nodiscard]] bool previews() const { return m_rule.has_value(); }
    [[nodiscard]] const engine::Product* product(int row) const;
    // With taxes, as a customer sees it; empty = the product's own.
    [[nodiscard]] QString listed(int row) const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString shelf(engine::Product product, engine::Decimal price) const;
    [[nodiscard]] QString text(const engine::Product& product, int column) const;

    QHash<qint64, engine::Decimal> m_prices;
    std::optional<engine::PriceRule> m_rule;
    QDate m_today;
};

} // namespace ui
