#pragma once
#include "common/Overlay.h"
#include "people/Session.h"

class QKeyEvent;
class QLabel;
class QListWidget;

namespace ui {

class Countdown;
class PinPad;

// Asks somebody who may for a yes to one action: by PIN or badge, without the cashier leaving the till. Esc = no.
class ApprovalOverlay : public Overlay
{
    Q_OBJECT
public:
    ApprovalOverlay(const Services& services, Session& session, QWidget* host);
    void ask(engine::Permission permission, const QString& what, std::function<void(const QString& approval)> done);
    bool handleKey(QKeyEvent* event); // every key but Esc while it is open
    void takeKeyboard();
    void scanned(const QString& code);
    void noBadge(); // a customer card or a ticket was scanned

private:
    void show(const engine::Result<QList<engine::Employee>>& people);
    void approve(const QByteArray& pin);
    void answered(const engine::Result<QString>& answer);
    void say(const QString& tone, const QString& words);
    void choose(int by);
    void render();

    const Services& m_services;
    Session& m_session;
    QLabel* m_title;
    QLabel* m_what;
    QLabel* m_permission;
    QLabel* m_who;
    QListWidget* m_list;
    QLabel* m_message;
    PinPad* m_pad;
    QLabel* m_hint;
    Countdown* m_wait;
    engine::Permission m_needed = engine::Permission::Sell;
    QString m_words;
    std::function<void(const QString&)> m_done;
    QList<engine::Employee> m_people; // who may say yes
    bool m_listed = false;            // that list was read
    quint64 m_asked = 0;
};

} // namespace ui
