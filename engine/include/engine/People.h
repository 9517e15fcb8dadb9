#pragma once
#include <engine/Engine.h>

#include <QSet>

namespace engine {

enum class Role { Cashier, Supervisor, Administrator, Accountant };

// What somebody may do at the till, in the order of the permission list. The table role x permission is
// permissionsOf(); whatever is missing there needs the approval of somebody who has it.
enum class Permission {
    Sell,
    DiscountWithinLimit, // up to the shop's limit for cashiers
    DiscountAboveLimit,
    ChangePrice,
    ChoosePriceList,
    RemoveLine,
    VoidSale,
    ParkSale,
    CancelParkedSale,
    ReturnGoods,
    OpenDrawer,
    MoveCash,
    OpenShift,
    CloseShift,
    AcceptDifference, // close with a difference above the limit
    SeeExpectedCash,  // X report and yesterday's close
    SellWithoutStock, // where the shop blocks it
    CreateProduct,
    EditProducts,
    EditCustomers,
    AdjustStock,
    ImportData,
    SeeDocuments,
    RetryDocuments,
    CorrectDocuments,
    SeeReports,
    SeeAudit,
    ManagePeople,
    ManageSettings // issuers, certificates, printers, devices
};

ENGINE_EXPORT const QList<Permission>& allPermissions();
ENGINE_EXPORT QSet<Permission> permissionsOf(Role role);
ENGINE_EXPORT QString permissionName(Permission permission); // stable: DISCOUNT_ABOVE_LIMIT
ENGINE_EXPORT QString roleName(Role role);                   // stable: CASHIER

struct Employee
{
    qint64 id = 0; // 0 = new
    QString name;  // 1 to 60 characters, unique in the shop
    Role role = Role::Cashier;
    bool active = true;
    bool hasPin = false, hasBadge = false;
    QDateTime lastSeen; // UTC, invalid = never
};

struct Session
{
    QString token;
    Employee employee;
    QSet<Permission> permissions;
};

// Refusals: FORBIDDEN with the field `permission` holding the permission's name, when neither the session's role nor an
// approval allows it; UNAUTHORIZED when the session is over.
class People
{
public:
    virtual ~People() = default;
    virtual Answer<QList<Employee>> list(bool alsoInactive) = 0; // last user first
    // `pin` (4 to 8 digits) and `badge` empty = as they are; a new employee needs one of both. Saved with `hasBadge`
    // false and no other badge, a lost one opens nothing any more and may be given to somebody else. The first employee
    // of a shop must be an administrator, and the last active administrator stays one.
    virtual Answer<Employee> save(Actor actor, Employee employee, QByteArray pin, QString badge) = 0;
    // A wrong PIN makes the next try wait, longer each time: TOO_MANY_REQUESTS with the milliseconds in the field
    // `retryAfter`, without a look at the PIN. UNAUTHORIZED for a wrong one.
    virtual Answer<Session> signIn(qint64 employee, QByteArray pin) = 0;
    virtual Answer<Session> signInWithBadge(QString badge) = 0;
    virtual Answer<bool> signOut(QString session) = 0;
    // Somebody who has the permission says yes to one action of `actor`; answers the token for Actor::approval. The
    // approver is looked for by PIN among those who have the permission when `approver` is 0.
    virtual Answer<QString> approve(Actor actor, Permission permission, qint64 approver, QByteArray pin) = 0;
    virtual Answer<QString> approveWithBadge(Actor actor, Permission permission, QString badge) = 0;
    virtual Answer<bool> isAllowed(Actor actor, Permission permission) = 0;
};

struct AuditEntry
{
    qint64 number = 0; // without gaps
    QDateTime at;      // UTC
    QString till;      // 001-001, empty = none
    QString employee, approver;
    QString action;  // stable: SALE_VOIDED, DRAWER_OPENED, PRICE_CHANGED...
    QString subject; // access key, product code, shift number...
    QJsonObject detail;
    QString reason;
    QString hash; // SHA-256 over this row and the hash of the one before, hexadecimal
};

struct AuditFilter
{
    QDate from, to;      // in Ecuador
    QString text;        // part of employee, approver, action, subject or reason
    QStringList actions; // beside the text: what it stands for in the language of whoever searches
    int limit = 200;
    qint64 before = 0; // numbers below; 0 = from the newest
};

class Audit
{
public:
    virtual ~Audit() = default;
    virtual Answer<QList<AuditEntry>> list(Actor actor, AuditFilter filter) = 0; // newest first
    // What happened on a screen before anything was stored: a line removed, a sale voided.
    virtual Answer<bool> add(Actor actor, Permission needed, QString action, QString subject, QJsonObject detail,
                             QString reason) = 0;
    // The number of the first row whose seal does not fit; 0 = the trail is whole.
    virtual Answer<qint64> firstBroken(Actor actor) = 0;
};

} // namespace engine
