#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/People.h>

namespace engine::pos {

// What of an employee never leaves the engine. Empty = none.
struct Secrets
{
    QString pinHash;   // Argon2id, encoded
    QString badgeHash; // SHA-256 of the badge's code, hexadecimal
    bool dropBadge = false;
};

std::optional<Role> roleFromName(QStringView name);

class EmployeeRepository
{
public:
    EmployeeRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    Result<bool> any();               // whether anybody active is there: a shop with employees
    Result<Employee> find(qint64 id); // NOT_FOUND
    Result<std::optional<Employee>> findByBadge(const QString& badgeHash); // active only
    Result<qint64> badgeOwner(const QString& badgeHash);                   // whoever has it, active or not; 0 = nobody
    Result<QList<Employee>> list(bool alsoInactive);                       // last seen first, then by name
    Result<QString> pinHash(qint64 id);                                    // NOT_FOUND
    // Administrators who are active, without this one.
    Result<qint64> otherAdministrators(qint64 id);
    // New with id 0; empty secrets stay as they are. Answers the id. UNIQUE_VIOLATION for a name or badge twice.
    Result<qint64> save(const Employee& employee, const Secrets& secrets, const QDateTime& nowUtc);
    Result<void> seen(qint64 id, const QDateTime& nowUtc);

private:
    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
