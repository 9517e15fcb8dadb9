#pragma once
#include "common/Panel.h"
#include "documents/DocumentsColumns.h"

class QCheckBox;
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
    void setMark(bool marked); // the byte order mark before an exported table
    [[nodiscard]] bool mark() const;

Q_SIGNALS:
    void changed(const ui::DocumentsColumns& columns);
    void markChosen(bool marked);
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
    QCheckBox* m_mark;
    QPushButton* m_reset;
    QPushButton* m_close;
    bool m_filling = false;
};

} // namespace ui
