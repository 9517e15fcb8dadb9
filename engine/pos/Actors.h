#pragma once
#include "core/Clock.h"
#include "core/Random.h"
#include "pos/EmployeeRepository.h"

#include <QHash>

namespace engine::pos {

// Who did something, as it is written into rows and the audit trail. All empty in a shop without employees. What is no
// employee has a stable word for a name: COMMAND_LINE, API_KEY 12.
struct Who
{
    qint64 employee = 0;
    QString name;
    qint64 approver = 0; // 0 = nobody had to say yes
    QString approverName;
};

// Who is signed in and what was approved: in memory only, so that a start of the program ends both. Owned by the engine
// thread. Roles are read anew with every question: a change counts at once, whoever made it.
class Actors
{
public:
    static constexpr qint64 kApprovalSeconds =
        30 * 60; // a discount approved early in a long sale still holds at its end

    Actors(storage::Database& database, storage::TenantScope tenant, const core::Clock& clock, core::Random& random);

    // Judges and changes nothing; ask before anything is written, best inside the transaction. Everything is allowed
    // while the shop has no employees, and to the command line. UNAUTHORIZED when nobody is signed in under this
    // session; FORBIDDEN with the field `permission` when neither the role nor an approval covers one of `needed`.
    Result<Who> permit(const Actor& actor, Permission needed);
    // `approvals` beside Actor::approval, in any order; each covers one permission once.
    Result<Who> permit(const Actor& actor, const QList<Permission>& needed, const QList<QString>& approvals);
    // Call when the action is durable: its approvals are good for no other.
    void consume(const Actor& actor, const QList<QString>& approvals = {});

    // Somebody has shown a PIN or a badge. Answers the token.
    QString begin(qint64 employee);
    bool end(const QString& session);
    // Every session of somebody who was switched off or whose PIN changed.
    void endAllOf(qint64 employee);
    static Error forbidden(Permission permission);       // FORBIDDEN with the field `permission`
    Result<Employee> employeeOf(const QString& session); // UNAUTHORIZED
    // `approver` has shown who he is; FORBIDDEN when he may not do it himself. Answers the token.
    Result<QString> approve(const QString& session, Permission permission, const Employee& approver);

private:
    struct Approval
    {
        QString session;
        Permission permission;
        qint64 approver;
        QDateTime until;
    };

    Result<std::optional<Employee>> approverFor(const QString& session, Permission needed, QList<QString>& tokens);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
    const core::Clock& m_clock;
    core::Random& m_random;
    QHash<QString, qint64> m_sessions;
    QHash<QString, Approval> m_approvals;
};

} // namespace engine::pos
