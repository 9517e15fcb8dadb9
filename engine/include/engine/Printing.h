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
    QString printer; // which one took it, or failed first
    // Stable: OFFLINE, NO_PAPER, TIMEOUT, REFUSED, NOT_SET_UP; empty = none. Also of the first printer when the
    // fallback has PRINTED: the paper is out, but somebody should look.
    QString problem;
};

// Nothing here touches a sale: a printer that fails only answers so. Every printer has a thread of its own: nobody
// waits for a slow one. What is printed is made from what is stored, so ask when the sale is durable.
class Printing
{
public:
    virtual ~Printing() = default;
    virtual Answer<PrintSettings> settings() = 0;
    // Permission::ManageSettings; VALIDATION_FAILED names main.address, fallback.codePage, copies...
    virtual Answer<bool> saveSettings(Actor actor, PrintSettings settings) = 0;
    // Device files and CUPS queues; with `network` also who takes connections on port 9100 in the private networks of
    // this computer. Takes up to three seconds.
    virtual Answer<QList<PrinterSetup>> search(bool network) = 0;
    // The fiscal ticket of a document, as often as the settings say, or once with COPIA on it. With `drawer` the drawer
    // opens first. What was received and the change come from the sale where both are 0. NOT_FOUND, RIDE_FAILED.
    virtual Answer<PrintResult> ticket(AccessKey key, Money received, Money change, bool drawer, bool copy) = 0;
    virtual Answer<PrintResult> report(ShiftReport report, bool copy) = 0; // X or Z
    // Opens the drawer first when the movement was stored just now, unless it is a copy.
    virtual Answer<PrintResult> cashSlip(CashMovement movement, QString till, bool copy) = 0;
    // The drawer of a sale whose ticket is not printed; the sale was judged when it was made. FORBIDDEN when it is some
    // minutes old, or was paid in a way that opens no drawer: that is a drawer without a sale.
    virtual Answer<PrintResult> openDrawerOf(AccessKey sale) = 0;
    // Without a sale: Permission::OpenDrawer and a reason, kept as Shifts::moveCash keeps it, whatever becomes of the
    // drawer. The same key is kept once and opens once; Waiting the second time.
    virtual Answer<PrintResult> openDrawer(Actor actor, IssuerId issuer, CashMovement movement, QString key) = 0;
    virtual Answer<PrintResult> testPage(PrinterSetup printer) = 0; // on this printer, saved or not
    virtual Answer<PrintResult> testDrawer(PrinterSetup printer) = 0;
};

} // namespace engine
