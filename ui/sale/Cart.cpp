#include "sale/Cart.h"

#include "common/Format.h"

#include <engine/Catalogs.h>
#include <engine/Identification.h>

#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;
using engine::Decimal;
using engine::Money;

namespace ui {

namespace {

constexpr qint64 kHundredPercent = 100 * Decimal::kScale;

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

QString text(const QJsonObject& json, QLatin1StringView name)
{
    return json.value(name).toString();
}

QJsonObject lineToJson(const CartLine& line)
{
    const engine::Product& p = line.product;
    QJsonObject json{{u"id"_s, p.id},           {u"code"_s, p.code},      {u"barcode"_s, p.barcode},
                     {u"name"_s, p.name},       {u"price"_s, p.unitPrice.toString()},
                     {u"iva"_s, p.ivaRateCode}, {u"ice"_s, p.iceRateCode}, {u"irbpnr"_s, p.irbpnr},
                     {u"quantity"_s, line.quantity.toString()}, {u"unitPrice"_s, line.unitPrice.toString()}};
    if (line.discountPercent)
        json.insert(u"discountPercent"_s, line.discountPercent->toString());
    if (line.discountAmount)
        json.insert(u"discountAmount"_s, line.discountAmount->toString());
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
    return line;
}

} // namespace

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
    const engine::Product& product = line.product;
    engine::LineRequest request;
    request.mainCode = product.code;
    request.auxiliaryCode = product.barcode.size() <= 25 ? product.barcode : QString();
    request.description = product.name;
    request.quantity = line.quantity;
    request.unitPrice = line.unitPrice;
    // ICE comes first: it is part of the base that IVA is taken from.
    if (!product.iceRateCode.isEmpty())
        request.taxes.append(taxOf(u"3"_s, product.iceRateCode, date, line.quantity));
    request.taxes.append(taxOf(u"2"_s, product.ivaRateCode, date, line.quantity));
    if (product.irbpnr)
        request.taxes.append(taxOf(u"5"_s, u"5001"_s, date, line.quantity));

    if (line.discountPercent) {
        if (const auto gross = engine::multiplyToMoney(line.quantity, line.unitPrice))
            request.discount = engine::percentOf(*gross, *line.discountPercent).value_or(Money());
    } else if (line.discountAmount) {
        // Said with taxes, stored without: the share that the net amount has in the line.
        const auto whole = engine::computeTotals({request});
        if (whole && whole->lines.first().gross.cents() > 0)
            request.discount = Money::fromCents(
                mulDiv(line.discountAmount->cents(), whole->lines.first().net.cents(), whole->lines.first().gross.cents()));
    }
    return request;
}

QList<engine::LineRequest> lineRequests(const Cart& cart, QDate date)
{
    QList<engine::LineRequest> requests;
    requests.reserve(cart.lines.size());
    for (const CartLine& line : cart.lines)
        requests.append(lineRequest(line, date));
    return requests;
}

Money priceWithTaxes(const CartLine& line, QDate date)
{
    CartLine one = line;
    one.quantity = Decimal::fromInt(1);
    one.discountPercent.reset();
    one.discountAmount.reset();
    const auto totals = engine::computeTotals({lineRequest(one, date)});
    return totals ? totals->lines.first().gross : Money();
}

Decimal priceWithoutTaxes(const engine::Product& product, Decimal typed, QDate date)
{
    // price with taxes = (net x (1 + ice) ) x (1 + iva); amounts per unit are taken off first.
    qint64 micros = typed.micros();
    const auto percentOfTax = [&](const QString& code, const QString& rateCode) {
        const auto rate = rateCode.isEmpty() ? std::nullopt : engine::Catalogs::instance().taxRate(code, rateCode, date);
        return rate && rate->percent ? rate->percent->micros() : 0;
    };
    if (product.irbpnr) {
        if (const auto levy = engine::Catalogs::instance().taxRate(u"5", u"5001", date); levy && levy->perUnit)
            micros = qMax<qint64>(0, micros - levy->perUnit->micros());
    }
    micros = mulDiv(micros, kHundredPercent, kHundredPercent + percentOfTax(u"2"_s, product.ivaRateCode));
    micros = mulDiv(micros, kHundredPercent, kHundredPercent + percentOfTax(u"3"_s, product.iceRateCode));
    return Decimal::fromMicros(micros);
}

QJsonObject cartToJson(const Cart& cart)
{
    QJsonArray lines;
    for (const CartLine& line : cart.lines)
        lines.append(lineToJson(line));
    const QJsonObject buyer{{u"idType"_s, engine::idTypeCode(cart.buyer.idType)}, {u"id"_s, cart.buyer.id},
                            {u"name"_s, cart.buyer.name}, {u"email"_s, cart.buyer.email}, {u"address"_s, cart.buyer.address}};
    return {{u"key"_s, cart.key}, {u"buyer"_s, buyer}, {u"lines"_s, lines}};
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
    return cart;
}

} // namespace ui
