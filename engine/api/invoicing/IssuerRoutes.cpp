#include "api/invoicing/IssuerRoutes.h"

#include "api/RouteHelp.h"
#include "api/invoicing/IssuerForms.h"

#include <QJsonArray>

namespace engine::api {

using namespace Qt::StringLiterals;
using core::FieldErrors;
using core::JsonFields;
using Need = core::JsonFields::Need;

namespace {

// The issuer of the path must be the caller's before anything else of the request counts.
using OnIssuer = std::function<HttpResponse(const ApiCall&, IssuerId)>;

Handler onIssuer(Engine& engine, OnIssuer work)
{
    return [&engine, work = std::move(work)](const ApiCall& call) {
        const auto id = pathId(call, u"id"_s);
        if (!id)
            return problem(id.error(), call.request);
        return answerOf(call, engine.issuePoints().get(call.identity->caller(), *id),
                        [&](const Issuer&) { return work(call, *id); });
    };
}

HttpResponse issuerAnswer(int status, const Issuer& issuer)
{
    return okResponse(status, {{u"issuer"_s, issuerJson(issuer)}});
}

HttpResponse done(bool)
{
    return okResponse(200);
}

HttpResponse typesAnswer(const QStringList& codes)
{
    return okResponse(200, {{u"documentTypes"_s, QJsonArray::fromStringList(codes)}});
}

// As answerOf(), for what opens a .p12.
template <class T, class Words>
HttpResponse uploadAnswer(const ApiCall& call, Answer<T> answer, Words words)
{
    const auto outcome = waitFor(std::move(answer), kPatienceMs);
    if (!outcome)
        return busyProblem(call.request);
    if (!*outcome)
        return problem(inUploadWords(outcome->error()), call.request);
    return words(**outcome);
}

HttpResponse listIssuers(Engine& engine, const ApiCall& call)
{
    return answerOf(call, engine.issuePoints().list(call.identity->caller()), [](const QList<Issuer>& issuers) {
        QJsonArray list;
        for (const Issuer& issuer : issuers)
            list.append(issuerJson(issuer));
        return okResponse(200, {{u"issuers"_s, list}});
    });
}

HttpResponse createIssuer(Engine& engine, const ApiCall& call)
{
    auto branch = readBranch(call.request);
    if (!branch)
        return problem(branch.error(), call.request);
    return uploadAnswer(call, engine.issuePoints().create(call.identity->caller(), std::move(*branch)),
                        [](const Issuer& issuer) { return issuerAnswer(201, issuer); });
}

HttpResponse updateIssuer(Engine& engine, const ApiCall& call, IssuerId id)
{
    const auto body = jsonBody(call.request);
    if (!body)
        return problem(body.error(), call.request);
    FieldErrors errors;
    JsonFields fields(*body, {}, errors);
    IssuePointChange change;
    if (fields.has(u"tradeName"_s))
        change.tradeName = fields.text(u"tradeName"_s, Need::Optional);
    if (fields.has(u"branchAddress"_s))
        change.branchAddress = fields.text(u"branchAddress"_s, Need::Optional);
    if (!change.tradeName && !change.branchAddress)
        errors.add(u""_s, u"Send tradeName or branchAddress; nothing else changes here."_s);
    if (!errors.isEmpty())
        return problem(errors.toError(), call.request);
    return answerOf(call, engine.issuePoints().update(call.identity->caller(), id, std::move(change)),
                    [](const Issuer& issuer) { return issuerAnswer(200, issuer); });
}

HttpResponse setLogo(Engine& engine, const ApiCall& call, IssuerId id)
{
    auto logo = readLogo(call.request);
    if (!logo)
        return problem(logo.error(), call.request);
    return answerOf(call, engine.issuePoints().setLogo(call.identity->caller(), id, std::move(*logo)), done);
}

HttpResponse renewCertificate(Engine& engine, const ApiCall& call, IssuerId id)
{
    auto file = readCertificate(call.request);
    if (!file)
        return problem(file.error(), call.request);
    return uploadAnswer(call,
                        engine.issuePoints().renewCertificate(call.identity->caller(), id, std::move(file->p12),
                                                              std::move(file->password)),
                        [](const Issuer& issuer) {
                            return okResponse(200, {{u"certFingerprint"_s, issuer.certificateFingerprint},
                                                    {u"certExpiry"_s, jsonTime(issuer.certificateTo)}});
                        });
}

HttpResponse enableType(Engine& engine, const ApiCall& call, IssuerId id)
{
    const auto body = jsonBody(call.request);
    if (!body)
        return problem(body.error(), call.request);
    FieldErrors errors;
    JsonFields fields(*body, {}, errors);
    const QString code = fields.text(u"documentType"_s, Need::Required);
    // What SRI knows and the engine does not make is another matter than a code nobody knows.
    if (!code.isEmpty() && !documentTypeFromCode(code))
        errors.add(u"documentType"_s, u"Must be one of %1."_s.arg(supportedDocumentTypes().join(u", ")), code);
    if (!errors.isEmpty())
        return problem(errors.toError(), call.request);
    return answerOf(call, engine.issuePoints().enableDocumentType(call.identity->caller(), id, code), typesAnswer);
}

// A document type in the path: VALIDATION_FAILED for what the engine does not make.
Result<QString> pathType(const ApiCall& call, const QString& name)
{
    const QString code = call.name(name);
    if (supportedDocumentTypes().contains(code))
        return code;
    FieldErrors errors;
    errors.add(name, u"Must be one of %1."_s.arg(supportedDocumentTypes().join(u", ")), code);
    return errors.toError();
}

HttpResponse disableType(Engine& engine, const ApiCall& call, IssuerId id)
{
    const auto code = pathType(call, u"code"_s);
    if (!code)
        return problem(code.error(), call.request);
    const auto outcome =
        waitFor(engine.issuePoints().disableDocumentType(call.identity->caller(), id, *code), kPatienceMs);
    if (!outcome)
        return busyProblem(call.request);
    if (*outcome)
        return typesAnswer(**outcome);
    // Here the type is the resource that is not there; elsewhere it is a wrong request (400).
    if (outcome->error().code == ErrorCode::DOCUMENT_TYPE_NOT_ENABLED)
        return problem(outcome->error(), 404, call.request);
    return problem(outcome->error(), call.request);
}

QJsonObject counterJson(qint32 next)
{
    return {{u"current"_s, next - 1}, {u"next"_s, next}};
}

HttpResponse listSequentials(Engine& engine, const ApiCall& call, IssuerId id)
{
    return answerOf(call, engine.issuePoints().counters(call.identity->caller(), id),
                    [](const QList<IssuePointCounter>& counters) {
                        QJsonArray list;
                        for (const IssuePointCounter& each : counters)
                            list.append(QJsonObject{{u"documentType"_s, documentTypeCode(each.type)},
                                                    {u"sandbox"_s, counterJson(each.nextTest)},
                                                    {u"production"_s, counterJson(each.nextProduction)}});
                        return okResponse(200, {{u"sequentials"_s, list}});
                    });
}

HttpResponse setSequential(Engine& engine, const ApiCall& call, IssuerId id)
{
    const auto type = pathType(call, u"documentType"_s);
    if (!type)
        return problem(type.error(), call.request);
    const auto body = jsonBody(call.request);
    if (!body)
        return problem(body.error(), call.request);
    FieldErrors errors;
    JsonFields fields(*body, {}, errors);
    const auto environment = keyEnvironmentFromName(
        fields.word(u"environment"_s, Need::Required,
                    {keyEnvironmentName(KeyEnvironment::Sandbox), keyEnvironmentName(KeyEnvironment::Production)}));
    const auto next = fields.integer(u"nextSequential"_s, Need::Required, 1, 999'999'999);
    if (!errors.isEmpty() || !environment || !next)
        return problem(errors.toError(), call.request);
    return answerOf(call,
                    engine.issuePoints().setNextNumber(
                        call.identity->caller(), id, *type,
                        *environment == KeyEnvironment::Production ? Environment::Production : Environment::Test,
                        static_cast<qint32>(*next)),
                    done);
}

HttpResponse adminCreateIssuer(Engine& engine, const ApiCall& call)
{
    auto admin = readAdminBranch(call.request);
    if (!admin)
        return problem(admin.error(), call.request);
    const auto outcome = waitFor(engine.issuePoints().createFor(admin->tenant, std::move(admin->branch)), kPatienceMs);
    if (!outcome)
        return busyProblem(call.request);
    if (*outcome)
        return okResponse(201, {{u"issuer"_s, adminIssuerJson(**outcome)}});
    // The operator is told a RUC that does not fit as such.
    Error error = outcome->error();
    if (error.code == ErrorCode::RUC_MISMATCH)
        error.fields.clear(); // they belong to VALIDATION_FAILED alone
    else
        error = inUploadWords(std::move(error));
    return problem(error, call.request);
}

HttpResponse adminListIssuers(Engine& engine, const ApiCall& call)
{
    return answerOf(call, engine.issuePoints().listAll(), [](const QList<Issuer>& issuers) {
        QJsonArray list;
        for (const Issuer& issuer : issuers)
            list.append(adminIssuerJson(issuer));
        return okResponse(200, {{u"issuers"_s, list}});
    });
}

} // namespace

QList<Route> issuerRoutes(Engine& engine, const Guards& guards)
{
    const Guard read = guards.tenant(u"issuers:read"_s);
    const Guard write = guards.tenant(u"issuers:write"_s);
    const auto at = [&engine](HttpResponse (*work)(Engine&, const ApiCall&, IssuerId)) {
        return onIssuer(engine, [&engine, work](const ApiCall& call, IssuerId id) { return work(engine, call, id); });
    };
    const QString one = u"/v1/issuers/{id}"_s;
    return {
        {"GET", u"/v1/issuers"_s, read, [&engine](const ApiCall& call) { return listIssuers(engine, call); }},
        {"POST", u"/v1/issuers"_s, write, [&engine](const ApiCall& call) { return createIssuer(engine, call); },
         kCertificateFormBytes},
        {"GET", one, read,
         [&engine](const ApiCall& call) {
             const auto id = pathId(call, u"id"_s);
             if (!id)
                 return problem(id.error(), call.request);
             return answerOf(call, engine.issuePoints().get(call.identity->caller(), *id),
                             [](const Issuer& issuer) { return issuerAnswer(200, issuer); });
         }},
        {"PATCH", one, write, at(updateIssuer)},
        {"DELETE", one, write, at([](Engine& e, const ApiCall& call, IssuerId id) {
             return answerOf(call, e.issuePoints().remove(call.identity->caller(), id), done);
         })},
        {"PATCH", one + u"/activate"_s, write,
         [&engine](const ApiCall& call) {
             const auto id = pathId(call, u"id"_s);
             if (!id)
                 return problem(id.error(), call.request);
             return answerOf(call, engine.issuePoints().activate(call.identity->caller(), *id), done);
         }},
        {"PATCH", one + u"/logo"_s, write, at(setLogo), kCertificateFormBytes},
        {"PATCH", one + u"/certificate"_s, write, at(renewCertificate), kCertificateFormBytes},
        {"GET", one + u"/document-types"_s, read, at([](Engine& e, const ApiCall& call, IssuerId id) {
             return answerOf(call, e.issuePoints().documentTypes(call.identity->caller(), id), typesAnswer);
         })},
        {"POST", one + u"/document-types"_s, write, at(enableType)},
        {"DELETE", one + u"/document-types/{code}"_s, write, at(disableType)},
        {"GET", one + u"/sequentials"_s, read, at(listSequentials)},
        {"PATCH", one + u"/sequentials/{documentType}"_s, write, at(setSequential)},
    };
}

QList<Route> adminIssuerRoutes(Engine& engine, const Guards& guards)
{
    return {{"POST", u"/v1/admin/issuers"_s, guards.admin(),
             [&engine](const ApiCall& call) { return adminCreateIssuer(engine, call); }, kCertificateFormBytes},
            {"GET", u"/v1/admin/issuers"_s, guards.admin(),
             [&engine](const ApiCall& call) { return adminListIssuers(engine, call); }}};
}

} // namespace engine::api
