#pragma once
#include <engine/People.h>

#include <QAbstractTableModel>

namespace ui {

class AuditModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, When, Till, Who, Approver, Action, Subject, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(QList<engine::AuditEntry> rows);
    void append(const QList<engine::AuditEntry>& rows);
    void retranslate();
    [[nodiscard]] const engine::AuditEntry* at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<engine::AuditEntry> m_rows;
};

// For a spreadsheet: UTF-8 with its mark, a comma between, every text in quotes; what a spreadsheet would take for a
// formula is told that it is text.
QByteArray auditCsvHead();
QByteArray auditCsv(const QList<engine::AuditEntry>& rows);

} // namespace ui
