#pragma once
#include "printing/PrinterPort.h"

#include <cups/cups.h>

namespace engine::printing {

using HttpLink = std::unique_ptr<http_t, decltype(&::httpClose)>;
using IppMessage = std::unique_ptr<ipp_t, decltype(&::ippDelete)>;

// To the CUPS that this computer uses (CUPS_SERVER, client.conf or its own socket); null when there is none. Every call
// over it gives up after `patience`.
HttpLink connectToCups(Milliseconds patience);
// The answer to a question about a queue or job; null when none came.
IppMessage askCups(http_t* http, ipp_op_t operation, const QString& queue, int job,
                   std::initializer_list<const char*> wanted);

} // namespace engine::printing
