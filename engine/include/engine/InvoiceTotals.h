#pragma once
#include <engine/InvoiceRequest.h>

namespace engine {

struct TaxAmount
{
    QString code;
    QString rateCode;
    Decimal rate;
    Money base;
    Money value;
};

struct LineTotals
{
    Money net;              // precioTotalSinImpuesto = round2(quantity x price - discount)
    QList<TaxAmount> taxes; // in the order of the request
    Money gross;            // net plus its taxes, for the screen
};

// Figures of a voucher, by the formulas of the SRI sheet: group value = round2(group base x rate), the line
// values are information, the total is built from group values.
struct InvoiceTotals
{
    QList<LineTotals> lines;
    Money net;               // totalSinImpuestos
    Money discount;          // totalDescuento
    QList<TaxAmount> groups; // totalConImpuestos, one per (code, rateCode), in order of first appearance
    Money tip;
    Money thirdParty;
    Money total; // importeTotal
};

// Pure and quick: the window calls it on every key. Refuses overflow and a discount above the line with the field's
// name.
ENGINE_EXPORT Result<InvoiceTotals> computeTotals(const QList<LineRequest>& items, Money tip = {},
                                                  const QList<ThirdPartyCharge>& thirdParty = {});

} // namespace engine
