#pragma once
#include <engine/InvoiceTotals.h>
#include <engine/Product.h>

#include <QJsonObject>

#include <optional>

namespace ui {

// One line of a sale in progress. A discount is either a percentage, which follows the quantity, or an amount with
// taxes as the cashier says it.
struct CartLine {
    engine::Product product;
    engine::Decimal quantity = engine::Decimal::fromInt(1);
    engine::Decimal unitPrice; // without taxes
    std::optional<engine::Decimal> discountPercent;
    std::optional<engine::Money> discountAmount;
};

// A sale in progress. The key makes its invoice once only, however often it is asked for.
struct Cart {
    QString key;
    QList<CartLine> lines;
    engine::BuyerRequest buyer;
};

engine::BuyerRequest finalConsumer();
Cart freshCart();
engine::LineRequest lineRequest(const CartLine& line, QDate date);
QList<engine::LineRequest> lineRequests(const Cart& cart, QDate date);
// Price with taxes of one unit <-> price without; the typed one is what the customer sees.
engine::Money priceWithTaxes(const CartLine& line, QDate date);
engine::Decimal priceWithoutTaxes(const engine::Product& product, engine::Decimal typed, QDate date);

QJsonObject cartToJson(const Cart& cart);
std::optional<Cart> cartFromJson(const QJsonObject& json);

} // namespace ui
