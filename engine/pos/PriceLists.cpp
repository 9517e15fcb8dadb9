#include "pos/PriceLists.h"

#include "core/FieldErrors.h"
#include "core/Text.h"
#include "core/TextRules.h"
#include "pos/ProductRepository.h"

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {
constexpr qsizetype kMaxName = 60;
constexpr int kMaxPercent = 1000;
} // namespace

Result<QList<PriceList>> PriceLists::all(bool alsoInactive)
{
    return m_db
        .query(u"SELECT id, name, active FROM price_lists WHERE tenant_id = ? AND active >= ? ORDER BY name, id"_s,
               {m_tenant.id, alsoInactive ? 0 : 1})
        .map([](const QList<Row>& rows) {
            QList<PriceList> lists;
            for (const Row& row : rows)
                lists += {row.int64(0), row.text(1), row.flag(2)};
            return lists;
        });
}

Result<PriceList> PriceLists::find(qint64 id)
{
    const auto row =
        m_db.queryOne(u"SELECT id, name, active FROM price_lists WHERE tenant_id = ? AND id = ?"_s, {m_tenant.id, id});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NOT_FOUND, u"there is no price list %1"_s.arg(id)};
    return PriceList{(*row)->int64(0), (*row)->text(1), (*row)->flag(2)};
}

Result<PriceList> PriceLists::save(const PriceList& list, const QHash<qint64, Decimal>& prices)
{
    core::FieldErrors errors;
    PriceList kept{list.id, core::cleanText(list.name), list.active};
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
        const auto row =
            m_db.queryOne(u"INSERT INTO price_lists (tenant_id, name, active) VALUES (?, ?, ?) RETURNING id"_s,
                          {m_tenant.id, kept.name, kept.active ? 1 : 0});
        if (!row)
            return row.error();
        kept.id = (*row)->int64(0);
    } else {
        const auto renamed = m_db.exec(u"UPDATE price_lists SET name = ?, active = ? WHERE tenant_id = ? AND id = ?"_s,
                                       {kept.name, kept.active ? 1 : 0, m_tenant.id, kept.id});
        if (!renamed)
            return renamed.error();
        if (*renamed != 1)
            return Error{ErrorCode::NOT_FOUND, u"there is no price list %1"_s.arg(kept.id)};
    }
    if (auto stored = put(kept.id, prices); !stored)
        return stored.error();
    return kept;
}

Result<void> PriceLists::put(qint64 list, const QHash<qint64, Decimal>& prices)
{
    for (auto price = prices.cbegin(); price != prices.cend(); ++price) {
        auto stored = m_db.exec(
            u"INSERT INTO price_list_prices (price_list_id, product_id, tenant_id, unit_price_micros) "
            "SELECT ?, p.id, p.tenant_id, ? FROM products p WHERE p.tenant_id = ? AND p.id = ? "
            "ON CONFLICT (price_list_id, product_id) DO UPDATE SET unit_price_micros = excluded.unit_price_micros"_s,
            {list, price.value().micros(), m_tenant.id, price.key()});
        if (!stored)
            return stored.error();
        if (*stored != 1)
            return Error{ErrorCode::NOT_FOUND, u"there is no product %1"_s.arg(price.key())};
    }
    return {};
}

Result<void> PriceLists::drop(qint64 list, const QList<qint64>& products)
{
    for (const qint64 product : products) {
        auto dropped =
            m_db.exec(u"DELETE FROM price_list_prices WHERE tenant_id = ? AND price_list_id = ? AND product_id = ?"_s,
                      {m_tenant.id, list, product});
        if (!dropped)
            return dropped.error();
    }
    return {};
}

Result<int> PriceLists::priceByRule(qint64 list, const PriceRule& rule, QDate today)
{
    core::FieldErrors errors;
    if (rule.percent <= Decimal::fromInt(-100) || Decimal::fromInt(kMaxPercent) < rule.percent)
        errors.add(u"percent"_s, u"Give a percentage above -100 and up to %1."_s.arg(kMaxPercent),
                   rule.percent.toString());
    if (rule.step.isNegative())
        errors.add(u"step"_s, u"Give an amount."_s, rule.step.toString());
    if (!errors.isEmpty())
        return errors.toError();
    const auto rows = m_db.query(
        u"SELECT "_s + kProductColumns + u" FROM products p WHERE p.tenant_id = ? AND p.active = 1"_s, {m_tenant.id});
    if (!rows)
        return rows.error();
    QHash<qint64, Decimal> prices;
    for (const Row& row : *rows) {
        const Product product = productOf(row);
        prices.insert(product.id, engine::priceByRule(product, rule, today));
    }
    if (auto stored = put(list, prices); !stored)
        return stored.error();
    return static_cast<int>(prices.size());
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
