#pragma once
#include "common/Overlay.h"
#include "shell/Commands.h"

class QKeyEvent;
class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class Dialogs;

// Which key does what, and another key for it. What is taken already is told, not changed.
class KeysPanel : public Overlay
{
    Q_OBJECT
public:
    KeysPanel(Dialogs& dialogs, QWidget* host);
    void openPanel() override;
    bool handleKey(QKeyEvent* event);
    [[nodiscard]] bool waitsForKey() const { return !isHidden() && m_waiting; }
    bool escape(); // true while a key was waited for

Q_SIGNALS:
    void keysChanged();

private:
    void render();
    void wait();
    void take(QKeyCombination key);
    void reset();
    void print();
    void say(const QString& words, const QString& tone = {});
    [[nodiscard]] std::optional<Command> current() const;

    Dialogs& m_dialogs;
    QLabel* m_title;
    QLabel* m_message;
    QListWidget* m_list;
    QPushButton* m_change;
    QPushButton* m_reset;
    QPushButton* m_print;
    bool m_waiting = false;
};

} // namespace ui
