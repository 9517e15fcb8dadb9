#include "api/invoicing/IssuerForms.h"

#include "api/Multipart.h"
#include "api/RouteHelp.h"

namespace engine::api {

using namespace Qt::StringLiterals;
using core::FieldErrors;
using core::JsonFields;
using core::JsonValue;
using Need = core::JsonFields::Need;

namespace {

constexpr qint64 kLastSequential = 999'999'999; // nine digits

// One object whether it came as JSON or as a form; the files stay in the form.
struct Sent
{
    JsonValue body;
    std::optional<MultipartForm> form;
};

Result<Sent> readSent(const HttpRequest& request)
{
    const QByteArray contentType = request.header("content-type");
    if (!MultipartForm::speaks(contentType))
        return jsonBody(request).map([](JsonValue&& body) { return Sent{std::move(body), std::nullopt}; });
    auto form = MultipartForm::parse(contentType, request.body, MultipartRules::ofIssuer());
    if (!form)
        return form.error();
    auto body = form->object();
    if (!body)
        return body.error();
    return Sent{std::move(*body), std::move(*form)};
}

void takeCertificate(const Sent& sent, FieldErrors& errors, BranchRequest& branch)
{
    if (sent.form) {
        branch.p12 = sent.form->file(u"cert"_s);
        branch.p12Password = sent.form->bytes(u"certPassword"_s).value_or(QByteArray());
    } else if (sent.body.find(u"cert")) {
        errors.add(u"cert"_s, u"A file needs multipart/form-data."_s);
    }
}

void readSequentials(JsonFields& fields, FieldErrors& errors, BranchRequest& branch)
{
    if (!fields.has(u"initialSequentials"_s))
        return;
    bool any = false;
    fields.objects(u"initialSequentials"_s, Need::Optional, [&](JsonFields& each) {
        any = true;
        const QString type = each.word(u"documentType"_s, Need::Required, supportedDocumentTypes());
        const auto next = each.integer(u"sequential"_s, Need::Required, 1, kLastSequential);
        if (type.isEmpty() || !next)
            return;
        if (branch.initialSequentials.contains(type))
            errors.add(each.pathOf(u"documentType"_s), u"Stands here twice."_s, type);
        branch.initialSequentials.insert(type, static_cast<qint32>(*next));
    });
    if (!any)
        errors.add(u"initialSequentials"_s, u"Must hold at least one."_s);
}

void readPlace(JsonFields& fields, FieldErrors& errors, BranchRequest& branch)
{
    branch.profile.branchCode = fields.text(u"branchCode"_s, Need::Required);
    branch.profile.issuePointCode = fields.text(u"issuePointCode"_s, Need::Required);
    branch.profile.branchAddress = fields.text(u"branchAddress"_s, Need::Optional);
    if (fields.has(u"documentTypes"_s))
        branch.documentTypes = fields.words(u"documentTypes"_s, Need::Optional, supportedDocumentTypes());
    readSequentials(fields, errors, branch);
}

// The engine's own rules for what was sent here; the first thing said about a field stands.
void checkProfile(const Issuer& profile, const QStringList& sent, FieldErrors& errors)
{
    for (const FieldError& each : issuerProfileErrors(profile))
        if (sent.contains(each.field))
            errors.add(each.field, each.message, each.value);
}

Error missingFile(const QString& name)
{
    return {ErrorCode::INVALID_FILE_UPLOAD, u"The file is missing: send it as the form field %1."_s.arg(name)};
}

} // namespace

void readWholeProfile(const JsonValue& body, FieldErrors& errors, BranchRequest& branch)
{
    JsonFields fields(body, {}, errors);
    Issuer& profile = branch.profile;
    profile.ruc = fields.text(u"ruc"_s, Need::Required);
    profile.businessName = fields.text(u"businessName"_s, Need::Required);
    profile.tradeName = fields.text(u"tradeName"_s, Need::Optional);
    profile.mainAddress = fields.text(u"mainAddress"_s, Need::Required);
    profile.specialTaxpayer = fields.text(u"specialTaxpayer"_s, Need::Optional);
    profile.accounting = fields.flag(u"requiredAccounting"_s, Need::Required).value_or(false);
    fields.word(u"emissionType"_s, Need::Required, {u"1"_s});
    readPlace(fields, errors, branch);
    checkProfile(profile,
                 {u"ruc"_s, u"businessName"_s, u"tradeName"_s, u"mainAddress"_s, u"specialTaxpayer"_s, u"branchCode"_s,
                  u"issuePointCode"_s, u"branchAddress"_s},
                 errors);
}

Result<BranchRequest> readBranch(const HttpRequest& request)
{
    const auto sent = readSent(request);
    if (!sent)
        return sent.error();
    FieldErrors errors;
    BranchRequest branch;
    JsonFields fields(sent->body, {}, errors);
    readPlace(fields, errors, branch);
    checkProfile(branch.profile, {u"branchCode"_s, u"issuePointCode"_s, u"branchAddress"_s}, errors);
    branch.sourceIssuer = fields.id(u"sourceIssuerId"_s, Need::Optional);
    takeCertificate(*sent, errors, branch);
    if (!errors.isEmpty())
        return errors.toError();
    return branch;
}

Result<AdminBranch> readAdminBranch(const HttpRequest& request)
{
    const auto sent = readSent(request);
    if (!sent)
        return sent.error();
    FieldErrors errors;
    AdminBranch admin;
    JsonFields fields(sent->body, {}, errors);
    admin.tenant = fields.id(u"tenantId"_s, Need::Required).value_or(0);
    readWholeProfile(sent->body, errors, admin.branch);
    admin.branch.sourceIssuer = fields.id(u"sourceIssuerId"_s, Need::Optional);
    takeCertificate(*sent, errors, admin.branch);
    const bool file = admin.branch.p12.has_value(), source = fields.has(u"sourceIssuerId"_s);
    if (file == source)
        errors.add(u""_s, u"Send either the file cert or sourceIssuerId."_s);
    if (!errors.isEmpty())
        return errors.toError();
    return admin;
}

Result<UploadedCertificate> readCertificate(const HttpRequest& request)
{
    MultipartRules rules;
    rules.files = {{u"cert"_s, MultipartRules::ofIssuer().files.value(u"cert"_s)}};
    const auto form = MultipartForm::parse(request.header("content-type"), request.body, rules);
    if (!form)
        return form.error();
    auto p12 = form->file(u"cert"_s);
    if (!p12)
        return missingFile(u"cert"_s);
    return UploadedCertificate{std::move(*p12), form->bytes(u"certPassword"_s).value_or(QByteArray())};
}

Result<QByteArray> readLogo(const HttpRequest& request)
{
    MultipartRules rules;
    rules.files = {{u"logo"_s, MultipartRules::ofIssuer().files.value(u"logo"_s)}};
    const auto form = MultipartForm::parse(request.header("content-type"), request.body, rules);
    if (!form)
        return form.error();
    auto logo = form->file(u"logo"_s);
    if (!logo)
        return missingFile(u"logo"_s);
    return std::move(*logo);
}

Error inUploadWords(Error error)
{
    static const QHash<ErrorCode, ErrorCode> words{
        {ErrorCode::CERTIFICATE_NOT_YET_VALID, ErrorCode::CERTIFICATE_EXPIRED},
        {ErrorCode::CERTIFICATE_KEY_UNSUPPORTED, ErrorCode::CERTIFICATE_KEY_NOT_FOUND},
        {ErrorCode::CERTIFICATE_NOT_FOR_SIGNING, ErrorCode::CERTIFICATE_KEY_NOT_FOUND},
        {ErrorCode::CERTIFICATE_ENCRYPTION_UNSUPPORTED, ErrorCode::CERTIFICATE_INVALID},
        {ErrorCode::RUC_MISMATCH, ErrorCode::CERTIFICATE_INVALID},
    };
    const auto coarse = words.constFind(error.code);
    if (coarse == words.constEnd())
        return error;
    error.reason = error.codeName();
    error.code = *coarse;
    error.fields.clear(); // they belong to VALIDATION_FAILED alone
    return error;
}

QJsonObject issuerJson(const Issuer& issuer)
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : text; };
    return {{u"id"_s, issuer.id},
            {u"ruc"_s, issuer.ruc},
            {u"businessName"_s, issuer.businessName},
            {u"tradeName"_s, orNull(issuer.tradeName)},
            {u"branchCode"_s, issuer.branchCode},
            {u"issuePointCode"_s, issuer.issuePointCode},
            {u"branchAddress"_s, orNull(issuer.branchAddress)},
            {u"certFingerprint"_s, orNull(issuer.certificateFingerprint)},
            {u"certExpiry"_s, jsonTime(issuer.certificateTo)}};
}

QJsonObject adminIssuerJson(const Issuer& issuer)
{
    QJsonObject object = issuerJson(issuer);
    object.remove(u"branchAddress"_s);
    object.insert(u"tenantId"_s, issuer.tenant);
    object.insert(u"environment"_s, QJsonValue::Null);
    object.insert(u"active"_s, issuer.active);
    return object;
}

} // namespace engine::api
