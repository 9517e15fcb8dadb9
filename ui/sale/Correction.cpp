#include "sale/Cart.h"

#include <engine/EmailList.h>

#include <QUuid>

using namespace Qt::StringLiterals;
using engine::Money;

// A refused document as a sale in progress, and back.
namespace ui {

namespace {

CartLine lineOf(const engine::LineRequest& sent)
{
    CartLine line;
    line.product.code = sent.mainCode;
    line.product.barcode = sent.auxiliaryCode;
    line.product.name = sent.description;
    line.product.unitPrice = sent.unitPrice;
    for (const engine::TaxRequest& tax : sent.taxes) {
        if (tax.code == "2"_L1)
            line.product.ivaRateCode = tax.rateCode;
        else if (tax.code == "3"_L1)
            line.product.iceRateCode = tax.rateCode;
        else if (tax.code == "5"_L1)
            line.product.irbpnr = true;
    }
    line.quantity = sent.quantity;
    line.unitPrice = sent.unitPrice;
    if (!sent.discount.isZero())
        line.discountNet = sent.discount;
    line.sent = sent;
    return line;
}

} // namespace

Cart cartOf(const engine::DocumentSummary& document, const engine::InvoiceRequest& sent)
{
    Cart cart{QUuid::createUuid().toString(QUuid::WithoutBraces), {}, sent.buyer, Correction{}};
    for (const engine::LineRequest& line : sent.items)
        cart.lines.append(lineOf(line));
    cart.mails = engine::emailList(sent.buyer.email);
    cart.correction = Correction{document.accessKey, document.number, document.issueDate, sent, {}};
    cart.correction->before = engine::invoiceRequestToJson(requestOf(cart, sent.payments, document.issueDate));
    return cart;
}

engine::InvoiceRequest requestOf(const Cart& cart, const QList<engine::PaymentRequest>& payments, QDate date)
{
    engine::InvoiceRequest request;
    if (cart.correction) {
        request = cart.correction->sent;
        request.issueDate.reset(); // a document that is made again keeps its day by itself
    }
    request.buyer = cart.buyer;
    request.items = lineRequests(cart, date);
    request.payments = payments;
    if (!cart.correction)
        request.tip = cart.tip;
    return request;
}

QList<engine::PaymentRequest> adjustedPayments(QList<engine::PaymentRequest> payments, Money total)
{
    if (payments.isEmpty())
        return {{u"01"_s, total, {}, {}}};
    Money difference = total;
    for (const engine::PaymentRequest& payment : payments)
        difference -= payment.total;
    if (!difference.isNegative())
        payments.first().total += difference;
    for (qsizetype i = payments.size() - 1; i >= 0 && difference.isNegative(); --i) {
        const Money less = qMin(payments[i].total, Money() - difference);
        payments[i].total -= less;
        difference += less;
        if (i > 0 && payments[i].total.isZero())
            payments.removeAt(i);
    }
    return payments;
}

} // namespace ui
