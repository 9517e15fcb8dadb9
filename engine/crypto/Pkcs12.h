#pragma once
#include "core/Secret.h"
#include "crypto/X509Certificate.h"

namespace engine::crypto {

// What signs: the certificate, its private key (PKCS#8 DER, not encrypted) and whatever chain came along.
struct SigningIdentity
{
    X509Certificate certificate;
    QList<X509Certificate> chain;
    core::Secret privateKeyDer;
};

// Reads a PKCS#12 file of at most 2 MiB and takes the pair made for signing, wherever it is in the file.
// CERTIFICATE_INVALID (damaged, not PKCS#12, absurd work factor), CERTIFICATE_PASSWORD_INVALID,
// CERTIFICATE_ENCRYPTION_UNSUPPORTED, CERTIFICATE_KEY_NOT_FOUND, CERTIFICATE_KEY_UNSUPPORTED (not RSA),
// CERTIFICATE_NOT_FOR_SIGNING (no pair with digitalSignature).
Result<SigningIdentity> openPkcs12(QByteArrayView p12, QByteArrayView passwordUtf8);

} // namespace engine::crypto
