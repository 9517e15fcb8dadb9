#pragma once
#include <engine/Orders.h>
#include <engine/Sales.h>

namespace engine::pos {

// An order as rows and screens keep it. Pure.

// Texts cleaned, amounts checked. VALIDATION_FAILED.
Result<OrderRequest> checkedOrder(const OrderRequest& request);
// Tells a repeated order from another one under the same key.
QString orderHash(const OrderRequest& request);
QByteArray itemsToJson(const QList<OrderItem>& items);
QList<OrderItem> itemsFromJson(const QByteArray& json);

struct OrderedLine
{
    Product product;
    Decimal quantity;
};

// The sale that stands among the parked ones, with a cart as the selling screen keeps its own.
Result<ParkedSale> parkedOrder(const OrderRequest& request, const QList<OrderedLine>& lines, const QString& cartKey,
                               QDate date);
// The key of a cart that the selling screen or an order made; empty when there is none.
QString cartKeyOf(const QByteArray& cart);

} // namespace engine::pos
