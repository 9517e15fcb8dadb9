#pragma once
#include "xml/XmlDocument.h"

#include <engine/AccessKey.h>
#include <engine/InvoiceRequest.h>
#include <engine/InvoiceTotals.h>
#include <engine/Issuer.h>

namespace engine::invoicing {

// "1.1.0", or "2.1.0" when the request holds a block that only 2.1.0 knows (charges for third parties).
QString invoiceSchemaVersion(const InvoiceRequest& request);

// The unsigned factura of a request that passed validateInvoice(), with the figures it answered. The issue date is
// the one of the access key. INTERNAL_ERROR when the figures belong to another request.
Result<xml::XmlDocument> buildInvoiceXml(const InvoiceRequest& request, const InvoiceTotals& totals,
                                         const Issuer& issuer, const AccessKey& key);

} // namespace engine::invoicing
