#pragma once
#include <engine/Export.h>
#include <engine/Result.h>

#include <QByteArray>
#include <QString>

namespace engine::ride {

struct RideOptions
{
    QByteArray logo;           // PNG or JPEG; anything else is left out
    bool practice = false;     // watermark and words that say the document has no tax value
    QString authorizationDate; // ISO as SRI sent it, empty = not yet
};

// The printable representation (A4 PDF) of a factura or notaCredito. `voucherXml` is the signed voucher, or an
// <autorizacion> with the voucher in <comprobante>, whose number and date then count. All that is printed comes from
// these bytes and the options, never from live records: a reprint equals the first print.
// Any thread, also several at once, as long as a QGuiApplication lives (platform offscreen suffices).
// Errors: XML_MALFORMED; RIDE_FAILED (other voucher types, no access key, no QGuiApplication).
Result<QByteArray> renderRide(const QByteArray& voucherXml, const RideOptions& options);

} // namespace engine::ride
