#pragma once
#include "common/Overlay.h"

#include <engine/Document.h>

class QKeyEvent;
class QPushButton;

namespace ui {

// Whoever closes the window while documents wait for the tax office is told how many, once: nothing is lost by it.
class QuitPanel : public Overlay
{
    Q_OBJECT
public:
    explicit QuitPanel(QWidget* host);
    void setQueue(const engine::QueueSummary& summary);
    [[nodiscard]] bool hasReason() const; // something waits
    void openPanel() override;
    void productScanned(); // refused: somebody is leaving
    bool handleKey(QKeyEvent* event);

Q_SIGNALS:
    void quitChosen();

private:
    engine::QueueSummary m_summary;
    QLabel* m_title;
    QLabel* m_words;
    QLabel* m_message;
    QPushButton* m_quit;
    QPushButton* m_stay;
    void render();
};

} // namespace ui
