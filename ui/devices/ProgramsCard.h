#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <engine/LanServer.h>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class ReadGate;

// What programs of partners may do to this till and it for them: sending by itself, pages, webhooks in the house.
class ProgramsCard : public Panel
{
    Q_OBJECT
public:
    ProgramsCard(const Services& services, QWidget* parent);
    void load();

Q_SIGNALS:
    void saved(); // the server was set up anew

private:
    QPlainTextEdit* makeList(const QString& name);
    void save();
    void change(const std::function<void(const engine::Actor&)>& step);
    void saveOrigins();
    void saveAllowed();
    void saveQueueing();
    void refuse(const engine::Error& error, QPlainTextEdit* list);
    void setBusy(bool busy);
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    bool m_busy = false;
    QLabel* m_heading;
    QCheckBox* m_queues;
    QLabel* m_queuesLead;
    QLabel* m_originsLabel;
    QPlainTextEdit* m_origins;
    QLabel* m_allowedLabel;
    QPlainTextEdit* m_allowed;
    QLabel* m_allowedLead;
    ReadGate* m_gate;
    QLabel* m_message;
    QPushButton* m_save;
};

} // namespace ui
