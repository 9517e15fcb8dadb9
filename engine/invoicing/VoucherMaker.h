#pragma once
#include "invoicing/DocumentRepository.h"
#include "invoicing/IssuerDirectory.h"

#include <engine/InvoiceTotals.h>

namespace engine::invoicing {

// Request and figures to signed bytes: builds the factura or notaCredito, validates it against the SRI's schema and
// signs it. Pure; any thread. VALIDATION_FAILED (too large), XML_SCHEMA_INVALID, SIGNING_FAILED.
Result<QByteArray> makeSignedVoucher(const InvoiceRequest& request, const InvoiceTotals& totals,
                                     const SigningIssuer& issuer, const AccessKey& key, const QDateTime& signingTime);

// What is stored beside the signed bytes.
DocumentContent contentOf(const InvoiceRequest& request, const InvoiceTotals& totals, QByteArray signedXml);

} // namespace engine::invoicing
