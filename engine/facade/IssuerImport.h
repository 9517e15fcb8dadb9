#pragma once
#include "facade/Core.h"

namespace engine::facade {

// Takes an issuer in: profile, certificate and first number in one transaction. VALIDATION_FAILED names the profile's
// bad members; certificate errors as in CertificateVault::open; UNIQUE_VIOLATION when the point exists.
Result<IssuerAdded> addIssuer(Core& core, storage::TenantScope tenant, const NewIssuer& issuer);
// `next` above 0: also the number, as in setNextNumber, of the environment that the issuer has then.
Result<Issuer> updateIssuer(Core& core, storage::TenantScope tenant, const Issuer& issuer, qint32 next);
// VALIDATION_FAILED outside 1..999999999, CONFLICT when the counter is past `next` already.
Result<Issuer> setNextNumber(Core& core, storage::TenantScope tenant, IssuerId id, qint32 next);
Result<IssuerAdded> renewCertificate(Core& core, storage::TenantScope tenant, IssuerId id, const QByteArray& p12,
                                     const QByteArray& password);
// The practice shop with its products, made on first use.
Result<Issuer> ensurePracticeShop(Core& core);

} // namespace engine::facade
