#pragma once
#include "core/FieldErrors.h"

#include <engine/InvoiceRequest.h>

namespace engine::invoicing {

// What the law says of crediting a sale to the final consumer (sheet, sections 2.3 and 11), for whoever asks for it.
inline const QString kNoCreditForFinalConsumer = QStringLiteral(
    "A sale to CONSUMIDOR FINAL can be neither credited nor annulled; only an invoice with an identified buyer can.");

// Rules that need neither issuer nor date nor totals: lengths, codes, patterns, the buyer's identification, one IVA
// entry per line. Both the reader of bodies and the validator apply them. Fields in `errors` are passed over.
void checkInvoiceRules(const InvoiceRequest& request, core::FieldErrors& errors);

} // namespace engine::invoicing
