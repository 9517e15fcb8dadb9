#include "api/invoicing/RegistrationRoutes.h"

#include "api/Multipart.h"
#include "api/RouteHelp.h"
#include "api/invoicing/IssuerForms.h"

#include <algorithm>

namespace engine::api {

using namespace Qt::StringLiterals;
using Need = core::JsonFields::Need;

namespace {

constexpr qsizetype kTokenLength = 64;

Result<Registration> readRegistration(const HttpRequest& request)
{
    const auto form = MultipartForm::parse(request.header("content-type"), request.body, MultipartRules::ofIssuer());
    if (!form)
        return form.error();
    const auto texts = form->object();
    if (!texts)
        return texts.error();
    core::FieldErrors errors;
    core::JsonFields fields(*texts, {}, errors);
    Registration registration;
    registration.email = fields.text(u"email"_s, Need::Required);
    if (fields.has(u"language"_s))
        registration.language = fields.word(u"language"_s, Need::Optional, {u"es"_s, u"en"_s});
    registration.verificationRedirectUrl = fields.text(u"verificationRedirectUrl"_s, Need::Optional);
    readWholeProfile(*texts, errors, registration.branch);
    registration.branch.p12 = form->file(u"cert"_s);
    registration.branch.p12Password = form->bytes(u"certPassword"_s).value_or(QByteArray());
    registration.branch.profile.logo = form->file(u"logo"_s).value_or(QByteArray());
    if (!registration.branch.p12)
        errors.add(u"cert"_s, u"Missing; send the .p12 file."_s);
    if (!errors.isEmpty())
        return errors.toError();
    return registration;
}

HttpResponse registerTenant(Engine& engine, const ApiCall& call)
{
    auto registration = readRegistration(call.request);
    if (!registration)
        return problem(registration.error(), call.request);
    const auto outcome = waitFor(engine.onboarding().registerTenant(std::move(*registration)), kPatienceMs);
    if (!outcome)
        return busyProblem(call.request);
    if (!*outcome)
        return problem(inUploadWords(outcome->error()), call.request);
    const Registered& registered = **outcome;
    QJsonObject answer{{u"tenant"_s, tenantJson(registered.tenant)},
                       {u"issuer"_s, issuerJson(registered.issuer)},
                       {u"apiKey"_s, registered.token}};
    if (registered.recovered)
        answer[u"recovered"_s] = true;
    return okResponse(registered.recovered ? 200 : 201, answer);
}

// 64 hex digits; what is wrong with it otherwise.
std::optional<Error> refusalOf(const QString& token, bool missing)
{
    const bool hex = std::all_of(token.begin(), token.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
    if (hex && token.size() == kTokenLength)
        return std::nullopt;
    core::FieldErrors errors;
    errors.add(u"token"_s, missing ? u"Missing; send it."_s : u"Must be the 64 hexadecimal digits of the letter."_s);
    return errors.toError();
}

HttpResponse spend(Engine& engine, const ApiCall& call, const QString& token)
{
    // Mail scanners ask for the head of every link in a letter: that must not use it up.
    auto answer =
        call.request.method == "HEAD" ? engine.onboarding().checkToken(token) : engine.onboarding().verifyEmail(token);
    return answerOf(call, std::move(answer), [](const QString& email) {
        return okResponse(200, {{u"email"_s, email}, {u"message"_s, u"Email verified."_s}});
    });
}

HttpResponse verifyByLink(Engine& engine, const ApiCall& call)
{
    const auto token = call.target.parameter(u"token");
    if (const auto refused = refusalOf(token.value_or(QString()), !token))
        return problem(*refused, call.request);
    return spend(engine, call, *token);
}

HttpResponse verifyByBody(Engine& engine, const ApiCall& call)
{
    const auto body = jsonBody(call.request);
    if (!body)
        return problem(body.error(), call.request);
    core::FieldErrors errors;
    const QString token = core::JsonFields(*body, {}, errors).text(u"token"_s, Need::Required);
    if (!errors.isEmpty())
        return problem(errors.toError(), call.request);
    if (const auto refused = refusalOf(token, false))
        return problem(*refused, call.request);
    return spend(engine, call, token);
}

HttpResponse check(Engine& engine, const ApiCall& call)
{
    const auto token = call.target.parameter(u"token");
    if (const auto refused = refusalOf(token.value_or(QString()), !token))
        return problem(*refused, call.request);
    const auto outcome = waitFor(engine.onboarding().checkToken(*token), kPatienceMs);
    if (!outcome)
        return busyProblem(call.request);
    if (*outcome)
        return HttpResponse::json(200, {{u"valid"_s, true}, {u"email"_s, **outcome}});
    if (outcome->error().code == ErrorCode::INVALID_OR_EXPIRED_TOKEN)
        return HttpResponse::json(200, {{u"valid"_s, false}});
    return problem(outcome->error(), call.request);
}

HttpResponse resend(Engine& engine, const ApiCall& call)
{
    const auto body = jsonBody(call.request);
    if (!body)
        return problem(body.error(), call.request);
    core::FieldErrors errors;
    core::JsonFields fields(*body, {}, errors);
    const QString email = fields.text(u"email"_s, Need::Required);
    std::optional<QString> redirectUrl;
    if (fields.has(u"verificationRedirectUrl"_s))
        redirectUrl = fields.text(u"verificationRedirectUrl"_s, Need::Optional);
    if (!errors.isEmpty())
        return problem(errors.toError(), call.request);
    return answerOf(call, engine.onboarding().resendVerification(email, redirectUrl), [&](const Resent& resent) {
        if (resent.waitSeconds == 0)
            return okResponse(200, {{u"message"_s, u"If the address waits to be verified, a letter is on its way."_s}});
        HttpResponse early =
            problem(Error{ErrorCode::RESEND_COOLDOWN,
                          u"A letter left less than a minute ago. Ask again in %1 s."_s.arg(resent.waitSeconds)},
                    call.request);
        early.headers.append({"Retry-After", QByteArray::number(resent.waitSeconds)});
        return early;
    });
}

} // namespace

QString tenantAddress(const Tenant& tenant)
{
    return tenant.email.isEmpty() ? u"till@mostrador.invalid"_s : tenant.email;
}

QJsonObject tenantJson(const Tenant& tenant)
{
    return {{u"id"_s, tenant.id},
            {u"email"_s, tenantAddress(tenant)},
            {u"subscriptionTier"_s, tierName(tenant.tier)},
            {u"status"_s, tenantStatusName(tenant.status)},
            {u"documentQuota"_s, tenant.documentQuota},
            {u"documentCount"_s, tenant.documentCount},
            {u"createdAt"_s, jsonTime(tenant.createdAt)}};
}

QList<Route> registrationRoutes(Engine& engine, const Guards& guards)
{
    const Guard counted = guards.registration();
    const qsizetype formBytes = MultipartRules::ofIssuer().totalBytes;
    return {{"POST", u"/v1/register"_s, counted,
             [&engine](const ApiCall& call) { return registerTenant(engine, call); }, formBytes},
            {"GET", u"/v1/verify-email"_s, {}, [&engine](const ApiCall& call) { return verifyByLink(engine, call); }},
            {"POST", u"/v1/verify-email"_s, {}, [&engine](const ApiCall& call) { return verifyByBody(engine, call); }},
            {"GET", u"/v1/verify-email/check"_s, {}, [&engine](const ApiCall& call) { return check(engine, call); }},
            {"POST", u"/v1/resend-verification"_s, counted,
             [&engine](const ApiCall& call) { return resend(engine, call); }}};
}

} // namespace engine::api
