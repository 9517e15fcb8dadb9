#pragma once
#include <engine/Engine.h>

#include <optional>

namespace engine {

// How far the kitchen is with an order.
enum class OrderState { New, Doing, Ready };
// What became of it at the till: it waits among the parked sales, somebody took it to the counter, or cancelled it.
enum class OrderSale { Parked, Taken, Cancelled };

ENGINE_EXPORT const QList<OrderState>& orderStates();
ENGINE_EXPORT QString orderStateName(OrderState state); // new, doing, ready
ENGINE_EXPORT std::optional<OrderState> orderStateFromName(QStringView name);
ENGINE_EXPORT QString orderSaleName(OrderSale sale); // parked, taken, cancelled

struct OrderItem
{
    QString code; // of the product, or one of its barcodes
    Decimal quantity;
    QString note; // for the kitchen; may be empty
    QString name; // the product's, when it was ordered
};

struct OrderRequest
{
    QString name;  // whose it is; one of the two is there
    QString table; // as people call it: Mesa 4
    QString note;
    QList<OrderItem> items;
};

struct Order
{
    qint64 id = 0;
    qint64 change = 0; // grows with every change of any order: devices that were away ask for what came after
    qint64 number = 0; // of the parked sale
    OrderRequest content;
    OrderState state = OrderState::New;
    bool canUndo = false; // a mark can be taken back, once
    OrderSale sale = OrderSale::Parked;
    QString device;
    Money total;                    // with taxes, at the prices of the moment it was sent
    QDateTime createdAt, changedAt; // UTC
};

struct PlacedOrder
{
    Order order;
    bool replayed = false; // the key was known: nothing new was made
};

struct OrderPage
{
    QList<Order> orders; // in the order of their changes
    qint64 last = 0;     // what to ask from next time
    bool more = false;
};

// Which device orders.
struct OrderingDevice
{
    qint64 key = 0; // its ApiKey
    QString name;   // stands where a parked sale names its cashier
};

// What devices of the shop's network order. Each order stands among the parked sales until somebody takes it; the
// kitchen marks it, whatever the counter does.
class Orders
{
public:
    virtual ~Orders() = default;
    // Prices are the products' own. The same key with the same content answers what was made, with another CONFLICT;
    // an empty key is none. VALIDATION_FAILED, also for a product that is not sold; TOO_MANY_REQUESTS while too many
    // wait.
    virtual Answer<PlacedOrder> place(OrderingDevice device, OrderRequest request, QString key) = 0;
    // What changed after `since`; without it the orders of the last day that were not cancelled.
    virtual Answer<OrderPage> list(std::optional<qint64> since, int limit) = 0;
    virtual Answer<Order> find(qint64 id) = 0; // NOT_FOUND
    // The state it has already changes nothing. CONFLICT when it was cancelled.
    virtual Answer<Order> mark(qint64 id, OrderState state) = 0;
    virtual Answer<Order> undo(qint64 id) = 0; // the last mark; CONFLICT when there is none
};

} // namespace engine
