#include "sale/Cart.h"

#include "common/Format.h"
#include "sale/WholeDiscount.h"

#include <engine/Catalogs.h>
#include <engine/Identification.h>
#include <engine/ShelfPrice.h>

#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;
using engine::Decimal;
using engine::Money;

namespace ui {

namespace {

engine::TaxRequest taxOf(const QString& code, const QString& rateCode, QDate date, Decimal quantity)
{
    engine::TaxRequest tax;
    tax.code = code;
    tax.rateCode = rateCode;
    const auto rate = engine::Catalogs::instance().taxRate(code, rateCode, date);
    if (rate && rate->percent) {
        tax.rate = *rate->percent;
    } else if (rate && rate->perUnit) {
        tax.rate = *rate->perUnit;
        tax.units = quantity;
    }
    return tax;
}

std::optional<qint64> grossCents(engine::LineRequest request, qint64 discountCents)
{
    request.discount = Money::fromCents(discountCents);
    const auto totals = engine::computeTotals({request});
    return totals ? std::optional(totals->lines.first().gross.cents()) : std::nullopt;
}

QString text(const QJsonObject& json, QLatin1StringView name)
{
    return json.value(name).toString();
}

QJsonObject lineToJson(const CartLine& line)
{
    const engine::Product& p = line.product;
    QJsonObject json{{u"id"_s, p.id},
                     {u"code"_s, p.code},
                     {u"barcode"_s, p.barcode},
                     {u"name"_s, p.name},
                     {u"price"_s, p.unitPrice.toString()},
                     {u"iva"_s, p.ivaRateCode},
                     {u"ice"_s, p.iceRateCode},
                     {u"irbpnr"_s, p.irbpnr},
                     {u"quantity"_s, line.quantity.toString()},
                     {u"unitPrice"_s, line.unitPrice.toString()}};
    if (line.discountPercent)
        json.insert(u"discountPercent"_s, line.discountPercent->toString());
    if (line.discountAmount)
        json.insert(u"discountAmount"_s, line.discountAmount->toString());
    if (line.priceTyped)
        json.insert(u"priceTyped"_s, true);
    if (!line.label.isEmpty())
        json.insert(u"label"_s, line.label);
    return json;
}

std::optional<CartLine> lineFromJson(const QJsonObject& json)
{
    const auto price = Decimal::parse(text(json, "price"_L1));
    const auto quantity = Decimal::parse(text(json, "quantity"_L1));
    const auto unitPrice = Decimal::parse(text(json, "unitPrice"_L1));
    if (!price || !quantity || !unitPrice)
        return std::nullopt;
    CartLine line;
    line.product.id = json.value("id"_L1).toInteger();
    line.product.code = text(json, "code"_L1);
    line.product.barcode = text(json, "barcode"_L1);
    line.product.name = text(json, "name"_L1);
    line.product.unitPrice = *price;
    line.product.ivaRateCode = text(json, "iva"_L1);
    line.product.iceRateCode = text(json, "ice"_L1);
    line.product.irbpnr = json.value("irbpnr"_L1).toBool();
    line.quantity = *quantity;
    line.unitPrice = *unitPrice;
    if (json.contains("discountPercent"_L1))
        line.discountPercent = Decimal::parse(text(json, "discountPercent"_L1));
    if (json.contains("discountAmount"_L1))
        line.discountAmount = Money::parse(text(json, "discountAmount"_L1));
    line.priceTyped = json.value("priceTyped"_L1).toBool();
    line.label = text(json, "label"_L1);
    return line;
}

} // namespace

engine::LineRequest undiscounted(const CartLine& line, QDate date)
{
    const engine::Product& product = line.product;
    engine::LineRequest request = line.sent.value_or(engine::LineRequest());
    request.quantity = line.quantity;
    request.unitPrice = line.unitPrice;
    request.discount = Money();
    if (line.sent) {
        // Units of a specific tax follow the quantity as they did when the line was sent.
        for (engine::TaxRequest& tax : request.taxes) {
            if (tax.units && line.sent->quantity.micros() > 0)
                tax.units = Decimal::fromMicros(
                    mulDiv(tax.units->micros(), line.quantity.micros(), line.sent->quantity.micros()));
        }
        return request;
    }
    request.mainCode = product.code;
    request.auxiliaryCode = product.barcode.size() <= 25 ? product.barcode : QString();
    request.description = product.name;
    // ICE comes first: it is part of the base that IVA is taken from.
    if (!product.iceRateCode.isEmpty())
        request.taxes.append(taxOf(u"3"_s, product.iceRateCode, date, line.quantity));
    request.taxes.append(taxOf(u"2"_s, product.ivaRateCode, date, line.quantity));
    if (product.irbpnr)
        request.taxes.append(taxOf(u"5"_s, u"5001"_s, date, line.quantity));
    return request;
}

// A discount is said with taxes and stored without. Taxes round to whole cents, so not every amount can be met: the one
// is taken that brings the line's total nearest to what was said; of two as near, the larger, in the buyer's favour.
// What is more than the line answers an amount that the engine refuses. The total falls as the discount grows, hence
// the halving.
Money netDiscount(const engine::LineRequest& request, Money said)
{
    const auto whole = engine::computeTotals({request});
    if (!whole)
        return {};
    const qint64 most = whole->lines.first().net.cents();
    const qint64 wanted = whole->lines.first().gross.cents() - said.cents();
    if (wanted < 0)
        return Money::fromCents(most + 1);
    qint64 low = 0;
    qint64 high = grossCents(request, most) ? most : most - 1;
    while (low < high) {
        const qint64 middle = (low + high) / 2;
        if (grossCents(request, middle).value_or(0) <= wanted)
            high = middle;
        else
            low = middle + 1;
    }
    const qint64 reached = grossCents(request, low).value_or(0);
    if (reached > wanted + 1)
        return Money::fromCents(most + 1); // a levy per unit stays, whatever the discount
    if (low > 0 && grossCents(request, low - 1).value_or(0) - wanted < wanted - reached)
        --low;
    return Money::fromCents(low);
}

engine::BuyerRequest finalConsumer()
{
    return {engine::IdType::FinalConsumer, engine::kFinalConsumerId, engine::kFinalConsumerName, {}, {}};
}

Cart freshCart()
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), {}, finalConsumer()};
}

engine::LineRequest lineRequest(const CartLine& line, QDate date)
{
    engine::LineRequest request = undiscounted(line, date);
    if (line.discountPercent) {
        if (const auto gross = engine::multiplyToMoney(line.quantity, line.unitPrice))
            request.discount = engine::percentOf(*gross, *line.discountPercent).value_or(Money());
    } else if (line.discountAmount) {
        request.discount = netDiscount(request, *line.discountAmount);
    } else if (line.discountNet) {
        request.discount = *line.discountNet;
    }
    return request;
}

QList<engine::LineRequest> lineRequests(const Cart& cart, QDate date)
{
    QList<engine::LineRequest> requests;
    requests.reserve(cart.lines.size());
    for (const CartLine& line : cart.lines)
        requests.append(lineRequest(line, date));
    if (cart.wholePercent)
        takeOffEach(requests, *cart.wholePercent);
    else if (cart.wholeAmount)
        spread(requests, *cart.wholeAmount);
    return requests;
}

engine::Result<engine::InvoiceTotals> cartTotals(const Cart& cart, QDate date)
{
    if (cart.correction)
        return engine::computeTotals(lineRequests(cart, date), cart.correction->sent.tip,
                                     cart.correction->sent.thirdPartyCharges);
    return engine::computeTotals(lineRequests(cart, date), cart.tip);
}

Money discountWithTaxes(const CartLine& line, QDate date)
{
    const auto whole = engine::computeTotals({undiscounted(line, date)});
    const auto paid = engine::computeTotals({lineRequest(line, date)});
    return whole && paid ? whole->lines.first().gross - paid->lines.first().gross : Money();
}

Money priceWithTaxes(const CartLine& line, QDate date)
{
    CartLine one = line;
    one.quantity = Decimal::fromInt(1);
    const auto totals = engine::computeTotals({undiscounted(one, date)});
    return totals ? totals->lines.first().gross : Money();
}

Decimal priceWithoutTaxes(const engine::Product& product, Decimal typed, QDate date)
{
    return engine::priceBeforeTaxes(product, typed, date);
}

QJsonObject cartToJson(const Cart& cart)
{
    QJsonArray lines;
    for (const CartLine& line : cart.lines)
        lines.append(lineToJson(line));
    const QJsonObject buyer{{u"idType"_s, engine::idTypeCode(cart.buyer.idType)},
                            {u"id"_s, cart.buyer.id},
                            {u"name"_s, cart.buyer.name},
                            {u"email"_s, cart.buyer.email},
                            {u"address"_s, cart.buyer.address}};
    QJsonObject json{{u"key"_s, cart.key}, {u"buyer"_s, buyer}, {u"lines"_s, lines}};
    if (cart.wholePercent)
        json.insert(u"wholePercent"_s, cart.wholePercent->toString());
    if (cart.wholeAmount)
        json.insert(u"wholeAmount"_s, cart.wholeAmount->toString());
    if (!cart.tip.isZero())
        json.insert(u"tip"_s, cart.tip.toString());
    if (cart.serviceWaived)
        json.insert(u"serviceWaived"_s, true);
    if (cart.priceList != 0)
        json.insert(u"priceList"_s, cart.priceList);
    if (!cart.label.isEmpty())
        json.insert(u"label"_s, cart.label);
    if (cart.buyersList)
        json.insert(u"buyersList"_s, true);
    if (!cart.mails.isEmpty())
        json.insert(u"mails"_s, QJsonArray::fromStringList(cart.mails));
    return json;
}

std::optional<Cart> cartFromJson(const QJsonObject& json)
{
    Cart cart;
    cart.key = text(json, "key"_L1);
    if (cart.key.isEmpty())
        return std::nullopt;
    for (const auto& value : json.value("lines"_L1).toArray()) {
        const auto line = lineFromJson(value.toObject());
        if (!line)
            return std::nullopt;
        cart.lines.append(*line);
    }
    const QJsonObject buyer = json.value("buyer"_L1).toObject();
    cart.buyer.idType = engine::idTypeFromCode(text(buyer, "idType"_L1)).value_or(engine::IdType::FinalConsumer);
    cart.buyer.id = text(buyer, "id"_L1);
    cart.buyer.name = text(buyer, "name"_L1);
    cart.buyer.email = text(buyer, "email"_L1);
    cart.buyer.address = text(buyer, "address"_L1);
    if (cart.buyer.id.isEmpty())
        cart.buyer = finalConsumer();
    if (json.contains("wholePercent"_L1))
        cart.wholePercent = Decimal::parse(text(json, "wholePercent"_L1));
    if (json.contains("wholeAmount"_L1))
        cart.wholeAmount = Money::parse(text(json, "wholeAmount"_L1));
    cart.tip = Money::parse(text(json, "tip"_L1)).value_or(Money());
    cart.serviceWaived = json.value("serviceWaived"_L1).toBool();
    cart.priceList = json.value("priceList"_L1).toInteger();
    cart.label = text(json, "label"_L1);
    cart.buyersList = json.value("buyersList"_L1).toBool();
    for (const QJsonValue& mail : json.value("mails"_L1).toArray())
        cart.mails.append(mail.toString());
    return cart;
}

} // namespace ui
