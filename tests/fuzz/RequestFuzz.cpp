// Any body of POST /v1/documents.
#include "fuzz/FuzzTarget.h"

#include <engine/InvoiceRequest.h>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto request = engine::parseInvoiceRequest(fuzz::bytes(data, size));
    if (request)
        (void)engine::invoiceRequestToJson(*request);
    else if (request.error().detail.isEmpty() && request.error().fields.isEmpty())
        __builtin_trap(); // every refusal says why
    return 0;
}
