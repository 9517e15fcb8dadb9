#include "pos/CustomerRepository.h"

#include "storage/SearchText.h"

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

const QString kColumns = u"id, id_type_code, name, email, address, phone, active, price_list_id"_s;
// For a sale: a list that is out of use sets no prices. Named, because PostgreSQL would take its `id` for another one
// to sort by.
const QString kSaleColumns = u"id, id_type_code, name, email, address, phone, active, (SELECT l.id FROM price_lists l "
                             "WHERE l.id = price_list_id AND l.active = 1) AS list_in_use"_s;
constexpr int kMaxWords = 6;

Customer customerOf(const Row& row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3),
            row.text(4), row.text(5), row.flag(6), row.isNull(7) ? 0 : row.int64(7)};
}

} // namespace

Result<Customer> CustomerRepository::find(const QString& id)
{
    auto row = m_db.queryOne(u"SELECT "_s + kSaleColumns + u" FROM customers WHERE tenant_id = ? AND id = ?"_s,
                             {m_tenant.id, id});
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
            u"SELECT "_s + kSaleColumns +
                u" FROM customers WHERE tenant_id = ? AND active = 1 AND (search LIKE ? ESCAPE '!' OR id LIKE ? ESCAPE "
                u"'!') "
                "ORDER BY CASE WHEN search LIKE ? ESCAPE '!' OR id LIKE ? ESCAPE '!' THEN 0 ELSE 1 END, search, id LIMIT ?"_s,
            {m_tenant.id, u'%' + wanted + u'%', prefix, wanted + u'%', prefix, limit})
        .map([](const QList<Row>& rows) {
            QList<Customer> customers;
            for (const Row& row : rows)
                customers += customerOf(row);
            return customers;
        });
}

Result<QList<Customer>> CustomerRepository::list(const QString& text, bool alsoInactive, int limit, qint64 offset)
{
    QString sql = u"SELECT "_s + kColumns + u" FROM customers WHERE tenant_id = ?"_s;
    storage::Args args{m_tenant.id};
    if (!alsoInactive)
        sql += u" AND active = 1"_s;
    const QStringList words = storage::searchText(text).split(u' ', Qt::SkipEmptyParts).mid(0, kMaxWords);
    if (!words.isEmpty()) {
        sql += u" AND (id LIKE ? ESCAPE '!' OR ("_s;
        args += storage::likeLiteral(text.trimmed().toUpper()) + u'%';
        for (qsizetype i = 0; i < words.size(); ++i) {
            sql += i == 0 ? u"search LIKE ? ESCAPE '!'"_s : u" AND search LIKE ? ESCAPE '!'"_s;
            args += u'%' + storage::likeLiteral(words[i]) + u'%';
        }
        sql += u"))"_s;
    }
    sql += u" ORDER BY search, id LIMIT ? OFFSET ?"_s;
    args += storage::Args{limit, offset};
    return m_db.query(sql, args).map([](const QList<Row>& rows) {
        QList<Customer> customers;
        for (const Row& row : rows)
            customers += customerOf(row);
        return customers;
    });
}

Result<void> CustomerRepository::save(const Customer& customer)
{
    auto done = m_db.exec(
        u"INSERT INTO customers (tenant_id, id, id_type_code, name, email, address, phone, search, active, "
        "price_list_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "(SELECT id FROM price_lists WHERE tenant_id = ? AND id = ?)) ON CONFLICT (tenant_id, id) DO UPDATE SET "
        "id_type_code = excluded.id_type_code, name = excluded.name, email = excluded.email, "
        "address = excluded.address, phone = excluded.phone, search = excluded.search, active = excluded.active, "
        "price_list_id = excluded.price_list_id"_s,
        {m_tenant.id, customer.id, customer.idTypeCode, customer.name, customer.email, customer.address, customer.phone,
         storage::searchText(customer.name), customer.active ? 1 : 0, m_tenant.id, customer.priceList});
    return done ? Result<void>() : done.error();
}

} // namespace engine::pos
