#include "api/till/DeviceRoutes.h"

#include "api/RouteHelp.h"
#include "core/Clock.h"

#include <engine/Devices.h>

#include <QJsonArray>
#include <QLocale>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWrongCodeDelayMs = 1'000;
constexpr int kPollSeconds = 2;
constexpr int kClockTolerance = 120; // seconds; beyond it signatures and limits of time go wrong
constexpr qsizetype kPairingBody = 4096;

QStringList kindNames()
{
    QStringList names;
    for (const DeviceKind kind : deviceKinds())
        names << deviceKindName(kind);
    return names;
}

HttpResponse askToPair(Engine& engine, const ApiCall& call)
{
    const auto body = jsonBody(call.request);
    if (!body)
        return problem(body.error(), call.request);
    core::FieldErrors errors;
    core::JsonFields fields(*body, {}, errors);
    const QString code = fields.text(u"code"_s, core::JsonFields::Need::Required);
    const QString name = fields.text(u"name"_s, core::JsonFields::Need::Required);
    const QString kind = fields.word(u"kind"_s, core::JsonFields::Need::Required, kindNames());
    if (!errors.isEmpty())
        return problem(errors.toError(), call.request);
    HttpResponse response =
        answerOf(call,
                 engine.devices().ask(code, name, deviceKindFromName(kind).value_or(DeviceKind::Partner),
                                      countedAddress(call.request.peer)),
                 [](const PairingTicket& ticket) {
                     HttpResponse accepted = okResponse(202, {{u"status"_s, u"pending"_s},
                                                              {u"pairingId"_s, ticket.id},
                                                              {u"pollToken"_s, ticket.pollToken},
                                                              {u"expiresAt"_s, jsonTime(ticket.expiresAt)}});
                     accepted.headers << HttpHeader{"Location", "/till/v1/pair/" + ticket.id.toLatin1()}
                                      << HttpHeader{"Retry-After", QByteArray::number(kPollSeconds)};
                     return accepted;
                 });
    if (response.status == httpStatusOf(ErrorCode::INVALID_OR_EXPIRED_TOKEN))
        response.delayMs = kWrongCodeDelayMs;
    return response;
}

QJsonObject issuerJson(const Issuer& issuer)
{
    return {{u"id"_s, issuer.id},
            {u"ruc"_s, issuer.ruc},
            {u"businessName"_s, issuer.businessName},
            {u"branchCode"_s, issuer.branchCode},
            {u"issuePointCode"_s, issuer.issuePointCode}};
}

HttpResponse outcomeJson(const PairingOutcome& outcome)
{
    if (outcome.pending) {
        HttpResponse response =
            okResponse(202, {{u"status"_s, u"pending"_s}, {u"expiresAt"_s, jsonTime(outcome.expiresAt)}});
        response.headers << HttpHeader{"Retry-After", QByteArray::number(kPollSeconds)};
        return response;
    }
    const ApiKey& key = outcome.key.key;
    QJsonArray issuers;
    if (key.scopes.contains(u"issuers:read"_s)) {
        for (const Issuer& issuer : outcome.issuers)
            issuers.append(issuerJson(issuer));
    }
    HttpResponse response = okResponse(200, {{u"status"_s, u"approved"_s},
                                             {u"apiKey"_s, outcome.key.token},
                                             {u"environment"_s, keyEnvironmentName(key.environment)},
                                             {u"kind"_s, key.deviceKind},
                                             {u"scopes"_s, QJsonArray::fromStringList(key.scopes)},
                                             {u"issuers"_s, issuers}});
    response.headers << HttpHeader{"Cache-Control", "no-store"};
    return response;
}

HttpResponse collectKey(Engine& engine, const ApiCall& call)
{
    const auto token = bearerToken(call.request);
    HttpResponse response = answerOf(
        call, engine.devices().collect(call.name(u"pairingId"_s), QString::fromLatin1(token.value_or(QByteArray()))),
        outcomeJson);
    if (response.status == httpStatusOf(ErrorCode::UNAUTHORIZED))
        response.headers << HttpHeader{"WWW-Authenticate", "Bearer"}; // RFC 9110 section 11.6.1
    return response;
}

// The device tells its time in the header Date (RFC 9110 section 6.6.1); how far it is ahead of the till.
std::optional<qint64> clockDifference(const HttpRequest& request, const QDateTime& now)
{
    const QString text = QString::fromLatin1(request.header("date"));
    QDateTime told = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!told.isValid())
        return std::nullopt;
    told.setTimeSpec(Qt::UTC);
    return now.secsTo(told);
}

HttpResponse whoAmI(const ApiCall& call)
{
    const ApiKey& key = call.identity->key;
    const QDateTime now = core::SystemClock().nowUtc();
    const auto difference = clockDifference(call.request, now);
    return okResponse(
        200, {{u"id"_s, key.id},
              {u"name"_s, jsonOrNull(key.label)},
              {u"kind"_s, key.deviceKind.isEmpty() ? QJsonValue() : QJsonValue(key.deviceKind)},
              {u"environment"_s, keyEnvironmentName(key.environment)},
              {u"scopes"_s, QJsonArray::fromStringList(key.scopes)},
              {u"time"_s, jsonTime(now)},
              {u"clockDifferenceSeconds"_s, difference ? QJsonValue(*difference) : QJsonValue()},
              {u"clockWrong"_s, difference && (*difference > kClockTolerance || *difference < -kClockTolerance)}});
}

HttpResponse priceOf(Engine& engine, const ApiCall& call)
{
    return answerOf(call, engine.devices().priceOf(call.name(u"code"_s)), [](const std::pair<Product, Money>& found) {
        const auto& [product, price] = found;
        return okResponse(200, {{u"code"_s, product.code},
                                {u"barcode"_s, product.barcode.isEmpty() ? QJsonValue() : QJsonValue(product.barcode)},
                                {u"name"_s, product.name},
                                {u"price"_s, price.toString()},
                                {u"priceWithoutTaxes"_s, product.unitPrice.toString()},
                                {u"currency"_s, u"USD"_s},
                                {u"unit"_s, u"unit"_s}});
    });
}

} // namespace

QList<Route> deviceRoutes(Engine& engine, const Guards& guards)
{
    return {{"POST",
             u"/till/v1/pair"_s,
             {},
             [&engine](const ApiCall& call) { return askToPair(engine, call); },
             kPairingBody},
            {"GET",
             u"/till/v1/pair/{pairingId}"_s,
             {},
             [&engine](const ApiCall& call) { return collectKey(engine, call); }},
            {"GET", u"/till/v1/device"_s, guards.tenant(), whoAmI},
            {"GET", u"/till/v1/products/{code}"_s, guards.tenant(u"products:read"_s),
             [&engine](const ApiCall& call) { return priceOf(engine, call); }}};
}

} // namespace engine::api
