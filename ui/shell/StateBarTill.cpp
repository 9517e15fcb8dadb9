// The signs of the till itself: its shift, its printer, its drawer.
#include "shell/StateBar.h"

#include "common/Format.h"
#include "common/Theme.h"
#include "printing/PrintWords.h"
#include "shell/Commands.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isSet(const engine::PrinterSetup& printer)
{
    return printer.link != engine::PrinterLink::None;
}

QString nameOf(const engine::PrinterSetup& printer)
{
    return printer.name.isEmpty() ? printer.address : printer.name;
}

} // namespace

void StateBar::setShift(const std::optional<engine::Shift>& shift, bool missing)
{
    m_open = shift;
    m_shiftMissing = missing;
    render();
}

void StateBar::setPrinter(const engine::PrintSettings& settings)
{
    m_printing = settings;
    render();
}

void StateBar::setPrinted(const engine::PrintResult& result)
{
    if (result.state == engine::PrintState::Waiting)
        return; // no news of the printer
    m_printed = result;
    render();
}

void StateBar::renderTill()
{
    const bool roomy = width() >= scaled(1200);
    m_shift->setVisible(m_keepsShifts && m_issuer);
    if (m_open) {
        const QString since = m_open->openedAt.toLocalTime().date() == QDate::currentDate()
                                  ? timeText(m_open->openedAt)
                                  : dateTimeText(m_open->openedAt);
        say(m_shift, u"history"_s, {}, roomy ? tr("Shift %1").arg(timeText(m_open->openedAt)) : QString(),
            tr("The shift is open since %1. %2 closes it").arg(since, keyName(Command::CloseShift)));
    } else {
        say(m_shift, m_shiftMissing ? u"alert"_s : u"history"_s, m_shiftMissing ? u"warn"_s : QString(),
            m_shiftMissing ? tr("No shift") : QString(),
            m_shiftMissing ? tr("Nothing is sold without a shift. %1 opens one").arg(keyName(Command::CloseShift))
                           : tr("No shift is open: the first sale begins one"));
    }
    m_printer->setVisible(m_printing.has_value() && m_issuer);
    const bool any = m_printing && (isSet(m_printing->main) || isSet(m_printing->fallback));
    const bool failed = any && m_printed && m_printed->state == engine::PrintState::Failed;
    const bool looked = any && m_printed && !m_printed->problem.isEmpty(); // the other one has it
    const engine::PrinterSetup main = !any                      ? engine::PrinterSetup()
                                      : isSet(m_printing->main) ? m_printing->main
                                                                : m_printing->fallback;
    say(m_printer, u"print"_s, failed || looked ? u"warn"_s : QString(), failed || looked ? tr("Printer") : QString(),
        !any               ? tr("No printer is set up")
        : failed || looked ? printProblemText(m_printed->problem)
                           : tr("Printer: %1").arg(nameOf(main)));
    // What stands in it nobody can ask; that it opens depends on the printer it hangs on.
    m_drawer->setVisible(any && main.hasDrawer && m_issuer);
    say(m_drawer, u"cash"_s, failed ? u"warn"_s : QString(), {},
        failed ? tr("The drawer opens through the printer, which does not answer")
               : tr("Open the drawer without a sale: %1").arg(keyName(Command::Drawer)));
    for (QPushButton* sign : {m_shift, m_printer, m_drawer}) {
        if (sign->accessibleName().startsWith(u'.'))
            sign->setAccessibleName(sign->toolTip());
    }
}

} // namespace ui
