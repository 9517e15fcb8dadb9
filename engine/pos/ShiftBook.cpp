#include "pos/ShiftBook.h"

#include "access/SettingsRepository.h"
#include "core/Clock.h"
#include "pos/EmployeeRepository.h"

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

Error noShift()
{
    return {ErrorCode::NO_OPEN_SHIFT, u"this till has no open shift"_s};
}

} // namespace

Result<std::optional<qint64>> ShiftBook::find(IssuerId issuer)
{
    // SQLite has one writer anyway.
    const bool locks = m_db.dialect() == storage::Dialect::PostgreSql && m_db.inTransaction();
    return m_db
        .queryOne(u"SELECT id FROM shifts WHERE tenant_id = ? AND issuer_id = ? AND state = 'OPEN'"_s +
                      (locks ? u" FOR SHARE"_s : QString()),
                  {m_tenant.id, issuer})
        .map([](const std::optional<storage::Row>& row) {
            return row ? std::optional<qint64>(row->int64(0)) : std::nullopt;
        });
}

Result<qint64> ShiftBook::openShift(IssuerId issuer)
{
    const auto found = find(issuer);
    if (!found)
        return found.error();
    return *found ? Result<qint64>(**found) : noShift();
}

Result<qint64> ShiftBook::openShiftOrBegin(IssuerId issuer, const QDateTime& now, bool required, qint64 employee)
{
    if (auto open = openShift(issuer); open || open.error().code != ErrorCode::NO_OPEN_SHIFT || required)
        return open;
    // Somebody else may begin one at the same moment: theirs is the till's then.
    const auto begun = m_db.exec(
        u"INSERT INTO shifts (tenant_id, issuer_id, state, float_cents, opened_by, opened_at) "
        "VALUES (?, ?, 'OPEN', 0, ?, ?) "
        "ON CONFLICT (tenant_id, issuer_id) WHERE state = 'OPEN' DO NOTHING"_s,
        {m_tenant.id, issuer, employee == 0 ? std::nullopt : std::optional<qint64>(employee), core::utcIso(now)});
    if (!begun)
        return begun.error();
    return openShift(issuer);
}

Result<bool> ShiftBook::required()
{
    const auto setting = access::SettingsRepository(m_db, m_tenant).get(kShiftRequiredKey);
    if (!setting)
        return setting.error();
    if (*setting == u"always"_s || *setting == u"never"_s)
        return *setting == u"always"_s;
    return EmployeeRepository(m_db, m_tenant).any();
}

} // namespace engine::pos
