#pragma once
#include "shift/ShiftOverlay.h"

#include <engine/Shifts.h>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

// The closed shifts of this till, newest first.
class ClosedPanel : public ShiftOverlay
{
    Q_OBJECT
public:
    explicit ClosedPanel(QWidget* host);
    void openLoading();
    void setShifts(const QList<engine::Shift>& shifts);
    void setFailed(const QString& words);
    bool handleKey(QKeyEvent* event) override;

Q_SIGNALS:
    void chosen(qint64 shift);
    void againChosen(); // they could not be read

private:
    void render();
    void openCurrent();

    enum class State { Loading, Failed, Ready };
    State m_state = State::Loading;
    QString m_trouble;
    QList<engine::Shift> m_shifts;
    QLabel* m_title;
    QLabel* m_text;
    QListWidget* m_list;
    QPushButton* m_open;
    QPushButton* m_leave;
};

} // namespace ui
