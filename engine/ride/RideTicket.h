#pragma once
#include "ride/RideModel.h"

#include <engine/Decimal.h>

#include <QStringList>

namespace engine::ride {

// What the ticket says beside the voucher; none of it is fiscal.
struct TicketOptions
{
    bool practice = false;     // says that the document has no tax value
    bool copy = false;         // says COPIA
    QString authorizationDate; // ISO as SRI sent it, empty = not yet
    QString cashier;
    QString soldAt;         // as it is printed, empty = not known
    Money received, change; // shown when something was received
};

// The printable representation for a roll of paper: what it says, in order, without a width. The figures are spelled as
// they were signed; what the voucher does not fill stays empty.
struct RideTicket
{
    QStringList marks;    // said large before and after everything else: what the paper is not
    QString tradeName;    // what the shop is called; the legal name where there is no other
    QString businessName; // empty when it is the trade name
    QString ruc;
    QStringList issuer; // addresses and the legends the issuer is obliged to show
    QString documentName, number;
    QList<Field> identity; // environment, emission, authorisation date
    QString accessKey;
    QString authorizationNumber; // where it differs from the access key
    QList<Field> buyer;
    QList<Section> sections;
    QList<Line> lines;
    QList<AmountRow> totals;
    QList<Payment> payments;
    QList<Field> cash; // received and change
    QList<Field> additional;
    QList<Field> counter;      // cashier and time
    bool isCreditNote = false; // the buyer signs that the money came back
};

// Of a factura or notaCredito, from the same bytes as renderRide(). Errors: XML_MALFORMED, RIDE_FAILED. Any thread;
// needs no QGuiApplication.
Result<RideTicket> readTicket(const QByteArray& voucherXml, const TicketOptions& options);

} // namespace engine::ride
