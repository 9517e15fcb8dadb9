#pragma once
#include "xml/XmlDocument.h"

#include <engine/AccessKey.h>
#include <engine/InvoiceRequest.h>
#include <engine/InvoiceTotals.h>
#include <engine/Issuer.h>

namespace engine::invoicing {

// The unsigned notaCredito 1.1.0 of a request that passed validateInvoice(), with the figures it answered. The issue
// date is the one of the access key. INTERNAL_ERROR when the figures belong to another request or it is an invoice.
Result<xml::XmlDocument> buildCreditNoteXml(const InvoiceRequest& request, const InvoiceTotals& totals,
                                            const Issuer& issuer, const AccessKey& key);

} // namespace engine::invoicing
