#include "invoicing/IssuerDirectory.h"

namespace engine::invoicing {

Result<SigningIssuer> IssuerDirectory::signing(IssuerId id)
{
    auto issuer = profile(id);
    if (!issuer)
        return issuer.error();
    auto signer = m_vault.signerFor(id, issuer->certificateFingerprint);
    if (!signer)
        return signer.error();
    return SigningIssuer{*issuer, *signer};
}

} // namespace engine::invoicing
