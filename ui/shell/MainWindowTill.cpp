// What the bar on top tells of the till, and the parts of the window that belong to a sale already made.
#include "common/Async.h"
#include "documents/DocumentDetail.h"
#include "queue/QueueScreen.h"
#include "sale/NoteCorrection.h"
#include "sale/SaleScreen.h"
#include "shell/MainWindow.h"
#include "shell/StateBar.h"
#include "shift/ShiftCenter.h"

#include <engine/Printing.h>

using namespace Qt::StringLiterals;

namespace ui {

void MainWindow::wireTill()
{
    connect(m_bar, &StateBar::shiftChosen, this, [this] { run(Command::CloseShift); });
    connect(m_bar, &StateBar::printerChosen, this, [this] { go(Page::Printers); });
    connect(m_bar, &StateBar::drawerChosen, this, [this] { run(Command::Drawer); });
    connect(m_shift, &ShiftCenter::changed, m_bar,
            [this] { m_bar->setShift(m_shift->shift(), m_shift->blocksSelling()); });
    connect(&m_sale->presenter(), &SalePresenter::printerTold, m_bar, &StateBar::setPrinted);
    connect(m_note, &NoteCorrection::signedAgain, this, [this](const QString& number) {
        const QString words = tr("%1 was signed again with the same number and is on its way.").arg(number);
        if (m_page == Page::Queue)
            m_queue->say(u"ok"_s, words);
        else
            m_detail->say(u"ok"_s, words);
    });
    connect(m_note, &Overlay::closed, this, [this] {
        if (m_page == Page::Sale)
            m_sale->focusEntry();
    });
    loadPrinter();
}

void MainWindow::loadPrinter()
{
    if (!m_services.printing)
        return;
    whenReady(m_services.printing->settings(), this, [this](const engine::Result<engine::PrintSettings>& settings) {
        if (settings)
            m_bar->setPrinter(*settings);
    });
}

} // namespace ui
