#pragma once
#include "xml/XmlDocument.h"

#include <engine/AccessKey.h>
#include <engine/InvoiceRequest.h>
#include <engine/InvoiceTotals.h>
#include <engine/Issuer.h>

namespace engine::invoicing {

// SRI takes vouchers up to 320 KB signed. The signature, with its certificate, may take this much of it.
inline constexpr qsizetype kMaxVoucherBytes = 320 * 1000;
inline constexpr qsizetype kSignatureBytes = 16 * 1000;

// "1.1.0", or "2.1.0" when the request holds a block that only 2.1.0 knows (charges for third parties).
QString invoiceSchemaVersion(const InvoiceRequest& request);

// The unsigned factura of a request that passed validateInvoice(), with the figures it answered. The issue date is
// the one of the access key. VALIDATION_FAILED on `items` when the voucher would be larger than SRI takes.
Result<xml::XmlDocument> buildInvoiceXml(const InvoiceRequest& request, const InvoiceTotals& totals,
                                         const Issuer& issuer, const AccessKey& key);

} // namespace engine::invoicing
