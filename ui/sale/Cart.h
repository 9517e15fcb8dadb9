#pragma once
#include <engine/Document.h>
#include <engine/InvoiceTotals.h>
#include <engine/Product.h>

#include <QJsonObject>

#include <optional>

namespace ui {

// One line of a sale in progress. A discount is either a percentage, which follows the quantity, or an amount with
// taxes as the cashier says it, or, on a line of a document that is corrected, the amount without taxes it was sent
// with.
struct CartLine
{
    engine::Product product;
    engine::Decimal quantity = engine::Decimal::fromInt(1);
    engine::Decimal unitPrice; // without taxes
    std::optional<engine::Decimal> discountPercent;
    std::optional<engine::Money> discountAmount;
    std::optional<engine::Money> discountNet = std::nullopt;
    bool priceTyped = false; // by hand, not the product's nor a list's
    QString label = {};      // the scanned code that has the price inside
    // The line as it was sent, for what this screen does not show: second code, unit, details, tax codes.
    std::optional<engine::LineRequest> sent = std::nullopt;
};

// A refused document that is made again: it keeps its number, its date and whatever was sent beside lines and buyer.
struct Correction
{
    engine::AccessKey document;
    QString number;
    QDate issueDate;
    engine::InvoiceRequest sent;
    QJsonObject before; // the request that would be sent if nothing were changed
};

// A sale in progress. The key makes its invoice once only, however often it is asked for.
struct Cart
{
    QString key;
    QList<CartLine> lines;
    engine::BuyerRequest buyer;
    std::optional<Correction> correction = std::nullopt;
    // Off every line, after its own discount: a percentage, or an amount with taxes that is spread over the lines.
    std::optional<engine::Decimal> wholePercent = std::nullopt;
    std::optional<engine::Money> wholeAmount = std::nullopt;
    engine::Money tip = {};
    bool serviceWaived = false; // the shop's 10 % was taken away from this sale
    qint64 priceList = 0;       // 0 = the products' own prices
    QString label = {};         // what a parked sale is called by; an order brings one. Empty = the buyer's name
    bool buyersList = false;    // the list is the buyer's own: nobody has to allow it
    QStringList mails = {};     // all that the buyer has; `buyer.email` holds those chosen for this document
    QStringList approvals = {}; // of somebody who may, for what this sale needs; never kept
    bool withoutStock = false;  // somebody who may said: sell it although it is not there
};

engine::BuyerRequest finalConsumer();
Cart freshCart();
engine::LineRequest lineRequest(const CartLine& line, QDate date);
QList<engine::LineRequest> lineRequests(const Cart& cart, QDate date);
engine::Result<engine::InvoiceTotals> cartTotals(const Cart& cart, QDate date);
// What the discount takes off the line's total, taxes included.
engine::Money discountWithTaxes(const CartLine& line, QDate date);
// The same for a line of a sale, with its share of the discount on the whole sale; and for all of them.
engine::Money discountWithTaxes(const Cart& cart, qsizetype row, QDate date);
engine::Money discountOf(const Cart& cart, QDate date);
// The largest part that is taken off any line, in percent of its amount without taxes.
engine::Decimal largestDiscount(const Cart& cart, QDate date);
// What brings the line's total down by `said`, taxes included, as nearly as whole cents allow.
engine::Money netDiscount(const engine::LineRequest& request, engine::Money said);
// A line without any discount.
engine::LineRequest undiscounted(const CartLine& line, QDate date);
// Price with taxes of one unit <-> price without; the typed one is what the customer sees.
engine::Money priceWithTaxes(const CartLine& line, QDate date);
engine::Decimal priceWithoutTaxes(const engine::Product& product, engine::Decimal typed, QDate date);

// A corrected document becomes a sale in progress and a request again.
Cart cartOf(const engine::DocumentSummary& document, const engine::InvoiceRequest& sent);
engine::InvoiceRequest requestOf(const Cart& cart, const QList<engine::PaymentRequest>& payments, QDate date);
// The payments that were sent, made to add up to another total: more goes on the first, less comes off the last ones.
QList<engine::PaymentRequest> adjustedPayments(QList<engine::PaymentRequest> payments, engine::Money total);

// For the draft; corrections are not kept: the refused document stays where it is until it is made again.
QJsonObject cartToJson(const Cart& cart);
std::optional<Cart> cartFromJson(const QJsonObject& json);

} // namespace ui
