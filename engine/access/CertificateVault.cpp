#include "access/CertificateVault.h"

#include "crypto/CertificateJudge.h"
#include "crypto/Pkcs12.h"

using namespace Qt::StringLiterals;

namespace engine::access {

namespace {

// Ties a wrapped key to its place, so that a row copied to another issuer does not open.
QByteArray placeOf(IssuerId issuer, const QString& fingerprint)
{
    return "certificate/" + QByteArray::number(issuer) + '/' + fingerprint.toLatin1();
}

QString day(const QDateTime& moment)
{
    return core::ecuadorDate(moment).toString(u"dd/MM/yyyy"_s);
}

} // namespace

CertificateVault::CertificateVault(storage::Database& database, const crypto::KeyProtector& protector,
                                   const core::Clock& clock)
    : m_db(database), m_protector(protector), m_clock(clock)
{
}

Result<CertificateVault::Opened> CertificateVault::open(const QByteArray& p12, const QByteArray& password,
                                                        const QString& ruc, const QDateTime& nowUtc)
{
    auto identity = crypto::openPkcs12(p12, password);
    if (!identity)
        return identity.error();
    auto report = crypto::judgeCertificate(*identity, ruc, nowUtc);
    if (!report)
        return report.error();
    return Opened{std::move(*identity), std::move(*report)};
}

Result<QStringList> CertificateVault::store(storage::TenantScope tenant, IssuerId issuer, const Opened& opened)
{
    if (auto stored = store(tenant, issuer, opened.identity); !stored)
        return stored.error();
    QStringList warnings = opened.report.warnings;
    if (m_protector.kind() == KeyProtection::KeyFile)
        warnings << u"key.inFile"_s;
    return warnings;
}

Result<void> CertificateVault::store(storage::TenantScope tenant, IssuerId issuer,
                                     const crypto::SigningIdentity& identity)
{
    return keep(tenant, issuer, identity.certificate, identity.privateKeyDer);
}

Result<void> CertificateVault::inherit(storage::TenantScope fromTenant, IssuerId from, storage::TenantScope tenant,
                                       IssuerId issuer)
{
    const auto identity = unwrapped(fromTenant, from);
    if (!identity)
        return identity.error();
    return keep(tenant, issuer, identity->certificate, identity->privateKeyDer);
}

Result<void> CertificateVault::keep(storage::TenantScope tenant, IssuerId issuer,
                                    const crypto::X509Certificate& certificate, const core::Secret& key)
{
    const QString fingerprint = certificate.fingerprintSha256();
    auto wrapped = m_protector.wrap(key.view(), placeOf(issuer, fingerprint));
    if (!wrapped)
        return wrapped.error();
    StoredCertificate row;
    row.issuerId = issuer;
    row.fingerprint = fingerprint;
    row.der = certificate.der();
    row.subject = certificate.subjectText();
    row.validFrom = certificate.notBefore();
    row.validTo = certificate.notAfter();
    row.wrappedKey = *wrapped;
    if (auto stored = CertificateRepository(m_db, tenant).insert(row, m_clock.nowUtc()); !stored)
        return stored.error();
    m_signers.remove({tenant.id, issuer});
    return {};
}

Result<std::shared_ptr<const crypto::Signer>> CertificateVault::signerFor(storage::TenantScope tenant, IssuerId issuer,
                                                                          const QString& fingerprint)
{
    const std::pair place(tenant.id, issuer);
    if (const auto kept = m_signers.value(place); kept && kept->certificate().fingerprintSha256() != fingerprint)
        m_signers.remove(place);
    return signerFor(tenant, issuer);
}

Result<std::shared_ptr<const crypto::Signer>> CertificateVault::signerFor(storage::TenantScope tenant, IssuerId issuer)
{
    const std::pair place(tenant.id, issuer);
    if (!m_signers.contains(place)) {
        auto signer = load(tenant, issuer);
        if (!signer)
            return signer.error();
        m_signers.insert(place, *signer);
    }
    const auto signer = m_signers.value(place);
    const crypto::X509Certificate& certificate = signer->certificate();
    const QDateTime now = m_clock.nowUtc();
    if (now > certificate.notAfter())
        return Error{ErrorCode::CERTIFICATE_EXPIRED,
                     u"The certificate expired on %1. Load its renewal, or check the clock of this machine."_s.arg(
                         day(certificate.notAfter()))};
    if (now < certificate.notBefore())
        return Error{ErrorCode::CERTIFICATE_NOT_YET_VALID,
                     u"The certificate is valid from %1 only. Check the clock of this machine."_s.arg(
                         day(certificate.notBefore()))};
    return signer;
}

Result<crypto::SigningIdentity> CertificateVault::unwrapped(storage::TenantScope tenant, IssuerId issuer)
{
    auto row = CertificateRepository(m_db, tenant).active(issuer);
    if (!row) {
        if (row.error().code == ErrorCode::NOT_FOUND)
            return Error{ErrorCode::CERTIFICATE_KEY_NOT_FOUND, u"The issuer has no certificate; load its .p12 file."_s};
        return row.error();
    }
    auto certificate = crypto::X509Certificate::fromDer(row->der);
    if (!certificate)
        return certificate.error();
    auto key = m_protector.unwrap(row->wrappedKey, placeOf(issuer, row->fingerprint));
    if (!key)
        return key.error().wrapped(
            ErrorCode::DECRYPTION_FAILED,
            u"The stored private key does not open with the key of this data folder (master.key, or the keyring). "
            "Put that back from a copy, or load the certificate again with `mostrador issuer renew`."_s);
    return crypto::SigningIdentity{*certificate, {}, std::move(*key)};
}

Result<std::shared_ptr<const crypto::Signer>> CertificateVault::load(storage::TenantScope tenant, IssuerId issuer)
{
    const auto identity = unwrapped(tenant, issuer);
    if (!identity)
        return identity.error();
    return crypto::makeSigner(identity->certificate, identity->privateKeyDer);
}

} // namespace engine::access
