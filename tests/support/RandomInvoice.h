#pragma once
#include <engine/InvoiceRequest.h>
#include <engine/Issuer.h>

#include <random>

namespace engine::tests {

// A request that every rule accepts for demoIssuer() and randomIssuer(), with payments that add up to the cent. It has
// no issue date, so it is valid on any day; final consumers stay under the limit of 50 dollars.
InvoiceRequest randomInvoice(std::mt19937_64& random);
// The same with exactly `lines` lines.
InvoiceRequest randomInvoice(std::mt19937_64& random, int lines);
// A credit note about an invoice of the twelve months before `today` that nobody has stored.
InvoiceRequest randomCreditNote(std::mt19937_64& random, QDate today);
// Takes back `lines` whole lines, at most all, of an invoice that was issued as `number` on `date`.
InvoiceRequest creditNoteOf(const InvoiceRequest& invoice, const QString& number, QDate date, qsizetype lines);
// The body of POST /v1/documents for it.
QByteArray invoiceBody(const InvoiceRequest& request);
// An invented taxpayer with all mandatory members; the optional ones at random in the second.
Issuer demoIssuer();
Issuer randomIssuer(std::mt19937_64& random);

} // namespace engine::tests
