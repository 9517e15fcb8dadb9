#pragma once
#include <engine/Stock.h>

#include <QAbstractTableModel>

#include <optional>

namespace ui {

// Products with their own price, the one in a list, and what a rule would make of it.
class PriceListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Code, Name, Own, Listed, After, ColumnCount };
    enum Role { ToneRole = Qt::UserRole + 1, IconRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(QList<engine::ProductCard> rows, QDate today);
    void setPrices(const QHash<qint64, engine::Decimal>& prices);
    void setPrice(qint64 product, std::optional<engine::Decimal> price);
    void preview(std::optional<engine::PriceRule> rule);
    [[nodiscard]] bool previews() const { return m_rule.has_value(); }
    void retranslate();
    [[nodiscard]] const engine::Product* at(int row) const;
    // With taxes, as a customer sees it; empty = the product's own.
    [[nodiscard]] QString listed(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void touchAll();
    [[nodiscard]] QString shelf(engine::Product product, engine::Decimal price) const;
    [[nodiscard]] QString text(const engine::Product& product, int column) const;

    QList<engine::ProductCard> m_rows;
    QHash<qint64, engine::Decimal> m_prices;
    std::optional<engine::PriceRule> m_rule;
    QDate m_today;
};

} // namespace ui
