#include "api/till/OrderRoutes.h"

#include "api/RouteHelp.h"
#include "api/invoicing/DocumentRequest.h"

#include <engine/Orders.h>

#include <QJsonArray>

namespace engine::api {

using namespace Qt::StringLiterals;
using Need = core::JsonFields::Need;

namespace {

constexpr qsizetype kOrderBody = 64 * 1024;
constexpr qsizetype kMarkBody = 1024;
constexpr int kMostOrders = 100;     // of one answer
constexpr int kFullSeconds = 30;     // until somebody at the till has made room
constexpr int kQuantityDecimals = 6; // as on an invoice

QJsonObject itemJson(const OrderItem& item)
{
    return {{u"code"_s, item.code},
            {u"name"_s, item.name},
            {u"quantity"_s, item.quantity.toString(0)},
            {u"note"_s, item.note}};
}

QJsonObject orderJson(const Order& order)
{
    QJsonArray items;
    for (const OrderItem& item : order.content.items)
        items.append(itemJson(item));
    return {{u"id"_s, order.id},
            {u"changeId"_s, order.change},
            {u"number"_s, order.number},
            {u"name"_s, order.content.name},
            {u"table"_s, order.content.table},
            {u"note"_s, order.content.note},
            {u"items"_s, items},
            {u"total"_s, order.total.toString()},
            {u"state"_s, orderStateName(order.state)},
            {u"canUndo"_s, order.canUndo},
            {u"sale"_s, orderSaleName(order.sale)},
            {u"device"_s, order.device},
            {u"createdAt"_s, jsonTime(order.createdAt)},
            {u"changedAt"_s, jsonTime(order.changedAt)}};
}

HttpResponse oneOrder(int status, const Order& order)
{
    return okResponse(status, {{u"order"_s, orderJson(order)}});
}

Result<OrderRequest> orderBody(const HttpRequest& request)
{
    const auto body = jsonBody(request);
    if (!body)
        return body.error();
    core::FieldErrors errors;
    core::JsonFields fields(*body, {}, errors);
    OrderRequest order;
    order.name = fields.text(u"name"_s, Need::Optional);
    order.table = fields.text(u"table"_s, Need::Optional);
    order.note = fields.text(u"note"_s, Need::Optional);
    fields.objects(u"items"_s, Need::Required, [&](core::JsonFields& item) {
        order.items += OrderItem{item.text(u"code"_s, Need::Required),
                                 item.decimal(u"quantity"_s, Need::Required, kQuantityDecimals).value_or(Decimal()),
                                 item.text(u"note"_s, Need::Optional),
                                 {}};
    });
    if (!errors.isEmpty())
        return errors.toError();
    return order;
}

HttpResponse placeOrder(Engine& engine, const ApiCall& call)
{
    const auto key = idempotencyKeyOf(call.request);
    if (!key)
        return problem(key.error(), call.request);
    auto order = orderBody(call.request);
    if (!order)
        return problem(order.error(), call.request);
    const ApiKey& device = call.identity->key;
    HttpResponse response =
        answerOf(call, engine.orders().place({device.id, device.label.value_or(QString())}, std::move(*order), *key),
                 [](const PlacedOrder& placed) {
                     HttpResponse made = oneOrder(placed.replayed ? 200 : 201, placed.order);
                     made.headers << HttpHeader{"Location", "/till/v1/orders/" + QByteArray::number(placed.order.id)};
                     return made;
                 });
    if (response.status == httpStatusOf(ErrorCode::TOO_MANY_REQUESTS))
        response.headers << HttpHeader{"Retry-After", QByteArray::number(kFullSeconds)};
    return response;
}

// A number of the query: `least` to `most`; nothing when it is not there or empty.
std::optional<qint64> numberIn(const ApiCall& call, const QString& name, qint64 least, qint64 most,
                               core::FieldErrors& errors)
{
    const QString text = call.target.parameter(name).value_or(QString());
    if (text.isEmpty())
        return std::nullopt;
    const auto number = text == u"0"_s ? std::optional<qint64>(0) : canonicalId(text.toUtf8());
    if (number && *number >= least && *number <= most)
        return number;
    errors.add(name, u"Must be a number from %1 to %2."_s.arg(least).arg(most), text);
    return std::nullopt;
}

HttpResponse listOrders(Engine& engine, const ApiCall& call)
{
    core::FieldErrors errors;
    const auto since = numberIn(call, u"sinceId"_s, 0, std::numeric_limits<qint64>::max(), errors);
    const auto limit = numberIn(call, u"limit"_s, 1, kMostOrders, errors);
    if (!errors.isEmpty())
        return problem(errors.toError(), call.request);
    return answerOf(
        call, engine.orders().list(since, static_cast<int>(limit.value_or(kMostOrders))), [](const OrderPage& page) {
            QJsonArray orders;
            for (const Order& order : page.orders)
                orders.append(orderJson(order));
            return okResponse(200, {{u"orders"_s, orders}, {u"lastId"_s, page.last}, {u"more"_s, page.more}});
        });
}

HttpResponse getOrder(Engine& engine, const ApiCall& call)
{
    const auto id = pathId(call, u"id"_s);
    if (!id)
        return problem(id.error(), call.request);
    return answerOf(call, engine.orders().find(*id), [](const Order& order) { return oneOrder(200, order); });
}

HttpResponse markOrder(Engine& engine, const ApiCall& call)
{
    const auto id = pathId(call, u"id"_s);
    if (!id)
        return problem(id.error(), call.request);
    const auto body = jsonBody(call.request);
    if (!body)
        return problem(body.error(), call.request);
    QStringList names;
    for (const OrderState state : orderStates())
        names << orderStateName(state);
    core::FieldErrors errors;
    core::JsonFields fields(*body, {}, errors);
    const auto state = orderStateFromName(fields.word(u"state"_s, Need::Required, names));
    if (!errors.isEmpty() || !state)
        return problem(errors.toError(), call.request);
    return answerOf(call, engine.orders().mark(*id, *state), [](const Order& order) { return oneOrder(200, order); });
}

HttpResponse undoMark(Engine& engine, const ApiCall& call)
{
    const auto id = pathId(call, u"id"_s);
    if (!id)
        return problem(id.error(), call.request);
    return answerOf(call, engine.orders().undo(*id), [](const Order& order) { return oneOrder(200, order); });
}

} // namespace

QList<Route> orderRoutes(Engine& engine, const Guards& guards)
{
    const Guard order = guards.tenant(u"orders:write"_s);
    const Guard kitchen = guards.tenant(u"orders:read"_s);
    const auto with = [&engine](HttpResponse (*handler)(Engine&, const ApiCall&)) -> Handler {
        return [&engine, handler](const ApiCall& call) { return handler(engine, call); };
    };
    const QString all = u"/till/v1/orders"_s;
    const QString one = all + u"/{id}"_s;
    return {{"POST", all, order, with(placeOrder), kOrderBody},
            {"GET", all, kitchen, with(listOrders)},
            {"GET", one, kitchen, with(getOrder)},
            {"PATCH", one, kitchen, with(markOrder), kMarkBody},
            {"POST", one + u"/undo"_s, kitchen, with(undoMark)}};
}

} // namespace engine::api
