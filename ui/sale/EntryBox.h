#pragma once
#include "common/Panel.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

// The one box that owns the keyboard. It can ask for something else than a code; a scan never lands in such an answer.
class EntryBox : public Panel
{
    Q_OBJECT
public:
    enum class Prompt { Code, Search, Quantity, Discount, SaleDiscount, Price, VoidReason, Customer, Confirm, Unknown };

    explicit EntryBox(QWidget* parent);
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    // Text for a function key: what was typed before it; the box is emptied.
    QString take();
    void ask(Prompt prompt);
    [[nodiscard]] Prompt prompt() const { return m_prompt; }
    void setBusy(bool busy);
    void setPadShown(bool shown);
    [[nodiscard]] bool padShown() const;

Q_SIGNALS:
    void edited(const QString& text);
    void padChosen(bool shown); // digits for a finger

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void sayPrompt();
    void offerToClear();
    QLabel* m_icon;
    QLabel* m_promptLabel;
    QLineEdit* m_edit;
    QLabel* m_hint;
    QWidget* m_clear; // Esc for a finger
    QPushButton* m_pad;
    Prompt m_prompt = Prompt::Code;
};

} // namespace ui
