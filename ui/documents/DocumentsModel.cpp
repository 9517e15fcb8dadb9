#include "documents/DocumentsModel.h"

#include "common/Format.h"
#include "common/Words.h"

#include <engine/Catalogs.h>

using namespace Qt::StringLiterals;

namespace ui {

void DocumentsModel::setRows(QList<engine::DocumentSummary> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void DocumentsModel::append(const QList<engine::DocumentSummary>& rows)
{
    if (rows.isEmpty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.append(rows);
    endInsertRows();
}

void DocumentsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
}

const engine::DocumentSummary* DocumentsModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int DocumentsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DocumentsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DocumentsModel::data(const QModelIndex& index, int role) const
{
    const auto* row = at(index.row());
    if (!row)
        return {};
    const bool person = row->needsPerson;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Number:
            return row->number;
        case Date:
            return dateTimeText(row->createdAt);
        case Buyer:
            // A sale is what is meant where nothing is said.
            return row->type == engine::DocumentType::Invoice
                       ? row->buyerName
                       : engine::Catalogs::instance().documentTypeName(row->type) + u" · "_s + row->buyerName;
        case Total:
            return money(row->total);
        default:
            return statusText(row->status);
        }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Total ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ToneRole:
        return person ? u"alarm"_s : statusTone(row->status);
    case IconRole:
        return person ? u"alert"_s : statusIcon(row->status);
    default:
        return {};
    }
}

QVariant DocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Total ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Date:
        return tr("Date");
    case Buyer:
        return tr("Buyer");
    case Total:
        return tr("Total");
    default:
        return tr("State");
    }
}

} // namespace ui
