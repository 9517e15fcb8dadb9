#pragma once
#include <engine/Printing.h>

#include <chrono>

namespace engine::printing {

// Printers that could be chosen: device files of the kernel's printer driver, queues of the local CUPS. Ordered by
// address; may take a few seconds.
QList<PrinterSetup> searchDevices(const QString& folder = QStringLiteral("/dev"));
QList<PrinterSetup> searchQueues(std::chrono::milliseconds patience);

// Which of these IPv4 addresses take a connection on this port; all are tried at the same time. Nothing is sent.
QList<PrinterSetup> searchAddresses(const QStringList& addresses, quint16 port, std::chrono::milliseconds patience);
// The neighbours on the private networks of this computer, at most 254 of each.
QStringList neighbours();

} // namespace engine::printing
