#pragma once
#include "people/Session.h"

class QKeyEvent;
class QStackedWidget;

namespace ui {

class ApprovalOverlay;
class AuditScreen;
class Dialogs;
class PeopleScreen;
class SignInScreen;

// What the window has of people: the page for signing in, the question for a yes, the list and the audit trail, and the
// ways between them.
class Staff : public QObject
{
    Q_OBJECT
public:
    Staff(const Services& services, Session& session, Dialogs& dialogs, QWidget* host, QStackedWidget* pages);
    void begin(); // covers the window until it is known whether anybody has to sign in
    // Somebody leaves: true when somebody else has to sign in now.
    bool lock();
    // While this is true every key belongs to handleKey.
    [[nodiscard]] bool covers() const;
    bool handleKey(QKeyEvent* event);
    // True = it was a badge, or meant as one. What is certainly none (`other`) is told so, and costs no try.
    bool scanned(const QString& code, bool other);
    void keepKeyboard(); // what covers the window keeps it, whoever asked for it behind
    void setIssuer(const engine::Issuer& issuer);
    void setQueue(const engine::QueueSummary& summary);
    [[nodiscard]] PeopleScreen& people() { return *m_people; }
    [[nodiscard]] AuditScreen& audit() { return *m_audit; }

Q_SIGNALS:
    void signedIn();
    void uncovered(); // the keyboard belongs to the page behind again

private:
    const Services& m_services;
    Session& m_session;
    SignInScreen* m_signIn;
    ApprovalOverlay* m_approval;
    PeopleScreen* m_people;
    AuditScreen* m_audit;
};

} // namespace ui
