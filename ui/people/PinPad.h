#pragma once
#include "common/Panel.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// A PIN by keys or by finger: dots, never digits. The box keeps the keyboard, the buttons only press for it.
class PinPad : public Panel
{
    Q_OBJECT
public:
    // The names of its controls begin with `name`.
    PinPad(QWidget* parent, const QString& name);
    void setReady(bool ready); // false while somebody waits or an answer is on its way
    void clear();
    void focusPin();
    void submit(); // Enter
    [[nodiscard]] bool isEmpty() const;

Q_SIGNALS:
    void entered(const QByteArray& pin); // 1 to 8 digits
    void typed();                        // anything changed by hand

private:
    QPushButton* makeKey(const QString& name, const QString& text);

    QLabel* m_label;
    QLineEdit* m_pin;
    QList<QPushButton*> m_digits;
    QPushButton* m_back;
    QPushButton* m_enter;
    bool m_ready = true;
};

} // namespace ui
