#pragma once
#include "core/Secret.h"
#include "crypto/X509Certificate.h"

namespace engine::crypto {

// Signs with one private key. Shared by threads.
class Signer
{
public:
    virtual ~Signer() = default;
    [[nodiscard]] virtual const X509Certificate& certificate() const = 0;
    // RSA PKCS#1 v1.5 over the digest of `data`. SIGNING_FAILED.
    [[nodiscard]] virtual Result<QByteArray> sign(Digest kind, QByteArrayView data) const = 0;
};

// CERTIFICATE_KEY_UNSUPPORTED (not RSA), CERTIFICATE_KEY_NOT_FOUND (key and certificate do not belong together),
// CERTIFICATE_INVALID (the key cannot be read).
Result<std::shared_ptr<const Signer>> makeSigner(const X509Certificate& certificate,
                                                 const core::Secret& privateKeyPkcs8Der);

} // namespace engine::crypto
