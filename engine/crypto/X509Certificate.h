#pragma once
#include "crypto/Digest.h"

#include <engine/Result.h>

#include <QDateTime>

#include <memory>

struct evp_pkey_st;

namespace engine::crypto {

// One X.509 certificate, read once. Cheap to copy, safe to read from any thread. A default-made one is null.
class X509Certificate
{
public:
    X509Certificate() = default;
    static Result<X509Certificate> fromDer(QByteArrayView der); // CERTIFICATE_INVALID
    static Result<X509Certificate> fromPem(QByteArrayView pem); // the first one; CERTIFICATE_INVALID

    [[nodiscard]] bool isNull() const { return !m_data; }
    [[nodiscard]] QByteArray der() const;
    [[nodiscard]] QString subjectText() const; // readable, "CN=…, O=…"
    [[nodiscard]] QString subjectCommonName() const;
    [[nodiscard]] QString issuerText() const;
    // As Java's X500Principal prints and reads it: last RDN first, unknown types as OID and #hex of the DER value.
    [[nodiscard]] QString issuerRfcName() const;
    [[nodiscard]] QString serialDecimal() const;
    [[nodiscard]] QString serialHex() const;            // upper case, no leading zero octet
    [[nodiscard]] QDateTime notBefore() const;          // UTC
    [[nodiscard]] QDateTime notAfter() const;           // UTC
    [[nodiscard]] QString fingerprintSha256() const;    // lower-case hex of the DER's digest
    [[nodiscard]] QByteArray publicKeyModulus() const;  // big-endian, no leading zero octet; empty unless RSA
    [[nodiscard]] QByteArray publicKeyExponent() const; // the same
    [[nodiscard]] QByteArray publicKeyDer() const;      // SubjectPublicKeyInfo
    [[nodiscard]] bool isRsa() const;
    [[nodiscard]] int keyBits() const;
    [[nodiscard]] bool hasDigitalSignature() const; // keyUsage present and with that bit
    [[nodiscard]] bool isCa() const;
    [[nodiscard]] QString ruc() const;    // 13 digits, empty when the certificate carries none
    [[nodiscard]] QString cedula() const; // 10 digits, the same
    // RSA PKCS#1 v1.5.
    [[nodiscard]] bool verify(Digest kind, QByteArrayView data, QByteArrayView signature) const;
    // One type and value of a name, for a comparison with a written one; `rdn` counts from the first RDN on.
    struct NamePart
    {
        int rdn = 0;
        QString oid;
        QString text;
        QByteArray der; // of the value
    };
    [[nodiscard]] QList<NamePart> issuerParts() const;
    // Is this the key of the certificate? Borrowed: owned by the caller.
    [[nodiscard]] bool belongsTo(const evp_pkey_st* key) const;
    // Borrowed: lives as long as this certificate.
    [[nodiscard]] evp_pkey_st* publicKeyHandle() const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace engine::crypto
