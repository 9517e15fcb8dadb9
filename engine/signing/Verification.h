#pragma once
#include "crypto/X509Certificate.h"
#include "xml/XmlDocument.h"

#include <QDateTime>

namespace engine::signing {

// What one verification has found so far; each check stands on what earlier ones have filled in.
struct Verification
{
    explicit Verification(xml::XmlDocument voucher) : document(std::move(voucher)), root(document.root()) {}

    xml::XmlDocument document;
    xml::XmlElement root;
    QDateTime now;

    xml::XmlElement signature, signedInfo, keyInfo, object; // after signature.single
    QList<xml::XmlElement> references;                      // after signature.algorithms
    QString signatureDigest;                                // "sha1", "sha256", "sha512"
    bool keyInfoSigned = false;                             // after reference.others
    xml::XmlElement signedProperties, signatureProperties;  // after xades.structure
    crypto::X509Certificate certificate;                    // after certificate.present
    xml::XmlElement cert;                                   // after certificate.single
    QDateTime signingTime;                                  // after time.format; null when there is none
};

struct Verdict
{
    bool ok = true;
    QString detail;
};
inline Verdict refused(const QString& why)
{
    return {false, why};
}

// Local name and namespace both: a namesake of another namespace is something else.
bool isDsig(const xml::XmlElement& element, QStringView name);
bool isXades(const xml::XmlElement& element, QStringView name);
// "SignedInfo SignatureValue KeyInfo": the names of the children when all are of XML-DSig, else something no check asks
// for.
QString dsigChildren(const xml::XmlElement& element);
// All Id attributes (any case, any namespace) of the element and below: value and owner.
QList<std::pair<QString, xml::XmlElement>> idsBelow(const xml::XmlElement& element);
xml::XmlElement parentOf(const xml::XmlElement& element);
bool isBelow(const xml::XmlElement& element, const xml::XmlElement& ancestor);

} // namespace engine::signing
