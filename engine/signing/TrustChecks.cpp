#include "signing/TrustChecks.h"

#include "signing/DistinguishedName.h"
#include "signing/SignatureNames.h"
#include "signing/XmlSecCore.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <libxml/tree.h>

namespace engine::signing {

using namespace Qt::StringLiterals;

namespace {

QByteArray base64Of(const xml::XmlElement& element)
{
    return QByteArray::fromBase64(element.text().toLatin1());
}

QByteArray withoutLeadingZeros(QByteArray number)
{
    while (number.startsWith('\0'))
        number.remove(0, 1);
    return number;
}

std::optional<crypto::Digest> digestNamed(const QString& algorithm)
{
    if (algorithm == QLatin1StringView(names::sha1))
        return crypto::Digest::Sha1;
    if (algorithm == QLatin1StringView(names::sha256))
        return crypto::Digest::Sha256;
    if (algorithm == QLatin1StringView(names::sha512))
        return crypto::Digest::Sha512;
    return std::nullopt;
}

// xmlsec finds '#x' by registered ids only; nothing outside this document gets to know them.
void registerIds(const Verification& v)
{
    for (const auto& [id, owner] : idsBelow(v.root))
        for (xmlAttr* a = owner.handle()->properties; a; a = a->next)
            if (!a->ns && xmlStrcasecmp(a->name, reinterpret_cast<const xmlChar*>("id")) == 0 && a->children)
                xmlAddID(nullptr, v.document.handle(), a->children->content, a);
}

} // namespace

Verdict checkCertificatePresent(Verification& v)
{
    const auto data = v.keyInfo.children(u"X509Data");
    if (data.isEmpty() || !isDsig(data.first(), u"X509Data"))
        return refused(u"KeyInfo has no X509Data"_s);
    const auto certificates = data.first().children(u"X509Certificate");
    if (certificates.isEmpty() || !isDsig(certificates.first(), u"X509Certificate"))
        return refused(u"KeyInfo has no certificate"_s);
    const auto certificate = crypto::X509Certificate::fromDer(base64Of(certificates.first()));
    if (!certificate)
        return refused(u"the certificate in KeyInfo cannot be read"_s);
    if (!certificate->isRsa())
        return refused(u"the certificate has no RSA key"_s);
    const xml::XmlElement key = v.keyInfo.child(u"KeyValue").child(u"RSAKeyValue");
    if (!key.isNull() && (withoutLeadingZeros(base64Of(key.child(u"Modulus"))) != certificate->publicKeyModulus() ||
                          withoutLeadingZeros(base64Of(key.child(u"Exponent"))) != certificate->publicKeyExponent()))
        return refused(u"KeyValue is not the key of the certificate"_s);
    v.certificate = *certificate;
    return {true, v.certificate.subjectText()};
}

Verdict checkCore(Verification& v)
{
    registerIds(v);
    const QString why = checkXmlSignature(v.signature.handle(), v.certificate.publicKeyHandle());
    return why.isEmpty() ? Verdict() : refused(why);
}

Verdict checkSingleCert(Verification& v)
{
    const auto signing = v.signatureProperties.children(u"SigningCertificate");
    if (signing.size() != 1 || !isXades(signing.first(), u"SigningCertificate"))
        return refused(u"there must be one SigningCertificate"_s);
    const auto certs = signing.first().children();
    if (certs.size() != 1 || !isXades(certs.first(), u"Cert"))
        return refused(u"SigningCertificate has %1 entries, one is needed"_s.arg(certs.size()));
    v.cert = certs.first();
    return {};
}

Verdict checkCertificateDigest(Verification& v)
{
    const xml::XmlElement written = v.cert.child(u"CertDigest");
    const auto kind = digestNamed(written.child(u"DigestMethod").attribute(u"Algorithm"));
    if (!kind)
        return refused(u"the digest method of CertDigest is not known"_s);
    if (base64Of(written.child(u"DigestValue")) != crypto::digest(*kind, v.certificate.der()))
        return refused(u"CertDigest is not the digest of the certificate"_s);
    return {};
}

Verdict checkIssuer(Verification& v)
{
    const QString written = v.cert.child(u"IssuerSerial").childText(u"X509IssuerName");
    const auto name = readName(written);
    if (!name)
        return refused(u"Java cannot read the issuer's name: "_s + written.left(200));
    if (!sameName(*name, v.certificate.issuerParts()))
        return refused(u"the issuer's name is not that of the certificate: "_s + written.left(200));
    return {true, written.left(200)};
}

Verdict checkSerial(Verification& v)
{
    const QString written = v.cert.child(u"IssuerSerial").childText(u"X509SerialNumber").trimmed();
    if (written != v.certificate.serialDecimal())
        return refused(
            u"the serial number is %1, the certificate has %2"_s.arg(written.left(60), v.certificate.serialDecimal()));
    return {true, written};
}

Verdict checkUsage(Verification& v)
{
    if (!v.certificate.hasDigitalSignature())
        return refused(u"the certificate is not made for signing (no digitalSignature in its key usage)"_s);
    if (v.certificate.isCa())
        return refused(u"the certificate is that of an authority, not of a person or company"_s);
    return {};
}

Verdict checkTimeFormat(Verification& v)
{
    static const QRegularExpression shape(
        u"^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)?$"_s);
    const auto times = v.signatureProperties.children(u"SigningTime");
    if (times.isEmpty())
        return {true, u"there is no SigningTime"_s};
    const QString written = times.first().text().trimmed();
    const auto match = shape.match(written);
    const QString zone = match.captured(3);
    const QString text = match.captured(1) + (zone.isEmpty() ? u"Z"_s : zone);
    v.signingTime = match.hasMatch() ? QDateTime::fromString(text, Qt::ISODate).toUTC() : QDateTime();
    if (times.size() != 1 || !v.signingTime.isValid())
        return refused(u"SigningTime cannot be read: "_s + written.left(60));
    return {true, v.signingTime.toString(Qt::ISODate)};
}

Verdict checkTimeNotInFuture(Verification& v)
{
    if (v.signingTime.isValid() && v.signingTime > v.now)
        return refused(u"the signature is from the future: "_s + v.signingTime.toString(Qt::ISODate));
    return {};
}

Verdict checkTimeOfCertificate(Verification& v)
{
    if (v.signingTime.isValid() &&
        (v.signingTime < v.certificate.notBefore() || v.signingTime > v.certificate.notAfter()))
        return refused(u"the certificate was not valid when it signed: it is from %1 to %2"_s.arg(
            v.certificate.notBefore().toString(Qt::ISODate), v.certificate.notAfter().toString(Qt::ISODate)));
    return {};
}

} // namespace engine::signing
