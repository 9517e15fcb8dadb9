#pragma once
#include <QPushButton>

namespace ui {

// Esc for a finger: the key is pressed for whoever has the keyboard, so that it closes what the key would.
class CloseButton : public QPushButton
{
    Q_OBJECT
public:
    CloseButton(QWidget* parent, const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void sayWords();
};

} // namespace ui
