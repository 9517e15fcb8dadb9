#include "people/AuditDetail.h"

#include "people/PeopleWords.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct AuditDetail
{
    Q_DECLARE_TR_FUNCTIONS(ui::AuditDetail)
public:
    static QString name(const QString& key);
    static QString value(const QJsonValue& value);
    static QString fact(const QString& name, const QString& value) { return tr("%1: %2").arg(name, value); }
    static QString changed(const QString& name, const QString& before, const QString& after)
    {
        return tr("%1: %2 → %3").arg(name, before, after);
    }
};

QString AuditDetail::name(const QString& key)
{
    static const QHash<QString, const char*> words{
        {u"name"_s, QT_TR_NOOP("Name")},
        {u"role"_s, QT_TR_NOOP("Role")},
        {u"active"_s, QT_TR_NOOP("In use")},
        {u"newPin"_s, QT_TR_NOOP("New PIN")},
        {u"newBadge"_s, QT_TR_NOOP("New badge")},
        {u"badgeTaken"_s, QT_TR_NOOP("Badge taken away")},
        {u"with"_s, QT_TR_NOOP("By")},
        {u"float"_s, QT_TR_NOOP("Float")},
        {u"shift"_s, QT_TR_NOOP("Shift")},
        {u"amount"_s, QT_TR_NOOP("Amount")},
        {u"note"_s, QT_TR_NOOP("Note")},
        {u"z"_s, QT_TR_NOOP("Z")},
        {u"counted"_s, QT_TR_NOOP("Counted")},
        {u"differences"_s, QT_TR_NOOP("Difference")},
        {u"parked"_s, QT_TR_NOOP("Parked sales")},
        {u"parkedBy"_s, QT_TR_NOOP("Parked by")},
        {u"label"_s, QT_TR_NOOP("Label")},
        {u"summary"_s, QT_TR_NOOP("Goods")},
        {u"total"_s, QT_TR_NOOP("Total")},
        {u"lines"_s, QT_TR_NOOP("Lines")},
        {u"product"_s, QT_TR_NOOP("Product")},
        {u"code"_s, QT_TR_NOOP("Code")},
        {u"quantity"_s, QT_TR_NOOP("Quantity")},
        {u"price"_s, QT_TR_NOOP("Price")},
        {u"unitPrice"_s, QT_TR_NOOP("Price")},
        {u"discount"_s, QT_TR_NOOP("Discount")},
        {u"priceList"_s, QT_TR_NOOP("Price list")},
        {u"changed"_s, QT_TR_NOOP("Also changed")},
        {u"kind"_s, QT_TR_NOOP("Kind")},
        {u"address"_s, QT_TR_NOOP("Address")},
        {u"email"_s, QT_TR_NOOP("Mail")},
        {u"phone"_s, QT_TR_NOOP("Phone")},
        {u"rows"_s, QT_TR_NOOP("Rows")},
        {u"number"_s, QT_TR_NOOP("Number")},
        {u"invoice"_s, QT_TR_NOOP("Invoice")},
        {u"url"_s, QT_TR_NOOP("Address of the program")},
        {u"eventTypes"_s, QT_TR_NOOP("Events")},
        {u"before"_s, QT_TR_NOOP("Before")},
        {u"after"_s, QT_TR_NOOP("After")},
    };
    const auto found = words.constFind(key);
    return found == words.cend() ? key : tr(*found);
}

QString AuditDetail::value(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? tr("yes") : tr("no");
    if (value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty()))
        return tr("none");
    if (value.isString()) {
        for (const engine::Role role :
             {engine::Role::Cashier, engine::Role::Supervisor, engine::Role::Administrator, engine::Role::Accountant})
            if (engine::roleName(role) == value.toString())
                return roleText(role);
        return value.toString();
    }
    if (value.isDouble())
        return value.toVariant().toString();
    QStringList parts;
    if (value.isArray()) {
        for (const QJsonValue& each : value.toArray())
            parts += each.isString() ? name(each.toString()) : AuditDetail::value(each);
        return parts.join(u", "_s);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        parts += name(it.key()) + u' ' + AuditDetail::value(it.value());
    return parts.join(u", "_s);
}

} // namespace

QStringList auditFacts(const QJsonObject& detail)
{
    QStringList facts;
    const QJsonValue was = detail[u"before"], is = detail[u"after"];
    const bool pairs = is.isObject() && (was.isObject() || was.isUndefined());
    if (pairs) {
        const QJsonObject before = was.toObject(), after = is.toObject();
        for (auto it = after.begin(); it != after.end(); ++it) {
            const QString name = AuditDetail::name(it.key()), now = AuditDetail::value(it.value());
            if (was.isUndefined())
                facts += AuditDetail::fact(name, now);
            else if (before[it.key()] != it.value())
                facts += AuditDetail::changed(name, AuditDetail::value(before[it.key()]), now);
        }
    }
    for (auto it = detail.begin(); it != detail.end(); ++it) {
        if (!pairs || (it.key() != u"before" && it.key() != u"after"))
            facts += AuditDetail::fact(AuditDetail::name(it.key()), AuditDetail::value(it.value()));
    }
    return facts;
}

} // namespace ui
