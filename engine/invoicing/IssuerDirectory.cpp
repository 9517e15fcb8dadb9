#include "invoicing/IssuerDirectory.h"

namespace engine::invoicing {

Result<Issuer> IssuerDirectory::profile(IssuerId id)
{
    if (const auto it = m_profiles.constFind(id); it != m_profiles.constEnd())
        return *it;
    auto issuer = m_repository.find(id);
    if (issuer)
        m_profiles.insert(id, *issuer);
    return issuer;
}

Result<SigningIssuer> IssuerDirectory::signing(IssuerId id)
{
    auto issuer = profile(id);
    if (!issuer)
        return issuer.error();
    auto signer = m_vault.signerFor(id);
    if (!signer)
        return signer.error();
    return SigningIssuer{*issuer, *signer};
}

} // namespace engine::invoicing
