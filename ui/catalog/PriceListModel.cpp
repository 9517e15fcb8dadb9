#include "catalog/PriceListModel.h"

#include "common/Format.h"

using namespace Qt::StringLiterals;
using engine::Decimal;

namespace ui {

void PriceListModel::show(QList<engine::ProductCard> rows, QDate today)
{
    m_prices.clear();
    m_today = today;
    setRows(std::move(rows));
}

void PriceListModel::setPrices(const QHash<qint64, Decimal>& prices)
{
    m_prices = prices;
    touchAll();
}

void PriceListModel::setPrice(qint64 product, std::optional<Decimal> price)
{
    if (price)
        m_prices.insert(product, *price);
    else
        m_prices.remove(product);
    touchAll();
}

void PriceListModel::preview(std::optional<engine::PriceRule> rule)
{
    m_rule = rule;
    touchAll();
}

const engine::Product* PriceListModel::product(int row) const
{
    const auto* card = at(row);
    return card ? &card->product : nullptr;
}

QString PriceListModel::listed(int row) const
{
    const auto* own = product(row);
    if (!own || !m_prices.contains(own->id))
        return {};
    engine::Product sold = *own;
    sold.unitPrice = m_prices.value(own->id);
    const auto price = engine::shelfPrice(sold, m_today);
    return price ? number(price->toDecimal(), 2) : QString();
}

QString PriceListModel::shelf(engine::Product product, Decimal price) const
{
    product.unitPrice = price;
    const auto gross = engine::shelfPrice(product, m_today);
    return gross ? money(*gross) : QString();
}

QString PriceListModel::text(const engine::Product& product, int column) const
{
    switch (column) {
    case Code:
        return product.code;
    case Name:
        return product.name;
    case Own:
        return shelf(product, product.unitPrice);
    case Listed:
        return m_prices.contains(product.id) ? shelf(product, m_prices.value(product.id)) : tr("as its own");
    case After:
        return m_rule ? shelf(product, engine::priceByRule(product, *m_rule, m_today)) : QString();
    default:
        return {};
    }
}

QVariant PriceListModel::data(const QModelIndex& index, int role) const
{
    const auto* shown = product(index.row());
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*shown, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= Own ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                     : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(*shown, index.column()));
    default:
        return {};
    }
}

QVariant PriceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= Own ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                              : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return tr("Code");
    case Name:
        return tr("Product");
    case Own:
        return tr("Own price");
    case Listed:
        return tr("In this list");
    case After:
        return tr("Would be");
    default:
        return {};
    }
}

} // namespace ui
