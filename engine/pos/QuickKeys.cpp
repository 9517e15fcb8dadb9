#include "pos/QuickKeys.h"

#include "core/FieldErrors.h"
#include "pos/ProductRepository.h"

namespace engine::pos {

using namespace Qt::StringLiterals;
using storage::Row;

Result<QList<QuickKey>> QuickKeys::all()
{
    const auto rows = m_db.query(u"SELECT k.page, k.position, "_s + kProductColumns +
                                     u" FROM quick_keys k JOIN products p ON p.id = k.product_id "
                                     "WHERE k.tenant_id = ? AND p.active = 1 ORDER BY k.page, k.position"_s,
                                 {m_tenant.id});
    if (!rows)
        return rows.error();
    QList<QuickKey> keys;
    for (const Row& row : *rows)
        keys += {row.int32(0), row.int32(1), productOf(row, 2)};
    return keys;
}

Result<void> QuickKeys::replace(const QList<QuickKey>& keys)
{
    core::FieldErrors errors;
    QSet<std::pair<int, int>> taken;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QuickKey& key = keys[i];
        const QString field = u"keys[%1].position"_s.arg(i);
        if (key.page < 0 || key.page >= kPages || key.position < 0 || key.position >= kPerPage)
            errors.add(field, u"Keys stand on pages 0 to 9, ten on each."_s);
        else if (taken.contains({key.page, key.position}))
            errors.add(field, u"Two keys stand at one place."_s);
        taken.insert({key.page, key.position});
    }
    if (!errors.isEmpty())
        return errors.toError();
    if (auto gone = m_db.exec(u"DELETE FROM quick_keys WHERE tenant_id = ?"_s, {m_tenant.id}); !gone)
        return gone.error();
    for (const QuickKey& key : keys) {
        const auto kept =
            m_db.exec(u"INSERT INTO quick_keys (tenant_id, page, position, product_id) "
                      "SELECT p.tenant_id, ?, ?, p.id FROM products p WHERE p.tenant_id = ? AND p.id = ?"_s,
                      {key.page, key.position, m_tenant.id, key.product.id});
        if (!kept)
            return kept.error();
        if (*kept != 1)
            return Error{ErrorCode::NOT_FOUND, u"there is no product %1"_s.arg(key.product.id)};
    }
    return {};
}

} // namespace engine::pos
