#include "catalog/ProductsModel.h"

#include "common/Format.h"

#include <engine/ShelfPrice.h>

using namespace Qt::StringLiterals;

namespace ui {

ProductsModel::Shelf ProductsModel::shelf(const engine::ProductCard& card)
{
    if (!card.product.active)
        return Shelf::Off;
    return card.counted && card.stock <= card.minimum ? Shelf::Low : Shelf::Sold;
}

QVariant ProductsModel::text(const engine::ProductCard& card, int column) const
{
    switch (column) {
    case Code:
        return card.product.code;
    case Name:
        return card.product.name;
    case Price: {
        const auto price = engine::shelfPrice(card.product, m_today);
        return price ? money(*price) : QString();
    }
    case Stock:
        return card.counted ? number(card.stock) : QString();
    case State:
        switch (shelf(card)) {
        case Shelf::Sold:
            return tr("On sale");
        case Shelf::Low:
            return tr("Running out");
        case Shelf::Off:
            return tr("Not sold");
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant ProductsModel::data(const QModelIndex& index, int role) const
{
    const auto* card = at(index.row());
    if (!card)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*card, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Price || index.column() == Stock ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                  : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(*card, index.column()).toString());
    case ToneRole:
        return shelf(*card) == Shelf::Low ? u"warn"_s : shelf(*card) == Shelf::Off ? QString() : u"ok"_s;
    case IconRole:
        return shelf(*card) == Shelf::Low ? u"alert"_s : shelf(*card) == Shelf::Off ? u"minus"_s : u"check"_s;
    default:
        return {};
    }
}

QVariant ProductsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Price || section == Stock ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                    : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return tr("Code");
    case Name:
        return tr("Product");
    case Price:
        return tr("Price with taxes");
    case Stock:
        return tr("In stock");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace ui
