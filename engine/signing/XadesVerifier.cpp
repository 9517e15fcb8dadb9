#include "signing/XadesVerifier.h"

#include "signing/StructureChecks.h"
#include "signing/TrustChecks.h"

#include <array>

namespace engine::signing {

using namespace Qt::StringLiterals;

namespace {

struct Check
{
    const char* name;
    Verdict (*run)(Verification&);
    // Later checks have nothing to stand on without it; and xmlsec only ever sees references and transforms that were
    // found harmless.
    bool essential;
};

constexpr std::array checks{
    Check{"signature.single", checkSingleSignature, true},
    Check{"signature.algorithms", checkAlgorithms, true},
    Check{"ids.unique", checkUniqueIds, true},
    Check{"reference.document", checkDocumentReference, true},
    Check{"reference.properties", checkPropertiesReference, true},
    Check{"reference.others", checkOtherReferences, true},
    Check{"xades.structure", checkXadesStructure, true},
    Check{"certificate.present", checkCertificatePresent, true},
    Check{"signature.core", checkCore, false},
    Check{"certificate.single", checkSingleCert, true},
    Check{"certificate.digest", checkCertificateDigest, false},
    Check{"certificate.issuer", checkIssuer, false},
    Check{"certificate.serial", checkSerial, false},
    Check{"certificate.usage", checkUsage, false},
    Check{"time.format", checkTimeFormat, true},
    Check{"time.future", checkTimeNotInFuture, false},
    Check{"time.certificate", checkTimeOfCertificate, false},
};

} // namespace

SignatureReport verifyXades(const QByteArray& xml, const QDateTime& nowUtc)
{
    SignatureReport report;
    auto document = xml::XmlDocument::parse(xml);
    report.checks.append({u"xml"_s, document.has_value(), document ? QString() : document.error().detail});
    if (!document)
        return report;

    Verification v(std::move(*document));
    v.now = nowUtc;
    report.accessKey = v.root.child(u"infoTributaria").childText(u"claveAcceso");
    report.ok = true;
    for (const Check& check : checks) {
        const Verdict verdict = check.run(v);
        report.checks.append({QString::fromLatin1(check.name), verdict.ok, verdict.detail});
        report.ok &= verdict.ok;
        if (!verdict.ok && check.essential)
            break;
    }
    if (!v.signatureDigest.isEmpty())
        report.profile = (v.keyInfoSigned ? u"A/"_s : u"B/"_s) + v.signatureDigest;
    return report;
}

} // namespace engine::signing
