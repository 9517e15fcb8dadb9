// Answers that need no running engine.
#include "access/CertificateVault.h"
#include "facade/LibrarySetup.h"
#include "ride/RidePdf.h"
#include "signing/XadesVerifier.h"

#include <engine/Engine.h>

#include <QFile>

namespace engine {

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
