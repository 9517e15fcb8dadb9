#include "pos/ShiftRepository.h"

#include "core/Clock.h"

#include <array>

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Row;

namespace {

const QString kShift =
    u"SELECT s.id, s.issuer_id, s.state, s.float_cents, COALESCE(o.name, ''), s.opened_at, COALESCE(s.number, 0), "
    "COALESCE(c.name, ''), COALESCE(s.closed_at, '') FROM shifts s LEFT JOIN employees o ON o.id = s.opened_by "
    "LEFT JOIN employees c ON c.id = s.closed_by WHERE s.tenant_id = ? AND "_s;
const QString kMovement =
    u"SELECT m.id, m.kind, m.amount_cents, m.reason, m.note, COALESCE(e.name, ''), COALESCE(a.name, ''), m.at "
    "FROM cash_movements m LEFT JOIN employees e ON e.id = m.employee_id "
    "LEFT JOIN employees a ON a.id = m.approver_id WHERE m.tenant_id = ? AND "_s;

const std::array<std::pair<CashKind, QString>, 3> kKinds{
    {{CashKind::In, u"IN"_s}, {CashKind::Out, u"OUT"_s}, {CashKind::NoSale, u"NO_SALE"_s}}};

std::optional<qint64> idOrNull(qint64 id)
{
    return id == 0 ? std::nullopt : std::optional<qint64>(id);
}

Shift shiftOf(const Row& row)
{
    Shift shift;
    shift.id = row.int64(0);
    shift.issuer = row.int64(1);
    shift.open = row.text(2) == u"OPEN"_s;
    shift.float_ = Money::fromCents(row.int64(3));
    shift.openedBy = row.text(4);
    shift.openedAt = core::fromUtcIso(row.text(5));
    shift.number = row.int64(6);
    shift.closedBy = row.text(7);
    shift.closedAt = core::fromUtcIso(row.text(8));
    return shift;
}

CashMovement movementOf(const Row& row)
{
    CashMovement movement;
    movement.id = row.int64(0);
    movement.kind = cashKindOf(row.text(1)).value_or(CashKind::NoSale);
    movement.amount = Money::fromCents(row.int64(2));
    movement.reason = row.text(3);
    movement.note = row.text(4);
    movement.employee = row.text(5);
    movement.approver = row.text(6);
    movement.at = core::fromUtcIso(row.text(7));
    return movement;
}

} // namespace

QString cashKindName(CashKind kind)
{
    for (const auto& [each, name] : kKinds) {
        if (each == kind)
            return name;
    }
    return {};
}

std::optional<CashKind> cashKindOf(const QString& name)
{
    for (const auto& [kind, each] : kKinds) {
        if (each == name)
            return kind;
    }
    return std::nullopt;
}

Result<std::optional<Shift>> ShiftRepository::one(const QString& where, const storage::Args& args)
{
    return m_db.queryOne(kShift + where, args).map([](const std::optional<Row>& row) {
        return row ? std::optional<Shift>(shiftOf(*row)) : std::nullopt;
    });
}

Result<QString> ShiftRepository::till(IssuerId issuer)
{
    const auto row = m_db.queryOne(
        u"SELECT branch_code, issue_point_code FROM issuers WHERE tenant_id = ? AND id = ?"_s, {m_tenant.id, issuer});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::ISSUER_NOT_FOUND, u"there is no issuer %1"_s.arg(issuer)};
    return QString((*row)->text(0) + u'-' + (*row)->text(1));
}

Result<std::optional<Shift>> ShiftRepository::current(IssuerId issuer)
{
    return one(u"s.issuer_id = ? AND s.state = 'OPEN'"_s, {m_tenant.id, issuer});
}

Result<std::optional<Shift>> ShiftRepository::hold(IssuerId issuer)
{
    // SQLite's transaction is the only writer already.
    const bool locks = m_db.dialect() == storage::Dialect::PostgreSql;
    return one(u"s.issuer_id = ? AND s.state = 'OPEN'"_s + (locks ? u" FOR UPDATE OF s"_s : QString()),
               {m_tenant.id, issuer});
}

Result<std::optional<Shift>> ShiftRepository::find(qint64 id)
{
    return one(u"s.id = ?"_s, {m_tenant.id, id});
}

Result<QList<Shift>> ShiftRepository::closed(IssuerId issuer, int limit)
{
    return m_db
        .query(kShift + u"s.issuer_id = ? AND s.state = 'CLOSED' ORDER BY s.number DESC LIMIT ?"_s,
               {m_tenant.id, issuer, limit})
        .map([](const QList<Row>& rows) {
            QList<Shift> shifts;
            for (const Row& row : rows)
                shifts += shiftOf(row);
            return shifts;
        });
}

Result<qint64> ShiftRepository::insert(IssuerId issuer, Money float_, qint64 employee, const QDateTime& now)
{
    return m_db
        .queryOne(u"INSERT INTO shifts (tenant_id, issuer_id, state, float_cents, opened_by, opened_at) "
                  "VALUES (?, ?, 'OPEN', ?, ?, ?) RETURNING id"_s,
                  {m_tenant.id, issuer, float_.cents(), idOrNull(employee), core::utcIso(now)})
        .map([](const std::optional<Row>& row) { return row->int64(0); });
}

Result<qint64> ShiftRepository::nextNumber(IssuerId issuer)
{
    return m_db
        .queryOne(u"SELECT COALESCE(MAX(number), 0) + 1 FROM shifts WHERE tenant_id = ? AND issuer_id = ?"_s,
                  {m_tenant.id, issuer})
        .map([](const std::optional<Row>& row) { return row->int64(0); });
}

Result<void> ShiftRepository::close(qint64 shift, const Close& close)
{
    const auto affected =
        m_db.exec(u"UPDATE shifts SET state = 'CLOSED', number = ?, closed_by = ?, closed_at = ?, close_key = ?, z = ? "
                  "WHERE tenant_id = ? AND id = ? AND state = 'OPEN'"_s,
                  {close.number, idOrNull(close.employee), core::utcIso(close.at), close.key,
                   QString::fromUtf8(close.z), m_tenant.id, shift});
    if (!affected)
        return affected.error();
    if (*affected != 1)
        return Error{ErrorCode::NO_OPEN_SHIFT, u"this shift is closed already"_s};
    return {};
}

Result<std::optional<ShiftRepository::Stored>> ShiftRepository::storedWhere(const QString& where,
                                                                            const storage::Args& args)
{
    return m_db
        .queryOne(u"SELECT issuer_id, COALESCE(closed_by, 0), z FROM shifts WHERE tenant_id = ? AND state = 'CLOSED' "
                  "AND "_s +
                      where,
                  args)
        .map([](const std::optional<Row>& row) {
            return row ? std::optional<Stored>(Stored{row->int64(0), row->int64(1), row->text(2).toUtf8()})
                       : std::nullopt;
        });
}

Result<std::optional<ShiftRepository::Stored>> ShiftRepository::storedByKey(const QString& key)
{
    return storedWhere(u"close_key = ?"_s, {m_tenant.id, key});
}

Result<std::optional<ShiftRepository::Stored>> ShiftRepository::stored(qint64 shift)
{
    return storedWhere(u"id = ?"_s, {m_tenant.id, shift});
}

Result<qint64> ShiftRepository::addMovement(qint64 shift, const Movement& movement)
{
    const CashMovement& values = movement.values;
    return m_db
        .queryOne(u"INSERT INTO cash_movements (tenant_id, shift_id, kind, amount_cents, reason, note, employee_id, "
                  "approver_id, idempotency_key, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                  {m_tenant.id, shift, cashKindName(values.kind), values.amount.cents(), values.reason, values.note,
                   idOrNull(movement.employee), idOrNull(movement.approver), movement.key, core::utcIso(values.at)})
        .map([](const std::optional<Row>& row) { return row->int64(0); });
}

Result<std::optional<CashMovement>> ShiftRepository::movementByKey(const QString& key)
{
    return m_db.queryOne(kMovement + u"m.idempotency_key = ?"_s, {m_tenant.id, key})
        .map([](const std::optional<Row>& row) {
            return row ? std::optional<CashMovement>(movementOf(*row)) : std::nullopt;
        });
}

Result<std::optional<CashMovement>> ShiftRepository::movement(qint64 id)
{
    return m_db.queryOne(kMovement + u"m.id = ?"_s, {m_tenant.id, id}).map([](const std::optional<Row>& row) {
        return row ? std::optional<CashMovement>(movementOf(*row)) : std::nullopt;
    });
}

Result<QList<CashMovement>> ShiftRepository::movements(qint64 shift)
{
    return m_db.query(kMovement + u"m.shift_id = ? ORDER BY m.id"_s, {m_tenant.id, shift})
        .map([](const QList<Row>& rows) {
            QList<CashMovement> movements;
            for (const Row& row : rows)
                movements += movementOf(row);
            return movements;
        });
}

} // namespace engine::pos
