#pragma once
#include "access/CertificateRepository.h"
#include "core/Clock.h"
#include "crypto/KeyProtector.h"
#include "crypto/Pkcs12.h"
#include "crypto/Signer.h"

#include <QHash>

namespace engine::access {

// Takes certificates in and hands out signers. The .p12 and its password are used and dropped; what stays is the
// certificate and its private key, wrapped. Lives in the engine thread; the signers it gives may be used anywhere.
class CertificateVault
{
public:
    CertificateVault(storage::Database& database, const crypto::KeyProtector& protector, const core::Clock& clock);

    struct Opened
    {
        crypto::SigningIdentity identity;
        CertificateReport report;
    };
    // Opens and judges; stores nothing. Errors as in crypto::openPkcs12 and crypto::judgeCertificate.
    static Result<Opened> open(const QByteArray& p12, const QByteArray& password, const QString& ruc,
                               const QDateTime& nowUtc);

    // Stores an opened identity as the issuer's active one. Answers the warnings of the report plus "key.inFile" when
    // no keyring protects the key.
    Result<QStringList> store(storage::TenantScope tenant, IssuerId issuer, const Opened& opened);
    // The same for what was judged already.
    Result<void> store(storage::TenantScope tenant, IssuerId issuer, const crypto::SigningIdentity& identity);
    // The active certificate of one issuer becomes that of another as well: its key is unwrapped and wrapped again for
    // the new place. CERTIFICATE_KEY_NOT_FOUND, DECRYPTION_FAILED.
    Result<void> inherit(storage::TenantScope fromTenant, IssuerId from, storage::TenantScope tenant, IssuerId issuer);

    // The signer of the issuer's active certificate, unwrapped once and kept until `fingerprint` (of the active one, as
    // the issuer's row tells) is another. CERTIFICATE_EXPIRED and CERTIFICATE_NOT_YET_VALID by the clock of now,
    // CERTIFICATE_KEY_NOT_FOUND when there is none.
    Result<std::shared_ptr<const crypto::Signer>> signerFor(storage::TenantScope tenant, IssuerId issuer,
                                                            const QString& fingerprint);
    Result<std::shared_ptr<const crypto::Signer>> signerFor(storage::TenantScope tenant, IssuerId issuer);

private:
    Result<void> keep(storage::TenantScope tenant, IssuerId issuer, const crypto::X509Certificate& certificate,
                      const core::Secret& key);
    Result<crypto::SigningIdentity> unwrapped(storage::TenantScope tenant, IssuerId issuer);
    Result<std::shared_ptr<const crypto::Signer>> load(storage::TenantScope tenant, IssuerId issuer);

    storage::Database& m_db;
    const crypto::KeyProtector& m_protector;
    const core::Clock& m_clock;
    QHash<std::pair<qint64, IssuerId>, std::shared_ptr<const crypto::Signer>> m_signers; // by tenant and issuer
};

} // namespace engine::access
