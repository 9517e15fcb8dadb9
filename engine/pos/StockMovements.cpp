#include "pos/StockMovements.h"

#include "core/Clock.h"
#include "core/FieldErrors.h"

#include <array>

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

StockReason stockReasonFromName(const QString& name)
{
    for (const StockReason reason : std::array{StockReason::Sale, StockReason::Return, StockReason::Purchase,
                                               StockReason::Count, StockReason::Loss})
        if (stockReasonName(reason) == name)
            return reason;
    return StockReason::Other;
}

constexpr qsizetype kMaxNote = 300;

} // namespace

Result<bool> StockMovements::record(const Movement& movement)
{
    core::FieldErrors errors;
    if (movement.quantity.isZero())
        errors.add(u"quantity"_s, u"Say how much came in, or went out with a minus."_s);
    if (movement.key.isEmpty())
        errors.add(u"key"_s, u"Give the movement a key of its own."_s);
    if (movement.note.size() > kMaxNote)
        errors.add(u"note"_s, u"At most %1 characters."_s.arg(kMaxNote));
    if (!errors.isEmpty())
        return errors.toError();
    StockLedger ledger(m_db, m_tenant);
    if (auto held = ledger.hold(); !held)
        return held.error();
    const auto known = m_db.queryOne(u"SELECT id FROM stock_movements WHERE tenant_id = ? AND idempotency_key = ?"_s,
                                     {m_tenant.id, movement.key});
    if (!known)
        return known.error();
    if (*known)
        return false;
    const auto counted = ledger.left({movement.product});
    if (!counted)
        return counted.error();
    if (counted->isEmpty())
        return Error{ErrorCode::NOT_FOUND, u"there is no counted product %1"_s.arg(movement.product)};
    if (auto moved = ledger.move(movement); !moved)
        return moved.error();
    return true;
}

Result<QList<StockMovement>> StockMovements::of(qint64 product, int limit)
{
    const auto rows = m_db.query(
        u"SELECT m.id, m.quantity_micros, m.reason, m.note, e.name, m.access_key, m.at FROM stock_movements m "
        "LEFT JOIN employees e ON e.id = m.employee_id WHERE m.tenant_id = ? AND m.product_id = ? ORDER BY m.id DESC LIMIT ?"_s,
        {m_tenant.id, product, limit});
    if (!rows)
        return rows.error();
    QList<StockMovement> movements;
    for (const Row& row : *rows) {
        StockMovement movement;
        movement.id = row.int64(0);
        movement.product = product;
        movement.quantity = Decimal::fromMicros(row.int64(1));
        movement.reason = stockReasonFromName(row.text(2));
        movement.note = row.text(3);
        movement.employee = row.text(4);
        movement.document = row.text(5);
        movement.at = core::fromUtcIso(row.text(6));
        movements += movement;
    }
    return movements;
}

} // namespace engine::pos
