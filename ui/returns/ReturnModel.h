#pragma once
#include <QAbstractTableModel>

namespace ui {

class ReturnPresenter;

// The sale whose goods come back, line by line; or the sales that were found.
class ReturnModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Price, Sold, Returned, Now, ColumnCount };
    enum HitColumn { Number, Date, Buyer, Total };

    ReturnModel(const ReturnPresenter& presenter, QObject* parent);
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] QString hitCell(int row, int column) const;
    const ReturnPresenter& m_presenter;
    int m_rows = 0;
    bool m_hits = false;
};

} // namespace ui
