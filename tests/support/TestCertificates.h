#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

// Certificates and .p12 files with whatever a test wants to be wrong with them. All names are invented.
namespace test {

struct CertificateOptions
{
    QByteArray commonName = "PERSONA DE PRUEBA";
    QByteArray ruc = "1790012344001";      // empty = none; DER UTF8String in Security Data's extension
    QByteArray cedula = {};                // the same for the cédula
    QByteArray subjectSerial = {};         // serialNumber of the subject
    QByteArray subjectOrganizationId = {}; // organizationIdentifier of the subject
    const char* keyUsage = "critical,digitalSignature,nonRepudiation"; // null = no such extension
    bool ca = false;
    bool ec = false;
    int bits = 2048;
    QDateTime notBefore = QDateTime::fromString(QStringLiteral("2026-01-01T00:00:00Z"), Qt::ISODate);
    QDateTime notAfter = QDateTime::fromString(QStringLiteral("2036-01-01T00:00:00Z"), Qt::ISODate);
};

struct TestIdentity
{
    QByteArray certificateDer;
    QByteArray certificatePem;
    QByteArray keyDer; // PKCS#8; empty = a .p12 gets the certificate alone
};

// Signed by `authority`, or by itself. Keys of one kind are made once per process; `keyNumber` chooses another one.
TestIdentity makeIdentity(const CertificateOptions& options = {}, int keyNumber = 0,
                          const TestIdentity* authority = nullptr);

struct Pkcs12Options
{
    const char* password = "prueba"; // may be null
    int iterations = 2048;
    int macIterations = 1;
    bool mac = true;
    bool encrypted = true;
    bool nested = false; // everything inside a safe inside the safe
    bool certificates = true;
    bool keys = true;
};
QByteArray makePkcs12(const QList<TestIdentity>& identities, const Pkcs12Options& options = {});

} // namespace test
