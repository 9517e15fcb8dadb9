#include "pos/Actors.h"

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTokenBytes = 32;

Error nobody()
{
    return {ErrorCode::UNAUTHORIZED, u"Nobody is signed in at this till."_s};
}

} // namespace

Error Actors::forbidden(Permission permission)
{
    const QString name = permissionName(permission);
    return {ErrorCode::FORBIDDEN,
            u"This needs the permission %1."_s.arg(name),
            {{u"permission"_s, u"Ask somebody who has it to approve."_s, u"APPROVAL_NEEDED"_s, name}}};
}

Actors::Actors(storage::Database& database, storage::TenantScope tenant, const core::Clock& clock, core::Random& random)
    : m_db(database), m_tenant(tenant), m_clock(clock), m_random(random)
{
}

Result<Who> Actors::permit(const Actor& actor, Permission needed)
{
    return permit(actor, QList{needed}, {});
}

Result<Who> Actors::permit(const Actor& actor, const QList<Permission>& needed, const QList<QString>& approvals)
{
    if (actor.standing == Actor::Standing::CommandLine)
        return Who{0, u"COMMAND_LINE"_s, 0, {}};
    const auto staffed = EmployeeRepository(m_db, m_tenant).any();
    if (!staffed)
        return staffed.error();
    if (!*staffed)
        return Who{};
    const auto employee = employeeOf(actor.session);
    if (!employee)
        return employee.error();
    Who who{employee->id, employee->name, 0, {}};
    const QSet<Permission> own = permissionsOf(employee->role);
    QList<QString> tokens = approvals;
    tokens += actor.approval;
    for (const Permission permission : needed) {
        if (own.contains(permission))
            continue;
        const auto approver = approverFor(actor.session, permission, tokens);
        if (!approver)
            return approver.error();
        if (!*approver)
            return forbidden(permission);
        who.approver = (*approver)->id;
        who.approverName = (*approver)->name;
    }
    return who;
}

// Takes the token that covers `needed` out of `tokens`: one approval is no leave for two things.
Result<std::optional<Employee>> Actors::approverFor(const QString& session, Permission needed, QList<QString>& tokens)
{
    for (const QString& token : QList<QString>(tokens)) {
        const auto found = m_approvals.constFind(token);
        if (found == m_approvals.cend() || found->session != session || found->permission != needed ||
            found->until < m_clock.nowUtc())
            continue;
        const auto approver = EmployeeRepository(m_db, m_tenant).find(found->approver);
        if (!approver)
            return approver.error();
        if (!approver->active || !permissionsOf(approver->role).contains(needed))
            continue;
        tokens.removeOne(token);
        return std::optional<Employee>(*approver);
    }
    return std::optional<Employee>();
}

void Actors::consume(const Actor& actor, const QList<QString>& approvals)
{
    m_approvals.remove(actor.approval);
    for (const QString& token : approvals)
        m_approvals.remove(token);
}

QString Actors::begin(qint64 employee)
{
    const QString token = QString::fromLatin1(m_random.bytes(kTokenBytes).toHex());
    m_sessions.insert(token, employee);
    return token;
}

bool Actors::end(const QString& session)
{
    m_approvals.removeIf([&](const auto& each) { return each.value().session == session; });
    return m_sessions.remove(session);
}

void Actors::endAllOf(qint64 employee)
{
    for (const QString& session : m_sessions.keys(employee))
        end(session);
}

Result<Employee> Actors::employeeOf(const QString& session)
{
    const auto found = m_sessions.constFind(session);
    if (found == m_sessions.cend())
        return nobody();
    auto employee = EmployeeRepository(m_db, m_tenant).find(*found);
    if (!employee)
        return employee;
    return employee->active ? employee : Result<Employee>(nobody());
}

Result<QString> Actors::approve(const QString& session, Permission permission, const Employee& approver)
{
    if (auto known = employeeOf(session); !known)
        return known.error();
    if (!approver.active || !permissionsOf(approver.role).contains(permission))
        return forbidden(permission);
    const QDateTime now = m_clock.nowUtc();
    m_approvals.removeIf([&](const auto& each) { return each.value().until < now; });
    const QString token = QString::fromLatin1(m_random.bytes(kTokenBytes).toHex());
    m_approvals.insert(token, {session, permission, approver.id, now.addSecs(kApprovalSeconds)});
    return token;
}

} // namespace engine::pos
