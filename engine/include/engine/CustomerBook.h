#pragma once
#include <engine/People.h>

namespace engine {

// The customers as the back office keeps them; what selling needs of them is in Customers.
class CustomerBook
{
public:
    virtual ~CustomerBook() = default;
    // Words of the name, or the beginning of the identification; by name.
    virtual Answer<QList<Customer>> list(QString text, bool alsoInactive, int limit, qint64 offset) = 0;
    // Permission::EditCustomers. VALIDATION_FAILED names what is refused, each bad address as `email[1]`; on `id` also
    // when a new one is there already. Who was written down once keeps the identification.
    virtual Answer<Customer> save(Actor actor, Customer customer, bool fresh) = 0;
};

} // namespace engine
