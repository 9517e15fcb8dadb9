#include "invoicing/IssuerDirectory.h"

namespace engine::invoicing {

Result<SigningIssuer> IssuerDirectory::signing(storage::TenantScope tenant, IssuerId id)
{
    auto issuer = profile(tenant, id);
    if (!issuer)
        return issuer.error();
    auto signer = m_vault.signerFor(tenant, id, issuer->certificateFingerprint);
    if (!signer)
        return signer.error();
    return SigningIssuer{*issuer, *signer};
}

} // namespace engine::invoicing
