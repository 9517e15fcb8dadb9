#pragma once
#include "crypto/X509Certificate.h"

#include <engine/Issuer.h>
#include <engine/Result.h>

namespace engine::facade {

// Texts as a voucher carries them; a head office nobody named is where the branch is.
Issuer cleanedProfile(Issuer issuer);

// What the schema asks of infoTributaria and infoFactura, told before a voucher would fail on it: VALIDATION_FAILED
// names every bad member.
Result<void> checkProfile(const Issuer& issuer);

// What the practice shop signs with is worth nothing outside practice: CERTIFICATE_INVALID.
Result<void> checkCertificateUse(SriTarget target, const crypto::X509Certificate& certificate);

// What the audit trail tells of an issuer.
QJsonObject profileFacts(const Issuer& issuer);

// CONFLICT: this RUC has the branch and point already.
Error pointTaken(const Issuer& issuer);
// CONFLICT: a taxpayer has one account.
Error rucTaken(const QString& ruc);

} // namespace engine::facade
