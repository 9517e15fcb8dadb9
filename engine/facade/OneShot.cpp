// Answers that need no running engine.
#include "access/CertificateVault.h"
#include "crypto/PracticeIdentity.h"
#include "facade/LibrarySetup.h"
#include "ride/RidePdf.h"
#include "signing/XadesVerifier.h"
#include "xml/XmlDocument.h"

#include <engine/Engine.h>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

// A file alone does not say where it was meant to go, but its signature does.
bool isPracticeVoucher(const QByteArray& voucherXml)
{
    const auto document = xml::XmlDocument::parse(voucherXml);
    if (!document)
        return false;
    const QString base64 =
        document->root().child(u"Signature").child(u"KeyInfo").child(u"X509Data").childText(u"X509Certificate");
    const auto certificate = crypto::X509Certificate::fromDer(QByteArray::fromBase64(base64.toLatin1()));
    return certificate && crypto::isPracticeCertificate(*certificate);
}

} // namespace

Result<SignatureReport> verifyVoucher(const QByteArray& signedXml)
{
    facade::setUpLibraries();
    return signing::verifyXades(signedXml, core::SystemClock().nowUtc());
}

Result<QByteArray> renderRide(const QByteArray& voucherXml, const QByteArray& logo)
{
    facade::setUpLibraries();
    ride::RideOptions options;
    options.logo = logo;
    options.practice = isPracticeVoucher(voucherXml);
    return ride::renderRide(voucherXml, options);
}

Result<CertificateReport> checkCertificateFile(const QByteArray& p12, const QByteArray& password, const QString& ruc)
{
    facade::setUpLibraries();
    return access::CertificateVault::open(p12, password, ruc, core::SystemClock().nowUtc())
        .map([](access::CertificateVault::Opened&& opened) { return opened.report; });
}

QString engineVersions()
{
    return facade::libraryVersions();
}

} // namespace engine
