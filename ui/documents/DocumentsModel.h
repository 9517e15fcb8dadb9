#pragma once
#include <engine/Document.h>

#include <QAbstractTableModel>

namespace ui {

class DocumentsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Date, Buyer, Total, State, Kind, Identification, Mail, Authorized, Key, ColumnCount };
    enum Role { ToneRole = Qt::UserRole + 1, IconRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(QList<engine::DocumentSummary> rows);
    void append(const QList<engine::DocumentSummary>& rows);
    void retranslate();
    static QString columnName(int column);
    static QString mailText(const engine::DocumentSummary& document); // what became of the buyer's mail
    [[nodiscard]] const engine::DocumentSummary* at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const engine::DocumentSummary& row, int column);
    QList<engine::DocumentSummary> m_rows;
};

} // namespace ui
