#pragma once
#include "support/Weather.h"

#include <engine/People.h>

#include <QHash>

namespace test {

// A shop with Ana (administrator, PIN 1111), Sofía (supervisor, 2222, badge SUPER-22), Carlos (cashier, 3333, badge
// CAJERO-3) and Lucía (accountant, 4444), over plain memory.
class FakePeople : public engine::People, public engine::Audit
{
public:
    QList<engine::Employee> staff;
    QHash<qint64, QByteArray> pins;
    QHash<QString, qint64> badges;
    QList<engine::AuditEntry> trail; // newest first
    qint64 broken = 0;
    qint64 waitMs = 0; // what every try is told to wait
    std::optional<engine::Error> failList, failAudit;
    QList<engine::Permission> approved;
    QStringList spent; // approvals that were used
    QHash<QString, qint64> sessions;
    int signOuts = 0;

    explicit FakePeople(bool withStaff = true)
    {
        using namespace Qt::StringLiterals;
        if (!withStaff)
            return;
        const std::tuple<QString, engine::Role, QByteArray, QString> people[] = {
            {u"Carlos Andrade"_s, engine::Role::Cashier, "3333", u"CAJERO-3"_s},
            {u"Sofía Peña"_s, engine::Role::Supervisor, "2222", u"SUPER-22"_s},
            {u"Ana Ñañez"_s, engine::Role::Administrator, "1111", u""_s},
            {u"Lucía Torres"_s, engine::Role::Accountant, "4444", u""_s}};
        for (const auto& [name, role, pin, badge] : people) {
            const qint64 id = staff.size() + 1;
            staff.append({id, name, role, true, true, !badge.isEmpty(), QDateTime::currentDateTimeUtc().addDays(-id)});
            pins.insert(id, pin);
            if (!badge.isEmpty())
                badges.insert(badge, id);
        }
    }
    void write(const QString& action, const QString& subject = {}, const QString& reason = {},
               const QString& approver = {})
    {
        engine::AuditEntry entry;
        entry.number = trail.size() + 1;
        entry.at = QDateTime::currentDateTimeUtc();
        entry.till = QStringLiteral("001-001");
        entry.employee = QStringLiteral("Carlos Andrade");
        entry.approver = approver;
        entry.action = action;
        entry.subject = subject;
        entry.reason = reason;
        entry.hash = QString(64, u'a');
        trail.prepend(entry);
    }

    engine::Answer<QList<engine::Employee>> list(bool alsoInactive) override
    {
        if (failList)
            return ready<QList<engine::Employee>>(*failList);
        QList<engine::Employee> some = staff;
        some.removeIf([&](const engine::Employee& each) { return !alsoInactive && !each.active; });
        return ready<QList<engine::Employee>>(some);
    }
    engine::Answer<engine::Employee> save(engine::Actor actor, engine::Employee employee, QByteArray pin,
                                          QString badge) override
    {
        if (!staff.isEmpty() && !allowed(actor, engine::Permission::ManagePeople))
            return ready<engine::Employee>(forbidden(engine::Permission::ManagePeople));
        if (employee.id == 0) {
            employee.id = staff.size() + 1;
            staff.append(employee);
        }
        engine::Employee& kept = staff[employee.id - 1];
        kept = employee;
        if (!pin.isEmpty())
            pins.insert(kept.id, pin);
        if (!badge.isEmpty())
            badges.insert(badge, kept.id);
        if (badge.isEmpty() && !kept.hasBadge)
            badges.removeIf([&](const auto& each) { return each.value() == kept.id; });
        kept.hasPin = pins.contains(kept.id);
        return ready<engine::Employee>(kept);
    }
    engine::Answer<engine::Session> signIn(qint64 employee, QByteArray pin) override
    {
        if (waitMs > 0)
            return ready<engine::Session>(tooSoon());
        return ready<engine::Session>(pins.value(employee) == pin ? begin(employee)
                                                                  : engine::Result<engine::Session>(wrong()));
    }
    engine::Answer<engine::Session> signInWithBadge(QString badge) override
    {
        return ready<engine::Session>(badges.contains(badge) ? begin(badges.value(badge))
                                                             : engine::Result<engine::Session>(wrong()));
    }
    engine::Answer<bool> signOut(QString session) override
    {
        ++signOuts;
        return ready<bool>(sessions.remove(session) > 0);
    }
    engine::Answer<QString> approve(engine::Actor, engine::Permission permission, qint64 approver,
                                    QByteArray pin) override
    {
        if (waitMs > 0)
            return ready<QString>(tooSoon());
        for (const engine::Employee& each : staff)
            if ((approver == 0 || each.id == approver) && pins.value(each.id) == pin)
                return ready<QString>(yes(each, permission));
        return ready<QString>(wrong());
    }
    engine::Answer<QString> approveWithBadge(engine::Actor, engine::Permission permission, QString badge) override
    {
        if (!badges.contains(badge))
            return ready<QString>(wrong());
        return ready<QString>(yes(staff.at(badges.value(badge) - 1), permission));
    }
    engine::Answer<bool> isAllowed(engine::Actor actor, engine::Permission permission) override
    {
        return ready<bool>(allowed(actor, permission));
    }
    engine::Answer<QList<engine::AuditEntry>> list(engine::Actor actor, engine::AuditFilter filter) override
    {
        if (failAudit)
            return ready<QList<engine::AuditEntry>>(*failAudit);
        if (!staff.isEmpty() && !allowed(actor, engine::Permission::SeeAudit))
            return ready<QList<engine::AuditEntry>>(forbidden(engine::Permission::SeeAudit));
        QList<engine::AuditEntry> rows;
        for (const engine::AuditEntry& row : trail)
            if ((filter.before == 0 || row.number < filter.before) && rows.size() < filter.limit &&
                (row.action + row.reason + row.subject).contains(filter.text, Qt::CaseInsensitive))
                rows += row;
        return ready<QList<engine::AuditEntry>>(rows);
    }
    engine::Answer<bool> add(engine::Actor actor, engine::Permission permission, QString action, QString subject,
                             QJsonObject, QString reason) override
    {
        if (!staff.isEmpty() && !allowed(actor, permission))
            return ready<bool>(forbidden(permission));
        if (!actor.approval.isEmpty())
            spent += actor.approval; // a yes is for once
        write(action, subject, reason);
        return ready<bool>(true);
    }
    engine::Answer<qint64> firstBroken(engine::Actor) override { return ready<qint64>(broken); }

private:
    template <class T>
    static engine::Answer<T> ready(engine::Result<T> result)
    {
        return underWeather(std::move(result));
    }
    static engine::Error wrong() { return {engine::ErrorCode::UNAUTHORIZED, QStringLiteral("wrong")}; }
    static engine::Error forbidden(engine::Permission permission)
    {
        return {engine::ErrorCode::FORBIDDEN,
                QStringLiteral("not"),
                {{QStringLiteral("permission"), {}, {}, engine::permissionName(permission)}}};
    }
    [[nodiscard]] engine::Error tooSoon() const
    {
        return {engine::ErrorCode::TOO_MANY_REQUESTS,
                QStringLiteral("wait"),
                {{QStringLiteral("retryAfter"), {}, {}, QString::number(waitMs)}}};
    }
    [[nodiscard]] bool allowed(const engine::Actor& actor, engine::Permission permission) const
    {
        const qint64 id = sessions.value(actor.session);
        return id > 0 && (engine::permissionsOf(staff.at(id - 1).role).contains(permission) ||
                          (actor.approval.section(u'/', 0, 0) == engine::permissionName(permission) &&
                           !spent.contains(actor.approval)));
    }
    engine::Result<engine::Session> begin(qint64 id)
    {
        const QString token = QStringLiteral("session-%1").arg(id);
        sessions.insert(token, id);
        const engine::Employee& employee = staff.at(id - 1);
        return engine::Session{token, employee, engine::permissionsOf(employee.role)};
    }
    engine::Result<QString> yes(const engine::Employee& approver, engine::Permission permission)
    {
        if (!engine::permissionsOf(approver.role).contains(permission))
            return forbidden(permission);
        approved += permission;
        return engine::permissionName(permission) + u'/' + QString::number(approved.size());
    }
};

} // namespace test
