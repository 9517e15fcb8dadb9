#pragma once
#include <engine/InvoiceRequest.h>

namespace engine::invoicing {

// Compact JSON with sorted members and normalised amounts: the same request always gives the same bytes.
QByteArray canonicalJson(const InvoiceRequest& request);
// SHA-256 of canonicalJson() as 64 lower-case hex digits: tells a repeated request from another one under the same
// idempotency key.
QByteArray payloadHash(const QByteArray& canonicalJson);
QByteArray payloadHash(const InvoiceRequest& request);

} // namespace engine::invoicing
