#include "pos/EmployeeRepository.h"

#include "core/Clock.h"

namespace engine::pos {

using namespace Qt::StringLiterals;
using core::utcIso;
using storage::Row;

namespace {

const QString kColumns = u"id, name, role, active, pin_hash <> '', badge_hash <> '', last_seen_at"_s;

Employee employeeOf(const Row& row)
{
    Employee employee;
    employee.id = row.int64(0);
    employee.name = row.text(1);
    employee.role = roleFromName(row.text(2)).value_or(Role::Cashier);
    employee.active = row.flag(3);
    employee.hasPin = row.flag(4);
    employee.hasBadge = row.flag(5);
    if (!row.isNull(6))
        employee.lastSeen = core::fromUtcIso(row.text(6));
    return employee;
}

Error unknown()
{
    return {ErrorCode::NOT_FOUND, u"There is no such employee."_s};
}

} // namespace

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : {Role::Cashier, Role::Supervisor, Role::Administrator, Role::Accountant})
        if (roleName(role) == name)
            return role;
    return std::nullopt;
}

Result<bool> EmployeeRepository::any()
{
    return m_db.queryOne(u"SELECT 1 FROM employees WHERE tenant_id = ? AND active = 1 LIMIT 1"_s, {m_tenant.id})
        .map([](const std::optional<Row>& row) { return row.has_value(); });
}

Result<Employee> EmployeeRepository::find(qint64 id)
{
    const auto row =
        m_db.queryOne(u"SELECT "_s + kColumns + u" FROM employees WHERE tenant_id = ? AND id = ?"_s, {m_tenant.id, id});
    if (!row)
        return row.error();
    if (!*row)
        return unknown();
    return employeeOf(**row);
}

Result<std::optional<Employee>> EmployeeRepository::findByBadge(const QString& badgeHash)
{
    return m_db
        .queryOne(u"SELECT "_s + kColumns + u" FROM employees WHERE tenant_id = ? AND badge_hash = ? AND active = 1"_s,
                  {m_tenant.id, badgeHash})
        .map([](const std::optional<Row>& row) {
            return row ? std::optional<Employee>(employeeOf(*row)) : std::nullopt;
        });
}

Result<qint64> EmployeeRepository::badgeOwner(const QString& badgeHash)
{
    return m_db.queryOne(u"SELECT id FROM employees WHERE tenant_id = ? AND badge_hash = ?"_s, {m_tenant.id, badgeHash})
        .map([](const std::optional<Row>& row) { return row ? row->int64(0) : 0; });
}

Result<QList<Employee>> EmployeeRepository::list(bool alsoInactive)
{
    return m_db
        .query(u"SELECT "_s + kColumns +
                   u" FROM employees WHERE tenant_id = ? AND active >= ? "
                   "ORDER BY active DESC, CASE WHEN last_seen_at IS NULL THEN 1 ELSE 0 END, last_seen_at DESC, name"_s,
               {m_tenant.id, alsoInactive ? 0 : 1})
        .map([](const QList<Row>& rows) {
            QList<Employee> people;
            for (const Row& row : rows)
                people += employeeOf(row);
            return people;
        });
}

Result<QString> EmployeeRepository::pinHash(qint64 id)
{
    const auto row =
        m_db.queryOne(u"SELECT pin_hash FROM employees WHERE tenant_id = ? AND id = ?"_s, {m_tenant.id, id});
    if (!row)
        return row.error();
    if (!*row)
        return unknown();
    return (*row)->text(0);
}

Result<qint64> EmployeeRepository::otherAdministrators(qint64 id)
{
    return m_db
        .queryOne(u"SELECT COUNT(*) FROM employees WHERE tenant_id = ? AND active = 1 AND role = ? AND id <> ?"_s,
                  {m_tenant.id, roleName(Role::Administrator), id})
        .map([](const std::optional<Row>& row) { return row->int64(0); });
}

Result<qint64> EmployeeRepository::save(const Employee& employee, const Secrets& secrets, const QDateTime& nowUtc)
{
    if (employee.id == 0) {
        return m_db
            .queryOne(u"INSERT INTO employees (tenant_id, name, role, pin_hash, badge_hash, active, created_at) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                      {m_tenant.id, employee.name, roleName(employee.role), secrets.pinHash, secrets.badgeHash,
                       employee.active, utcIso(nowUtc)})
            .map([](const std::optional<Row>& row) { return row->int64(0); });
    }
    const auto changed = m_db.exec(
        u"UPDATE employees SET name = ?, role = ?, active = ?, "
        "pin_hash = CASE WHEN ? = '' THEN pin_hash ELSE ? END, "
        "badge_hash = CASE WHEN ? = 1 THEN '' WHEN ? = '' THEN badge_hash ELSE ? END WHERE tenant_id = ? AND id = ?"_s,
        {employee.name, roleName(employee.role), employee.active, secrets.pinHash, secrets.pinHash,
         secrets.dropBadge ? 1 : 0, secrets.badgeHash, secrets.badgeHash, m_tenant.id, employee.id});
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return unknown();
    return employee.id;
}

Result<void> EmployeeRepository::seen(qint64 id, const QDateTime& nowUtc)
{
    const auto done = m_db.exec(u"UPDATE employees SET last_seen_at = ? WHERE tenant_id = ? AND id = ?"_s,
                                {utcIso(nowUtc), m_tenant.id, id});
    return done ? Result<void>() : done.error();
}

} // namespace engine::pos
