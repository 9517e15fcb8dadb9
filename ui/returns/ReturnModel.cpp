#include "returns/ReturnModel.h"

#include "common/Format.h"
#include "returns/ReturnPresenter.h"

using namespace Qt::StringLiterals;

namespace ui {

ReturnModel::ReturnModel(const ReturnPresenter& presenter, QObject* parent)
    : QAbstractTableModel(parent), m_presenter(presenter)
{
}

void ReturnModel::refresh()
{
    const bool hits = !m_presenter.sale().has_value();
    const int rows = static_cast<int>(hits ? m_presenter.found().size() : m_presenter.sale()->lines.size());
    if (rows != m_rows || hits != m_hits) {
        beginResetModel();
        m_rows = rows;
        m_hits = hits;
        endResetModel();
    } else if (rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, columnCount() - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int ReturnModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ReturnModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_hits ? Total + 1 : ColumnCount;
}

QString ReturnModel::hitCell(int row, int column) const
{
    const engine::DocumentSummary document = m_presenter.found().value(row);
    switch (column) {
    case Number:
        return document.number;
    case Date:
        return dateText(document.issueDate);
    case Buyer:
        return document.buyerName;
    default:
        return money(document.total);
    }
}

QString ReturnModel::cell(int row, int column) const
{
    const engine::ReturnableLine& line = m_presenter.sale()->lines[row];
    switch (column) {
    case Name:
        return line.line.description;
    case Price: {
        engine::LineRequest one = line.line;
        one.quantity = engine::Decimal::fromInt(1);
        one.discount = {};
        const auto totals = engine::computeTotals({one});
        return totals ? money(totals->lines.first().gross) : QString();
    }
    case Sold:
        return number(line.line.quantity);
    case Returned:
        return line.returned.isZero() ? u"–"_s : number(line.returned);
    default:
        return m_presenter.chosen(row).isZero() ? QString() : number(m_presenter.chosen(row));
    }
}

QVariant ReturnModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    if (role == Qt::DisplayRole)
        return m_hits ? hitCell(index.row(), index.column()) : cell(index.row(), index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool words = m_hits ? index.column() < Total : index.column() == Name;
        return static_cast<int>((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role == Qt::AccessibleTextRole && !m_hits)
        return tr("%1: sold %2, came back %3, comes back now %4")
            .arg(cell(index.row(), Name), cell(index.row(), Sold), cell(index.row(), Returned),
                 number(m_presenter.chosen(index.row())));
    return {};
}

QVariant ReturnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool words = m_hits ? section < Total : section == Name;
        return static_cast<int>((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QStringList hits{tr("Number"), tr("Date"), tr("Buyer"), tr("Total")};
    const QStringList lines{tr("Product"), tr("Price"), tr("Sold"), tr("Came back"), tr("Now")};
    return (m_hits ? hits : lines).value(section);
}

} // namespace ui
