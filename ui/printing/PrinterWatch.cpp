#include "printing/PrinterWatch.h"

#include "common/Async.h"

using engine::Answer;
using engine::PrinterLink;
using engine::PrintResult;
using engine::PrintSettings;
using engine::Result;

namespace ui {

PrinterWatch::PrinterWatch(engine::Printing& printing, QObject* parent) : QObject(parent), m_printing(printing)
{
    settings();
}

void PrinterWatch::take(const PrintSettings& settings)
{
    const auto& used = settings.main.link != PrinterLink::None ? settings.main : settings.fallback;
    if (m_sign.known && m_sign.name != used.name)
        m_sign.problem.clear(); // it was another one's
    m_sign.known = true;
    m_sign.setUp = used.link != PrinterLink::None;
    m_sign.hasDrawer = m_sign.setUp && used.hasDrawer;
    m_sign.name = used.name;
    Q_EMIT changed();
}

Answer<PrintResult> PrinterWatch::heard(Answer<PrintResult> answer, Job job)
{
    whenReady(answer, this, [this, job](const Result<PrintResult>& result) {
        if (!result || result->state == engine::PrintState::Waiting)
            return;
        if (m_sign.setUp && result->problem == u"NOT_SET_UP")
            return; // a drawer was asked for that hangs on no printer: nothing is wrong with the printer
        if (job == Job::Drawer && result->state == engine::PrintState::Printed)
            return; // it opens without paper, too
        m_sign.problem = result->problem;
        m_sign.printed = result->state == engine::PrintState::Printed;
        Q_EMIT changed();
    });
    return answer;
}

Answer<PrintSettings> PrinterWatch::settings()
{
    auto answer = m_printing.settings();
    whenReady(answer, this, [this](const Result<PrintSettings>& settings) {
        if (settings)
            take(*settings);
    });
    return answer;
}

Answer<bool> PrinterWatch::saveSettings(engine::Actor actor, PrintSettings settings)
{
    auto answer = m_printing.saveSettings(std::move(actor), settings);
    whenReady(answer, this, [this, settings](const Result<bool>& saved) {
        if (saved)
            take(settings);
    });
    return answer;
}

Answer<QList<engine::PrinterSetup>> PrinterWatch::search(bool network)
{
    return m_printing.search(network);
}

Answer<PrintResult> PrinterWatch::ticket(engine::AccessKey key, engine::Money received, engine::Money change,
                                         bool drawer, bool copy)
{
    return heard(m_printing.ticket(key, received, change, drawer, copy));
}

Answer<PrintResult> PrinterWatch::report(engine::ShiftReport report, bool copy)
{
    return heard(m_printing.report(std::move(report), copy));
}

Answer<PrintResult> PrinterWatch::cashSlip(engine::CashMovement movement, QString till, bool copy)
{
    return heard(m_printing.cashSlip(std::move(movement), std::move(till), copy));
}

Answer<PrintResult> PrinterWatch::openDrawerOf(engine::AccessKey sale)
{
    return heard(m_printing.openDrawerOf(sale), Job::Drawer);
}

Answer<PrintResult> PrinterWatch::openDrawer(engine::Actor actor, engine::IssuerId issuer,
                                             engine::CashMovement movement, QString key)
{
    return heard(m_printing.openDrawer(std::move(actor), issuer, std::move(movement), std::move(key)), Job::Drawer);
}

Answer<PrintResult> PrinterWatch::testPage(engine::PrinterSetup printer)
{
    return m_printing.testPage(std::move(printer));
}

Answer<PrintResult> PrinterWatch::testDrawer(engine::PrinterSetup printer)
{
    return m_printing.testDrawer(std::move(printer));
}

} // namespace ui
