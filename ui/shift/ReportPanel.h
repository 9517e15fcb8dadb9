#pragma once
#include "shift/ShiftOverlay.h"

#include <engine/Sales.h>
#include <engine/Shifts.h>

#include <functional>

class QLabel;
class QPushButton;

namespace ui {

class ReportView;

// A report to look at and to print: X, or a Z of before. What was printed already is a copy.
class ReportPanel : public ShiftOverlay
{
    Q_OBJECT
public:
    explicit ReportPanel(QWidget* host);
    void openFor(const engine::ShiftReport& report, bool copy, const QList<engine::TenderKind>& kinds);
    // The X is being read; `again` reads it once more when that failed.
    void openLoading(std::function<void()> again);
    void showFailed(const QString& words);
    void say(const QString& tone, const QString& words);
    void notPrinted() { m_copy = false; } // the first one never came out
    bool handleKey(QKeyEvent* event) override;

Q_SIGNALS:
    void printWanted(const engine::ShiftReport& report, bool copy);

private:
    void print();
    void retry();
    void wait(bool waits);

    QLabel* m_title;
    ReportView* m_view;
    QLabel* m_message;
    QPushButton* m_retry;
    QPushButton* m_print;
    QPushButton* m_leave;
    std::function<void()> m_again;
    bool m_copy = false;
};

} // namespace ui
