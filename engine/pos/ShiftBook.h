#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Issuer.h>

namespace engine::pos {

inline const QString kShiftRequiredKey = QStringLiteral("shift.required"); // auto | always | never

// Which shift a sale belongs to. Works inside the transaction of whoever asks, and on PostgreSQL keeps the shift from
// being closed until that transaction ends, so that no sale can slip past a Z.
class ShiftBook
{
public:
    ShiftBook(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // The id of the till's open shift; NO_OPEN_SHIFT.
    Result<qint64> openShift(IssuerId issuer);
    // Without one: NO_OPEN_SHIFT when one is required, else begins one with a float of 0. `employee` 0 = the owner.
    Result<qint64> openShiftOrBegin(IssuerId issuer, const QDateTime& now, bool required, qint64 employee = 0);
    // Whether selling needs a shift that somebody opened: as the setting says, by itself once there are employees.
    Result<bool> required();

private:
    Result<std::optional<qint64>> find(IssuerId issuer);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::pos
