#pragma once
#include "facade/Facades.h"
#include "pos/AuditTrail.h"

#include <engine/CustomerBook.h>

namespace engine::facade {

// What the trail tells of a customer that was kept; nothing when all is as it was.
pos::AuditNote customerNote(const std::optional<Customer>& before, const Customer& after);

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
