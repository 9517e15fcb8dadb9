#pragma once
#include <engine/InvoiceRequest.h>
#include <engine/Issuer.h>

#include <random>

namespace engine::tests {

// A request that every rule accepts for randomIssuer() and demoIssuer(), with payments that add up to the cent. Without an issue
// date, so it is valid on any day; final consumers stay under the limit of 50 dollars.
InvoiceRequest randomInvoice(std::mt19937_64& random);
// The same with exactly `lines` lines.
InvoiceRequest randomInvoice(std::mt19937_64& random, int lines);
// The body of POST /v1/documents for it.
QByteArray invoiceBody(const InvoiceRequest& request);
// An invented taxpayer, all mandatory members filled; optional ones at random.
Issuer demoIssuer();
Issuer randomIssuer(std::mt19937_64& random);

} // namespace engine::tests
