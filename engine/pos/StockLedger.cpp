#include "pos/StockLedger.h"

#include "core/Clock.h"

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLockSpace = qint64{0x53746F63} << 32; // of the advisory locks of the server; anything of our own

std::optional<qint64> orNull(qint64 id)
{
    return id ? std::optional(id) : std::nullopt;
}

} // namespace

QString stockReasonName(StockReason reason)
{
    switch (reason) {
    case StockReason::Sale:
        return u"SALE"_s;
    case StockReason::Return:
        return u"RETURN"_s;
    case StockReason::Purchase:
        return u"PURCHASE"_s;
    case StockReason::Count:
        return u"COUNT"_s;
    case StockReason::Loss:
        return u"LOSS"_s;
    case StockReason::Other:
        break;
    }
    return u"OTHER"_s;
}

Result<void> StockLedger::hold()
{
    if (m_db.dialect() != storage::Dialect::PostgreSql)
        return {}; // SQLite has one writer anyway
    const auto held = m_db.queryOne(u"SELECT CAST(pg_advisory_xact_lock(?) AS TEXT)"_s, {kLockSpace + m_tenant.id});
    return held ? Result<void>() : held.error();
}

Result<QHash<qint64, Decimal>> StockLedger::left(const QList<qint64>& products)
{
    QHash<qint64, Decimal> left;
    for (const qint64 product : products) {
        const auto row =
            m_db.queryOne(u"SELECT stock_micros FROM products WHERE tenant_id = ? AND id = ? AND counted = 1"_s,
                          {m_tenant.id, product});
        if (!row)
            return row.error();
        if (*row)
            left.insert(product, Decimal::fromMicros((*row)->int64(0)));
    }
    return left;
}

Result<void> StockLedger::move(const Movement& movement)
{
    const auto moved = m_db.exec(
        u"UPDATE products SET stock_micros = stock_micros + ? WHERE tenant_id = ? AND id = ? AND counted = 1"_s,
        {movement.quantity.micros(), m_tenant.id, movement.product});
    if (!moved)
        return moved.error();
    if (*moved == 0)
        return {};
    const auto written =
        m_db.exec(u"INSERT INTO stock_movements (tenant_id, product_id, quantity_micros, reason, note, access_key, "
                  "employee_id, at, idempotency_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                  {m_tenant.id, movement.product, movement.quantity.micros(), stockReasonName(movement.reason),
                   movement.note, movement.document.isEmpty() ? std::nullopt : std::optional(movement.document.text()),
                   orNull(movement.employee), core::utcIso(movement.at),
                   movement.key.isEmpty() ? std::nullopt : std::optional(movement.key)});
    return written ? Result<void>() : written.error();
}

Result<QMap<qint64, Decimal>> StockLedger::movedWith(const AccessKey& document)
{
    return m_db
        .query(u"SELECT product_id, CAST(SUM(quantity_micros) AS BIGINT) FROM stock_movements WHERE tenant_id = ? AND "
               "access_key = ? GROUP BY product_id"_s,
               {m_tenant.id, document.text()})
        .map([](const QList<storage::Row>& rows) {
            QMap<qint64, Decimal> moved;
            for (const storage::Row& row : rows)
                moved.insert(row.int64(0), Decimal::fromMicros(row.int64(1)));
            return moved;
        });
}

Result<QHash<QString, qint64>> StockLedger::productsOf(const QStringList& codes)
{
    QHash<QString, qint64> products;
    for (const QString& code : codes) {
        if (products.contains(code))
            continue;
        const auto row =
            m_db.queryOne(u"SELECT id FROM products WHERE tenant_id = ? AND code = ?"_s, {m_tenant.id, code});
        if (!row)
            return row.error();
        if (*row)
            products.insert(code, (*row)->int64(0));
    }
    return products;
}

QMap<qint64, Decimal> amountsOf(const QList<GoodsMoved>& goods)
{
    QMap<qint64, Decimal> amounts;
    for (const GoodsMoved& moved : goods)
        if (moved.product != 0)
            amounts[moved.product] = amounts.value(moved.product) + moved.quantity;
    return amounts;
}

} // namespace engine::pos
