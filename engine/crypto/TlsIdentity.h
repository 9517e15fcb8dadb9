#pragma once
#include "core/Secret.h"

#include <engine/Result.h>

#include <QDateTime>
#include <QStringList>

namespace engine::crypto {

// What a server shows and what proves it.
struct TlsIdentity
{
    QByteArray certificatePem; // chain, own certificate first
    core::Secret keyPem;       // PKCS#8, not encrypted
};

// A self-signed certificate for a server: EC P-256, serverAuth, 10 years, each of `hosts` (names and IP addresses) in
// its subjectAltName. INTERNAL_ERROR.
Result<TlsIdentity> makeTlsIdentity(const QStringList& hosts);

// Somebody's own: PEM with certificates and key (in `key` if that is not empty), or PKCS#12. The key must belong to the
// first certificate. CERTIFICATE_INVALID, CERTIFICATE_PASSWORD_INVALID, CERTIFICATE_KEY_NOT_FOUND.
Result<TlsIdentity> readTlsIdentity(QByteArrayView file, QByteArrayView key, QByteArrayView passwordUtf8);

struct TlsFacts
{
    QString fingerprint; // SHA-256 of the DER of the first certificate: AB:CD:…
    QDateTime from, to;  // UTC
};
Result<TlsFacts> tlsFacts(const QByteArray& certificatePem); // CERTIFICATE_INVALID

} // namespace engine::crypto
