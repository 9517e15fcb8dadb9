#pragma once
#include "crypto/Pkcs12.h"

#include <engine/Issuer.h>

namespace engine::crypto {

// May this identity sign for this taxpayer now? Empty `issuerRuc` = the RUC is reported, not compared. Makes and
// checks a test signature. Errors: CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_NOT_FOR_SIGNING,
// CERTIFICATE_KEY_UNSUPPORTED, CERTIFICATE_KEY_NOT_FOUND, RUC_MISMATCH, SIGNING_FAILED.
// Warnings: certificate.ruc.absent, certificate.expiresSoon (60 days), certificate.key.short (below 2048 bits).
Result<CertificateReport> judgeCertificate(const SigningIdentity& identity, const QString& issuerRuc,
                                           const QDateTime& nowUtc);

} // namespace engine::crypto
