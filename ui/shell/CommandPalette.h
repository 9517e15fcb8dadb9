#pragma once
#include "common/Overlay.h"
#include "shell/Commands.h"

class QLineEdit;
class QListWidget;

namespace ui {

// Ctrl+K: type what you want.
class CommandPalette : public Overlay
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* host);
    void openPanel() override;
    bool handleKey(int key);

Q_SIGNALS:
    void chosen(ui::Command command);

private:
    void filter();
    void choose();
    QLineEdit* m_text;
    QListWidget* m_list;
};

} // namespace ui
