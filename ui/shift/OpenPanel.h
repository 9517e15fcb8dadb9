#pragma once
#include "shift/ShiftOverlay.h"

#include <engine/Shifts.h>

class QLabel;
class QPushButton;

namespace ui {

class CountField;
class CountGrid;

// Apertura: the float, typed or counted. When the last shift was never closed it is offered to close that one first.
class OpenPanel : public ShiftOverlay
{
    Q_OBJECT
public:
    explicit OpenPanel(QWidget* host);
    void openFor(const QString& till);
    void openStale(const engine::Shift& shift);
    void showLast(const engine::ShiftReport& report); // for those who may see it
    void say(const QString& words);
    bool handleKey(QKeyEvent* event) override;
    bool productScanned() override; // goes on with the shift that was never closed

Q_SIGNALS:
    void chosen(engine::Money float_);
    void closeFirst();

private:
    void confirm();
    void toggleCount();
    void render();

    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_last;
    QLabel* m_floatWords;
    CountField* m_float;
    QPushButton* m_count;
    CountGrid* m_grid;
    QLabel* m_message;
    QPushButton* m_go;
    QPushButton* m_leave;
    QString m_till;
    std::optional<engine::Shift> m_stale;
    std::optional<engine::ShiftReport> m_lastReport;
};

} // namespace ui
