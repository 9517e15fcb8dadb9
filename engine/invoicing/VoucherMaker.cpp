#include "invoicing/VoucherMaker.h"

#include "invoicing/AdditionalInfo.h"
#include "invoicing/PayloadHash.h"
#include "invoicing/VoucherXml.h"
#include "signing/XadesBesSigner.h"
#include "sri/VoucherSchemas.h"

using namespace Qt::StringLiterals;

namespace engine::invoicing {

Result<QByteArray> makeSignedVoucher(const InvoiceRequest& request, const InvoiceTotals& totals,
                                     const SigningIssuer& issuer, const AccessKey& key, const QDateTime& signingTime)
{
    auto document = buildVoucherXml(request, totals, issuer.profile, key);
    if (!document)
        return document.error();
    const VoucherSchema wanted = voucherSchemaOf(request);
    const auto schema = sri::schemaFor(wanted.root, wanted.version);
    if (!schema)
        return schema.error();
    if (auto valid = (*schema)->validate(*document); !valid)
        return valid.error();
    return signing::signXades(std::move(*document), *issuer.signer, {issuer.profile.profile, issuer.profile.digest},
                              signingTime);
}

DocumentContent contentOf(const InvoiceRequest& request, const InvoiceTotals& totals, QByteArray signedXml)
{
    DocumentContent content;
    content.total = totals.total;
    content.buyerIdType = request.buyer.idType;
    content.buyerId = request.buyer.id;
    content.buyerName = request.buyer.name;
    content.buyerEmail = buyerEmailOf(request);
    content.signedXml = std::move(signedXml);
    content.credited = request.credited;
    content.requestPayload = canonicalJson(request);
    content.payloadHash = QString::fromLatin1(payloadHash(content.requestPayload));
    return content;
}

} // namespace engine::invoicing
