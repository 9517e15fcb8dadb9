#pragma once
#include "facade/Facades.h"

#include <engine/Orders.h>

namespace engine::facade {

class OrdersFacade final : public Orders
{
public:
    explicit OrdersFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<PlacedOrder> place(OrderingDevice device, OrderRequest request, QString key) override;
    Answer<OrderPage> list(std::optional<qint64> since, int limit) override;
    Answer<Order> find(qint64 id) override;
    Answer<Order> mark(qint64 id, OrderState state) override;
    Answer<Order> undo(qint64 id) override;

private:
    Rooms& m_rooms;
};

} // namespace engine::facade
