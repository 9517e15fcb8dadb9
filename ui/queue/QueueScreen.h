#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <functional>

class QBoxLayout;
class QKeyEvent;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace ui {

class StatePage;

// Ctrl+E: what is still on its way to the tax office, since when, why, and the one next right thing for each.
class QueueScreen : public Panel
{
    Q_OBJECT
public:
    QueueScreen(const Services& services, QWidget* parent);
    void enterPage();
    void setReach(engine::SriReach reach);
    void say(const QString& tone, const QString& words);

Q_SIGNALS:
    void opened(const engine::AccessKey& key);
    void correctionChosen(const engine::AccessKey& key);
    void saleChosen();
    void certificateChosen();

private:
    void reload();
    void render();
    void addActions(QWidget* row, QBoxLayout* actions, const engine::QueueEntry& entry);
    QWidget* makeRow(const engine::QueueEntry& entry);
    void addGroup(const QString& title, const std::function<bool(const engine::QueueEntry&)>& belongs);
    void addAuthorized();
    void loadAuthorized();
    void copyDetails(const engine::QueueEntry& entry);
    [[nodiscard]] QString lastAnswer() const;
    void retry(const engine::AccessKey& key);
    [[nodiscard]] QString cause(const engine::QueueEntry& entry) const;

    const Services& m_services;
    QLabel* m_title;
    QLabel* m_summary;
    QLabel* m_message;
    QPushButton* m_retryAll;
    QStackedWidget* m_pages;
    StatePage* m_state;
    QScrollArea* m_scroll;
    QTimer* m_soon;
    QList<engine::QueueEntry> m_entries;
    engine::DocumentPage m_authorized; // today
    bool m_loaded = false;
    bool m_failed = false;
    engine::SriReach m_reach = engine::SriReach::Unknown;
};

} // namespace ui
