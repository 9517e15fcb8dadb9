#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Orders.h>
#include <engine/Sales.h>

namespace engine::pos {

struct OrderedLine; // OrderSlip.h

// Orders of devices and how far the kitchen is with them. What they sell stands in ParkedSales.
class OrderBook
{
public:
    OrderBook(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // In no transaction of the caller's. As Orders::place.
    Result<PlacedOrder> place(const OrderingDevice& device, const OrderRequest& request, const QString& key,
                              const QDateTime& now);
    Result<OrderPage> list(std::optional<qint64> since, int limit, const QDateTime& now);
    Result<Order> find(qint64 id); // NOT_FOUND
    Result<Order> mark(qint64 id, OrderState state, const QDateTime& now);
    Result<Order> undo(qint64 id, const QDateTime& now);

    // For ParkedSales, in its transaction. A sale was taken or cancelled: if it was an order, devices hear of it.
    Result<void> follow(qint64 parked, const QDateTime& now);
    // A cart was parked: if it is that of an order, this is where it stands now.
    Result<void> adopt(const ParkedSale& parked, const QDateTime& now);

private:
    struct Stored
    {
        Order order;
        QString hash;
        OrderState before = OrderState::New; // counts when the order can be undone
    };

    Result<QList<Stored>> read(const QString& where, const storage::Args& args);
    Result<std::optional<Stored>> readOne(const QString& where, const storage::Args& args);
    Result<QList<OrderedLine>> linesOf(OrderRequest& request);
    Result<void> checkRoom();
    Result<void> add(const OrderingDevice& device, const OrderRequest& request, const QString& key,
                     const ParkedSale& parked, const QDateTime& now);
    Result<qint64> nextChange();
    Result<qint64> lastChange();
    // `decide` answers the state to be and what an undo brings back, or nothing when all stays.
    template <class Decide>
    Result<Order> change(qint64 id, const QDateTime& now, Decide decide);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
