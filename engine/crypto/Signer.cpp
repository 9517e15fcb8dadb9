#include "crypto/Signer.h"

#include "crypto/DigestKinds.h"

#include <openssl/err.h>

namespace engine::crypto {

using namespace Qt::StringLiterals;

namespace {

class KeySigner final : public Signer
{
public:
    KeySigner(X509Certificate certificate, PkeyPtr key) : m_certificate(std::move(certificate)), m_key(std::move(key))
    {
    }

    [[nodiscard]] const X509Certificate& certificate() const override { return m_certificate; }

    [[nodiscard]] Result<QByteArray> sign(Digest kind, QByteArrayView data) const override
    {
        const DigestContextPtr context(EVP_MD_CTX_new());
        QByteArray signature(EVP_PKEY_get_size(m_key.get()), Qt::Uninitialized);
        auto size = static_cast<size_t>(signature.size());
        if (!context || EVP_DigestSignInit(context.get(), nullptr, evpOf(kind), nullptr, m_key.get()) != 1 ||
            EVP_DigestSign(context.get(), bytesOf(signature), &size, bytesOf(data), static_cast<size_t>(data.size())) !=
                1)
            return openSslError(ErrorCode::SIGNING_FAILED, u"The private key could not sign."_s);
        signature.truncate(static_cast<qsizetype>(size));
        return signature;
    }

private:
    X509Certificate m_certificate;
    PkeyPtr m_key;
};

} // namespace

Result<std::shared_ptr<const Signer>> makeSigner(const X509Certificate& certificate,
                                                 const core::Secret& privateKeyPkcs8Der)
{
    ERR_clear_error();
    const QByteArrayView der = privateKeyPkcs8Der.view();
    const unsigned char* p = bytesOf(der);
    const Pkcs8Ptr pkcs8(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &p, static_cast<long>(der.size())));
    PkeyPtr key(pkcs8 ? EVP_PKCS82PKEY(pkcs8.get()) : nullptr);
    if (!key)
        return openSslError(ErrorCode::CERTIFICATE_INVALID, u"The private key cannot be read: it is damaged."_s);
    if (!EVP_PKEY_is_a(key.get(), "RSA") || !certificate.isRsa())
        return Error{ErrorCode::CERTIFICATE_KEY_UNSUPPORTED,
                     u"Only RSA keys can sign vouchers; ask the authority for a certificate with an RSA key."_s};
    if (!certificate.belongsTo(key.get()))
        return Error{ErrorCode::CERTIFICATE_KEY_NOT_FOUND,
                     u"The private key does not belong to the certificate; load the .p12 file again."_s};
    return std::shared_ptr<const Signer>(std::make_shared<KeySigner>(certificate, std::move(key)));
}

} // namespace engine::crypto
