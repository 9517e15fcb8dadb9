#pragma once
#include "common/Panel.h"
#include "shell/Services.h"

#include <engine/People.h>

class QKeyEvent;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace ui {

class Countdown;
class PinPad;
class StatePage;

// Covers the whole window while nobody is signed in: who, a PIN or a badge, and what the till is. The last user is
// chosen already, so that a PIN and Enter are enough.
class SignInScreen : public Panel
{
    Q_OBJECT
public:
    SignInScreen(const Services& services, QWidget* host);
    void open();                       // asks who there is; `staffed` tells
    void tellOver() { m_over = true; } // the next time it opens: nobody here has left
    void close();
    [[nodiscard]] bool isOpen() const { return !isHidden(); }
    [[nodiscard]] bool asks() const { return isOpen() && !m_people.isEmpty(); } // the people are there to choose from
    void takeKeyboard();
    void setIssuer(const engine::Issuer& issuer);
    void setQueue(const engine::QueueSummary& summary);
    bool handleKey(QKeyEvent* event); // every key while it is open
    void scanned(const QString& code);
    void noBadge(); // a customer card or a ticket was scanned

Q_SIGNALS:
    void staffed(bool people); // false: a shop without employees, nobody signs in
    void signedIn(const engine::Session& session);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeTill();
    QWidget* makeWho();
    void reload();
    void show(const engine::Result<QList<engine::Employee>>& people);
    void choose(int by);
    void trySignIn(const QByteArray& pin);
    void answered(const engine::Result<engine::Session>& answer);
    void sayShut();
    void say(const QString& tone, const QString& words);
    void renderTill();
    [[nodiscard]] const engine::Employee* chosen() const;

    const Services& m_services;
    QLabel* m_band;
    QLabel* m_shop;
    QLabel* m_point;
    QLabel* m_queue;
    QLabel* m_certificate;
    QLabel* m_title;
    QLabel* m_hint;
    QLabel* m_message;
    QListWidget* m_list;
    PinPad* m_pad;
    StatePage* m_state;
    QStackedWidget* m_pages;
    Countdown* m_wait;
    QList<engine::Employee> m_people;
    std::optional<engine::Issuer> m_issuer;
    engine::QueueSummary m_summary;
    bool m_over = false;
    bool m_shut = false; // the data can only be looked at
    quint64 m_asked = 0; // answers to older questions are dropped
};

} // namespace ui
