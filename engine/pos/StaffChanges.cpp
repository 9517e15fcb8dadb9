#include "access/TenantRepository.h"
#include "core/FieldErrors.h"
#include "core/Text.h"
#include "core/TextRules.h"
#include "pos/PinTries.h"
#include "pos/StaffDesk.h"
#include "storage/Transaction.h"

#include <engine/Limits.h>

// The second half of the desk: who is on the list.
namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 60;

Error lastAdministrator()
{
    Error error{ErrorCode::CONFLICT, u"The last active administrator stays one."_s};
    error.reason = u"LAST_ADMINISTRATOR"_s;
    return error;
}

QJsonObject facts(const Employee& employee)
{
    return {{u"name"_s, employee.name}, {u"role"_s, roleName(employee.role)}, {u"active"_s, employee.active}};
}

} // namespace

Result<void> StaffDesk::check(const Employee& employee, const std::optional<Employee>& before, bool pin,
                              const QString& badge)
{
    core::FieldErrors errors;
    if (employee.name.isEmpty() || core::codePointLength(employee.name) > kLongestName ||
        core::hasForbiddenCharacters(employee.name))
        errors.add(u"name"_s, u"Between 1 and 60 characters."_s, employee.name);
    const bool known = before && (before->hasPin || (before->hasBadge && (employee.hasBadge || !employee.active)));
    if (!pin && badge.isEmpty() && !known)
        errors.add(u"pin"_s, u"A PIN or a badge is needed to sign in."_s);
    if (!badge.isEmpty() && badgeHash(badge).isEmpty())
        errors.add(u"badge"_s, u"A badge's code has 6 to 64 characters."_s);
    EmployeeRepository people(m.database, m.tenant);
    const auto everybody = people.list(true);
    if (!everybody)
        return everybody.error();
    for (const Employee& other : *everybody)
        if (other.id != employee.id && other.name == employee.name)
            errors.add(u"name"_s, u"Somebody else has this name."_s, employee.name);
    if (!badge.isEmpty()) {
        const auto owner = people.badgeOwner(badgeHash(badge));
        if (!owner)
            return owner.error();
        if (*owner && *owner != employee.id)
            errors.add(u"badge"_s, u"Somebody else has this badge."_s);
    }
    if (everybody->isEmpty() && (employee.role != Role::Administrator || !employee.active))
        errors.add(u"role"_s, u"The first one of a shop is an active administrator."_s, roleName(employee.role));
    return errors.isEmpty() ? Result<void>() : errors.toError();
}

Result<Employee> StaffDesk::save(const Actor& actor, Employee employee, const QString& pinHash, const QString& badge)
{
    auto transaction = storage::Transaction::begin(m.database);
    if (!transaction)
        return transaction.error();
    // Two who demote each other at the same moment would leave nobody: one after the other.
    if (auto held = access::TenantRepository(m.database, Limits()).hold(m.tenant.id); !held)
        return held.error();
    const auto who = m.actors.permit(actor, Permission::ManagePeople);
    if (!who)
        return who.error();
    employee.name = employee.name.trimmed();
    EmployeeRepository people(m.database, m.tenant);
    std::optional<Employee> before;
    if (employee.id != 0) {
        const auto found = people.find(employee.id);
        if (!found)
            return found.error();
        before = *found;
    }
    if (auto fine = check(employee, before, !pinHash.isEmpty(), badge); !fine)
        return fine.error();
    if (before && before->active && before->role == Role::Administrator &&
        (!employee.active || employee.role != Role::Administrator)) {
        const auto others = people.otherAdministrators(employee.id);
        if (!others)
            return others.error();
        if (*others == 0)
            return lastAdministrator();
    }
    const QDateTime now = m.clock.nowUtc();
    const bool dropped = before && before->hasBadge && !employee.hasBadge && badge.isEmpty();
    const auto id = people.save(employee, {pinHash, badge.isEmpty() ? QString() : badgeHash(badge), dropped}, now);
    if (!id)
        return id.error();
    if (!pinHash.isEmpty())
        if (auto cleared = PinTries(m.database, m.tenant).clear(u"employee:%1"_s.arg(*id)); !cleared)
            return cleared.error();
    QJsonObject detail{{u"after"_s, facts(employee)}};
    if (before)
        detail.insert(u"before"_s, facts(*before));
    detail.insert(u"newPin"_s, !pinHash.isEmpty());
    detail.insert(u"newBadge"_s, !badge.isEmpty());
    if (dropped)
        detail.insert(u"badgeTaken"_s, true);
    const AuditNote note{before ? u"EMPLOYEE_CHANGED"_s : u"EMPLOYEE_ADDED"_s, employee.name, {}, m.till, detail};
    if (auto noted = AuditTrail(m.database, m.tenant).append(*who, note, now); !noted)
        return noted.error();
    auto saved = people.find(*id);
    if (!saved)
        return saved;
    if (auto done = transaction->commit(); !done)
        return done.error();
    m.actors.consume(actor);
    const bool own = who->employee == *id;
    if (!employee.active || (!own && (!pinHash.isEmpty() || !badge.isEmpty() || dropped)))
        m.actors.endAllOf(*id);
    return saved;
}

} // namespace engine::pos
