#include "people/AuditModel.h"

#include "common/Format.h"
#include "people/PeopleWords.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QByteArray quoted(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', u"\"\""_s);
    return '"' + text.toUtf8() + '"';
}

} // namespace

void AuditModel::setRows(QList<engine::AuditEntry> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void AuditModel::append(const QList<engine::AuditEntry>& rows)
{
    if (rows.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

void AuditModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const engine::AuditEntry* AuditModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int AuditModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::data(const QModelIndex& index, int role) const
{
    const engine::AuditEntry* entry = at(index.row());
    if (!entry || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (index.column()) {
    case Number:
        return QString::number(entry->number);
    case When:
        return dateTimeText(entry->at);
    case Till:
        return entry->till;
    case Who:
        return auditDoerText(entry->employee);
    case Approver:
        return entry->approver;
    case Action:
        return auditActionText(entry->action);
    case Subject:
        return auditSubjectText(*entry);
    case Reason:
        return entry->reason;
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case When:
        return tr("When");
    case Till:
        return tr("Till");
    case Who:
        return tr("Who");
    case Approver:
        return tr("Approved by");
    case Action:
        return tr("What");
    case Subject:
        return tr("Of what");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

QByteArray auditCsvHead()
{
    return "\xef\xbb\xbf"
           "number,utc,till,employee,approver,action,subject,reason,detail,sha256\r\n";
}

QByteArray auditCsv(const QList<engine::AuditEntry>& rows)
{
    QByteArray text;
    for (const engine::AuditEntry& row : rows) {
        text += QByteArray::number(row.number) + ',' + row.at.toString(Qt::ISODateWithMs).toLatin1();
        for (const QString& cell :
             {row.till, row.employee, row.approver, row.action, row.subject, row.reason,
              QString::fromUtf8(QJsonDocument(row.detail).toJson(QJsonDocument::Compact)), row.hash})
            text += ',' + quoted(cell);
        text += "\r\n";
    }
    return text;
}

} // namespace ui
