#include "people/PeopleWords.h"

#include "common/Words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using engine::Permission;

namespace ui {

namespace {

std::optional<Permission> named(const QString& name)
{
    for (const Permission permission : engine::allPermissions())
        if (engine::permissionName(permission) == name)
            return permission;
    return std::nullopt;
}

} // namespace

struct PeopleWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::PeopleWords)
public:
    static QString role(engine::Role role);
    static QString permission(Permission permission);
    static const QHash<QString, const char*>& actions();
    static QString action(const QString& action);
    static QStringList actionsLike(const QString& text);
    static QString doer(const QString& name);
    static QString field(const engine::Error& error);
    static QString trouble(const engine::Error& error);
    static QString wait(int seconds) { return tr("Too many wrong tries. Wait %n second(s).", nullptr, seconds); }
};

QString PeopleWords::role(engine::Role role)
{
    switch (role) {
    case engine::Role::Cashier:
        return tr("Cashier");
    case engine::Role::Supervisor:
        return tr("Supervisor");
    case engine::Role::Administrator:
        return tr("Administrator");
    case engine::Role::Accountant:
        return tr("Accountant (looks only)");
    }
    return {};
}

QString PeopleWords::permission(Permission permission)
{
    switch (permission) {
    case Permission::Sell:
        return tr("Sell and charge");
    case Permission::DiscountWithinLimit:
        return tr("Give discounts up to the shop's limit");
    case Permission::DiscountAboveLimit:
        return tr("Give discounts above the shop's limit");
    case Permission::ChangePrice:
        return tr("Change the price of a line");
    case Permission::ChoosePriceList:
        return tr("Sell with another price list");
    case Permission::RemoveLine:
        return tr("Remove lines from a sale");
    case Permission::VoidSale:
        return tr("Void a whole sale before it is charged");
    case Permission::ParkSale:
        return tr("Park sales and take them up again");
    case Permission::CancelParkedSale:
        return tr("Cancel parked sales");
    case Permission::ReturnGoods:
        return tr("Take goods back and make credit notes");
    case Permission::OpenDrawer:
        return tr("Open the drawer without a sale");
    case Permission::MoveCash:
        return tr("Put cash into the drawer and take it out");
    case Permission::OpenShift:
        return tr("Open the shift");
    case Permission::CloseShift:
        return tr("Close the shift");
    case Permission::AcceptDifference:
        return tr("Accept a cash difference above the limit");
    case Permission::SeeExpectedCash:
        return tr("See what the drawer should hold");
    case Permission::SellWithoutStock:
        return tr("Sell what is out of stock");
    case Permission::CreateProduct:
        return tr("Create products at the counter");
    case Permission::EditProducts:
        return tr("Change products and their prices");
    case Permission::EditCustomers:
        return tr("Create and change customers");
    case Permission::AdjustStock:
        return tr("Correct the stock");
    case Permission::ImportData:
        return tr("Import products and customers from files");
    case Permission::SeeDocuments:
        return tr("See and print documents");
    case Permission::RetryDocuments:
        return tr("Send documents to the tax office again");
    case Permission::CorrectDocuments:
        return tr("Correct refused documents");
    case Permission::SeeReports:
        return tr("See reports");
    case Permission::SeeAudit:
        return tr("See and export the audit trail");
    case Permission::ManagePeople:
        return tr("Manage people, PINs and badges");
    case Permission::ManageSettings:
        return tr("Change the settings of the shop");
    }
    return {};
}

const QHash<QString, const char*>& PeopleWords::actions()
{
    static const QHash<QString, const char*> words{
        {u"SIGNED_IN"_s, QT_TR_NOOP("Signed in")},
        {u"SIGNED_OUT"_s, QT_TR_NOOP("Signed out")},
        {u"SIGN_IN_REFUSED"_s, QT_TR_NOOP("Wrong PIN or badge")},
        {u"APPROVED"_s, QT_TR_NOOP("Approved")},
        {u"APPROVAL_REFUSED"_s, QT_TR_NOOP("Approval refused")},
        {u"EMPLOYEE_ADDED"_s, QT_TR_NOOP("Person added")},
        {u"EMPLOYEE_CHANGED"_s, QT_TR_NOOP("Person changed")},
        {u"AUDIT_EXPORTED"_s, QT_TR_NOOP("Audit trail exported")},
        {u"SALE_VOIDED"_s, QT_TR_NOOP("Sale voided")},
        {u"LINE_REMOVED"_s, QT_TR_NOOP("Line removed")},
        {u"PRICE_CHANGED"_s, QT_TR_NOOP("Price changed")},
        {u"DISCOUNT_GIVEN"_s, QT_TR_NOOP("Discount given")},
        {u"DRAWER_OPENED"_s, QT_TR_NOOP("Drawer opened without a sale")},
        {u"CASH_IN"_s, QT_TR_NOOP("Cash put in")},
        {u"CASH_OUT"_s, QT_TR_NOOP("Cash taken out")},
        {u"SHIFT_OPENED"_s, QT_TR_NOOP("Shift opened")},
        {u"SHIFT_CLOSED"_s, QT_TR_NOOP("Shift closed")},
        {u"PARKED_SALE_CANCELLED"_s, QT_TR_NOOP("Parked sale cancelled")},
        {u"PRICE_LIST_CHOSEN"_s, QT_TR_NOOP("Sold with another price list")},
        {u"SOLD_WITHOUT_STOCK"_s, QT_TR_NOOP("Sold without stock")},
        {u"TENDERS_CHANGED"_s, QT_TR_NOOP("Ways to pay changed")},
        {u"SHIFT_CLOSE_REFUSED"_s, QT_TR_NOOP("Close refused: difference too large")},
        {u"GOODS_RETURNED"_s, QT_TR_NOOP("Goods returned")},
        {u"STOCK_MOVED"_s, QT_TR_NOOP("Stock corrected")},
        {u"DATA_IMPORTED"_s, QT_TR_NOOP("Data brought in from a file")},
        {u"PRODUCT_CREATED"_s, QT_TR_NOOP("Product created")},
        {u"PRODUCT_CHANGED"_s, QT_TR_NOOP("Product changed")},
        {u"PRINTERS_CHANGED"_s, QT_TR_NOOP("Printers changed")},
        {u"SETTINGS_CHANGED"_s, QT_TR_NOOP("Settings changed")},
        {u"ISSUER_ADDED"_s, QT_TR_NOOP("Issue point added")},
        {u"ISSUER_CHANGED"_s, QT_TR_NOOP("Issue point changed")},
        {u"ISSUER_REMOVED"_s, QT_TR_NOOP("Issue point removed")},
        {u"NEXT_NUMBER_SET"_s, QT_TR_NOOP("Next number set")},
        {u"CERTIFICATE_RENEWED"_s, QT_TR_NOOP("Certificate replaced")},
        {u"MAIL_SETTINGS_CHANGED"_s, QT_TR_NOOP("Mail server changed")},
        {u"MAIL_SENT_AGAIN"_s, QT_TR_NOOP("Mail sent again")},
        {u"DOCUMENT_RETRIED"_s, QT_TR_NOOP("Sent to the tax office again")},
        {u"DOCUMENT_CORRECTED"_s, QT_TR_NOOP("Document corrected")},
        {u"SALE_CORRECTED"_s, QT_TR_NOOP("Sale corrected")},
        {u"DEVICE_LET_IN"_s, QT_TR_NOOP("Device let in")},
        {u"DEVICE_TURNED_AWAY"_s, QT_TR_NOOP("Device turned away")},
        {u"KEY_CREATED"_s, QT_TR_NOOP("Key created")},
        {u"KEY_REVOKED"_s, QT_TR_NOOP("Key revoked")},
        {u"NETWORK_CERTIFICATE_CHANGED"_s, QT_TR_NOOP("Certificate of the network changed")},
        {u"WEBHOOK_ADDED"_s, QT_TR_NOOP("Program for events added")},
        {u"WEBHOOK_CHANGED"_s, QT_TR_NOOP("Program for events changed")},
        {u"WEBHOOK_HOSTS_CHANGED"_s, QT_TR_NOOP("Machines for events changed")},
        {u"CUSTOMER_CREATED"_s, QT_TR_NOOP("Customer written down")},
        {u"CUSTOMER_CHANGED"_s, QT_TR_NOOP("Customer changed")},
        {u"PRICE_LIST_CHANGED"_s, QT_TR_NOOP("Price list changed")},
    };
    return words;
}

QStringList PeopleWords::actionsLike(const QString& text)
{
    const QString wanted = plainText(text.trimmed());
    QStringList like;
    if (wanted.isEmpty())
        return like;
    for (auto it = actions().begin(); it != actions().end(); ++it) {
        if (plainText(tr(it.value())).contains(wanted))
            like += it.key();
    }
    for (const Permission each : engine::allPermissions()) {
        if (plainText(permission(each)).contains(wanted))
            like += engine::permissionName(each);
    }
    return like;
}

QString PeopleWords::action(const QString& action)
{
    const auto found = actions().constFind(action);
    if (found != actions().cend())
        return tr(*found);
    const auto known = named(action); // what was done by a permission without a word of its own
    return known ? PeopleWords::permission(*known) : action;
}

QString PeopleWords::doer(const QString& name)
{
    if (name == "COMMAND_LINE"_L1)
        return tr("Command line");
    if (name.startsWith("API_KEY "_L1))
        return tr("Program with key %1").arg(name.section(u' ', 1));
    return name;
}

QString PeopleWords::field(const engine::Error& error)
{
    const QString name = error.fields.isEmpty() ? QString() : error.fields.first().field;
    if (name == "name"_L1)
        return tr("Type a name of up to 60 characters that nobody else has.");
    if (name == "pin"_L1)
        return tr("A PIN of 4 to 8 digits or a badge is needed.");
    if (name == "badge"_L1)
        return tr("The badge's code needs 6 to 64 characters and must not be somebody else's.");
    if (name == "role"_L1)
        return tr("The first person of a shop is an administrator.");
    return {};
}

QString PeopleWords::trouble(const engine::Error& error)
{
    switch (error.code) {
    case engine::ErrorCode::VALIDATION_FAILED:
        return field(error);
    case engine::ErrorCode::UNAUTHORIZED:
        return tr("That PIN or badge is not right. Try again.");
    case engine::ErrorCode::FORBIDDEN:
        return tr("Whoever this is may not do it either.");
    case engine::ErrorCode::CONFLICT:
        if (error.reason == "LAST_ADMINISTRATOR"_L1)
            return tr("This is the last administrator: name another one first.");
        if (error.reason == "APPROVER_AMBIGUOUS"_L1)
            return tr("Several people have this PIN: choose who approves, then type it again.");
        return {};
    default:
        return {};
    }
}

QString roleText(engine::Role role)
{
    return PeopleWords::role(role);
}

QString permissionText(Permission permission)
{
    return PeopleWords::permission(permission);
}

QString auditActionText(const QString& action)
{
    return PeopleWords::action(action);
}

QStringList auditActionsLike(const QString& text)
{
    return PeopleWords::actionsLike(text);
}

QString auditDoerText(const QString& name)
{
    return PeopleWords::doer(name);
}

QString auditSubjectText(const engine::AuditEntry& entry)
{
    const auto permission = named(entry.subject);
    return permission ? permissionText(*permission) : entry.subject;
}

qint64 waitAsked(const engine::Error& error)
{
    if (error.code != engine::ErrorCode::TOO_MANY_REQUESTS)
        return 0;
    for (const engine::FieldError& field : error.fields)
        if (field.field == "retryAfter"_L1)
            return field.value.toLongLong();
    return 0;
}

QString waitText(qint64 milliseconds)
{
    return PeopleWords::wait(static_cast<int>((milliseconds + 999) / 1000));
}

QString peopleTrouble(const engine::Error& error)
{
    if (const qint64 wait = waitAsked(error); wait > 0)
        return waitText(wait);
    const QString words = PeopleWords::trouble(error);
    return words.isEmpty() ? errorText(error) : words;
}

} // namespace ui
