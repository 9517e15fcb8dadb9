#include "invoicing/VoucherXml.h"

#include "invoicing/CreditNoteXmlBuilder.h"
#include "invoicing/InvoiceXmlBuilder.h"

namespace engine::invoicing {

using namespace Qt::StringLiterals;

VoucherSchema voucherSchemaOf(const InvoiceRequest& request)
{
    if (request.credited)
        return {u"notaCredito"_s, u"1.1.0"_s};
    return {u"factura"_s, invoiceSchemaVersion(request)};
}

Result<xml::XmlDocument> buildVoucherXml(const InvoiceRequest& request, const InvoiceTotals& totals,
                                         const Issuer& issuer, const AccessKey& key)
{
    // A wrong key would name a voucher of another type, which SRI refuses (code 58).
    if (key.parts().type != documentTypeOf(request))
        return Error{ErrorCode::INTERNAL_ERROR, u"The access key is one of another document type."_s};
    return request.credited ? buildCreditNoteXml(request, totals, issuer, key)
                            : buildInvoiceXml(request, totals, issuer, key);
}

} // namespace engine::invoicing
