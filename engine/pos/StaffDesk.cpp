#include "pos/StaffDesk.h"

#include "core/Text.h"
#include "crypto/Digest.h"
#include "crypto/PinHash.h"
#include "pos/PinTries.h"
#include "storage/Transaction.h"

namespace engine::pos {

using namespace Qt::StringLiterals;

namespace {

const QString kBadgeSubject = u"badge"_s;

QString pinSubject(qint64 employee)
{
    return u"employee:%1"_s.arg(employee);
}

Error wrong()
{
    return {ErrorCode::UNAUTHORIZED, u"That is not the PIN or badge of anybody who may."_s};
}

} // namespace

bool isPin(QByteArrayView pin)
{
    return pin.size() >= kShortestPin && pin.size() <= kLongestPin &&
           std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QString badgeHash(const QString& badge)
{
    const QString code = badge.trimmed();
    if (code.size() < kShortestBadge || code.size() > kLongestBadge)
        return {};
    return QString::fromLatin1(crypto::digest(crypto::Digest::Sha256, "badge:" + code.toUtf8()).toHex());
}

QList<qint64> matching(const PinTrial& trial, QByteArrayView pin)
{
    QList<qint64> found;
    if (!isPin(pin)) // nobody has such a PIN: no need to hash ten thousand characters
        return found;
    for (const PinTrial::Candidate& candidate : trial.candidates)
        if (crypto::pinMatches(candidate.pinHash, pin))
            found += candidate.employee;
    return found;
}

Result<PinTrial> StaffDesk::beginSignIn(qint64 employee)
{
    EmployeeRepository people(m.database, m.tenant);
    const auto known = people.find(employee);
    if (!known && known.error().code != ErrorCode::NOT_FOUND)
        return known.error();
    if (!known || !known->active || !known->hasPin)
        return wrong();
    if (auto allowed = PinTries(m.database, m.tenant).begin(pinSubject(employee), kPinPatience, m.clock.nowUtc());
        !allowed)
        return allowed.error();
    const auto hash = people.pinHash(employee);
    if (!hash)
        return hash.error();
    return PinTrial{pinSubject(employee), {{employee, *hash}}, {}, {}};
}

Result<Session> StaffDesk::finishSignIn(const PinTrial& trial, const QList<qint64>& matches)
{
    const auto employee = EmployeeRepository(m.database, m.tenant).find(trial.candidates.first().employee);
    if (!employee)
        return employee.error();
    if (!matches.contains(employee->id) || !employee->active)
        return refuse({employee->id, employee->name, 0, {}}, u"SIGN_IN_REFUSED"_s, {});
    auto transaction = storage::Transaction::begin(m.database);
    if (!transaction)
        return transaction.error();
    if (auto cleared = PinTries(m.database, m.tenant).clear(trial.subject); !cleared)
        return cleared.error();
    auto session = begin(*employee, u"PIN"_s);
    if (!session)
        return session;
    if (auto done = transaction->commit(); !done) {
        m.actors.end(session->token);
        return done.error();
    }
    return session;
}

Result<Session> StaffDesk::signInWithBadge(const QString& badge)
{
    const auto employee = byBadge(badge);
    if (!employee)
        return employee.error();
    if (!*employee)
        return refuse({}, u"SIGN_IN_REFUSED"_s, u"BADGE"_s);
    auto transaction = storage::Transaction::begin(m.database);
    if (!transaction)
        return transaction.error();
    auto session = begin(**employee, u"BADGE"_s);
    if (!session)
        return session;
    if (auto done = transaction->commit(); !done) {
        m.actors.end(session->token);
        return done.error();
    }
    return session;
}

Result<Session> StaffDesk::begin(const Employee& employee, const QString& how)
{
    const QDateTime now = m.clock.nowUtc();
    if (auto seen = EmployeeRepository(m.database, m.tenant).seen(employee.id, now); !seen)
        return seen.error();
    AuditNote note{u"SIGNED_IN"_s, {}, {}, m.till, {{u"with"_s, how}}};
    if (auto noted = AuditTrail(m.database, m.tenant).append({employee.id, employee.name, 0, {}}, note, now); !noted)
        return noted.error();
    Session session{m.actors.begin(employee.id), employee, permissionsOf(employee.role)};
    session.employee.lastSeen = now;
    return session;
}

Result<bool> StaffDesk::signOut(const QString& session)
{
    const auto employee = m.actors.employeeOf(session);
    const bool ended = m.actors.end(session);
    if (!employee)
        return ended;
    const AuditNote note{u"SIGNED_OUT"_s, {}, {}, m.till, {}};
    const auto noted =
        AuditTrail(m.database, m.tenant).append({employee->id, employee->name, 0, {}}, note, m.clock.nowUtc());
    return noted ? Result<bool>(ended) : noted.error();
}

Result<PinTrial> StaffDesk::beginApproval(const Actor& actor, Permission permission, qint64 approver)
{
    const auto asks = m.actors.employeeOf(actor.session);
    if (!asks)
        return asks.error();
    EmployeeRepository people(m.database, m.tenant);
    const auto everybody = people.list(false);
    if (!everybody)
        return everybody.error();
    PinTrial trial{approver ? pinSubject(approver) : u"approval:%1"_s.arg(asks->id), {}, actor.session, permission};
    for (const Employee& each : *everybody) {
        if ((approver && each.id != approver) || !each.hasPin || !permissionsOf(each.role).contains(permission))
            continue;
        const auto hash = people.pinHash(each.id);
        if (!hash)
            return hash.error();
        trial.candidates += {each.id, *hash};
    }
    if (trial.candidates.isEmpty())
        return Actors::forbidden(permission);
    if (auto allowed = PinTries(m.database, m.tenant).begin(trial.subject, kPinPatience, m.clock.nowUtc()); !allowed)
        return allowed.error();
    return trial;
}

Result<QString> StaffDesk::finishApproval(const PinTrial& trial, const QList<qint64>& matches)
{
    const auto asks = m.actors.employeeOf(trial.session);
    if (!asks)
        return asks.error();
    if (matches.isEmpty())
        return refuse({asks->id, asks->name, 0, {}}, u"APPROVAL_REFUSED"_s, permissionName(trial.permission));
    if (matches.size() > 1) { // which of the two names belongs into the trail?
        Error error{ErrorCode::CONFLICT, u"Several people have this PIN: choose who approves."_s};
        error.reason = u"APPROVER_AMBIGUOUS"_s;
        return error;
    }
    return approve(trial.session, trial.permission, matches.first(), trial.subject);
}

Result<QString> StaffDesk::approveWithBadge(const Actor& actor, Permission permission, const QString& badge)
{
    const auto asks = m.actors.employeeOf(actor.session);
    if (!asks)
        return asks.error();
    const auto approver = byBadge(badge);
    if (!approver)
        return approver.error();
    if (!*approver)
        return refuse({asks->id, asks->name, 0, {}}, u"APPROVAL_REFUSED"_s, permissionName(permission));
    return approve(actor.session, permission, (*approver)->id, {});
}

Result<QString> StaffDesk::approve(const QString& session, Permission permission, qint64 approver,
                                   const QString& subject)
{
    const auto asks = m.actors.employeeOf(session);
    if (!asks)
        return asks.error();
    const auto says = EmployeeRepository(m.database, m.tenant).find(approver);
    if (!says)
        return says.error();
    auto transaction = storage::Transaction::begin(m.database);
    if (!transaction)
        return transaction.error();
    if (!subject.isEmpty())
        if (auto cleared = PinTries(m.database, m.tenant).clear(subject); !cleared)
            return cleared.error();
    const auto token = m.actors.approve(session, permission, *says);
    if (!token)
        return token;
    const AuditNote note{u"APPROVED"_s, permissionName(permission), {}, m.till, {}};
    auto noted =
        AuditTrail(m.database, m.tenant).append({asks->id, asks->name, says->id, says->name}, note, m.clock.nowUtc());
    if (noted)
        noted = transaction->commit();
    if (!noted) {
        m.actors.consume({}, {*token});
        return noted.error();
    }
    return token;
}

Result<std::optional<Employee>> StaffDesk::byBadge(const QString& badge)
{
    PinTries tries(m.database, m.tenant);
    if (auto allowed = tries.begin(kBadgeSubject, kBadgePatience, m.clock.nowUtc()); !allowed)
        return allowed.error();
    const QString hash = badgeHash(badge);
    if (hash.isEmpty())
        return std::optional<Employee>();
    auto employee = EmployeeRepository(m.database, m.tenant).findByBadge(hash);
    if (employee && *employee)
        if (auto cleared = tries.clear(kBadgeSubject); !cleared)
            return cleared.error();
    return employee;
}

Error StaffDesk::refuse(const Who& who, const QString& action, const QString& subject)
{
    const auto noted =
        AuditTrail(m.database, m.tenant).append(who, {action, subject, {}, m.till, {}}, m.clock.nowUtc());
    return noted ? wrong() : noted.error();
}

} // namespace engine::pos
