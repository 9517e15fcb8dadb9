#include "facade/CustomerBookFacade.h"

#include "core/FieldErrors.h"
#include "facade/TrackedChange.h"
#include "pos/CustomerRepository.h"
#include "pos/CustomerRules.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

// The audit trail is for what somebody is asked about later; a customer's addresses are his own business: only that
// they changed is told.
QJsonObject told(const Customer& customer)
{
    return {{u"name"_s, customer.name}, {u"active"_s, customer.active}, {u"priceList"_s, customer.priceList}};
}

QStringList changedUnsaid(const Customer& before, const Customer& after)
{
    QStringList changed;
    if (before.email != after.email)
        changed += u"email"_s;
    if (before.address != after.address)
        changed += u"address"_s;
    if (before.phone != after.phone)
        changed += u"phone"_s;
    return changed;
}

Error takenError(const QString& id)
{
    core::FieldErrors errors;
    errors.add(u"id"_s, u"There is a customer with this identification already."_s, id);
    return errors.toError();
}

} // namespace

pos::AuditNote customerNote(const std::optional<Customer>& before, const Customer& after)
{
    pos::AuditNote note;
    note.subject = after.id;
    note.detail = {{u"after"_s, told(after)}};
    if (!before) {
        note.action = u"CUSTOMER_CREATED"_s;
        return note;
    }
    const QStringList unsaid = changedUnsaid(*before, after);
    if (unsaid.isEmpty() && told(*before) == told(after) && before->idTypeCode == after.idTypeCode)
        return {};
    note.action = u"CUSTOMER_CHANGED"_s;
    note.detail[u"before"_s] = told(*before);
    if (!unsaid.isEmpty())
        note.detail[u"changed"_s] = QJsonArray::fromStringList(unsaid);
    return note;
}

Answer<QList<Customer>> CustomerBookFacade::list(QString text, bool alsoInactive, int limit, qint64 offset)
{
    return m_rooms.read([text = std::move(text), alsoInactive, limit, offset](Reader& reader) {
        return reader.ask([&](storage::Database& db) {
            return pos::CustomerRepository(db, kTenant).list(text, alsoInactive, limit, offset);
        });
    });
}

Answer<Customer> CustomerBookFacade::save(Actor actor, Customer customer, bool fresh)
{
    return trackedChange<Customer>(
        m_rooms, std::move(actor), Permission::EditCustomers,
        [fresh, customer = pos::cleanCustomer(std::move(customer))](storage::Database& db, const pos::Who&,
                                                                    pos::AuditNote& note) -> Result<Customer> {
            if (const auto errors = pos::customerErrors(customer); !errors.isEmpty())
                return errors.toError();
            pos::CustomerRepository customers(db, kTenant);
            const auto before = customers.find(customer.id);
            if (!before && (before.error().code != ErrorCode::NOT_FOUND || !fresh))
                return before.error();
            if (before && fresh)
                return takenError(customer.id);
            if (auto saved = customers.save(customer); !saved)
                return saved.error();
            note = customerNote(before ? std::optional(*before) : std::nullopt, customer);
            return customer;
        });
}

} // namespace engine::facade
