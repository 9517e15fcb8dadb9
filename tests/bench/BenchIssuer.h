#pragma once
#include "invoicing/IssuerDirectory.h"

#include <engine/AccessKey.h>
#include <engine/InvoiceRequest.h>
#include <engine/InvoiceTotals.h>

namespace engine::bench {

// One sale ready to be written: what the engine holds before it builds the voucher.
struct Sale
{
    InvoiceRequest request;
    InvoiceTotals totals;
    AccessKey key;
};

// An invented taxpayer with a certificate of its own making. Ends the program when it cannot be made.
invoicing::SigningIssuer makeIssuer();
Sale makeSale(const char* sampleName, const Issuer& issuer);

} // namespace engine::bench
