#pragma once
#include "shell/Services.h"

#include <QObject>

namespace ui {

// Prints the ticket of any stored document once more on the roll, with COPIA on it. `say` hears tone and words of how
// it goes, in the receiver's thread.
void printTicketCopy(const Services& services, const engine::DocumentSummary& document, QObject* receiver,
                     std::function<void(const QString& tone, const QString& words)> say);

} // namespace ui
