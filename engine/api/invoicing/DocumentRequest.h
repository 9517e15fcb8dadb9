#pragma once
#include "api/ApiRouter.h"

#include <engine/AccessKey.h>
#include <engine/InvoiceRequest.h>

namespace engine::api {

// {accessKey} of the path: VALIDATION_FAILED unless it has 49 digits, NOT_FOUND when no document can have it.
Result<AccessKey> accessKeyOf(const ApiCall& call);
// Empty when the header is not there; BAD_REQUEST when it is blank, longer than 255 characters or there twice.
Result<QString> idempotencyKeyOf(const HttpRequest& request);
// Prefer: respond-async (RFC 7240).
bool prefersAsync(const HttpRequest& request);
// The body of a creation or a rebuild.
Result<InvoiceRequest> documentBody(const HttpRequest& request);
// Errors that the contract words more coarsely; what they were stays in `reason`.
Error inContractCodes(Error error);

} // namespace engine::api
