#include "invoicing/VoucherSize.h"

#include "invoicing/AdditionalInfo.h"
#include "invoicing/VoucherXml.h"

namespace engine::invoicing {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kRoom = kMaxVoucherBytes - kSignatureBytes;
// The elements of a line with one tax, all texts and amounts as short as they come.
constexpr qsizetype kLeastLineBytes = 400;
// Every optional element and the longest amounts, without the texts.
constexpr qsizetype kMostLineBytes = 480;
constexpr qsizetype kMostTaxBytes = 220; // on the line; a group of the totals takes no more
constexpr qsizetype kMostEntryBytes = 200;
constexpr qsizetype kMostFrameBytes = 6'000;
constexpr qsizetype kMostBytesPerUnit = 6; // &quot;

qsizetype textUnits(const QList<NameValue>& entries)
{
    qsizetype units = 0;
    for (const NameValue& entry : entries)
        units += entry.name.size() + entry.value.size();
    return units;
}

} // namespace

qsizetype voucherSizeBound(const InvoiceRequest& request, const InvoiceTotals& totals, const Issuer& issuer)
{
    qsizetype bytes = kMostFrameBytes + totals.groups.size() * kMostTaxBytes;
    qsizetype units = issuer.businessName.size() + issuer.tradeName.size() + issuer.mainAddress.size() +
                      issuer.branchAddress.size() + request.buyer.name.size() + request.buyer.address.size();
    for (const LineRequest& line : request.items) {
        bytes += kMostLineBytes + line.taxes.size() * kMostTaxBytes + line.additionalDetails.size() * kMostEntryBytes;
        units += line.mainCode.size() + line.auxiliaryCode.size() + line.description.size() +
                 line.unitOfMeasure.size() + textUnits(line.additionalDetails);
    }
    if (request.credited)
        units += request.credited->reason.size();
    for (const ThirdPartyCharge& charge : request.thirdPartyCharges)
        units += charge.concept_.size();
    const QList<NameValue> fields = additionalFields(request, issuer);
    units += textUnits(fields);
    bytes += (request.payments.size() + request.thirdPartyCharges.size() + fields.size()) * kMostEntryBytes;
    return bytes + units * kMostBytesPerUnit;
}

bool surelyTooLarge(const InvoiceRequest& request)
{
    return request.items.size() > kRoom / kLeastLineBytes;
}

bool fitsVoucher(const InvoiceRequest& request, const InvoiceTotals& totals, const Issuer& issuer, QDate date)
{
    if (voucherSizeBound(request, totals, issuer) <= kRoom)
        return true;
    // Any number makes a voucher of the same size.
    const Result<AccessKey> key =
        AccessKey::make({date, documentTypeOf(request), issuer.ruc, environmentOf(issuer.target), issuer.branchCode,
                         issuer.issuePointCode, 1, u"12345678"_s});
    if (!key)
        return true; // an issuer like this fails with clearer words when the number is taken
    const Result<xml::XmlDocument> voucher = buildVoucherXml(request, totals, issuer, *key);
    return !voucher || voucher->serialize().size() <= kRoom;
}

QString tooLargeMessage(const InvoiceRequest& request)
{
    return u"The voucher of these %1 lines is larger than the 320 KB that SRI takes; split it."_s.arg(
        request.items.size());
}

} // namespace engine::invoicing
