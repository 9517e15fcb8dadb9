#pragma once
#include "common/Overlay.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace ui {

struct KeyRow;

// F1: the whole key map over the current screen.
class HelpOverlay : public Overlay
{
    Q_OBJECT
public:
    explicit HelpOverlay(QWidget* host);

Q_SIGNALS:
    void keysChosen(); // to change or to print them

private:
    void fill();
    void addRow(QGridLayout& grid, const KeyRow& row, qsizetype number);
    QLabel* m_title;
    QPushButton* m_change;
    QWidget* m_table = nullptr;
};

} // namespace ui
