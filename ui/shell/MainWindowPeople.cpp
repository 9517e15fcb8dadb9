#include "people/AuditScreen.h"
#include "people/PeopleScreen.h"
#include "people/Session.h"
#include "people/Staff.h"
#include "sale/SaleScreen.h"
#include "shell/CommandPalette.h"
#include "shell/HelpOverlay.h"
#include "shell/KeyRouter.h"
#include "shell/MainWindow.h"
#include "shell/ReadOnlyBand.h"
#include "shell/StateBar.h"

using namespace Qt::StringLiterals;

// The part of the window that asks who is there: signing in, locking, and pages that not everybody may open.
namespace ui {

namespace {

std::optional<engine::Permission> neededFor(Page page)
{
    switch (page) {
    case Page::Settings:
    case Page::Devices:
    case Page::Printers:
    case Page::Mail:
    case Page::Counter:
    case Page::FirstRun:
        return engine::Permission::ManageSettings;
    case Page::People:
        return engine::Permission::ManagePeople;
    case Page::Documents:
    case Page::Document:
        return engine::Permission::SeeDocuments;
    default:
        return std::nullopt; // the engine judges what is done there; the audit trail asks by itself
    }
}

} // namespace

void MainWindow::wireStaff()
{
    connect(m_staff, &Staff::signedIn, this, [this] { enter(m_hasIssuer ? Page::Sale : Page::FirstRun); });
    connect(m_staff, &Staff::uncovered, this, [this] {
        if (m_page == Page::Sale)
            m_sale->focusEntry();
    });
    connect(m_session, &Session::changed, this, [this] {
        m_help->closePanel();
        m_palette->closePanel();
        m_bar->setCashier(m_session->signedIn() ? m_session->employee().name : QString());
    });
    connect(m_bar, &StateBar::cashierChosen, this, [this] { run(Command::Lock); });
    connect(&m_staff->people(), &PeopleScreen::backChosen, this, [this] { go(Page::Settings); });
    connect(&m_staff->people(), &PeopleScreen::auditChosen, this, [this] { go(Page::Audit); });
    connect(&m_staff->audit(), &AuditScreen::backChosen, this, [this] { go(Page::People); });
    connect(&m_services.events, &EngineEvents::queueChanged, m_staff, &Staff::setQueue);
}

void MainWindow::go(Page page)
{
    if (m_session->readOnly())
        m_readOnly->refuse({}); // what was refused was on another page
    if (!m_hasIssuer) {
        enter(Page::FirstRun);
        return;
    }
    const auto needed = neededFor(page);
    const bool there = page == m_page; // somebody was let in already
    if (!needed || there || m_session->may(*needed)) {
        enter(page);
        return;
    }
    m_session->toLook(*needed, {}, [this, page](const engine::Actor&) { enter(page); });
}

void MainWindow::lock()
{
    if (m_staff->lock())
        return;
    if (m_page == Page::Sale)
        m_sale->say(Tone::Info, tr("Nobody signs in here yet: name the people in Settings, People."));
}

} // namespace ui
