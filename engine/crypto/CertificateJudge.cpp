#include "crypto/CertificateJudge.h"

#include "crypto/Signer.h"

#include <QTimeZone>

namespace engine::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr int soonDays = 60;
constexpr int recommendedBits = 2048;

// People read a date of Ecuador, five hours behind UTC all year.
QString localDate(const QDateTime& utc)
{
    return utc.toOffsetFromUtc(-5 * 3600).toString(u"dd/MM/yyyy"_s);
}

Result<void> checkDates(const X509Certificate& certificate, const QDateTime& nowUtc)
{
    if (nowUtc > certificate.notAfter())
        return Error{ErrorCode::CERTIFICATE_EXPIRED,
                     u"The certificate expired on %1; get a new one from the authority and load it."_s.arg(
                         localDate(certificate.notAfter()))};
    if (nowUtc < certificate.notBefore())
        return Error{ErrorCode::CERTIFICATE_NOT_YET_VALID,
                     u"The certificate is valid only from %1 on; check the date of this computer or wait."_s.arg(
                         localDate(certificate.notBefore()))};
    return {};
}

// Natural persons often have only their cédula in the certificate: it is the first ten digits of their RUC.
Result<void> checkRuc(const X509Certificate& certificate, const QString& issuerRuc, QStringList& warnings)
{
    if (certificate.ruc().isEmpty() && certificate.cedula().isEmpty())
        warnings.append(u"certificate.ruc.absent"_s);
    if (issuerRuc.isEmpty() || (certificate.ruc().isEmpty() && certificate.cedula().isEmpty()))
        return {};
    const bool fits =
        certificate.ruc().isEmpty() ? issuerRuc.left(10) == certificate.cedula() : issuerRuc == certificate.ruc();
    if (fits)
        return {};
    Error error{ErrorCode::RUC_MISMATCH,
                u"The certificate belongs to %1, not to the RUC %2; load the certificate of this taxpayer."_s.arg(
                    certificate.ruc().isEmpty() ? certificate.cedula() : certificate.ruc(), issuerRuc)};
    error.fields.append({u"ruc"_s, error.detail, u"certificate.ruc.mismatch"_s, issuerRuc});
    return error;
}

Result<void> trySigning(const SigningIdentity& identity)
{
    const auto signer = makeSigner(identity.certificate, identity.privateKeyDer);
    if (!signer)
        return signer.error();
    const QByteArrayView sample("mostrador: test signature");
    const auto signature = (*signer)->sign(Digest::Sha256, sample);
    if (!signature)
        return signature.error();
    if (!identity.certificate.verify(Digest::Sha256, sample, *signature))
        return Error{ErrorCode::SIGNING_FAILED,
                     u"A test signature made with this certificate does not verify; get a fresh copy of the .p12."_s};
    return {};
}

} // namespace

Result<CertificateReport> judgeCertificate(const SigningIdentity& identity, const QString& issuerRuc,
                                           const QDateTime& nowUtc)
{
    const X509Certificate& certificate = identity.certificate;
    if (!certificate.hasDigitalSignature() || certificate.isCa())
        return Error{ErrorCode::CERTIFICATE_NOT_FOR_SIGNING,
                     u"The certificate is not made for signing (no digitalSignature in its key usage); ask the "
                     "authority for an electronic signature certificate."_s};
    if (auto dates = checkDates(certificate, nowUtc); !dates)
        return dates.error();

    CertificateReport report;
    report.subject = certificate.subjectText();
    report.issuerName = certificate.issuerText();
    report.serial = certificate.serialDecimal();
    report.ruc = certificate.ruc();
    report.cedula = certificate.cedula();
    report.fingerprint = certificate.fingerprintSha256();
    report.validFrom = certificate.notBefore();
    report.validTo = certificate.notAfter();
    if (auto ruc = checkRuc(certificate, issuerRuc, report.warnings); !ruc)
        return ruc.error();
    if (nowUtc.daysTo(certificate.notAfter()) < soonDays)
        report.warnings.append(u"certificate.expiresSoon"_s);
    if (certificate.isRsa() && certificate.keyBits() < recommendedBits)
        report.warnings.append(u"certificate.key.short"_s);
    if (auto tried = trySigning(identity); !tried)
        return tried.error();
    return report;
}

} // namespace engine::crypto
