#pragma once
#include "documents/DocumentsColumns.h"

#include <QTableView>

class QTimer;

namespace ui {

class DocumentsModel;

// The list of documents as a table whose columns somebody arranged, by its heading or beside it.
class DocumentsTable : public QTableView
{
    Q_OBJECT
public:
    DocumentsTable(DocumentsModel* model, QWidget* parent);
    void setColumns(const DocumentsColumns& columns);
    [[nodiscard]] const DocumentsColumns& columns() const { return m_columns; }
    void fit(); // after a change of text size

Q_SIGNALS:
    void columnsArranged(); // by its heading; told once the hand rests

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void moved();
    void resized(int column, int width);

    DocumentsColumns m_columns;
    QTimer* m_rest;
    bool m_fitting = false;
};

} // namespace ui
