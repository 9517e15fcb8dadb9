#pragma once
#include <engine/InvoiceRequest.h>
#include <engine/InvoiceTotals.h>
#include <engine/Issuer.h>

namespace engine::invoicing {

// SRI takes a signed voucher of 320 KB (sheet, limits of the reception service); read as thousands, the safe way.
inline constexpr qsizetype kMaxVoucherBytes = 320'000;
// What the signature with its certificate may take of it.
inline constexpr qsizetype kSignatureBytes = 16'000;

// Too many lines, whatever stands in them: cheap, before anything else is looked at.
bool surelyTooLarge(const InvoiceRequest& request);
// Never less than the bytes of the unsigned voucher; no voucher is built for it.
qsizetype voucherSizeBound(const InvoiceRequest& request, const InvoiceTotals& totals, const Issuer& issuer);
// Builds the voucher to see when the bound leaves it open.
bool fitsVoucher(const InvoiceRequest& request, const InvoiceTotals& totals, const Issuer& issuer, QDate date);
QString tooLargeMessage(const InvoiceRequest& request);

} // namespace engine::invoicing
