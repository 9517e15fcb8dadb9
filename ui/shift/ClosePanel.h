#pragma once
#include "shift/ShiftOverlay.h"

#include <engine/Sales.h>
#include <engine/Shifts.h>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace ui {

class CountGrid;
class ReportView;

// Cierre, blind: what lies there is counted before any figure of the books is on the screen. Enter shows what was
// counted, Enter closes; then the Z with its differences stands there, printed.
class ClosePanel : public ShiftOverlay
{
    Q_OBJECT
public:
    explicit ClosePanel(QWidget* host);
    void openFor(const engine::Shift& shift, const QList<engine::TenderKind>& kinds);
    void setParked(const QList<engine::ParkedSale>& parked);
    void setPending(int documents); // not at the tax office yet
    // Above the limit and nobody here may accept it: no figure.
    void showTooFar();
    // For eyes that may see it: what is off, tender by tender.
    void showDifference(const QList<std::pair<QString, engine::Money>>& differences);
    void showDone(const engine::ShiftReport& report);
    void showFailed(const QString& words);
    void leaveFigures(); // somebody else stands here now: what was counted stays, what the books say goes
    void say(const QString& tone, const QString& words);

    bool handleKey(QKeyEvent* event) override;
    void escapePressed() override; // back to the count, or out
    bool productScanned() override;

Q_SIGNALS:
    void closeWanted(const engine::CloseRequest& request); // the same key until it is closed
    void approvalWanted();
    void cancelParkedWanted(qint64 id);
    void printWanted(const engine::ShiftReport& report);

private:
    enum class Step { Count, Check, TooFar, Difference, Working, Done };

    QWidget* makeCheck();
    QWidget* makeReason();
    void go();
    void enter(Step step);
    void addSums(QStringList& lines) const;
    void render();
    [[nodiscard]] engine::CloseRequest request() const;

    Step m_step = Step::Count;
    Step m_before = Step::Count; // what Working came from
    engine::Shift m_shift;
    QString m_key;
    QList<engine::TenderKind> m_kinds;
    QList<engine::ParkedSale> m_parkedSales;
    QList<std::pair<QString, engine::Money>> m_differences;
    int m_pending = 0;

    QLabel* m_title;
    QLabel* m_text;
    QStackedWidget* m_pages;
    CountGrid* m_grid;
    QLabel* m_sums;
    QLabel* m_parkedWords;
    QListWidget* m_parked;
    QPushButton* m_cancelParked;
    QLabel* m_pendingWords;
    QLabel* m_off;
    QLabel* m_reasonWords;
    QListWidget* m_reasons;
    ReportView* m_report;
    QLabel* m_message;
    QWidget* m_buttons;
    QPushButton* m_go;
    QPushButton* m_back;
    QPushButton* m_print;
};

} // namespace ui
