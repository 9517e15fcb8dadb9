#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <engine/Mail.h>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTimer;

namespace ui {

// Sends one letter and says what became of it; nobody waits for it, and it can be called back.
class MailTestCard : public Panel
{
    Q_OBJECT
public:
    MailTestCard(const Services& services, QWidget* parent);
    void setReady(bool ready); // there is a server, or one that was typed and would be saved first
    void send();
    void send(const QString& to, const engine::Actor& by);
    bool cancel(); // true when a letter was under way
    void clear();

Q_SIGNALS:
    void spoke();  // says something new
    void wanted(); // the button: whoever hears it saves first what was typed, then sends

private:
    void take(const engine::Result<QString>& answer, const QString& to);
    void render();
    void say(const QString& tone, const QString& words);

    const Services& m_services;
    bool m_ready = false;
    QFuture<engine::Result<QString>> m_letter;
    int m_asked = 0; // counts letters; the answer to an older one is not heard
    bool m_sending = false;
    int m_seconds = 0;
    QTimer* m_timer;
    QLabel* m_heading;
    QLabel* m_lead;
    QLabel* m_toLabel;
    QLineEdit* m_to;
    QPushButton* m_send;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
    QLabel* m_message;
};

} // namespace ui
