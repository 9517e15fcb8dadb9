#pragma once
#include "common/Panel.h"
#include "documents/DocumentsColumns.h"

class QKeyEvent;
class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

// Beside the list of documents: which columns it has, in which order, how wide. By keyboard: Space shows and hides,
// Ctrl with the arrows moves and widens.
class ColumnsPanel : public Panel
{
    Q_OBJECT
public:
    explicit ColumnsPanel(QWidget* parent);
    void open(const DocumentsColumns& columns);
    bool handleKey(QKeyEvent* event);

Q_SIGNALS:
    void changed(const ui::DocumentsColumns& columns);
    void closeChosen();

private:
    void fill(int column);
    [[nodiscard]] int current() const;
    void move(int steps);
    void widen(int pixels);
    void toggled();

    DocumentsColumns m_columns;
    QLabel* m_heading;
    QLabel* m_hint;
    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_wider;
    QPushButton* m_narrower;
    QPushButton* m_reset;
    QPushButton* m_close;
    bool m_filling = false;
};

} // namespace ui
