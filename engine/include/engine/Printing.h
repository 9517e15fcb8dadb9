#pragma once
#include <engine/Shifts.h>

namespace engine {

enum class PrinterLink { None, Device, Network, System }; // device file, TCP port 9100, raw queue of CUPS

struct PrinterSetup
{
    QString name;
    PrinterLink link = PrinterLink::None;
    QString address;                            // /dev/usb/lp0 | host:port | queue name
    int paperWidth = 80;                        // 58 | 80 millimetres
    QString codePage = QStringLiteral("CP858"); // CP437, CP850, CP858, CP1252; chosen by looking at the test print
    bool cuts = true, hasDrawer = true;
};

enum class PrintWhen { Always, Ask, Never };

struct PrintSettings
{
    PrinterSetup main, fallback;
    PrintWhen when = PrintWhen::Ask;
    int copies = 1;
};

enum class PrintState { Waiting, Printed, Failed };

struct PrintResult
{
    PrintState state = PrintState::Waiting;
    QString printer; // which one took it
    QString problem; // stable: OFFLINE, NO_PAPER, TIMEOUT, REFUSED, NOT_SET_UP; empty = none
};

// Nothing here touches a sale: a printer that fails only answers so.
class Printing
{
public:
    virtual ~Printing() = default;
    virtual Answer<PrintSettings> settings() = 0;
    virtual Answer<bool> saveSettings(Actor actor, PrintSettings settings) = 0;
    virtual Answer<QList<PrinterSetup>> search() = 0; // device files, CUPS queues
    // The fiscal ticket of a document; `copy` prints COPIA on it. With `drawer` the drawer opens first.
    virtual Answer<PrintResult> ticket(AccessKey key, Money received, Money change, bool drawer, bool copy) = 0;
    virtual Answer<PrintResult> report(ShiftReport report, bool copy) = 0; // X or Z
    virtual Answer<PrintResult> cashSlip(CashMovement movement, QString till) = 0;
    virtual Answer<PrintResult> openDrawer() = 0;
    virtual Answer<PrintResult> testPage(PrinterSetup printer) = 0;
};

} // namespace engine
