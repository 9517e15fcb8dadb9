#pragma once
#include <engine/Caller.h>
#include <engine/Codes.h>
#include <engine/Export.h>

#include <QDateTime>
#include <QList>

namespace engine {

using IssuerId = qint64;

enum class SignatureProfile { A, B }; // three references with KeyInfo signed, or two
enum class SignatureDigest { Sha1, Sha256 };

// One branch and issue point of a taxpayer.
struct Issuer
{
    IssuerId id = 0;
    TenantId tenant = kTillTenantId; // whose it is; given by who asks, never by the profile
    bool active = true;              // false: removed, issues nothing
    QString ruc;
    QString businessName;     // razonSocial
    QString tradeName;        // nombreComercial, empty = none
    QString mainAddress;      // dirMatriz
    QString branchCode;       // 3 digits
    QString issuePointCode;   // 3 digits
    QString branchAddress;    // dirEstablecimiento, empty = none
    bool accounting = false;  // obligadoContabilidad
    QString specialTaxpayer;  // contribuyenteEspecial, empty = none
    QString withholdingAgent; // agenteRetencion: number of the resolution, empty = none
    QString rimpe;            // empty | "RIMPE" | "NEGOCIO_POPULAR"
    QString largeTaxpayer;    // gran contribuyente: resolution, empty = none
    SriTarget target = SriTarget::Practice;
    SignatureProfile profile = SignatureProfile::A;
    SignatureDigest digest = SignatureDigest::Sha1;
    QString providerRuc; // "RUC Proveedor" of infoAdicional; empty = not sent
    QByteArray logo;     // PNG or JPEG, empty = none
    // certificate in use
    QString certificateFingerprint; // SHA-256 of the DER, lower-case hex
    QString certificateSubject;
    QDateTime certificateFrom, certificateTo; // UTC
    qint32 nextSequential = 1;                // of invoices in the issuer's environment
};

// How the private key is protected on this machine.
enum class KeyProtection { Keyring, KeyFile };

struct NewIssuer
{
    Issuer profile;      // id and certificate members are ignored
    QByteArray p12;      // at most 2 MiB; never stored
    QByteArray password; // UTF-8; never stored, wiped after use
    qint32 firstSequential = 1;
};

struct IssuerAdded
{
    Issuer issuer;
    QStringList warnings; // stable keys, e.g. "certificate.ruc.absent", "key.inFile"
};

// Answer of a certificate check.
struct CertificateReport
{
    QString subject;
    QString issuerName;
    QString serial; // decimal
    QString ruc;    // empty when the certificate carries none
    QString cedula;
    QString fingerprint;          // SHA-256 hex
    QDateTime validFrom, validTo; // UTC
    QStringList warnings;
};

} // namespace engine
