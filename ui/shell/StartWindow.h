#pragma once
#include "common/Panel.h"

#include <engine/Engine.h>

class QLabel;
class QPushButton;

namespace ui {

// Says that the program is coming and what it is doing. Esc, the button and the window's own cross mean the same.
class StartWindow : public Panel
{
    Q_OBJECT
public:
    explicit StartWindow(QWidget* parent = nullptr);
    void setStep(engine::OpenStep step);
    void explain(); // a second line: what may take this long

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void render();

    engine::OpenStep m_step = engine::OpenStep::Folder;
    bool m_explained = false;
    QLabel* m_doing;
    QLabel* m_why;
    QPushButton* m_close;
};

} // namespace ui
