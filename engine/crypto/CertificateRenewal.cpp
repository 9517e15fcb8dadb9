#include "crypto/CertificateRenewal.h"

#include "crypto/OpenSsl.h"

#include <algorithm>

namespace engine::crypto {

namespace {

constexpr int kLeastAuthorityBits = 2048;

bool isSoundAuthority(const X509Certificate& certificate)
{
    return certificate.isCa() && certificate.isRsa() && certificate.keyBits() >= kLeastAuthorityBits &&
           certificate.publicKeyExponent() == QByteArray("\x01\x00\x01", 3);
}

bool isSignedBy(const X509Certificate& certificate, const X509Certificate& authority)
{
    const QByteArray der = certificate.der();
    const unsigned char* at = bytesOf(QByteArrayView(der));
    const X509Ptr handle(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    const bool verified = handle && X509_verify(handle.get(), authority.publicKeyHandle()) == 1;
    if (!verified)
        openSslError(ErrorCode::SIGNATURE_INVALID, {}); // leaves nothing in the queue
    return verified;
}

} // namespace

bool belongsToHolderOf(const X509Certificate& known, const SigningIdentity& identity)
{
    const X509Certificate& offered = identity.certificate;
    if (known.isNull() || offered.isNull())
        return false;
    if (known.publicKeyDer() == offered.publicKeyDer())
        return true;
    if (known.ruc().isEmpty() || known.ruc() != offered.ruc() || offered.notBefore() <= known.notBefore() ||
        known.issuerRfcName() != offered.issuerRfcName())
        return false;
    return std::any_of(identity.chain.begin(), identity.chain.end(), [&](const X509Certificate& authority) {
        return isSoundAuthority(authority) && isSignedBy(known, authority) && isSignedBy(offered, authority);
    });
}

} // namespace engine::crypto
