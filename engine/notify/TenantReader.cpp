#include "notify/TenantReader.h"

using namespace Qt::StringLiterals;

namespace engine::notify {

Result<QString> TenantReader::language(TenantId tenant)
{
    auto row = m_db.queryOne(u"SELECT language FROM tenants WHERE id = ?"_s, {tenant});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NOT_FOUND, u"There is no such tenant."_s};
    return (*row)->text(0);
}

Result<QList<TenantId>> TenantReader::notSuspended()
{
    return m_db.query(u"SELECT id FROM tenants WHERE status <> 'SUSPENDED' ORDER BY id"_s)
        .map([](const QList<storage::Row>& rows) {
            QList<TenantId> ids;
            for (const storage::Row& row : rows)
                ids << row.int64(0);
            return ids;
        });
}

// SQLite has one writer at a time as it is.
Result<void> TenantReader::hold(TenantId tenant)
{
    if (m_db.dialect() != storage::Dialect::PostgreSql)
        return {};
    auto held = m_db.query(u"SELECT id FROM tenants WHERE id = ? FOR NO KEY UPDATE"_s, {tenant});
    return held ? Result<void>() : held.error();
}

} // namespace engine::notify
