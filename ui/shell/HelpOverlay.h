#pragma once
#include "common/Overlay.h"

#include <QLabel>

namespace ui {

// F1: the whole key map over the current screen.
class HelpOverlay : public Overlay
{
    Q_OBJECT
public:
    explicit HelpOverlay(QWidget* host);

private:
    void fill();
    QLabel* m_title;
    QWidget* m_table = nullptr;
};

} // namespace ui
