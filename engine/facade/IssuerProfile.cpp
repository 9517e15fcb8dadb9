#include "facade/IssuerProfile.h"

#include "core/Text.h"
#include "crypto/PracticeIdentity.h"

#include <engine/Identification.h>
#include <engine/IssuePoints.h>

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace engine {

namespace {

bool isCode3(const QString& text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }) &&
           text != u"000";
}

bool isAlnum(const QString& text, qsizetype min, qsizetype max)
{
    return text.size() >= min && text.size() <= max &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

bool isDigits(const QString& text, qsizetype max)
{
    return !text.isEmpty() && text.size() <= max &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

class ProfileCheck
{
public:
    void require(bool good, const QString& field, const QString& message)
    {
        if (!good)
            m_fields << FieldError{field, message, field, {}};
    }
    void text(const QString& value, const QString& field, bool mandatory)
    {
        require(!mandatory || !value.isEmpty(), field, u"Is missing."_s);
        require(value.size() <= 300, field, u"Has more than 300 characters; shorten it."_s);
    }
    [[nodiscard]] const QList<FieldError>& fields() const { return m_fields; }

private:
    QList<FieldError> m_fields;
};

} // namespace

QList<FieldError> issuerProfileErrors(const Issuer& issuer)
{
    ProfileCheck check;
    check.require(isIssuerRuc(issuer.ruc), u"ruc"_s, u"Must be 13 digits ending in 001."_s);
    check.text(issuer.businessName, u"businessName"_s, true);
    check.text(issuer.tradeName, u"tradeName"_s, false);
    check.text(issuer.mainAddress, u"mainAddress"_s, true);
    check.text(issuer.branchAddress, u"branchAddress"_s, false);
    check.require(isCode3(issuer.branchCode), u"branchCode"_s, u"Must be three digits from 001 on."_s);
    check.require(isCode3(issuer.issuePointCode), u"issuePointCode"_s, u"Must be three digits from 001 on."_s);
    check.require(issuer.specialTaxpayer.isEmpty() || isAlnum(issuer.specialTaxpayer, 3, 13), u"specialTaxpayer"_s,
                  u"Must be 3 to 13 letters or digits."_s);
    check.require(issuer.withholdingAgent.isEmpty() || isDigits(issuer.withholdingAgent, 8), u"withholdingAgent"_s,
                  u"Must be the number of the resolution, at most 8 digits."_s);
    check.require(issuer.rimpe.isEmpty() || issuer.rimpe == u"RIMPE" || issuer.rimpe == u"NEGOCIO_POPULAR", u"rimpe"_s,
                  u"Must be RIMPE, NEGOCIO_POPULAR or empty."_s);
    check.require(issuer.providerRuc.isEmpty() || (isDigits(issuer.providerRuc, 13) && issuer.providerRuc.size() == 13),
                  u"providerRuc"_s, u"Must be 13 digits or empty."_s);
    check.require(issuer.logo.size() <= 512 * 1024, u"logo"_s, u"Must be at most 512 KB."_s);
    return check.fields();
}

} // namespace engine

namespace engine::facade {

Issuer cleanedProfile(Issuer issuer)
{
    for (QString* text : {&issuer.businessName, &issuer.tradeName, &issuer.mainAddress, &issuer.branchAddress})
        *text = core::cleanText(*text);
    if (issuer.mainAddress.isEmpty())
        issuer.mainAddress = issuer.branchAddress;
    return issuer;
}

Result<void> checkProfile(const Issuer& issuer)
{
    const QList<FieldError> fields = issuerProfileErrors(issuer);
    if (fields.isEmpty())
        return {};
    return Error{ErrorCode::VALIDATION_FAILED, u"Some data of the issuer cannot be used."_s, fields};
}

Result<void> checkCertificateUse(SriTarget target, const crypto::X509Certificate& certificate)
{
    if (target == SriTarget::Practice || !crypto::isPracticeCertificate(certificate))
        return {};
    return Error{ErrorCode::CERTIFICATE_INVALID,
                 u"The practice certificate cannot be used outside practice; load the taxpayer's own .p12 first."_s};
}

QJsonObject profileFacts(const Issuer& issuer)
{
    return {{u"ruc"_s, issuer.ruc},
            {u"businessName"_s, issuer.businessName},
            {u"tradeName"_s, issuer.tradeName},
            {u"mainAddress"_s, issuer.mainAddress},
            {u"branchAddress"_s, issuer.branchAddress},
            {u"accounting"_s, issuer.accounting},
            {u"specialTaxpayer"_s, issuer.specialTaxpayer},
            {u"withholdingAgent"_s, issuer.withholdingAgent},
            {u"rimpe"_s, issuer.rimpe},
            {u"largeTaxpayer"_s, issuer.largeTaxpayer},
            {u"environment"_s, sriTargetName(issuer.target)},
            {u"signature"_s, issuer.profile == SignatureProfile::A ? u"A"_s : u"B"_s},
            {u"digest"_s, issuer.digest == SignatureDigest::Sha1 ? u"SHA-1"_s : u"SHA-256"_s},
            {u"providerRuc"_s, issuer.providerRuc},
            {u"logoBytes"_s, issuer.logo.size()},
            {u"certificate"_s, issuer.certificateFingerprint},
            {u"nextNumber"_s, issuer.nextSequential}};
}

Error rucTaken(const QString& ruc)
{
    return {ErrorCode::CONFLICT, u"The RUC %1 belongs to another account."_s.arg(ruc)};
}

Error pointTaken(const Issuer& issuer)
{
    return {ErrorCode::CONFLICT, u"RUC %1 already has issue point %2-%3 here, in use or removed."_s.arg(
                                     issuer.ruc, issuer.branchCode, issuer.issuePointCode)};
}

} // namespace engine::facade
