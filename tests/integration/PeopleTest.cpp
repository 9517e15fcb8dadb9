#include "support/PermissionTable.h"
#include "support/TestEngine.h"

#include <engine/People.h>
#include <engine/Sales.h>

#include <QDir>
#include <QElapsedTimer>

#include <gtest/gtest.h>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

#define ASSERT_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto& okResult_ = (expression);                                                                          \
        ASSERT_TRUE(okResult_.has_value())                                                                             \
            << qPrintable(okResult_.error().codeName() + QStringLiteral(": ") + okResult_.error().detail);             \
    } while (false)

class Staff : public testing::Test
{
protected:
    void SetUp() override
    {
        till.restart([](EngineConfig& config) { config.logToFile = true; });
        ASSERT_TRUE(till.isOpen()) << qPrintable(till.failure());
        const auto ana = save({}, u"Ana"_s, Role::Administrator, "918273");
        ASSERT_OK(ana);
        m_ana = ana->id;
        const auto session = till.wait(till->people().signIn(m_ana, "918273"));
        ASSERT_OK(session);
        m_boss = {session->token, {}};
    }
    Result<Employee> save(const Actor& actor, const QString& name, Role role, const QByteArray& pin,
                          const QString& badge = {})
    {
        Employee employee;
        employee.name = name;
        employee.role = role;
        return till.wait(till->people().save(actor, employee, pin, badge));
    }
    Actor signedIn(qint64 employee, const QByteArray& pin)
    {
        return {till.wait(till->people().signIn(employee, pin)).value_or({}).token, {}};
    }
    template <class T>
    static std::string outcome(const Result<T>& result)
    {
        return result ? "done" : result.error().codeName().toStdString();
    }
    Result<bool> act(const Actor& actor, Permission permission)
    {
        return till.wait(till->audit().add(actor, permission, u"TRIED"_s, permissionName(permission), {}, {}));
    }

    tests::TestEngine till;
    qint64 m_ana = 0;
    Actor m_boss;
};

} // namespace

TEST_F(Staff, TheEngineRefusesOrAllowsAsTheTableSays)
{
    for (const Role role : test::kRoles) {
        const auto employee = save(m_boss, u"Prueba "_s + roleName(role), role, "5050");
        ASSERT_OK(employee);
        const Actor actor = signedIn(employee->id, "5050");
        ASSERT_FALSE(actor.session.isEmpty());
        for (const test::MayDo& line : test::kPermissionTable) {
            EXPECT_EQ(till.wait(till->people().isAllowed(actor, line.permission)).value_or(!line.is(role)),
                      line.is(role))
                << qPrintable(roleName(role)) << ' ' << line.name;
            EXPECT_EQ(outcome(act(actor, line.permission)), line.is(role) ? "done" : "FORBIDDEN")
                << qPrintable(roleName(role)) << ' ' << line.name;
        }
    }
    // What was refused left no row; what was done left one each.
    AuditFilter tried;
    tried.text = u"TRIED"_s;
    tried.limit = 1000;
    const auto rows = till.wait(till->audit().list(m_boss, tried));
    ASSERT_OK(rows);
    qsizetype expected = 0;
    for (const Role role : test::kRoles)
        for (const test::MayDo& line : test::kPermissionTable)
            expected += line.is(role);
    EXPECT_EQ(rows->size(), expected);
    EXPECT_EQ(till.wait(till->audit().firstBroken(m_boss)).value_or(-1), 0);
}

TEST_F(Staff, AnApprovalCarriesOneActionWithBothNames)
{
    const qint64 carlos = save(m_boss, u"Carlos"_s, Role::Cashier, "5050").value_or({}).id;
    Actor actor = signedIn(carlos, "5050");
    EXPECT_EQ(outcome(act(actor, Permission::OpenDrawer)), "FORBIDDEN");
    for (const QString& made : {u"x"_s, QString(64, u'0'), m_boss.session}) {
        actor.approval = made;
        EXPECT_EQ(outcome(act(actor, Permission::OpenDrawer)), "FORBIDDEN");
    }
    const auto approval = till.wait(till->people().approve(actor, Permission::OpenDrawer, 0, "918273"));
    ASSERT_OK(approval);
    actor.approval = *approval;
    EXPECT_EQ(outcome(act(actor, Permission::VoidSale)), "FORBIDDEN");
    EXPECT_EQ(outcome(act(actor, Permission::OpenDrawer)), "done");
    EXPECT_EQ(outcome(act(actor, Permission::OpenDrawer)), "FORBIDDEN");
    const auto rows = till.wait(till->audit().list(m_boss, {}));
    ASSERT_OK(rows);
    EXPECT_EQ(rows->first().action, u"TRIED"_s);
    EXPECT_EQ(rows->first().employee, u"Carlos"_s);
    EXPECT_EQ(rows->first().approver, u"Ana"_s);
    EXPECT_EQ(outcome(till.wait(till->audit().list(actor, {}))), "FORBIDDEN");
}

TEST_F(Staff, GoodsAreTakenBackByWhoeverMayOrWithAYes)
{
    ASSERT_OK(till.wait(till->settings().setValue(u"shift.required"_s, u"never"_s, m_boss)));
    SaleRequest sale;
    sale.issuer = till.shop().id;
    sale.key = u"venta"_s;
    sale.invoice.buyer = {IdType::Cedula, u"1710034065"_s, u"Peña Íñiguez José"_s, {}, {}};
    LineRequest line;
    line.mainCode = u"PAN"_s;
    line.description = u"Pan de yema"_s;
    line.quantity = Decimal::fromInt(10);
    line.unitPrice = Decimal::fromInt(10);
    line.taxes = {{u"2"_s, u"4"_s, Decimal::fromInt(15), std::nullopt}};
    sale.invoice.items = {line};
    sale.received = Money::fromCents(115'00);
    sale.tenders = {{u"CASH"_s, {}, sale.received, {}}};
    const auto sold = till.wait(till->sales().charge(m_boss, sale));
    ASSERT_OK(sold);
    const AccessKey original = sold->document.document.accessKey;
    ASSERT_TRUE(till.reaches(original, DocumentStatus::Authorized)) << till.story(original).toStdString();
    int tries = 0;
    const auto back = [&](const Actor& actor) {
        ReturnRequest request;
        request.issuer = sale.issuer;
        request.original = original;
        request.lines = {{0, Decimal::fromInt(1)}};
        request.reason = u"Producto en mal estado"_s;
        request.key = u"devolucion-%1"_s.arg(++tries);
        return outcome(till.wait(till->sales().giveBack(actor, request)));
    };
    const test::MayDo& row = test::kPermissionTable[std::size_t(Permission::ReturnGoods)];
    Actor cashier;
    for (const Role role : test::kRoles) {
        const auto employee = save(m_boss, u"Prueba "_s + roleName(role), role, "5050");
        ASSERT_OK(employee);
        const Actor actor = signedIn(employee->id, "5050");
        EXPECT_EQ(back(actor), row.is(role) ? "done" : "FORBIDDEN") << qPrintable(roleName(role));
        if (role == Role::Cashier)
            cashier = actor;
    }
    EXPECT_EQ(back({}), "UNAUTHORIZED");
    const auto yes = till.wait(till->people().approve(cashier, Permission::ReturnGoods, m_ana, "918273"));
    ASSERT_OK(yes);
    cashier.approval = *yes;
    EXPECT_EQ(back(cashier), "done");
    const auto rows = till.wait(till->audit().list(m_boss, {}));
    ASSERT_OK(rows);
    EXPECT_EQ(rows->first().action, u"GOODS_RETURNED"_s);
    EXPECT_EQ(rows->first().approver, u"Ana"_s);
    EXPECT_EQ(back(cashier), "FORBIDDEN") << "that yes is used up";
}

TEST_F(Staff, TheWaitAfterWrongPinsSurvivesARestart)
{
    const auto again = [this] { return till.wait(till->people().signIn(m_ana, "918273")); };
    // Each wrong one as soon as it is looked at, until the wait is long enough to be met again after a restart.
    qint64 asked = 0;
    while (asked < 4000) {
        const auto wrong = till.wait(till->people().signIn(m_ana, "000000"));
        ASSERT_FALSE(wrong.has_value());
        if (wrong.error().code == ErrorCode::TOO_MANY_REQUESTS)
            asked = std::max(asked, wrong.error().fields.first().value.toLongLong());
        else
            EXPECT_EQ(outcome(wrong), "UNAUTHORIZED");
    }
    till.restart();
    ASSERT_TRUE(till.isOpen());
    const auto early = again();
    ASSERT_EQ(outcome(early), "TOO_MANY_REQUESTS");
    EXPECT_GT(early.error().fields.first().value.toLongLong(), 0);
    EXPECT_EQ(outcome(act(m_boss, Permission::Sell)), "UNAUTHORIZED") << "nobody stays signed in over a start";
    ASSERT_TRUE(testing_support::waitUntil([&] { return again().has_value(); }));
}

TEST_F(Staff, HostileInputIsRefusedAndNothingBreaks)
{
    EXPECT_EQ(outcome(till.wait(till->people().signIn(m_ana, QByteArray(10'000, '9')))), "UNAUTHORIZED");
    EXPECT_EQ(outcome(till.wait(till->people().signInWithBadge(u"x'; DROP TABLE employees; --"_s))), "UNAUTHORIZED");
    EXPECT_EQ(outcome(till.wait(till->people().signInWithBadge(QString(1'000'000, u'A')))), "UNAUTHORIZED");
    EXPECT_EQ(outcome(save(m_boss, u"Luis"_s, Role::Cashier, QByteArray(10'000, '1'))), "VALIDATION_FAILED");
    EXPECT_EQ(outcome(save(m_boss, u"Luis"_s, Role::Cashier, "12ab")), "VALIDATION_FAILED");
    EXPECT_EQ(outcome(save(m_boss, QString(10'000, u'L'), Role::Cashier, "1234")), "VALIDATION_FAILED");
    EXPECT_EQ(outcome(save({QString(10'000, u'f'), {}}, u"Luis"_s, Role::Cashier, "1234")), "UNAUTHORIZED");
    EXPECT_EQ(outcome(till.wait(till->audit().add(m_boss, Permission::Sell, u"A"_s, {}, {}, QString(1000, u'x')))),
              "VALIDATION_FAILED");
    EXPECT_EQ(outcome(till.wait(
                  till->audit().add(m_boss, Permission::Sell, u"A"_s, {}, {{u"x"_s, QString(10'000, u'x')}}, {}))),
              "VALIDATION_FAILED");
    EXPECT_EQ(till.wait(till->people().list(true)).value_or({}).size(), 1);
}

TEST_F(Staff, ManyTriesAtOnceAreNoWayAroundTheWait)
{
    QList<Answer<Session>> tries;
    for (int i = 0; i < 20; ++i)
        tries += till->people().signIn(m_ana, QByteArray::number(100'000 + i));
    int looked = 0;
    for (const Answer<Session>& each : tries)
        looked += outcome(till.wait(each)) == "UNAUTHORIZED";
    EXPECT_EQ(looked, 1);
}

TEST_F(Staff, NoPinBadgeOrTokenIsInAnyLog)
{
    ASSERT_OK(save(m_boss, u"Carlos"_s, Role::Cashier, "504050", u"TARJETA-77"_s));
    const auto session = till.wait(till->people().signInWithBadge(u"TARJETA-77"_s));
    ASSERT_OK(session);
    (void)till.wait(till->people().signIn(m_ana, "31313131"));
    (void)till.wait(till->people().signInWithBadge(u"FALSA-9999"_s));
    const auto approval =
        till.wait(till->people().approveWithBadge({session->token, {}}, Permission::Sell, u"TARJETA-77"_s));
    const QString folder = till.folder();
    till.close();
    const QStringList logs = QDir(folder + u"/log"_s).entryList(QDir::Files);
    ASSERT_FALSE(logs.isEmpty());
    for (const QString& name : logs) {
        QFile file(folder + u"/log/"_s + name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        for (const QString& secret : {u"918273"_s, u"504050"_s, u"31313131"_s, u"TARJETA-77"_s, u"FALSA-9999"_s,
                                      m_boss.session, session->token, approval.value_or(u"none"_s)})
            EXPECT_FALSE(text.contains(secret.toUtf8())) << qPrintable(secret);
    }
}
