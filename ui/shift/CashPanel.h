#pragma once
#include "shift/ShiftOverlay.h"

#include <engine/Shifts.h>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

class CountField;

// Money in or out of the drawer, or the drawer opened without either: always with a reason.
class CashPanel : public ShiftOverlay
{
    Q_OBJECT
public:
    explicit CashPanel(QWidget* host);
    // `last` is the movement whose slip can be printed again.
    void openFor(engine::CashKind kind, const std::optional<engine::CashMovement>& last);
    void say(const QString& words, const QString& tone = QStringLiteral("warn"));
    bool handleKey(QKeyEvent* event) override;
    bool productScanned() override;

Q_SIGNALS:
    void chosen(const engine::CashMovement& movement);
    void lastSlipWanted();

private:
    void confirm();
    void render();

    QLabel* m_title;
    QLabel* m_amountWords;
    CountField* m_amount;
    QLabel* m_reasonWords;
    QListWidget* m_reasons;
    QLabel* m_noteWords;
    QLineEdit* m_note;
    QLabel* m_message;
    QPushButton* m_go;
    QPushButton* m_leave;
    QPushButton* m_again;
    std::optional<engine::CashMovement> m_last;
    engine::CashKind m_kind = engine::CashKind::In;
};

} // namespace ui
