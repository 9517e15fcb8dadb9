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
    IssuerDirectory(storage::Database& database, access::CertificateVault& vault) : m_db(database), m_vault(vault) {}

    Result<Issuer> profile(storage::TenantScope tenant, IssuerId id)
    {
        return access::IssuerRepository(m_db, tenant).find(id);
    }
    // ISSUER_NOT_FOUND (also for one that was removed) and the vault's errors.
    Result<SigningIssuer> signing(storage::TenantScope tenant, IssuerId id);

private:
    storage::Database& m_db;
    access::CertificateVault& m_vault;
};

} // namespace engine::invoicing
