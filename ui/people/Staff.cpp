#include "people/Staff.h"

#include "common/Async.h"
#include "people/ApprovalOverlay.h"
#include "people/AuditScreen.h"
#include "people/PeopleScreen.h"
#include "people/SignInScreen.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStackedWidget>

namespace ui {

Staff::Staff(const Services& services, Session& session, Dialogs& dialogs, QWidget* host, QStackedWidget* pages)
    : QObject(host), m_services(services), m_session(session), m_signIn(new SignInScreen(services, host)),
      m_approval(new ApprovalOverlay(services, session, host)), m_people(new PeopleScreen(services, session, pages)),
      m_audit(new AuditScreen(services, session, dialogs, pages))
{
    session.setAsker(
        [this](engine::Permission permission, const QString& what, std::function<void(const QString&)> done) {
            m_approval->ask(permission, what, std::move(done));
        });
    connect(m_approval, &Overlay::closed, this, &Staff::uncovered);
    connect(m_signIn, &SignInScreen::staffed, this, [this](bool people) {
        m_session.setStaffed(people);
        if (people)
            return;
        m_signIn->close();
        Q_EMIT uncovered();
    });
    connect(m_signIn, &SignInScreen::signedIn, this, [this](const engine::Session& begun) {
        m_session.begin(begun);
        m_signIn->close();
        Q_EMIT signedIn();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        const QWidget* cover = m_signIn->isOpen() ? static_cast<QWidget*>(m_signIn) : m_approval;
        if (now && covers() && now->window() == m_signIn->window() && !cover->isAncestorOf(now))
            QMetaObject::invokeMethod(this, &Staff::keepKeyboard, Qt::QueuedConnection);
    });
    connect(&m_session, &Session::over, m_signIn, &SignInScreen::tellOver);
    connect(m_people, &PeopleScreen::firstSignedIn, &m_session, &Session::begin);
    connect(&m_session, &Session::changed, this, [this] {
        if (m_session.staffed() && !m_session.signedIn() && !m_signIn->isOpen())
            m_signIn->open();
    });
}

void Staff::begin()
{
    m_signIn->open();
}

bool Staff::lock()
{
    if (!m_session.signedIn())
        return m_session.staffed();
    m_approval->closePanel();
    whenReady(m_services.people->signOut(m_session.actor().session), this, [](const engine::Result<bool>&) {});
    m_session.end();
    return true;
}

bool Staff::covers() const
{
    return m_signIn->isOpen() || !m_approval->isHidden();
}

bool Staff::handleKey(QKeyEvent* event)
{
    if (m_signIn->isOpen())
        return m_signIn->handleKey(event);
    if (event->key() != Qt::Key_Escape)
        return m_approval->handleKey(event);
    m_approval->closePanel();
    return true;
}

void Staff::keepKeyboard()
{
    if (m_signIn->isOpen())
        m_signIn->takeKeyboard();
    else if (!m_approval->isHidden())
        m_approval->takeKeyboard();
}

bool Staff::scanned(const QString& code, bool other)
{
    if (m_signIn->isOpen())
        other ? m_signIn->noBadge() : m_signIn->scanned(code);
    else if (!m_approval->isHidden())
        other ? m_approval->noBadge() : m_approval->scanned(code);
    else if (m_people->isVisible())
        m_people->scanned(code);
    else
        return false;
    return true;
}

void Staff::setIssuer(const engine::Issuer& issuer)
{
    m_signIn->setIssuer(issuer);
}

void Staff::setQueue(const engine::QueueSummary& summary)
{
    m_signIn->setQueue(summary);
}

} // namespace ui
