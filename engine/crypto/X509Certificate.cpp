#include "crypto/X509Certificate.h"

#include "crypto/CertificateFields.h"
#include "crypto/DigestKinds.h"

#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace engine::crypto {

using namespace Qt::StringLiterals;

namespace {

struct FreeBio
{
    void operator()(BIO* bio) const { BIO_free_all(bio); }
};

QByteArray numberParameter(const EVP_PKEY* key, const char* name)
{
    BIGNUM* raw = nullptr;
    if (!EVP_PKEY_get_bn_param(key, name, &raw))
        return {};
    const BignumPtr number(raw);
    QByteArray bytes(BN_num_bytes(raw), Qt::Uninitialized);
    BN_bn2bin(raw, bytesOf(bytes));
    return bytes;
}

} // namespace

struct X509Certificate::Data
{
    QByteArray der, publicKeyDer, modulus, exponent;
    QString subject, commonName, issuer, issuerJava, serialDecimal, serialHex, fingerprint;
    QList<NamePart> issuerParts;
    QDateTime notBefore, notAfter;
    HolderIdentity holder;
    PkeyPtr key;
    bool digitalSignature = false;
    bool ca = false;
};

Result<X509Certificate> X509Certificate::fromDer(QByteArrayView der)
{
    const unsigned char* p = bytesOf(der);
    const X509Ptr x509(der.isEmpty() ? nullptr : d2i_X509(nullptr, &p, static_cast<long>(der.size())));
    if (!x509)
        return openSslError(ErrorCode::CERTIFICATE_INVALID, u"The certificate cannot be read: it is damaged."_s);

    auto data = std::make_shared<Data>();
    data->der = toByteArray(bytesOf(der), static_cast<int>(p - bytesOf(der)));
    data->key.reset(X509_get_pubkey(x509.get()));
    if (!data->key)
        return openSslError(ErrorCode::CERTIFICATE_KEY_UNSUPPORTED,
                            u"The key of the certificate is of a kind that is not known here; an RSA key is needed."_s);
    if (EVP_PKEY_is_a(data->key.get(), "RSA")) {
        data->modulus = numberParameter(data->key.get(), OSSL_PKEY_PARAM_RSA_N);
        data->exponent = numberParameter(data->key.get(), OSSL_PKEY_PARAM_RSA_E);
    }
    unsigned char* spki = nullptr;
    const int spkiSize = i2d_PUBKEY(data->key.get(), &spki);
    const OpenSslBytes spkiOwner(spki);
    data->publicKeyDer = spkiSize > 0 ? toByteArray(spki, spkiSize) : QByteArray();

    const BignumPtr serial(ASN1_INTEGER_to_BN(X509_get0_serialNumber(x509.get()), nullptr));
    if (serial) {
        data->serialDecimal = QString::fromLatin1(OpenSslText(BN_bn2dec(serial.get())).get());
        data->serialHex = QString::fromLatin1(OpenSslText(BN_bn2hex(serial.get())).get());
    }
    const X509_NAME* issuer = X509_get_issuer_name(x509.get());
    const X509_NAME* subject = X509_get_subject_name(x509.get());
    data->subject = readableName(subject);
    data->commonName = commonNameOf(subject);
    data->issuer = readableName(issuer);
    data->issuerJava = javaName(issuer);
    data->issuerParts = namePartsOf(issuer);
    data->notBefore = toDateTime(X509_get0_notBefore(x509.get()));
    data->notAfter = toDateTime(X509_get0_notAfter(x509.get()));
    data->fingerprint = QString::fromLatin1(digest(Digest::Sha256, data->der).toHex());
    data->holder = holderOf(x509.get());
    const uint32_t flags = X509_get_extension_flags(x509.get());
    data->ca = flags & EXFLAG_CA;
    data->digitalSignature = (flags & EXFLAG_KUSAGE) && (X509_get_key_usage(x509.get()) & KU_DIGITAL_SIGNATURE);

    X509Certificate certificate;
    certificate.m_data = std::move(data);
    return certificate;
}

Result<X509Certificate> X509Certificate::fromPem(QByteArrayView pem)
{
    const std::unique_ptr<BIO, FreeBio> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    const X509Ptr x509(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    if (!x509)
        return openSslError(ErrorCode::CERTIFICATE_INVALID, u"The certificate cannot be read: it is damaged."_s);
    unsigned char* der = nullptr;
    const int size = i2d_X509(x509.get(), &der);
    const OpenSslBytes owner(der);
    return fromDer(toByteArray(der, size));
}

QByteArray X509Certificate::der() const
{
    return m_data ? m_data->der : QByteArray();
}
QString X509Certificate::subjectText() const
{
    return m_data ? m_data->subject : QString();
}
QString X509Certificate::subjectCommonName() const
{
    return m_data ? m_data->commonName : QString();
}
QString X509Certificate::issuerText() const
{
    return m_data ? m_data->issuer : QString();
}
QString X509Certificate::issuerRfcName() const
{
    return m_data ? m_data->issuerJava : QString();
}
QString X509Certificate::serialDecimal() const
{
    return m_data ? m_data->serialDecimal : QString();
}
QString X509Certificate::serialHex() const
{
    return m_data ? m_data->serialHex : QString();
}
QDateTime X509Certificate::notBefore() const
{
    return m_data ? m_data->notBefore : QDateTime();
}
QDateTime X509Certificate::notAfter() const
{
    return m_data ? m_data->notAfter : QDateTime();
}
QString X509Certificate::fingerprintSha256() const
{
    return m_data ? m_data->fingerprint : QString();
}
QByteArray X509Certificate::publicKeyModulus() const
{
    return m_data ? m_data->modulus : QByteArray();
}
QByteArray X509Certificate::publicKeyExponent() const
{
    return m_data ? m_data->exponent : QByteArray();
}
QByteArray X509Certificate::publicKeyDer() const
{
    return m_data ? m_data->publicKeyDer : QByteArray();
}
bool X509Certificate::isRsa() const
{
    return m_data && !m_data->modulus.isEmpty();
}
int X509Certificate::keyBits() const
{
    return m_data ? EVP_PKEY_get_bits(m_data->key.get()) : 0;
}
bool X509Certificate::hasDigitalSignature() const
{
    return m_data && m_data->digitalSignature;
}
bool X509Certificate::isCa() const
{
    return m_data && m_data->ca;
}
QString X509Certificate::ruc() const
{
    return m_data ? m_data->holder.ruc : QString();
}
QString X509Certificate::cedula() const
{
    return m_data ? m_data->holder.cedula : QString();
}
evp_pkey_st* X509Certificate::publicKeyHandle() const
{
    return m_data ? m_data->key.get() : nullptr;
}

QList<X509Certificate::NamePart> X509Certificate::issuerParts() const
{
    return m_data ? m_data->issuerParts : QList<NamePart>();
}

bool X509Certificate::belongsTo(const evp_pkey_st* key) const
{
    return m_data && key && EVP_PKEY_eq(m_data->key.get(), key) == 1;
}

bool X509Certificate::verify(Digest kind, QByteArrayView data, QByteArrayView signature) const
{
    if (!isRsa())
        return false;
    const DigestContextPtr context(EVP_MD_CTX_new());
    const bool ok = context &&
                    EVP_DigestVerifyInit(context.get(), nullptr, evpOf(kind), nullptr, m_data->key.get()) == 1 &&
                    EVP_DigestVerify(context.get(), bytesOf(signature), static_cast<size_t>(signature.size()),
                                     bytesOf(data), static_cast<size_t>(data.size())) == 1;
    if (!ok)
        openSslError(ErrorCode::SIGNATURE_INVALID, {}); // leaves nothing in the queue
    return ok;
}

} // namespace engine::crypto
