#include "StaffShop.h"
#include "support/PermissionTable.h"

using namespace test;

namespace {

class Permissions : public StaffShop
{
protected:
    void SetUp() override
    {
        StaffShop::SetUp();
        if (HasFatalFailure())
            return;
        hire();
        m_cashier = {m_actors->begin(m_carlos), {}};
        m_supervisor = {m_actors->begin(m_sofia), {}};
    }
    Actor carlosWith(const QString& approval) { return {m_cashier.session, approval}; }

    Actor m_cashier, m_supervisor;
};

} // namespace

TEST(PermissionTable, NamesEveryPermissionOnce)
{
    ASSERT_EQ(allPermissions().size(), qsizetype(test::kPermissionTable.size()));
    for (std::size_t i = 0; i < test::kPermissionTable.size(); ++i) {
        EXPECT_EQ(allPermissions().at(qsizetype(i)), test::kPermissionTable[i].permission);
        EXPECT_EQ(permissionName(test::kPermissionTable[i].permission),
                  QString::fromLatin1(test::kPermissionTable[i].name));
    }
}

TEST_F(Permissions, EveryPermissionOfEveryRoleIsAsTheTableSays)
{
    int asked = 0;
    for (const Role role : test::kRoles) {
        const auto employee = save(m_boss, u"Quien es "_s + roleName(role), role, "5555");
        ASSERT_OK(employee);
        const Actor actor{m_actors->begin(employee->id), {}};
        for (const test::MayDo& line : test::kPermissionTable) {
            const auto who = m_actors->permit(actor, line.permission);
            EXPECT_EQ(who.has_value(), line.is(role)) << qPrintable(roleName(role)) << ' ' << line.name;
            EXPECT_EQ(permissionsOf(role).contains(line.permission), line.is(role)) << line.name;
            if (!who) {
                EXPECT_EQ(who.error().code, ErrorCode::FORBIDDEN);
                EXPECT_EQ(field(who.error()), u"permission="_s + QString::fromLatin1(line.name));
            }
            ++asked;
        }
    }
    EXPECT_EQ(asked, 4 * 29);
}

TEST_F(Permissions, WhatARoleMayNotEverySupervisingRoleMayApprove)
{
    for (const test::MayDo& line : test::kPermissionTable) {
        if (line.cashier)
            continue;
        // By the supervisor's PIN when she may do it herself, else by the administrator's.
        const auto bySofia = approve(m_cashier, line.permission, "2222", m_sofia);
        EXPECT_EQ(bySofia.has_value(), line.supervisor) << line.name;
        const auto approval = line.supervisor ? bySofia : approve(m_cashier, line.permission, "1111", m_ana);
        ASSERT_OK(approval);
        const auto who = m_actors->permit(carlosWith(*approval), line.permission);
        ASSERT_OK(who);
        EXPECT_EQ(who->name, u"Carlos"_s);
        EXPECT_EQ(who->approverName, line.supervisor ? u"Sofía"_s : u"Ana"_s);
        for (const test::MayDo& other : test::kPermissionTable) {
            if (other.cashier || other.permission == line.permission)
                continue;
            EXPECT_REFUSED(m_actors->permit(carlosWith(*approval), other.permission), FORBIDDEN) << other.name;
        }
        m_actors->consume(carlosWith(*approval));
        EXPECT_REFUSED(m_actors->permit(carlosWith(*approval), line.permission), FORBIDDEN) << "used";
    }
}

TEST_F(Permissions, AnApprovalIsForOneSessionOneThingAndAWhile)
{
    const QString approval = approve(m_cashier, Permission::VoidSale, "2222").value_or({});
    ASSERT_FALSE(approval.isEmpty());
    for (const QString& wrong : {QString(), u"x"_s, approval.toUpper(), approval.chopped(1), QString(10'000, u'f')})
        EXPECT_REFUSED(m_actors->permit(carlosWith(wrong), Permission::VoidSale), FORBIDDEN);
    const Actor otherTill{m_actors->begin(m_carlos), approval};
    EXPECT_REFUSED(m_actors->permit(otherTill, Permission::VoidSale), FORBIDDEN);
    EXPECT_REFUSED(m_actors->permit({{}, approval}, Permission::VoidSale), UNAUTHORIZED);
    pass(pos::Actors::kApprovalSeconds);
    ASSERT_OK(m_actors->permit(carlosWith(approval), Permission::VoidSale));
    pass(1);
    EXPECT_REFUSED(m_actors->permit(carlosWith(approval), Permission::VoidSale), FORBIDDEN);
}

TEST_F(Permissions, AnApprovalFallsWithWhoeverGaveIt)
{
    const QString approval = approve(m_cashier, Permission::VoidSale, "2222").value_or({});
    ASSERT_OK(m_actors->permit(carlosWith(approval), Permission::VoidSale));
    auto sofia = pos::EmployeeRepository(*m_db, kTenant).find(m_sofia).value_or({});
    sofia.role = Role::Cashier;
    ASSERT_OK(desk().save(m_boss, sofia, {}, {}));
    EXPECT_REFUSED(m_actors->permit(carlosWith(approval), Permission::VoidSale), FORBIDDEN);
}

TEST_F(Permissions, OneActionMayNeedSeveralAndEachApprovalCoversOne)
{
    const QList<Permission> needed{Permission::Sell, Permission::DiscountAboveLimit, Permission::ChangePrice};
    const QString discount = approve(m_cashier, Permission::DiscountAboveLimit, "2222").value_or({});
    const QString price = approve(m_cashier, Permission::ChangePrice, "1111").value_or({});
    EXPECT_REFUSED(m_actors->permit(m_cashier, needed, {discount}), FORBIDDEN);
    EXPECT_REFUSED(m_actors->permit(m_cashier, needed, {discount, discount}), FORBIDDEN);
    const auto who = m_actors->permit(m_cashier, needed, {price, discount});
    ASSERT_OK(who);
    EXPECT_EQ(who->approverName, u"Ana"_s);
    ASSERT_OK(m_actors->permit(m_cashier, needed, {price, discount})); // a look uses nothing up
    EXPECT_REFUSED(m_actors->permit(m_cashier, {Permission::ChangePrice, Permission::ChangePrice}, {price}), FORBIDDEN);
    m_actors->consume(m_cashier, {price, discount});
    EXPECT_REFUSED(m_actors->permit(m_cashier, needed, {price, discount}), FORBIDDEN);
    ASSERT_OK(m_actors->permit(m_supervisor, needed, {}));
}

TEST_F(Permissions, TheApproverIsFoundByPinAmongThoseWhoMay)
{
    EXPECT_REFUSED(approve(m_cashier, Permission::VoidSale, "3333"), UNAUTHORIZED); // his own
    pass(1);
    EXPECT_REFUSED(approve(m_cashier, Permission::VoidSale, "0000"), UNAUTHORIZED);
    EXPECT_REFUSED(approve(m_cashier, Permission::VoidSale, "2222"), TOO_MANY_REQUESTS);
    pass(2);
    ASSERT_OK(approve(m_cashier, Permission::VoidSale, "2222"));
    EXPECT_REFUSED(approve(m_cashier, Permission::ManagePeople, "2222"), UNAUTHORIZED); // she may not herself
    pass(1);
    EXPECT_REFUSED(approve(m_cashier, Permission::VoidSale, "3333", m_carlos), FORBIDDEN);
    EXPECT_REFUSED(approve({u"nobody"_s, {}}, Permission::VoidSale, "2222"), UNAUTHORIZED);
    ASSERT_OK(signIn(m_sofia, "2222")); // others' wrong guesses never hold her up
}

TEST_F(Permissions, TwoWithTheSamePinAreNotMixedUp)
{
    ASSERT_OK(save(m_boss, u"Zoila"_s, Role::Supervisor, "2222"));
    const auto both = approve(m_cashier, Permission::VoidSale, "2222");
    EXPECT_REFUSED(both, CONFLICT);
    EXPECT_EQ(both.error().reason, u"APPROVER_AMBIGUOUS"_s);
    ASSERT_OK(approve(m_cashier, Permission::VoidSale, "2222", m_sofia));
}

TEST_F(Permissions, ABadgeApprovesToo)
{
    ASSERT_OK(save(m_boss, u"Zoila"_s, Role::Supervisor, {}, u"SUPER-77"_s));
    EXPECT_REFUSED(desk().approveWithBadge(m_cashier, Permission::VoidSale, u"CAJERO-3"_s), FORBIDDEN);
    EXPECT_REFUSED(desk().approveWithBadge(m_cashier, Permission::VoidSale, u"' OR 1=1 --"_s), UNAUTHORIZED);
    const auto approval = desk().approveWithBadge(m_cashier, Permission::VoidSale, u"SUPER-77"_s);
    ASSERT_OK(approval);
    EXPECT_EQ(m_actors->permit(carlosWith(*approval), Permission::VoidSale)->approverName, u"Zoila"_s);
}

TEST_F(Permissions, EveryApprovalAndRefusalIsInTheTrailWithBothNames)
{
    ASSERT_OK(approve(m_cashier, Permission::VoidSale, "2222"));
    EXPECT_REFUSED(approve(m_cashier, Permission::VoidSale, "0000"), UNAUTHORIZED);
    const auto rows = audit().list({});
    ASSERT_OK(rows);
    EXPECT_EQ(rows->at(0).action, u"APPROVAL_REFUSED"_s);
    EXPECT_EQ(rows->at(0).employee, u"Carlos"_s);
    EXPECT_EQ(rows->at(1).action, u"APPROVED"_s);
    EXPECT_EQ(rows->at(1).employee, u"Carlos"_s);
    EXPECT_EQ(rows->at(1).approver, u"Sofía"_s);
    EXPECT_EQ(rows->at(1).subject, u"VOID_SALE"_s);
    EXPECT_EQ(rows->at(1).till, u"001-001"_s);
}
