#pragma once
#include "ride/RideTicket.h"

#include <engine/Printing.h>

#include <QHash>

namespace engine::printing {

// Whose paper it is, as it stands above reports and slips.
struct ShopHead
{
    QString name, ruc;
    bool practice = false;
    QHash<QString, QString> tenders; // as the shop calls its ways to pay, by id
};

// What goes on paper, as bytes for one printer. In Spanish, as every paper of a shop in Ecuador. `drawer` opens the
// drawer before the first line.
QByteArray ticketSlip(const ride::RideTicket& ticket, const PrinterSetup& printer, bool drawer);
QByteArray reportSlip(const ShiftReport& report, const ShopHead& shop, const PrinterSetup& printer, bool copy);
QByteArray cashSlip(const CashMovement& movement, const QString& till, const ShopHead& shop,
                    const PrinterSetup& printer, bool drawer, bool copy);
// What a printer can do and which of the code pages shows the letters right.
QByteArray testSlip(const PrinterSetup& printer);
QByteArray drawerKick(const PrinterSetup& printer);

} // namespace engine::printing
