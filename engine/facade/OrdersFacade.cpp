#include "facade/OrdersFacade.h"

#include "pos/OrderBook.h"

namespace engine::facade {

using pos::OrderBook;

Answer<PlacedOrder> OrdersFacade::place(OrderingDevice device, OrderRequest request, QString key)
{
    return m_rooms.write([device = std::move(device), request = std::move(request), key = std::move(key)](Core& core) {
        return core.withDatabase([&](storage::Database& db) {
            return OrderBook(db, kTenant).place(device, request, key, core.clock.nowUtc());
        });
    });
}

Answer<OrderPage> OrdersFacade::list(std::optional<qint64> since, int limit)
{
    return m_rooms.read([since, limit](Reader& reader) {
        return reader.ask([&](storage::Database& db) {
            return OrderBook(db, kTenant).list(since, limit, core::SystemClock().nowUtc());
        });
    });
}

Answer<Order> OrdersFacade::find(qint64 id)
{
    return m_rooms.read([id](Reader& reader) {
        return reader.ask([id](storage::Database& db) { return OrderBook(db, kTenant).find(id); });
    });
}

Answer<Order> OrdersFacade::mark(qint64 id, OrderState state)
{
    return m_rooms.write([id, state](Core& core) {
        return core.withDatabase(
            [&](storage::Database& db) { return OrderBook(db, kTenant).mark(id, state, core.clock.nowUtc()); });
    });
}

Answer<Order> OrdersFacade::undo(qint64 id)
{
    return m_rooms.write([id](Core& core) {
        return core.withDatabase(
            [&](storage::Database& db) { return OrderBook(db, kTenant).undo(id, core.clock.nowUtc()); });
    });
}

} // namespace engine::facade
