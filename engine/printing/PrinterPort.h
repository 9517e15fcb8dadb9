#pragma once
#include "printing/Channel.h"

#include <engine/Printing.h>

#include <memory>

namespace engine::printing {

// The way to one printer. Used by one thread; print() may take seconds.
class PrinterPort
{
public:
    virtual ~PrinterPort() = default;
    // None when everything has been taken, and, by a printer that answers questions, printed.
    virtual Problem print(const QByteArray& job) = 0;
};

// Patience with a printer. A printer that answers is asked before and after a job; one that never does costs no
// waiting.
struct Patience
{
    Milliseconds connect{2'000};
    Milliseconds write{5'000};  // without taking a byte
    Milliseconds first{300};    // for the state, by a printer that nothing is known of
    Milliseconds answer{80};    // for the state, before the first line goes out
    Milliseconds late{1'500};   // for the state, by one that answered before
    Milliseconds report{1'500}; // for the word that all is printed, while the state is good and it never gave that word
    Milliseconds finish{8'000}; // for any word at all after the last byte
};

// A device file or a TCP port, by the state orders of ESC/POS (DLE EOT, GS r).
std::unique_ptr<PrinterPort> makeDirectPort(const PrinterSetup& printer, const StopSignal& stop,
                                            const Patience& patience = {});
// A queue of the local CUPS, bytes as they are.
std::unique_ptr<PrinterPort> makeQueuePort(const PrinterSetup& printer, const StopSignal& stop,
                                           const Patience& patience = {});
// Whichever the setup names; never null. Without a link it answers NotSetUp.
std::unique_ptr<PrinterPort> makePort(const PrinterSetup& printer, const StopSignal& stop);

} // namespace engine::printing
