#pragma once
#include "pos/AuditTrail.h"

namespace engine::pos {

inline constexpr int kShortestPin = 4, kLongestPin = 8;
inline constexpr int kShortestBadge = 6, kLongestBadge = 64;

bool isPin(QByteArrayView pin);          // 4 to 8 digits
QString badgeHash(const QString& badge); // of the trimmed code; empty when no badge can look like this

// What was found out before a PIN is hashed, which happens in the pool.
struct PinTrial
{
    struct Candidate
    {
        qint64 employee = 0;
        QString pinHash;
    };
    QString subject; // whose wrong tries are counted
    QList<Candidate> candidates;
    QString session; // of who asks for an approval
    Permission permission = Permission::Sell;
};

// Those whose PIN it is. Slow on purpose.
QList<qint64> matching(const PinTrial& trial, QByteArrayView pin);

// Signing in, approving and keeping the list of people: the rules of People.h, each step in a transaction with its row
// in the audit trail.
class StaffDesk
{
public:
    struct Context
    {
        storage::Database& database;
        storage::TenantScope tenant;
        Actors& actors;
        const core::Clock& clock;
        QString till; // 001-001, for the audit trail
    };
    explicit StaffDesk(const Context& context) : m(context) {}

    Result<PinTrial> beginSignIn(qint64 employee);
    Result<Session> finishSignIn(const PinTrial& trial, const QList<qint64>& matches);
    Result<Session> signInWithBadge(const QString& badge);
    Result<bool> signOut(const QString& session);

    Result<PinTrial> beginApproval(const Actor& actor, Permission permission, qint64 approver);
    Result<QString> finishApproval(const PinTrial& trial, const QList<qint64>& matches);
    Result<QString> approveWithBadge(const Actor& actor, Permission permission, const QString& badge);

    // `pinHash` empty = as it is. The badge as it was scanned.
    Result<Employee> save(const Actor& actor, Employee employee, const QString& pinHash, const QString& badge);

private:
    Result<Session> begin(const Employee& employee, const QString& how);
    Result<QString> approve(const QString& session, Permission permission, qint64 approver, const QString& subject);
    Result<std::optional<Employee>> byBadge(const QString& badge);
    // Writes down that a PIN or badge was refused and answers the refusal.
    Error refuse(const Who& who, const QString& action, const QString& subject);
    Result<void> check(const Employee& employee, const std::optional<Employee>& before, bool pin, const QString& badge);

    Context m;
};

} // namespace engine::pos
