#include "shift/ShiftCenter.h"

#include "common/Async.h"
#include "common/Format.h"
#include "common/Words.h"
#include "people/Session.h"
#include "shell/Commands.h"
#include "shift/CashPanel.h"
#include "shift/ClosePanel.h"
#include "shift/ClosedPanel.h"
#include "shift/OpenPanel.h"
#include "shift/ReportPanel.h"
#include "shift/ShiftSettings.h"
#include "shift/ShiftWords.h"

#include <QDate>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using engine::CashKind;
using engine::Money;
using engine::Permission;
using engine::Result;

namespace ui {

namespace {

constexpr int kListed = 100;
constexpr int kLookAfterMs = 3000;

QString tillOf(const engine::Issuer& issuer)
{
    return issuer.branchCode + u'-' + issuer.issuePointCode;
}

bool sameCount(const engine::CloseRequest& a, const engine::CloseRequest& b)
{
    const auto samePieces = [](const engine::Denomination& x, const engine::Denomination& y) {
        return x.value == y.value && x.count == y.count;
    };
    const auto sameTotal = [](const engine::TenderTotal& x, const engine::TenderTotal& y) {
        return x.tender == y.tender && x.counted == y.counted;
    };
    return a.key == b.key && std::equal(a.cash.begin(), a.cash.end(), b.cash.begin(), b.cash.end(), samePieces) &&
           std::equal(a.others.begin(), a.others.end(), b.others.begin(), b.others.end(), sameTotal);
}

} // namespace

ShiftCenter::ShiftCenter(const Services& services, Session& session, QWidget* host, QObject* parent)
    : QObject(parent), m_services(services), m_session(session), m_openPanel(new OpenPanel(host)),
      m_cashPanel(new CashPanel(host)), m_reportPanel(new ReportPanel(host)), m_closePanel(new ClosePanel(host)),
      m_closedPanel(new ClosedPanel(host)), m_settings(new ShiftSettings(services, host)), m_look(new QTimer(this))
{
    for (Overlay* each :
         QList<Overlay*>{m_openPanel, m_cashPanel, m_reportPanel, m_closePanel, m_closedPanel, m_settings})
        connect(each, &Overlay::closed, this, [this] {
            if (!panelOpen())
                Q_EMIT panelClosed();
        });
    connect(m_openPanel, &OpenPanel::chosen, this, &ShiftCenter::open);
    connect(m_openPanel, &OpenPanel::closeFirst, this, &ShiftCenter::askClose);
    connect(m_cashPanel, &CashPanel::chosen, this, &ShiftCenter::move);
    connect(m_cashPanel, &CashPanel::lastSlipWanted, this, &ShiftCenter::printLastSlip);
    connect(m_reportPanel, &ReportPanel::printWanted, this, &ShiftCenter::print);
    connect(m_closePanel, &ClosePanel::printWanted, this,
            [this](const engine::ShiftReport& report) { print(report, m_notOut != report.shift.id); });
    connect(m_closePanel, &ClosePanel::closeWanted, this, [this](const engine::CloseRequest& request) {
        // A yes is for the count it was given to: a reason may be added, a figure not.
        const bool same = m_approved && sameCount(request, m_request);
        close(same ? *m_approved : m_closer, request);
    });
    connect(m_closePanel, &ClosePanel::approvalWanted, this, &ShiftCenter::approveDifference);
    connect(m_closePanel, &ClosePanel::cancelParkedWanted, this, &ShiftCenter::cancelParked);
    connect(m_closedPanel, &ClosedPanel::chosen, this, [this](qint64 shift) { openZ(m_session.actor(), shift, true); });
    connect(m_closedPanel, &ClosedPanel::againChosen, this, &ShiftCenter::loadClosed);
    m_look->setObjectName(u"drawerLook"_s);
    m_look->setSingleShot(true);
    m_look->setInterval(kLookAfterMs);
    connect(m_look, &QTimer::timeout, this, &ShiftCenter::askDrawer);
    connect(&m_services.events, &EngineEvents::documentChanged, this, [this] {
        if (m_services.shifts && !m_look->isActive())
            m_look->start();
    });
    connect(m_settings, &ShiftSettings::stored, this, &ShiftCenter::refresh);
    connect(&m_session, &Session::changed, this, [this] {
        makeWay();
        refresh();
    });
}

// Whoever comes next finds no figure on the screen that he was not given, and no yes that was given to somebody else.
void ShiftCenter::makeWay()
{
    m_approved.reset();
    if (left(m_closer))
        m_closer = m_session.actor(); // what was counted is closed by whoever stands here now
    for (ShiftOverlay* each :
         QList<ShiftOverlay*>{m_openPanel, m_cashPanel, m_reportPanel, m_closedPanel, m_settings}) {
        if (!each->isHidden())
            each->closePanel();
    }
    m_closePanel->leaveFigures();
}

bool ShiftCenter::left(const engine::Actor& actor) const
{
    return actor.session != m_session.actor().session;
}

void ShiftCenter::setIssuer(const engine::Issuer& issuer)
{
    if (m_issuer && m_issuer->id == issuer.id)
        return;
    m_issuer = issuer;
    m_shift.reset();
    m_offeredTo.clear();
    m_lastMoved.reset();
    refresh();
}

bool ShiftCenter::ready()
{
    return m_services.shifts && m_issuer;
}

bool ShiftCenter::blocksSelling() const
{
    return m_known && m_required && !m_shift && !m_session.readOnly(); // then nothing is sold, with or without one
}

void ShiftCenter::loadKinds()
{
    if (!m_services.sales)
        return;
    whenReady(m_services.sales->tenderKinds(), this, [this](const Result<QList<engine::TenderKind>>& kinds) {
        if (kinds)
            m_kinds = *kinds;
    });
}

void ShiftCenter::refresh()
{
    if (!ready())
        return;
    loadKinds(); // somebody may have changed them
    whenReady(m_services.shifts->required(), this, [this](const Result<bool>& required) {
        m_required = required.value_or(m_required);
        whenReady(m_services.shifts->current(m_issuer->id), this,
                  [this](const Result<engine::Shift>& answer) { take(answer); });
    });
}

void ShiftCenter::take(const Result<engine::Shift>& answer)
{
    if (answer)
        m_shift = *answer;
    else if (answer.error().code == engine::ErrorCode::NOT_FOUND)
        m_shift.reset();
    else
        return; // no news is no reason to stop anybody from selling
    m_known = true;
    Q_EMIT changed();
    offer();
}

// Once a day for each who signs in: the shift that was never closed, or the one that is needed.
void ShiftCenter::offer()
{
    if (panelOpen() || m_session.readOnly() || (m_session.staffed() && !m_session.signedIn()))
        return;
    const QString who = u"%1/%2/%3"_s.arg(m_session.employee().id)
                            .arg(m_shift ? m_shift->id : 0)
                            .arg(QDate::currentDate().toJulianDay());
    if (m_offeredTo == who)
        return;
    m_offeredTo = who;
    if (m_shift && m_shift->openedAt.toLocalTime().date() < QDate::currentDate())
        m_openPanel->openStale(*m_shift);
    else if (blocksSelling())
        openShift();
}

ShiftOverlay* ShiftCenter::panel() const
{
    for (ShiftOverlay* each :
         QList<ShiftOverlay*>{m_reportPanel, m_closePanel, m_closedPanel, m_cashPanel, m_openPanel, m_settings}) {
        if (!each->isHidden())
            return each;
    }
    return nullptr;
}

bool ShiftCenter::handleKey(QKeyEvent* event)
{
    ShiftOverlay* front = panel();
    return front && front->handleKey(event);
}

void ShiftCenter::escape()
{
    if (ShiftOverlay* front = panel())
        front->escapePressed();
}

bool ShiftCenter::takesScan(bool sells)
{
    ShiftOverlay* front = panel();
    const bool refused = front && front->productScanned();
    if (!refused && (!sells || !blocksSelling()))
        return false;
    if (!refused)
        openShift();
    Q_EMIT scanRefused();
    return true;
}

void ShiftCenter::openShift()
{
    if (!ready() || panelOpen())
        return;
    if (m_shift) {
        Q_EMIT told(tr("The shift is open since %1.").arg(dateTimeText(m_shift->openedAt)), false);
        return;
    }
    m_openPanel->openFor(tillOf(*m_issuer));
    offerLastClose();
}

void ShiftCenter::openMissing()
{
    m_shift.reset();
    m_known = m_required = true;
    Q_EMIT changed();
    openShift();
}

void ShiftCenter::offerLastClose()
{
    if (!m_session.may(Permission::SeeExpectedCash))
        return;
    whenReady(m_services.shifts->closed(m_issuer->id, 1), this, [this](const Result<QList<engine::Shift>>& last) {
        if (!last || last->isEmpty())
            return;
        whenReady(m_services.shifts->z(m_session.actor(), last->constFirst().id), this,
                  [this](const Result<engine::ShiftReport>& z) {
                      if (z)
                          m_openPanel->showLast(*z);
                  });
    });
}

void ShiftCenter::open(Money float_)
{
    m_session.withPermission(Permission::OpenShift, tr("Open the shift"), [this, float_](const engine::Actor& actor) {
        if (std::exchange(m_opens, true))
            return; // it is being stored
        whenReady(m_services.shifts->open(actor, m_issuer->id, float_), this,
                  [this](const Result<engine::Shift>& opened) {
                      m_opens = false;
                      if (!opened && opened.error().code != engine::ErrorCode::CONFLICT) {
                          if (!m_session.refused(opened.error()))
                              m_openPanel->say(errorText(opened.error()));
                          return;
                      }
                      m_openPanel->closePanel();
                      if (opened) {
                          m_shift = *opened;
                          m_known = true;
                          Q_EMIT changed();
                          Q_EMIT told(tr("Shift open with %1 in the drawer.").arg(money(opened->float_)), false);
                      } else {
                          refresh(); // somebody else was quicker
                      }
                  });
    });
}

void ShiftCenter::moveCash(CashKind kind)
{
    if (!ready() || panelOpen())
        return;
    if (blocksSelling()) {
        openShift();
        return;
    }
    m_cashKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_cashPanel->openFor(kind, m_lastMoved);
}

void ShiftCenter::move(const engine::CashMovement& movement)
{
    const bool opensOnly = movement.kind == CashKind::NoSale;
    const auto needed = opensOnly ? Permission::OpenDrawer : Permission::MoveCash;
    const QString what =
        ShiftWords::movement(movement.kind) + (opensOnly ? QString() : u"  "_s + money(movement.amount));
    m_session.withPermission(needed, what, [this, movement, opensOnly, key = m_cashKey](const engine::Actor& actor) {
        if (m_onTheirWay.contains(key))
            return; // it is being stored
        m_onTheirWay.insert(key);
        if (opensOnly && m_services.printing)
            openDrawer(actor, movement, key);
        else
            keepMovement(actor, movement, key);
    });
}

// A printer may think for long: the card that asked can be gone by then, and another one in its place.
bool ShiftCenter::asksFor(const QString& key) const
{
    return key == m_cashKey && !m_cashPanel->isHidden();
}

void ShiftCenter::sayRefused(const QString& key, const engine::Error& error)
{
    if (m_session.refused(error))
        return;
    if (asksFor(key))
        m_cashPanel->say(errorText(error));
    else
        Q_EMIT told(errorText(error), true);
}

// Kept and opened in one: no drawer opens that is not written down.
void ShiftCenter::openDrawer(const engine::Actor& actor, const engine::CashMovement& movement, const QString& key)
{
    whenReady(m_services.printing->openDrawer(actor, m_issuer->id, movement, key), this,
              [this, movement, key](const Result<engine::PrintResult>& opened) {
                  m_onTheirWay.remove(key);
                  if (!opened) {
                      sayRefused(key, opened.error());
                      return;
                  }
                  if (asksFor(key))
                      m_cashPanel->closePanel();
                  if (opened->state == engine::PrintState::Failed)
                      Q_EMIT told(tr("The drawer does not open: it opens through the printer."), true);
                  else
                      Q_EMIT told(tr("Drawer opened: %1.").arg(movement.reason), false);
                  if (!m_shift)
                      refresh();
              });
}

void ShiftCenter::keepMovement(const engine::Actor& actor, const engine::CashMovement& movement, const QString& key)
{
    whenReady(m_services.shifts->moveCash(actor, m_issuer->id, movement, key), this,
              [this, key](const Result<engine::CashMovement>& moved) {
                  m_onTheirWay.remove(key);
                  if (!moved) {
                      sayRefused(key, moved.error());
                      return;
                  }
                  if (asksFor(key))
                      m_cashPanel->closePanel();
                  Q_EMIT told(moved->kind == CashKind::NoSale
                                  ? tr("Drawer opened: %1.").arg(moved->reason)
                                  : u"%1: %2"_s.arg(ShiftWords::movement(moved->kind), money(moved->amount)),
                              false);
                  m_look->start();
                  if (!m_shift)
                      refresh();
                  if (moved->kind == CashKind::NoSale)
                      return;
                  m_lastMoved = *moved;
                  m_lastSlipOut = false;
                  printLastSlip();
              });
}

// The first time behind the cashier's back, which is told of trouble only; then as often as asked, as a copy.
void ShiftCenter::printLastSlip()
{
    if (!m_services.printing || !m_lastMoved)
        return;
    const bool copy = std::exchange(m_lastSlipOut, true); // on its way is out, until it is told otherwise
    whenReady(m_services.printing->cashSlip(*m_lastMoved, tillOf(*m_issuer), copy), this,
              [this, copy, id = m_lastMoved->id](const Result<engine::PrintResult>& result) {
                  const bool failed = !result || result->state == engine::PrintState::Failed;
                  if (failed && !copy && m_lastMoved && m_lastMoved->id == id)
                      m_lastSlipOut = false;
                  if (!m_cashPanel->isHidden())
                      m_cashPanel->say(failed ? tr("The slip was not printed.") : tr("Printed."),
                                       failed ? u"warn"_s : u"ok"_s);
                  else if (failed)
                      Q_EMIT told(tr("Stored, but the slip was not printed: Cash in or Cash out, then %1, prints it.")
                                      .arg(keyName(Command::LastDocument)),
                                  true);
              });
}

// Said once until some was taken out.
void ShiftCenter::askDrawer()
{
    if (!ready())
        return;
    whenReady(m_services.shifts->drawerFull(m_issuer->id), this, [this](const Result<bool>& full) {
        if (!full || *full == m_full)
            return;
        m_full = *full;
        Q_EMIT changed();
        if (m_full)
            Q_EMIT told(tr("There is much cash in the drawer: take some to the safe (Cash out)."), true);
    });
}

void ShiftCenter::showSettings()
{
    if (!ready() || panelOpen())
        return;
    m_session.toLook(Permission::ManageSettings, tr("Settings of the shift"),
                     [this](const engine::Actor&) { m_settings->openPanel(); });
}

void ShiftCenter::showX()
{
    if (!ready() || panelOpen())
        return;
    m_session.toLook(Permission::SeeExpectedCash, tr("X report"), [this](const engine::Actor& actor) { loadX(actor); });
}

void ShiftCenter::loadX(const engine::Actor& actor)
{
    const quint64 asked = ++m_reportAsked;
    m_reportPanel->openLoading([this, actor] { loadX(actor); });
    whenReady(m_services.shifts->x(actor, m_issuer->id), this,
              [this, actor, asked](const Result<engine::ShiftReport>& report) {
                  if (left(actor) || asked != m_reportAsked || m_reportPanel->isHidden() ||
                      (!report && m_session.refused(report.error())))
                      return; // nobody waits for it any more
                  report ? m_reportPanel->openFor(*report, false, m_kinds)
                         : m_reportPanel->showFailed(errorText(report.error()));
              });
}

void ShiftCenter::closeShift()
{
    if (!ready() || panelOpen())
        return;
    if (m_shift) {
        askClose();
        return;
    }
    // A sale may have begun one that was not heard of yet.
    whenReady(m_services.shifts->current(m_issuer->id), this, [this](const Result<engine::Shift>& answer) {
        take(answer);
        if (panelOpen())
            return;
        if (!answer && answer.error().code != engine::ErrorCode::NOT_FOUND)
            Q_EMIT told(errorText(answer.error()), true);
        else
            m_shift ? askClose() : openShift();
    });
}

void ShiftCenter::askClose()
{
    if (!m_shift || panelOpen())
        return;
    // Before anything is counted: nobody counts in vain.
    m_session.withPermission(Permission::CloseShift, tr("Close the shift"), [this](const engine::Actor& by) {
        m_closer = by;
        beginClose();
    });
}

void ShiftCenter::beginClose()
{
    if (!m_shift || panelOpen())
        return;
    m_approved.reset();
    m_closePanel->openFor(*m_shift, m_kinds);
    loadParked();
    whenReady(m_services.queue.summary(), this, [this](const Result<engine::QueueSummary>& summary) {
        if (summary)
            m_closePanel->setPending(summary->waiting + summary->inProcess + summary->needsPerson);
        else
            m_closePanel->say(u"warn"_s,
                              tr("How many documents wait cannot be read: %1").arg(errorText(summary.error())));
    });
}

void ShiftCenter::close(const engine::Actor& actor, const engine::CloseRequest& request)
{
    m_request = request;
    whenReady(m_services.shifts->close(actor, m_issuer->id, request), this,
              [this, actor](const Result<engine::ShiftReport>& report) {
                  if (!report) {
                      if (!left(actor) && !m_session.refused(report.error()))
                          closeRefused(report.error());
                      return;
                  }
                  m_shift.reset();
                  m_approved.reset();
                  m_closePanel->showDone(*report);
                  if (left(actor))
                      m_closePanel->leaveFigures();
                  print(*report, false);
                  Q_EMIT changed();
              });
}

void ShiftCenter::closeRefused(const engine::Error& error)
{
    if (error.code != engine::ErrorCode::DIFFERENCE_TOO_LARGE) {
        m_closePanel->showFailed(errorText(error));
        if (error.code == engine::ErrorCode::NO_OPEN_SHIFT)
            refresh(); // it was closed elsewhere
        return;
    }
    QList<std::pair<QString, Money>> differences;
    for (const engine::FieldError& field : error.fields) {
        if (const auto amount = Money::parse(field.value); amount && field.field.startsWith("difference."_L1))
            differences.append({field.field.mid(11), *amount});
    }
    differences.isEmpty() ? m_closePanel->showTooFar() : m_closePanel->showDifference(differences);
}

// The same count again, in the name of whoever came: the engine tells the difference then.
void ShiftCenter::approveDifference()
{
    m_session.withPermission(Permission::AcceptDifference, tr("Close the shift with a difference"),
                             [this](const engine::Actor& actor) {
                                 m_approved = actor;
                                 close(actor, m_request);
                             });
}

void ShiftCenter::loadParked()
{
    if (!m_services.sales)
        return;
    whenReady(m_services.sales->parked(), this, [this](const Result<QList<engine::ParkedSale>>& parked) {
        if (parked)
            m_closePanel->setParked(*parked);
        else
            m_closePanel->say(u"warn"_s, tr("The parked sales cannot be read: %1").arg(errorText(parked.error())));
    });
}

void ShiftCenter::cancelParked(qint64 id)
{
    m_session.withPermission(
        Permission::CancelParkedSale, tr("Cancel a parked sale"), [this, id](const engine::Actor& actor) {
            whenReady(m_services.sales->cancelParked(actor, id, tr("Cancelled at the close of the shift")), this,
                      [this](const Result<bool>& done) {
                          if (!done)
                              m_closePanel->say(u"warn"_s, errorText(done.error()));
                          loadParked();
                      });
        });
}

void ShiftCenter::showClosed()
{
    if (!ready() || panelOpen())
        return;
    loadClosed();
}

void ShiftCenter::loadClosed()
{
    m_closedPanel->openLoading();
    whenReady(m_services.shifts->closed(m_issuer->id, kListed), this, [this](const Result<QList<engine::Shift>>& list) {
        list ? m_closedPanel->setShifts(*list) : m_closedPanel->setFailed(errorText(list.error()));
    });
}

// Whoever closed it sees it; others need the permission or a yes.
void ShiftCenter::openZ(const engine::Actor& actor, qint64 shift, bool mayAsk)
{
    whenReady(m_services.shifts->z(actor, shift), this,
              [this, actor, shift, mayAsk](const Result<engine::ShiftReport>& report) {
                  if (left(actor) || (!report && m_session.refused(report.error())))
                      return;
                  if (report)
                      m_reportPanel->openFor(*report, m_notOut != shift, m_kinds);
                  else if (mayAsk && report.error().code == engine::ErrorCode::FORBIDDEN)
                      m_session.toLook(Permission::SeeExpectedCash, tr("Look at a closed shift"),
                                       [this, shift](const engine::Actor& approved) { openZ(approved, shift, false); });
                  else
                      m_closedPanel->setFailed(errorText(report.error()));
              });
}

void ShiftCenter::print(const engine::ShiftReport& report, bool copy)
{
    if (!m_services.printing) {
        sayPrinted(report, copy, engine::PrintResult{engine::PrintState::Failed, {}, {}});
        return;
    }
    whenReady(m_services.printing->report(report, copy), this,
              [this, report, copy](const Result<engine::PrintResult>& answer) { sayPrinted(report, copy, answer); });
}

void ShiftCenter::sayPrinted(const engine::ShiftReport& report, bool copy, const Result<engine::PrintResult>& answer)
{
    const bool failed = !answer || answer->state == engine::PrintState::Failed;
    const QString state =
        failed ? tr("Not printed: %1 tries again.").arg(keyName(Command::LastDocument)) : tr("Printed.");
    if (failed && !report.shift.open)
        m_notOut = report.shift.id;
    else if (m_notOut == report.shift.id)
        m_notOut = 0;
    if (failed && !copy)
        m_reportPanel->notPrinted();
    if (!m_closePanel->isHidden())
        m_closePanel->say(
            failed ? u"warn"_s : ShiftWords::differenceTone(report.difference),
            tr("Z %1 is stored. %2.").arg(report.shift.number).arg(ShiftWords::difference(report.difference)) + u' ' +
                state);
    else
        m_reportPanel->say(failed ? u"warn"_s : u"ok"_s, state);
}

} // namespace ui
