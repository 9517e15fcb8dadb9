#include "StaffShop.h"

using namespace test;

namespace {

using StaffList = StaffShop;

QString refusedField(const Result<Employee>& answer)
{
    return answer || answer.error().code != ErrorCode::VALIDATION_FAILED ? QString()
                                                                         : answer.error().fields.first().field;
}

} // namespace

TEST_F(StaffList, WithoutPeopleEverythingIsAllowedToWhoeverIsThere)
{
    for (const Permission permission : allPermissions()) {
        const auto who = m_actors->permit({}, permission);
        ASSERT_OK(who);
        EXPECT_EQ(who->employee, 0);
        EXPECT_TRUE(who->name.isEmpty());
    }
}

TEST_F(StaffList, TheFirstOneIsAnAdministratorWhoCanSignIn)
{
    EXPECT_EQ(refusedField(save({}, u"Carlos"_s, Role::Cashier, "3333")), u"role"_s);
    EXPECT_EQ(refusedField(save({}, u"Ana"_s, Role::Administrator, {})), u"pin"_s);
    ASSERT_OK(m_actors->permit({}, Permission::Sell)); // still nobody's shop
    ASSERT_OK(save({}, u"Ana"_s, Role::Administrator, "1111"));
    EXPECT_REFUSED(m_actors->permit({}, Permission::Sell), UNAUTHORIZED);
    EXPECT_REFUSED(save({}, u"Intruso"_s, Role::Administrator, "6666"), UNAUTHORIZED);
}

TEST_F(StaffList, OnlyWhoManagesPeopleChangesThem)
{
    hire();
    const Actor sofia{m_actors->begin(m_sofia), {}};
    EXPECT_REFUSED(save(sofia, u"Amigo"_s, Role::Cashier, "7777"), FORBIDDEN);
    const QString approval = approve(sofia, Permission::ManagePeople, "1111").value_or({});
    ASSERT_OK(save({sofia.session, approval}, u"Amigo"_s, Role::Cashier, "7777"));
    EXPECT_REFUSED(save({sofia.session, approval}, u"Otro"_s, Role::Cashier, "7777"), FORBIDDEN);
    const auto row = audit().list({}).value_or({}).first();
    EXPECT_EQ(row.action, u"EMPLOYEE_ADDED"_s);
    EXPECT_EQ(row.employee, u"Sofía"_s);
    EXPECT_EQ(row.approver, u"Ana"_s);
    EXPECT_EQ(row.subject, u"Amigo"_s);
}

TEST_F(StaffList, NamesAndBadgesAreCheckedAndUnique)
{
    hire();
    EXPECT_EQ(refusedField(save(m_boss, {}, Role::Cashier, "7777")), u"name"_s);
    EXPECT_EQ(refusedField(save(m_boss, u"   "_s, Role::Cashier, "7777")), u"name"_s);
    EXPECT_EQ(refusedField(save(m_boss, QString(61, u'x'), Role::Cashier, "7777")), u"name"_s);
    EXPECT_EQ(refusedField(save(m_boss, u"a\nb"_s, Role::Cashier, "7777")), u"name"_s);
    EXPECT_EQ(refusedField(save(m_boss, u" Ana "_s, Role::Cashier, "7777")), u"name"_s);
    EXPECT_EQ(refusedField(save(m_boss, u"Luis"_s, Role::Cashier, {}, u"12345"_s)), u"badge"_s);
    EXPECT_EQ(refusedField(save(m_boss, u"Luis"_s, Role::Cashier, {}, QString(65, u'1'))), u"badge"_s);
    EXPECT_EQ(refusedField(save(m_boss, u"Luis"_s, Role::Cashier, {}, u"CAJERO-3"_s)), u"badge"_s);
    ASSERT_OK(save(m_boss, u"'; DROP TABLE employees; --"_s, Role::Cashier, "7777"));
    Employee unknown;
    unknown.id = 999;
    unknown.name = u"Nadie"_s;
    EXPECT_REFUSED(desk().save(m_boss, unknown, {}, {}), NOT_FOUND);
    for (const auto& [pin, good] : {std::pair{"1234", true},
                                    {"12345678", true},
                                    {"123", false},
                                    {"123456789", false},
                                    {"12a4", false},
                                    {"", false},
                                    {" 1234", false}})
        EXPECT_EQ(pos::isPin(pin), good) << pin;
}

TEST_F(StaffList, TheLastAdministratorStaysOne)
{
    hire();
    auto ana = pos::EmployeeRepository(*m_db, kTenant).find(m_ana).value_or({});
    ana.role = Role::Supervisor;
    const auto demoted = desk().save(m_boss, ana, {}, {});
    EXPECT_REFUSED(demoted, CONFLICT);
    EXPECT_EQ(demoted.error().reason, u"LAST_ADMINISTRATOR"_s);
    ana.role = Role::Administrator;
    ana.active = false;
    EXPECT_REFUSED(desk().save(m_boss, ana, {}, {}), CONFLICT);
    const auto second = save(m_boss, u"Bea"_s, Role::Administrator, "8888");
    ASSERT_OK(second);
    ASSERT_OK(desk().save(m_boss, ana, {}, {}));
    auto bea = *second;
    bea.role = Role::Cashier;
    EXPECT_REFUSED(desk().save({m_actors->begin(bea.id), {}}, bea, {}, {}), CONFLICT);
}

TEST_F(StaffList, ALostBadgeIsTakenAwayAndMayBeGivenToAnother)
{
    hire();
    const auto session = desk().signInWithBadge(u"CAJERO-3"_s);
    ASSERT_OK(session);
    Employee carlos = session->employee;
    ASSERT_TRUE(carlos.hasBadge && carlos.hasPin);
    carlos.hasBadge = false;
    const auto saved = desk().save(m_boss, carlos, {}, {});
    ASSERT_OK(saved);
    EXPECT_FALSE(saved->hasBadge);
    EXPECT_TRUE(saved->hasPin);
    EXPECT_TRUE(audit().list({}).value_or({}).first().detail[u"badgeTaken"].toBool());
    EXPECT_REFUSED(m_actors->permit({session->token, {}}, Permission::Sell), UNAUTHORIZED);
    EXPECT_REFUSED(desk().signInWithBadge(u"CAJERO-3"_s), UNAUTHORIZED);
    const auto luis = save(m_boss, u"Luis"_s, Role::Cashier, {}, u"CAJERO-3"_s);
    ASSERT_OK(luis);
    auto bare = *luis;
    bare.hasBadge = false;
    EXPECT_EQ(refusedField(desk().save(m_boss, bare, {}, {})), u"pin"_s) << "nothing would be left to sign in with";
    bare.active = false; // whoever leaves gives it back
    ASSERT_OK(desk().save(m_boss, bare, {}, {}));
    bare.active = true;
    EXPECT_EQ(refusedField(desk().save(m_boss, bare, {}, {})), u"pin"_s);
}

TEST_F(StaffList, WhatIsWrittenDownHoldsNoSecret)
{
    hire();
    const auto rows = m_db->query(u"SELECT pin_hash, badge_hash FROM employees"_s);
    ASSERT_OK(rows);
    for (const auto& row : *rows) {
        EXPECT_TRUE(row.text(0).startsWith(u"$argon2id$"_s));
        EXPECT_FALSE(row.text(1).contains(u"CAJERO"_s));
    }
    const auto trail = m_db->query(u"SELECT subject || detail || reason || search FROM audit"_s);
    ASSERT_OK(trail);
    EXPECT_EQ(trail->size(), 3);
    for (const auto& row : *trail)
        for (const QString& secret : {u"1111"_s, u"2222"_s, u"3333"_s, u"CAJERO-3"_s, u"argon2"_s, m_boss.session})
            EXPECT_FALSE(row.text(0).contains(secret, Qt::CaseInsensitive)) << qPrintable(row.text(0));
}
