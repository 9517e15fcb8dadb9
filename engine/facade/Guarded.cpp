#include "facade/Guarded.h"

#include "facade/PeopleFacade.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

Result<pos::Who> permitted(Core& core, const Caller& caller, const QList<Permission>& needed)
{
    if (caller.apiKeyId != 0)
        return pos::Who{0, u"API_KEY %1"_s.arg(caller.apiKeyId), 0, {}};
    if (needed.isEmpty()) // nobody needs to be signed in for it either
        return pos::Who{};
    return core.actors->permit(caller.actor, needed, {});
}

Result<void> tell(Core& core, storage::Database& db, const Caller& caller, const pos::Who& who, pos::AuditNote note)
{
    if (note.action.isEmpty() || caller.tenant != kTillTenantId)
        return {};
    if (note.till.isEmpty())
        note.till = tillName(db);
    return pos::AuditTrail(db, kTenant).append(who, note, core.clock.nowUtc());
}

QJsonObject difference(const QJsonObject& before, const QJsonObject& after)
{
    QJsonObject was, is;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.value(it.key()) == it.value())
            continue;
        if (before.contains(it.key()))
            was.insert(it.key(), before.value(it.key()));
        is.insert(it.key(), it.value());
    }
    QJsonObject told;
    if (!was.isEmpty())
        told.insert(u"before"_s, was);
    if (!is.isEmpty())
        told.insert(u"after"_s, is);
    return told;
}

} // namespace engine::facade
