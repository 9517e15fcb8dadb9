#pragma once
#include "facade/Facades.h"

#include <engine/CustomerBook.h>

namespace engine::facade {

class CustomerBookFacade final : public CustomerBook
{
public:
    explicit CustomerBookFacade(Rooms& rooms) : m_rooms(rooms) {}
    Answer<QList<Customer>> list(QString text, bool alsoInactive, int limit, qint64 offset) override;
    Answer<Customer> save(Actor actor, Customer customer, bool fresh) override;

private:
    Rooms& m_rooms;
};

} // namespace engine::facade
