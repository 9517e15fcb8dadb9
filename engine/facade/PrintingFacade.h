#pragma once
#include "facade/Facades.h"
#include "printing/PrintDesk.h"
#include "printing/Slips.h"

#include <engine/Printing.h>

namespace engine::facade {

inline const QString kPrintSettingsKey = QStringLiteral("print.settings");

// What is to be printed is read in the engine thread, which answers a sale before anything else; it becomes bytes and
// goes out in the printer's own thread.
class PrintingFacade final : public Printing
{
public:
    explicit PrintingFacade(Rooms& rooms) : m_rooms(rooms) {}

    Answer<PrintSettings> settings() override;
    Answer<bool> saveSettings(Actor actor, PrintSettings settings) override;
    Answer<QList<PrinterSetup>> search(bool network) override;
    Answer<PrintResult> ticket(AccessKey key, Money received, Money change, bool drawer, bool copy) override;
    Answer<PrintResult> report(ShiftReport report, bool copy) override;
    Answer<PrintResult> cashSlip(CashMovement movement, QString till, bool copy) override;
    Answer<PrintResult> openDrawerOf(AccessKey sale) override;
    Answer<PrintResult> openDrawer(Actor actor, IssuerId issuer, CashMovement movement, QString key) override;
    Answer<PrintResult> testPage(PrinterSetup printer) override;
    Answer<PrintResult> testDrawer(PrinterSetup printer) override;
    void stop() { m_desk.stop(); }

private:
    using Promise = std::shared_ptr<QPromise<Result<PrintResult>>>;
    // `prepare` runs in the engine thread with the stored settings and answers what makes the bytes.
    template <class Prepare>
    Answer<PrintResult> printed(Prepare prepare);
    Answer<PrintResult> on(const PrinterSetup& printer, const printing::Encoder& encode);
    // `judge` runs in the engine thread and says whether the drawer opens.
    template <class Judge>
    Answer<PrintResult> kicked(Judge judge);

    Rooms& m_rooms;
    printing::PrintDesk m_desk;
};

} // namespace engine::facade
