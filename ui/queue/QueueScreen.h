#pragma once
#include "common/Panel.h"
#include "queue/QueueAge.h"
#include "shell/Services.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace ui {

class OfficeCard;
class QueueList;
class Session;
class StatePage;

// Ctrl+E: what is still on its way to the tax office, since when, why, and the one next right thing for each.
class QueueScreen : public Panel
{
    Q_OBJECT
public:
    QueueScreen(const Services& services, Session& session, QWidget* parent);
    void enterPage();
    void setReach(engine::SriReach reach);
    void setTarget(engine::SriTarget target); // whose office is tested
    void setAge(const QueueAge& age);
    void say(const QString& tone, const QString& words);
    bool escape(); // true when the test was open
    void retryAll();

Q_SIGNALS:
    void opened(const engine::AccessKey& key);
    // `field`: the member of the request that the tax office did not like; empty = not known.
    void correctionChosen(const engine::AccessKey& key, const QString& field);
    void saleChosen();
    void certificateChosen();
    void settingsChosen(const QString& field);

private:
    void layOut();
    void wire();
    void reload();
    void loadAuthorized();
    void took(const engine::Result<QList<engine::QueueEntry>>& entries);
    void render();
    void renderState();
    void renderNotes();
    void renderRows();
    void renderAuthorized();
    void renderBeside(); // what was read beside the queue; its rows stay as they are
    void toggleTest();
    void copyDetails(const engine::QueueEntry& entry);
    void retry(const engine::AccessKey& key);
    void retried(const engine::Result<bool>& done, const QString& words);
    [[nodiscard]] QString lastAnswer() const;

    const Services& m_services;
    Session& m_session;
    QLabel* m_title;
    QLabel* m_summary;
    QLabel* m_message;
    QLabel* m_partly; // what could not be read beside the queue itself
    QPushButton* m_test;
    QPushButton* m_retryAll;
    OfficeCard* m_office;
    QStackedWidget* m_pages;
    StatePage* m_state;
    QueueList* m_list;
    QTimer* m_soon;
    QTimer* m_tick; // ages grow while nothing happens
    QList<engine::QueueEntry> m_entries;
    engine::DocumentPage m_authorized; // today
    std::optional<engine::Error> m_failed, m_authorizedFailed;
    bool m_loaded = false;
    const bool m_readOnly;
    bool m_entering = false; // the page was opened and nobody has moved yet
    QueueAge m_age;
    engine::SriReach m_reach = engine::SriReach::Unknown;
};

} // namespace ui
