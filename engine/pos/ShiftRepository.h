#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Shifts.h>

namespace engine::pos {

// The rows of shifts and of money that moved without a sale. Rules are elsewhere.
class ShiftRepository
{
public:
    ShiftRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    Result<QString> till(IssuerId issuer); // 001-001; ISSUER_NOT_FOUND
    Result<std::optional<Shift>> current(IssuerId issuer);
    // Inside a transaction: nobody sells into it or closes it until the transaction ends.
    Result<std::optional<Shift>> hold(IssuerId issuer);
    Result<std::optional<Shift>> find(qint64 id);
    Result<QList<Shift>> closed(IssuerId issuer, int limit); // newest first
    Result<qint64> insert(IssuerId issuer, Money float_, qint64 employee, const QDateTime& now);

    struct Close
    {
        qint64 number = 0;
        qint64 employee = 0;
        QString key;
        QByteArray z;
        QDateTime at;
    };
    Result<qint64> nextNumber(IssuerId issuer);
    Result<void> close(qint64 shift, const Close& close);
    struct Stored
    {
        IssuerId issuer = 0;
        qint64 closedBy = 0; // 0 = the owner
        QByteArray z;
    };
    Result<std::optional<Stored>> storedByKey(const QString& key);
    Result<std::optional<Stored>> stored(qint64 shift); // of a closed one

    struct Movement
    {
        CashMovement values; // names are not written
        qint64 employee = 0, approver = 0;
        QString key;
    };
    Result<qint64> addMovement(qint64 shift, const Movement& movement);
    Result<std::optional<CashMovement>> movementByKey(const QString& key);
    Result<std::optional<CashMovement>> movement(qint64 id);
    Result<QList<CashMovement>> movements(qint64 shift); // oldest first

private:
    Result<std::optional<Shift>> one(const QString& where, const storage::Args& args);
    Result<std::optional<Stored>> storedWhere(const QString& where, const storage::Args& args);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

QString cashKindName(CashKind kind); // IN, OUT, NO_SALE
std::optional<CashKind> cashKindOf(const QString& name);

} // namespace engine::pos
