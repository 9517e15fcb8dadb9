#pragma once
#include "xml/XmlDocument.h"

#include <engine/AccessKey.h>
#include <engine/InvoiceRequest.h>
#include <engine/InvoiceTotals.h>
#include <engine/Issuer.h>

namespace engine::invoicing {

// How SRI calls the schema that the voucher of a request follows.
struct VoucherSchema
{
    QString root;
    QString version;
};
VoucherSchema voucherSchemaOf(const InvoiceRequest& request);

// The unsigned voucher of its type; see buildInvoiceXml() and buildCreditNoteXml().
Result<xml::XmlDocument> buildVoucherXml(const InvoiceRequest& request, const InvoiceTotals& totals,
                                         const Issuer& issuer, const AccessKey& key);

} // namespace engine::invoicing
