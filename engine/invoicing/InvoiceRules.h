#pragma once
#include "core/FieldErrors.h"

#include <engine/InvoiceRequest.h>

namespace engine::invoicing {

// Rules that need neither issuer nor date nor totals: lengths, codes, patterns, the buyer's identification, one IVA
// entry per line. Both the reader of bodies and the validator apply them. Fields in `errors` are passed over.
void checkInvoiceRules(const InvoiceRequest& request, core::FieldErrors& errors);

} // namespace engine::invoicing
