#include "pos/PriceLists.h"

#include "core/FieldErrors.h"
#include "core/Text.h"
#include "core/TextRules.h"

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {
constexpr qsizetype kMaxName = 60;
}

Result<QList<PriceList>> PriceLists::all()
{
    return m_db.query(u"SELECT id, name FROM price_lists WHERE tenant_id = ? ORDER BY name, id"_s, {m_tenant.id})
        .map([](const QList<Row>& rows) {
            QList<PriceList> lists;
            for (const Row& row : rows)
                lists += {row.int64(0), row.text(1)};
            return lists;
        });
}

Result<PriceList> PriceLists::save(const PriceList& list, const QHash<qint64, Decimal>& prices)
{
    core::FieldErrors errors;
    PriceList kept{list.id, core::cleanText(list.name)};
    if (kept.name.isEmpty() || core::codePointLength(kept.name) > kMaxName)
        errors.add(u"name"_s, u"Give a name of 1 to %1 characters."_s.arg(kMaxName), kept.name.left(60));
    const auto same = m_db.queryOne(u"SELECT id FROM price_lists WHERE tenant_id = ? AND name = ? AND id <> ?"_s,
                                    {m_tenant.id, kept.name, kept.id});
    if (!same)
        return same.error();
    if (*same)
        errors.add(u"name"_s, u"There is a price list of this name already."_s, kept.name);
    for (auto price = prices.cbegin(); price != prices.cend(); ++price)
        if (price.value().isNegative())
            errors.add(u"prices[%1]"_s.arg(price.key()), u"A price is not below zero."_s, price.value().toString());
    if (!errors.isEmpty())
        return errors.toError();

    if (kept.id == 0) {
        const auto row = m_db.queryOne(u"INSERT INTO price_lists (tenant_id, name) VALUES (?, ?) RETURNING id"_s,
                                       {m_tenant.id, kept.name});
        if (!row)
            return row.error();
        kept.id = (*row)->int64(0);
    } else {
        const auto renamed = m_db.exec(u"UPDATE price_lists SET name = ? WHERE tenant_id = ? AND id = ?"_s,
                                       {kept.name, m_tenant.id, kept.id});
        if (!renamed)
            return renamed.error();
        if (*renamed != 1)
            return Error{ErrorCode::NOT_FOUND, u"there is no price list %1"_s.arg(kept.id)};
    }
    for (auto price = prices.cbegin(); price != prices.cend(); ++price) {
        auto stored = m_db.exec(
            u"INSERT INTO price_list_prices (price_list_id, product_id, tenant_id, unit_price_micros) "
            "SELECT ?, p.id, p.tenant_id, ? FROM products p WHERE p.tenant_id = ? AND p.id = ? "
            "ON CONFLICT (price_list_id, product_id) DO UPDATE SET unit_price_micros = excluded.unit_price_micros"_s,
            {kept.id, price.value().micros(), m_tenant.id, price.key()});
        if (!stored)
            return stored.error();
        if (*stored != 1)
            return Error{ErrorCode::NOT_FOUND, u"there is no product %1"_s.arg(price.key())};
    }
    return kept;
}

Result<QHash<QString, PriceLists::Listed>> PriceLists::listed(qint64 list, const QStringList& codes)
{
    QHash<QString, Listed> found;
    for (const QString& code : codes) {
        if (found.contains(code))
            continue;
        const auto row =
            m_db.queryOne(u"SELECT p.id, COALESCE(l.unit_price_micros, p.unit_price_micros) FROM products p "
                          "LEFT JOIN price_list_prices l ON l.product_id = p.id AND l.price_list_id = ? AND "
                          "l.tenant_id = p.tenant_id "
                          "WHERE p.tenant_id = ? AND p.code = ?"_s,
                          {list, m_tenant.id, code});
        if (!row)
            return row.error();
        if (*row)
            found.insert(code, {(*row)->int64(0), Decimal::fromMicros((*row)->int64(1))});
    }
    return found;
}

Result<QHash<qint64, Decimal>> PriceLists::prices(qint64 list, const QList<qint64>& products)
{
    QHash<qint64, Decimal> prices;
    for (const qint64 product : products) {
        const auto row = m_db.queryOne(
            u"SELECT unit_price_micros FROM price_list_prices WHERE tenant_id = ? AND price_list_id = ? AND product_id = ?"_s,
            {m_tenant.id, list, product});
        if (!row)
            return row.error();
        if (*row)
            prices.insert(product, Decimal::fromMicros((*row)->int64(0)));
    }
    return prices;
}

} // namespace engine::pos
