#pragma once
#include "access/CertificateVault.h"
#include "access/IssuerRepository.h"

namespace engine::invoicing {

// An issuer ready to sign with. Values only, so that pool threads may use it.
struct SigningIssuer
{
    Issuer profile;
    std::shared_ptr<const crypto::Signer> signer;
};

// Issuers as documents need them, read anew for every batch: on a shared database another process may have changed one.
// Lives in the engine thread.
class IssuerDirectory
{
public:
    IssuerDirectory(storage::Database& database, storage::TenantScope tenant, access::CertificateVault& vault)
        : m_repository(database, tenant), m_vault(vault)
    {
    }

    Result<Issuer> profile(IssuerId id) { return m_repository.find(id); }
    // ISSUER_NOT_FOUND and the vault's errors.
    Result<SigningIssuer> signing(IssuerId id);

private:
    access::IssuerRepository m_repository;
    access::CertificateVault& m_vault;
};

} // namespace engine::invoicing
