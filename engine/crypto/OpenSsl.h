#pragma once
#include <engine/Error.h>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace engine::crypto {

template <auto Free>
struct OpenSslFree
{
    template <class T>
    void operator()(T* handle) const
    {
        Free(handle);
    }
};
using PkeyPtr = std::unique_ptr<EVP_PKEY, OpenSslFree<EVP_PKEY_free>>;
using PkeyContextPtr = std::unique_ptr<EVP_PKEY_CTX, OpenSslFree<EVP_PKEY_CTX_free>>;
using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, OpenSslFree<EVP_MD_CTX_free>>;
using CipherContextPtr = std::unique_ptr<EVP_CIPHER_CTX, OpenSslFree<EVP_CIPHER_CTX_free>>;
using X509Ptr = std::unique_ptr<X509, OpenSslFree<X509_free>>;
using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, OpenSslFree<PKCS8_PRIV_KEY_INFO_free>>;
using BignumPtr = std::unique_ptr<BIGNUM, OpenSslFree<BN_free>>;

struct OpenSslTextFree
{
    void operator()(void* text) const { OPENSSL_free(text); }
};
using OpenSslText = std::unique_ptr<char, OpenSslTextFree>;
using OpenSslBytes = std::unique_ptr<unsigned char, OpenSslTextFree>;

inline const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}
inline unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}
inline QByteArray toByteArray(const unsigned char* data, int size)
{
    return {reinterpret_cast<const char*>(data), size};
}

// An Error whose cause is what waits in OpenSSL's queue of this thread; the queue is empty afterwards.
Error openSslError(ErrorCode code, const QString& detail);

} // namespace engine::crypto
