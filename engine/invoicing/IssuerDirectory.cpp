#include "invoicing/IssuerDirectory.h"

namespace engine::invoicing {

Result<SigningIssuer> IssuerDirectory::signing(storage::TenantScope tenant, IssuerId id)
{
    auto issuer = profile(tenant, id);
    if (!issuer)
        return issuer.error();
    if (!issuer->active)
        return Error{ErrorCode::ISSUER_NOT_FOUND, QStringLiteral("Issuer %1 was removed.").arg(id)};
    auto signer = m_vault.signerFor(tenant, id, issuer->certificateFingerprint);
    if (!signer)
        return signer.error();
    return SigningIssuer{*issuer, *signer};
}

} // namespace engine::invoicing
