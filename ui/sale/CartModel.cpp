#include "sale/CartModel.h"

#include "common/Format.h"
#include "common/Theme.h"

#include <engine/Catalogs.h>

using namespace Qt::StringLiterals;

namespace ui {

void CartModel::show(const Cart& cart, const engine::InvoiceTotals& totals, QDate date)
{
    QList<Row> rows;
    for (qsizetype i = 0; i < cart.lines.size(); ++i) {
        const CartLine& line = cart.lines[i];
        Row row;
        row.quantity = number(line.quantity);
        row.name = line.product.name;
        row.code = line.product.code;
        row.price = money(priceWithTaxes(line, date));
        if (cart.wholeAmount || (cart.wholePercent && (line.discountPercent || line.discountAmount)))
            row.discount = u"−"_s + money(discountWithTaxes(cart, i, date));
        else if (cart.wholePercent || line.discountPercent)
            row.discount = u"−"_s + percent(cart.wholePercent ? *cart.wholePercent : *line.discountPercent);
        else if (line.discountAmount || line.discountNet)
            row.discount = u"−"_s + money(discountWithTaxes(line, date));
        row.total = i < totals.lines.size() ? money(totals.lines[i].gross) : QString();
        row.iva = ivaMark(line.product.ivaRateCode, date);
        rows.append(row);
    }
    // Rows are few and cheap; only a change of their number needs the careful way, so that the selection stays.
    const int before = static_cast<int>(m_rows.size());
    const int after = static_cast<int>(rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows = std::move(rows);
        endRemoveRows();
    } else {
        m_rows = std::move(rows);
    }
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

bool CartModel::namesCarryPrices()
{
    return textSize() >= 150;
}

void CartModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int CartModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CartModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CartModel::spoken(const Row& row, int column) const
{
    switch (column) {
    case Quantity:
        return tr("Quantity of %1: %2").arg(row.name, row.quantity);
    case Price:
        return tr("Price of %1: %2").arg(row.name, row.price);
    case Discount:
        return row.discount.isEmpty() ? tr("No discount on %1").arg(row.name)
                                      : tr("Discount on %1: %2").arg(row.name, row.discount);
    case Total:
        return tr("Total of %1: %2").arg(row.name, row.total);
    default:
        return row.name;
    }
}

QString CartModel::spokenLine(int row) const
{
    const Row& line = m_rows[row];
    return line.quantity + u' ' + line.name + u", "_s + line.total;
}

// Nothing, and nothing to do with IVA, are not the same to the tax office.
QString CartModel::ivaMark(const QString& rateCode, QDate date)
{
    if (rateCode == "6"_L1)
        return tr("N/O", "not subject to IVA");
    if (rateCode == "7"_L1)
        return tr("Ex.", "exempt from IVA");
    const auto rate = engine::Catalogs::instance().taxRate(u"2", rateCode, date);
    return (rate && rate->percent ? number(*rate->percent) : u"0"_s) + u" %"_s;
}

QVariant CartModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Quantity:
            return row.quantity;
        case Name:
            return row.name;
        case Price:
            return row.price;
        case Discount:
            return row.discount;
        default:
            return row.total;
        }
    case Qt::TextAlignmentRole:
        if (index.column() == Quantity)
            return QVariant::fromValue(Qt::AlignCenter);
        return QVariant::fromValue((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return spoken(row, index.column());
    case IvaMarkRole:
        return row.iva;
    case CodeRole:
        return row.code;
    default:
        return {};
    }
}

QVariant CartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        if (section == Quantity)
            return QVariant::fromValue(Qt::AlignCenter);
        return QVariant::fromValue((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Quantity:
        return tr("Qty");
    case Name:
        return tr("Product");
    case Price:
        return tr("Price");
    case Discount:
        return tr("Discount");
    default:
        return tr("Total");
    }
}

} // namespace ui
