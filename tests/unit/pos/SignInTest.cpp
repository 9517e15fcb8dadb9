#include "StaffShop.h"

using namespace test;

namespace {

class SignIn : public StaffShop
{
protected:
    void SetUp() override
    {
        StaffShop::SetUp();
        if (!HasFatalFailure())
            hire();
    }
    // Milliseconds that the refusal asks for; -1 when it was none of the kind.
    static qint64 wait(const Result<Session>& answer)
    {
        if (answer || answer.error().code != ErrorCode::TOO_MANY_REQUESTS || answer.error().fields.isEmpty() ||
            answer.error().fields.first().field != u"retryAfter"_s)
            return -1;
        return answer.error().fields.first().value.toLongLong();
    }
};

} // namespace

TEST(PinHash, IsArgon2idWithItsOwnSaltAndOnlyTheSamePinFits)
{
    const QString hash = crypto::hashPin("4711", "0123456789abcdef").value_or({});
    EXPECT_TRUE(hash.startsWith(u"$argon2id$v=19$m=32768,t=3,p=1$"_s)) << qPrintable(hash);
    EXPECT_NE(hash, crypto::hashPin("4711", "0123456789abcdeF").value_or({}));
    EXPECT_TRUE(crypto::pinMatches(hash, "4711"));
    for (const QByteArray& other : {QByteArray("4712"), QByteArray(""), QByteArray("47110"), QByteArray("4711\0", 5)})
        EXPECT_FALSE(crypto::pinMatches(hash, other)) << other.toStdString();
    for (const QString& damaged : {QString(), u"$argon2id$"_s, hash.chopped(4), u"plain"_s})
        EXPECT_FALSE(crypto::pinMatches(damaged, "4711")) << qPrintable(damaged);
}

// A test vector that the authors of Argon2 publish beside their reference implementation.
TEST(PinHash, AgreesWithTheReference)
{
    const QString published =
        u"$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"_s;
    EXPECT_TRUE(crypto::pinMatches(published, "password"));
    EXPECT_FALSE(crypto::pinMatches(published, "Password"));
}

TEST(PinTriesTest, TheWaitDoublesUpToItsEnd)
{
    QList<qint64> waits;
    for (int failures = 0; failures <= 12; ++failures)
        waits += pos::waitAfter(failures, pos::kPinPatience);
    EXPECT_EQ(waits, (QList<qint64>{0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}));
    EXPECT_EQ(pos::waitAfter(1'000'000, pos::kPinPatience), 900);
    EXPECT_EQ(pos::waitAfter(3, pos::kBadgePatience), 0);
    EXPECT_EQ(pos::waitAfter(4, pos::kBadgePatience), 1);
    EXPECT_EQ(pos::waitAfter(50, pos::kBadgePatience), 30);
}

TEST_F(SignIn, ThePinOpensASessionWithThePermissionsOfTheRole)
{
    const auto session = signIn(m_carlos, "3333");
    ASSERT_OK(session);
    EXPECT_EQ(session->employee.name, u"Carlos"_s);
    EXPECT_EQ(session->permissions, permissionsOf(Role::Cashier));
    EXPECT_GE(session->token.size(), 64);
    EXPECT_EQ(session->employee.lastSeen, m_clock.now);
    const auto who = m_actors->permit({session->token, {}}, Permission::Sell);
    ASSERT_OK(who);
    EXPECT_EQ(who->employee, m_carlos);
    EXPECT_EQ(who->name, u"Carlos"_s);
    EXPECT_EQ(who->approver, 0);
    pass(1);
    ASSERT_OK(signIn(m_sofia, "2222"));
    const auto list = pos::EmployeeRepository(*m_db, kTenant).list(false);
    ASSERT_OK(list);
    EXPECT_EQ(list->at(0).id, m_sofia) << "last user first";
    EXPECT_EQ(list->at(1).id, m_carlos);
}

TEST_F(SignIn, TheSessionEndsWithTheSignOutAndWithTheProgram)
{
    const Actor carlos{signIn(m_carlos, "3333").value_or({}).token, {}};
    EXPECT_TRUE(desk().signOut(carlos.session).value_or(false));
    EXPECT_REFUSED(m_actors->permit(carlos, Permission::Sell), UNAUTHORIZED);
    EXPECT_FALSE(desk().signOut(carlos.session).value_or(true));
    pass(1);
    const Actor again{signIn(m_carlos, "3333").value_or({}).token, {}};
    ASSERT_OK(m_actors->permit(again, Permission::Sell));
    start();
    EXPECT_REFUSED(m_actors->permit(again, Permission::Sell), UNAUTHORIZED);
    EXPECT_REFUSED(m_actors->permit({}, Permission::Sell), UNAUTHORIZED);
}

TEST_F(SignIn, EveryWrongPinMakesTheNextTryWaitLongerAlsoAfterAStart)
{
    EXPECT_REFUSED(signIn(m_carlos, "9999"), UNAUTHORIZED);
    EXPECT_EQ(wait(signIn(m_carlos, "3333")), 1000) << "even the right one is not looked at";
    pass(1);
    EXPECT_REFUSED(signIn(m_carlos, "9999"), UNAUTHORIZED);
    EXPECT_EQ(wait(signIn(m_carlos, "3333")), 2000);
    m_db.reset();
    auto reopened = m_place->open();
    ASSERT_OK(reopened);
    m_db = std::move(*reopened);
    start();
    EXPECT_EQ(wait(signIn(m_carlos, "3333")), 2000);
    m_clock.now = m_clock.now.addMSecs(1999);
    EXPECT_EQ(wait(signIn(m_carlos, "3333")), 1);
    m_clock.now = m_clock.now.addMSecs(1);
    EXPECT_REFUSED(signIn(m_carlos, "9999"), UNAUTHORIZED);
    EXPECT_EQ(wait(signIn(m_carlos, "3333")), 4000);
    ASSERT_OK(signIn(m_sofia, "2222")); // nobody else waits
    pass(4);
    ASSERT_OK(signIn(m_carlos, "3333"));
    ASSERT_OK(signIn(m_carlos, "3333")); // the right one ends the waiting
    EXPECT_REFUSED(signIn(m_carlos, "9999"), UNAUTHORIZED);
    EXPECT_EQ(wait(signIn(m_carlos, "3333")), 1000);
}

TEST_F(SignIn, PullingThePlugInTheMiddleCountsAsAWrongTry)
{
    ASSERT_OK(desk().beginSignIn(m_carlos)); // and nothing after it
    start();
    EXPECT_EQ(wait(signIn(m_carlos, "3333")), 1000);
}

TEST_F(SignIn, AClockThatWasSetBackHoldsNobodyUpForDays)
{
    EXPECT_REFUSED(signIn(m_carlos, "9999"), UNAUTHORIZED);
    pass(-86'400);
    EXPECT_EQ(wait(signIn(m_carlos, "3333")), 1000);
}

TEST_F(SignIn, ABadgeIsEnoughAndAWrongOneIsToldWithoutAName)
{
    const auto session = desk().signInWithBadge(u" CAJERO-3 "_s);
    ASSERT_OK(session);
    EXPECT_EQ(session->employee.id, m_carlos);
    EXPECT_REFUSED(desk().signInWithBadge(u"7861234567890"_s), UNAUTHORIZED);
    EXPECT_REFUSED(desk().signInWithBadge(u"CAJERO-4"_s), UNAUTHORIZED);
    EXPECT_REFUSED(desk().signInWithBadge(u"CAJERO-5"_s), UNAUTHORIZED);
    EXPECT_REFUSED(desk().signInWithBadge(u"CAJERO-6"_s), UNAUTHORIZED);
    EXPECT_EQ(wait(desk().signInWithBadge(u"CAJERO-3"_s)), 1000);
    pass(1);
    ASSERT_OK(desk().signInWithBadge(u"CAJERO-3"_s));
}

TEST_F(SignIn, WhoIsSwitchedOffIsOutAtOnce)
{
    const Actor carlos{signIn(m_carlos, "3333").value_or({}).token, {}};
    auto employee = pos::EmployeeRepository(*m_db, kTenant).find(m_carlos).value_or({});
    employee.active = false;
    ASSERT_OK(desk().save(m_boss, employee, {}, {}));
    EXPECT_REFUSED(m_actors->permit(carlos, Permission::Sell), UNAUTHORIZED);
    EXPECT_REFUSED(signIn(m_carlos, "3333"), UNAUTHORIZED);
    EXPECT_REFUSED(desk().signInWithBadge(u"CAJERO-3"_s), UNAUTHORIZED);
    employee.active = true;
    ASSERT_OK(desk().save(m_boss, employee, {}, {}));
    EXPECT_REFUSED(m_actors->permit(carlos, Permission::Sell), UNAUTHORIZED) << "the old session stays over";
}

TEST_F(SignIn, AChangedRoleCountsAtOnceAndANewPinEndsOldSessions)
{
    const Actor carlos{signIn(m_carlos, "3333").value_or({}).token, {}};
    auto employee = pos::EmployeeRepository(*m_db, kTenant).find(m_carlos).value_or({});
    employee.role = Role::Accountant;
    ASSERT_OK(desk().save(m_boss, employee, {}, {}));
    EXPECT_REFUSED(m_actors->permit(carlos, Permission::Sell), FORBIDDEN);
    ASSERT_OK(desk().save(m_boss, employee, hash("4444"), {}));
    EXPECT_REFUSED(m_actors->permit(carlos, Permission::SeeReports), UNAUTHORIZED);
    EXPECT_REFUSED(signIn(m_carlos, "3333"), UNAUTHORIZED);
    pass(1);
    ASSERT_OK(signIn(m_carlos, "4444"));
}

TEST_F(SignIn, HostileInputIsOnlyAWrongPinOrBadge)
{
    EXPECT_REFUSED(signIn(m_carlos, QByteArray(10'000, '3')), UNAUTHORIZED);
    pass(1);
    for (const QByteArray& pin : {QByteArray("' OR '1'='1"), QByteArray("3333\0", 5), QByteArray("333"), QByteArray(),
                                  QByteArray("３３３３"), QByteArray("3333 ")}) {
        EXPECT_REFUSED(signIn(m_carlos, pin), UNAUTHORIZED);
        pass(1000);
    }
    for (const QString& badge : {u"' OR badge_hash <> '"_s, u"x'; DROP TABLE employees; --"_s, QString(10'000, u'A'),
                                 QString(), u"\0\0\0\0\0\0\0"_s, u"%%%%%%%%"_s, u"CAJERO_3"_s}) {
        EXPECT_REFUSED(desk().signInWithBadge(badge), UNAUTHORIZED);
        pass(1000);
    }
    EXPECT_REFUSED(signIn(-1, "3333"), UNAUTHORIZED);
    EXPECT_REFUSED(signIn(std::numeric_limits<qint64>::max(), "3333"), UNAUTHORIZED);
    ASSERT_OK(signIn(m_carlos, "3333"));
    EXPECT_EQ(audit().firstBroken().value_or(-1), 0);
}
