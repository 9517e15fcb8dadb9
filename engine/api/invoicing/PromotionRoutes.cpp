#include "api/invoicing/PromotionRoutes.h"

#include "api/RouteHelp.h"

#include <QJsonArray>

namespace engine::api {

using namespace Qt::StringLiterals;
using Need = core::JsonFields::Need;

namespace {

constexpr qint64 kMostSequential = 999'999'999;

Result<PromoteRequest> readPromotion(const HttpRequest& request)
{
    const auto body = jsonBody(request, Body::Optional);
    if (!body)
        return body.error();
    core::FieldErrors errors;
    core::JsonFields fields(*body, {}, errors);
    PromoteRequest promotion;
    fields.objects(u"initialSequentials"_s, Need::Optional, [&](core::JsonFields& each) {
        PromoteRequest::Counter counter;
        counter.issuer = each.id(u"issuerId"_s, Need::Required).value_or(0);
        counter.documentType = each.word(u"documentType"_s, Need::Required, {u"01"_s, u"04"_s});
        counter.sequential =
            static_cast<qint32>(each.integer(u"sequential"_s, Need::Required, 1, kMostSequential).value_or(1));
        promotion.counters.append(counter);
    });
    if (fields.has(u"initialSequentials"_s) && promotion.counters.isEmpty())
        errors.add(u"initialSequentials"_s, u"Must hold at least one, or be left out."_s);
    if (!errors.isEmpty())
        return errors.toError();
    return promotion;
}

} // namespace

HttpResponse promote(Engine& engine, const ApiCall& call, const Caller& caller, bool byAdmin)
{
    auto promotion = readPromotion(call.request);
    if (!promotion)
        return problem(promotion.error(), call.request);
    return answerOf(call, engine.onboarding().promote(caller, std::move(*promotion), byAdmin),
                    [](const Promoted& promoted) {
                        QJsonArray keys;
                        for (const PromotedKey& key : promoted.keys)
                            keys.append(QJsonObject{{u"label"_s, jsonOrNull(key.label)}, {u"apiKey"_s, key.token}});
                        return okResponse(200, {{u"apiKeys"_s, keys}});
                    });
}

QList<Route> promotionRoutes(Engine& engine, const Guards& guards)
{
    return {{"POST", u"/v1/tenants/promote"_s, guards.tenant(u"tenant:promote"_s),
             [&engine](const ApiCall& call) { return promote(engine, call, call.identity->caller(), false); }}};
}

} // namespace engine::api
