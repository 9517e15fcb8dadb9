#include "printing/PrinterWatch.h"
#include "returns/ReturnScreen.h"
#include "sale/SaleScreen.h"
#include "shell/MainWindow.h"
#include "shell/StateBar.h"
#include "shift/ShiftCenter.h"
#include "sounds/Sounds.h"

// The part of the window that keeps the shift: its commands, and no sale without one where the shop wants it so.
namespace ui {

void MainWindow::wireShift()
{
    connect(m_shift, &ShiftCenter::told, m_sale,
            [this](const QString& words, bool trouble) { m_sale->say(trouble ? Tone::Warn : Tone::Ok, words); });
    connect(m_shift, &ShiftCenter::scanRefused, m_sounds, [this] { m_sounds->play(Sound::Bad); });
    connect(m_sale, &SaleScreen::shiftNeeded, m_shift, &ShiftCenter::openMissing);
    connect(&m_returns->presenter(), &ReturnPresenter::shiftNeeded, m_shift, &ShiftCenter::openMissing);
    connect(m_shift, &ShiftCenter::panelClosed, m_sale, [this] {
        if (m_page == Page::Sale)
            m_sale->focusEntry();
        else if (m_page == Page::Returns)
            m_returns->focusEntry();
    });
    wireSigns();
}

void MainWindow::wireSigns()
{
    connect(m_shift, &ShiftCenter::changed, m_bar, [this] {
        m_sale->setShiftMissing(m_shift->blocksSelling());
        m_bar->setShift({m_shift->known(), m_shift->shift(), m_shift->blocksSelling(), m_shift->drawerFull()});
    });
    connect(m_bar, &StateBar::shiftChosen, this,
            [this] { run(m_shift->shift() ? Command::XReport : Command::CloseShift); });
    connect(m_bar, &StateBar::drawerChosen, this,
            [this] { run(m_shift->drawerFull() ? Command::CashOut : Command::Drawer); });
    if (!m_printer)
        return;
    connect(m_printer, &PrinterWatch::changed, m_bar, [this] { m_bar->setPrinter(m_printer->sign()); });
    connect(m_bar, &StateBar::printerChosen, this, [this] { go(Page::Printers); });
}

bool MainWindow::shiftCommand(Command command)
{
    switch (command) {
    case Command::Drawer:
        m_shift->moveCash(engine::CashKind::NoSale);
        return true;
    case Command::CashIn:
        m_shift->moveCash(engine::CashKind::In);
        return true;
    case Command::CashOut:
        m_shift->moveCash(engine::CashKind::Out);
        return true;
    case Command::XReport:
        m_shift->showX();
        return true;
    case Command::CloseShift:
        if (m_sale->presenter().saleInProgress())
            m_sale->say(Tone::Warn, tr("A sale is in progress: charge it, park it or void it, then close the shift."));
        else
            m_shift->closeShift();
        return true;
    case Command::ClosedShifts:
        m_shift->showClosed();
        return true;
    case Command::ShiftSettings:
        m_shift->showSettings();
        return true;
    case Command::Cash:
    case Command::Card:
    case Command::Charge:
        if ((m_page != Page::Sale && (m_page != Page::Returns || command != Command::Cash)) ||
            !m_shift->blocksSelling() || (m_page == Page::Sale && m_sale->presenter().correcting()))
            return false; // what was refused is signed again with or without a shift
        m_shift->openShift();
        return true;
    default:
        return false;
    }
}

} // namespace ui
