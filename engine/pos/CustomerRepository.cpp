#include "pos/CustomerRepository.h"

#include "storage/SearchText.h"

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

const QString kColumns = u"id, id_type_code, name, email, address, phone"_s;

Customer customerOf(const Row& row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
}

} // namespace

Result<Customer> CustomerRepository::find(const QString& id)
{
    auto row =
        m_db.queryOne(u"SELECT "_s + kColumns + u" FROM customers WHERE tenant_id = ? AND id = ?"_s, {m_tenant.id, id});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NOT_FOUND, u"no customer has this identification"_s};
    return customerOf(**row);
}

Result<QList<Customer>> CustomerRepository::search(const QString& text, int limit)
{
    const QString wanted = storage::likeLiteral(storage::searchText(text));
    const QString prefix = storage::likeLiteral(text.trimmed()) + u'%';
    return m_db
        .query(
            u"SELECT "_s + kColumns +
                u" FROM customers WHERE tenant_id = ? AND (search LIKE ? ESCAPE '!' OR id LIKE ? ESCAPE '!') "
                "ORDER BY CASE WHEN search LIKE ? ESCAPE '!' OR id LIKE ? ESCAPE '!' THEN 0 ELSE 1 END, search, id LIMIT ?"_s,
            {m_tenant.id, u'%' + wanted + u'%', prefix, wanted + u'%', prefix, limit})
        .map([](const QList<Row>& rows) {
            QList<Customer> customers;
            for (const Row& row : rows)
                customers += customerOf(row);
            return customers;
        });
}

Result<void> CustomerRepository::save(const Customer& customer)
{
    auto done = m_db.exec(u"INSERT INTO customers (tenant_id, id, id_type_code, name, email, address, phone, search) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant_id, id) DO UPDATE SET "
                          "id_type_code = excluded.id_type_code, name = excluded.name, email = excluded.email, "
                          "address = excluded.address, phone = excluded.phone, search = excluded.search"_s,
                          {m_tenant.id, customer.id, customer.idTypeCode, customer.name, customer.email,
                           customer.address, customer.phone, storage::searchText(customer.name)});
    return done ? Result<void>() : done.error();
}

} // namespace engine::pos
