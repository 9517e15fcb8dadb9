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

namespace {

// Stable names of what became of the buyer's mail; none where nothing is to be mailed yet.
struct MailLook
{
    QString icon, tone;
};

MailLook mailLook(const engine::DocumentSummary& document)
{
    const QString& status = document.emailStatus;
    if (status == "SENT"_L1 && !document.emailError.isEmpty())
        return {u"alert"_s, u"warn"_s};
    if (status == "DELIVERED"_L1 || status == "SENT"_L1)
        return {u"done"_s, u"ok"_s};
    if (status == "PENDING"_L1)
        return {u"clock"_s, u"muted"_s};
    if (status == "FAILED"_L1 || status == "COMPLAINED"_L1)
        return {u"alert"_s, u"alarm"_s};
    return {};
}

} // namespace

QString DocumentsModel::mailText(const engine::DocumentSummary& document)
{
    const QString& status = document.emailStatus;
    return status == "DELIVERED"_L1    ? tr("Delivered")
           : status == "SENT"_L1       ? (document.emailError.isEmpty() ? tr("Sent") : tr("Not to all"))
           : status == "PENDING"_L1    ? tr("On its way")
           : status == "FAILED"_L1     ? tr("Failed")
           : status == "COMPLAINED"_L1 ? tr("Refused")
                                       : QString();
}

QString DocumentsModel::text(const engine::DocumentSummary& row, int column)
{
    switch (column) {
    case Number:
        return row.number;
    case Date:
        return dateTimeText(row.createdAt);
    case Buyer:
        // A sale is what is meant where nothing is said.
        return row.type == engine::DocumentType::Invoice
                   ? row.buyerName
                   : engine::Catalogs::instance().documentTypeName(row.type) + u" · "_s + row.buyerName;
    case Total:
        return money(row.total);
    case Kind:
        return engine::Catalogs::instance().documentTypeName(row.type);
    case Identification:
        return row.buyerId;
    case Mail:
        return mailText(row);
    case Authorized:
        return row.authorizationDate.isEmpty()
                   ? QString()
                   : dateTimeText(QDateTime::fromString(row.authorizationDate, Qt::ISODate));
    case Key:
        return row.accessKey.text();
    default:
        return statusText(row.status);
    }
}

QVariant DocumentsModel::data(const QModelIndex& index, int role) const
{
    const auto* row = at(index.row());
    if (!row)
        return {};
    const bool mail = index.column() == Mail;
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::AccessibleTextRole:
        return mail && !mailText(*row).isEmpty() ? tr("Mail: %1").arg(mailText(*row)) : text(*row, index.column());
    case Qt::ToolTipRole:
        return mail ? row->emailError : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Total ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ToneRole:
        return mail ? mailLook(*row).tone : row->needsPerson ? u"alarm"_s : statusTone(row->status);
    case IconRole:
        return mail ? mailLook(*row).icon : row->needsPerson ? u"alert"_s : statusIcon(row->status);
    default:
        return {};
    }
}

QString DocumentsModel::columnName(int column)
{
    switch (column) {
    case Number:
        return tr("Number");
    case Date:
        return tr("Date");
    case Buyer:
        return tr("Buyer");
    case Total:
        return tr("Total");
    case Kind:
        return tr("Kind");
    case Identification:
        return tr("Identification");
    case Mail:
        return tr("Mail");
    case Authorized:
        return tr("Authorised");
    case Key:
        return tr("Access key");
    default:
        return tr("State");
    }
}

QVariant DocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Total ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? columnName(section) : QVariant();
}

} // namespace ui
