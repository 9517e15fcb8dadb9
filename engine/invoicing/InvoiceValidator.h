#pragma once
#include <engine/InvoiceRequest.h>
#include <engine/InvoiceTotals.h>
#include <engine/Issuer.h>

namespace engine::invoicing {

// What may differ from day to day or from shop to shop.
struct Policy
{
    Money finalConsumerLimit = Money::fromCents(5000); // SRI sheet 9.10: above it the buyer must be identified
    QDate today;                                       // in Ecuador (UTC-5); must be valid
};

// Every rule of an invoice or credit note that can be known before a number is taken, except what the original of a
// credit note says (see CreditLedger); pure, any thread. The answer carries the figures that the
// voucher will show. VALIDATION_FAILED lists all failing fields (at most kMaxFieldErrors of them).
Result<InvoiceTotals> validateInvoice(const InvoiceRequest& request, const Issuer& issuer, const Policy& policy);

} // namespace engine::invoicing
