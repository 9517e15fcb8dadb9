#include "StorageContract.h"

#include "core/Random.h"
#include "pos/PinTries.h"
#include "pos/StaffDesk.h"

#include <sys/wait.h>
#include <unistd.h>

namespace contract {

using namespace engine;

namespace {

class ContractClock final : public core::Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return at(0); }
};

} // namespace

class PeopleContract : public SchemaContract
{
protected:
    pos::AuditTrail trail() { return {*m_db, kTenant}; }
    Result<void> note(const QString& action, const QString& subject = {}, int second = 0)
    {
        return trail().append({0, u"Peña Íñiguez"_s, 0, {}}, {action, subject, {}, u"001-002"_s, {{u"n"_s, second}}},
                              at(second));
    }
    qint64 count() { return (*m_db->queryOne(u"SELECT COUNT(*) FROM audit"_s))->int64(0); }
    // Past the guards of the database, as somebody with the file in his hands could.
    void tamper(const QString& sql)
    {
        const bool sqlite = GetParam() == Dialect::Sqlite;
        for (const QString& name : {u"audit_fixed"_s, u"audit_kept"_s})
            ASSERT_OK(m_db->execDirect(u"DROP TRIGGER %1%2"_s.arg(name, sqlite ? QString() : u" ON audit"_s)));
        ASSERT_OK(m_db->execDirect(sql));
    }
};
ON_BOTH_DATABASES(PeopleContract);

TEST_P(PeopleContract, TheTrailIsChainedSearchedAndWhole)
{
    EXPECT_EQ(trail().firstBroken().value_or(-1), 0);
    ASSERT_OK(trail().append(
        {0, u"Carlos"_s, 0, u"Sofía"_s},
        {u"PRICE_CHANGED"_s, u"CER-1"_s, u"oferta del día"_s, u"001-001"_s, {{u"before"_s, u"1.10"_s}}}, at(0)));
    ASSERT_OK(note(u"DRAWER_OPENED"_s, {}, 1));
    ASSERT_OK(note(u"SALE_VOIDED"_s, u"100 %"_s, 86'400));
    const auto rows = trail().list({});
    ASSERT_OK(rows);
    ASSERT_EQ(rows->size(), 3);
    EXPECT_EQ(rows->at(0).number, 3);
    const AuditEntry& first = rows->at(2);
    EXPECT_EQ(first.number, 1);
    EXPECT_EQ(first.at, at(0));
    EXPECT_EQ(first.till, u"001-001"_s);
    EXPECT_EQ(first.employee, u"Carlos"_s);
    EXPECT_EQ(first.approver, u"Sofía"_s);
    EXPECT_EQ(first.subject, u"CER-1"_s);
    EXPECT_EQ(first.reason, u"oferta del día"_s);
    EXPECT_EQ(first.detail.value(u"before"_s).toString(), u"1.10"_s);
    EXPECT_EQ(first.hash.size(), 64);
    const auto hits = [this](const QString& text) {
        AuditFilter filter;
        filter.text = text;
        QList<qint64> numbers;
        for (const AuditEntry& entry : trail().list(filter).value_or({}))
            numbers += entry.number;
        return numbers;
    };
    EXPECT_EQ(hits(u"SOFIA"_s), QList<qint64>{1});
    EXPECT_EQ(hits(u"price_ch"_s), QList<qint64>{1});
    EXPECT_EQ(hits(u"iniguez"_s), (QList<qint64>{3, 2}));
    EXPECT_EQ(hits(u"%"_s), QList<qint64>{3});
    EXPECT_TRUE(hits(u"' OR 1=1 --"_s).isEmpty());
    AuditFilter meant;
    meant.text = u"carlos"_s;
    meant.actions = {u"SALE_VOIDED"_s};
    EXPECT_EQ(trail().list(meant).value_or({}).size(), 2) << "its own words, or what they stand for";
    AuditFilter day;
    day.from = day.to = QDate(2026, 11, 21);
    EXPECT_EQ(trail().list(day).value_or({}).size(), 2);
    day.from = day.to = QDate(2026, 11, 22);
    EXPECT_EQ(trail().list(day).value_or({}).size(), 1);
    AuditFilter page;
    page.limit = 1;
    page.before = 3;
    EXPECT_EQ(trail().list(page).value_or({}).first().number, 2);
    EXPECT_EQ(trail().firstBroken().value_or(-1), 0);
}

TEST_P(PeopleContract, ADayIsADayOfEcuador)
{
    const QDateTime lateEvening(QDate(2026, 11, 22), QTime(4, 59, 59), Qt::UTC);
    ASSERT_OK(trail().append({}, {u"A"_s, {}, {}, {}, {}}, lateEvening));
    ASSERT_OK(trail().append({}, {u"B"_s, {}, {}, {}, {}}, lateEvening.addSecs(1)));
    AuditFilter day;
    day.from = day.to = QDate(2026, 11, 21);
    ASSERT_EQ(trail().list(day).value_or({}).size(), 1);
    EXPECT_EQ(trail().list(day)->first().action, u"A"_s);
}

TEST_P(PeopleContract, TheTrailCanOnlyBeAddedTo)
{
    ASSERT_OK(note(u"A"_s));
    ASSERT_FAILS(m_db->exec(u"UPDATE audit SET reason = 'otro'"_s), CONFLICT);
    ASSERT_FAILS(m_db->exec(u"DELETE FROM audit"_s), CONFLICT);
    EXPECT_EQ(trail().firstBroken().value_or(-1), 0);
}

TEST_P(PeopleContract, WhatGoesWithARolledBackActionLeavesNoGap)
{
    ASSERT_OK(note(u"A"_s));
    {
        auto transaction = storage::Transaction::begin(*m_db);
        ASSERT_OK(transaction);
        ASSERT_OK(note(u"B"_s));
    }
    ASSERT_OK(note(u"C"_s));
    EXPECT_EQ(count(), 2);
    EXPECT_EQ(trail().list({})->first().number, 2);
    EXPECT_EQ(trail().firstBroken().value_or(-1), 0);
}

TEST_P(PeopleContract, EveryTamperedColumnIsFound)
{
    for (const QString& sql :
         {u"UPDATE audit SET reason = 'x' WHERE number = 3"_s,
          u"UPDATE audit SET at = '2026-01-01T00:00:00.000Z' WHERE number = 3"_s,
          u"UPDATE audit SET employee_name = 'Otra' WHERE number = 3"_s,
          u"UPDATE audit SET approver_id = 7 WHERE number = 3"_s,
          u"UPDATE audit SET employee_id = 7 WHERE number = 3"_s,
          u"UPDATE audit SET approver_name = 'x' WHERE number = 3"_s,
          u"UPDATE audit SET detail = '{}' WHERE number = 3"_s, u"UPDATE audit SET subject = 'x' WHERE number = 3"_s,
          u"UPDATE audit SET action = 'x' WHERE number = 3"_s, u"UPDATE audit SET till = 'x' WHERE number = 3"_s,
          u"UPDATE audit SET hash = previous_hash WHERE number = 3"_s, u"DELETE FROM audit WHERE number = 3"_s}) {
        if (count() > 0) { // from a fresh database each time
            TearDown();
            m_db.reset();
            m_place.reset();
            SetUp();
        }
        for (int i = 1; i <= 5; ++i)
            ASSERT_OK(note(u"ACTION_%1"_s.arg(i), u"s"_s, i));
        tamper(sql);
        EXPECT_EQ(trail().firstBroken().value_or(-1), 3) << qPrintable(sql);
    }
}

TEST_P(PeopleContract, ARowCutOffTheEndIsFound)
{
    for (int i = 1; i <= 5; ++i)
        ASSERT_OK(note(u"A"_s));
    tamper(u"DELETE FROM audit WHERE number = 5"_s);
    EXPECT_EQ(trail().firstBroken().value_or(-1), 5);
}

TEST_P(PeopleContract, TwoProcessesAppendWithoutGapOrFork)
{
    constexpr int kEach = 60, kProcesses = 3;
    QList<pid_t> children;
    for (int child = 0; child < kProcesses; ++child) {
        const pid_t pid = fork();
        ASSERT_GE(pid, 0);
        if (pid == 0) { // a connection of its own, and no way back into the test
            auto database = storage::Database::open(m_place->config());
            int failed = database ? 0 : 100;
            for (int i = 0; database && i < kEach; ++i) {
                auto transaction = storage::Transaction::begin(**database);
                const auto done = pos::AuditTrail(**database, kTenant)
                                      .append({}, {u"P%1"_s.arg(child), QString::number(i), {}, {}, {}}, at(i));
                if (!transaction || !done || !transaction->commit())
                    ++failed;
            }
            _exit(failed);
        }
        children += pid;
    }
    for (const pid_t pid : children) {
        int status = -1;
        ASSERT_EQ(waitpid(pid, &status, 0), pid);
        EXPECT_TRUE(WIFEXITED(status));
        EXPECT_EQ(WEXITSTATUS(status), 0);
    }
    EXPECT_EQ(count(), kEach * kProcesses);
    EXPECT_EQ((*m_db->queryOne(u"SELECT MAX(number) FROM audit"_s))->int64(0), kEach * kProcesses);
    EXPECT_EQ(trail().firstBroken().value_or(-1), 0);
}

TEST_P(PeopleContract, PeopleAreKeptFoundAndLeftToTheirTenant)
{
    pos::EmployeeRepository people(*m_db, kTenant);
    EXPECT_FALSE(people.any().value_or(true));
    Employee ana;
    ana.name = u"Ana Ñañez"_s;
    ana.role = Role::Administrator;
    const auto id = people.save(ana, {u"$argon2id$x"_s, u"b1"_s}, at(0));
    ASSERT_OK(id);
    EXPECT_TRUE(people.any().value_or(false));
    ASSERT_FAILS(people.save(ana, {u"x"_s, {}}, at(0)), UNIQUE_VIOLATION);
    Employee luis;
    luis.name = u"Luis"_s;
    ASSERT_FAILS(people.save(luis, {{}, u"b1"_s}, at(0)), UNIQUE_VIOLATION);
    ASSERT_OK(people.save(luis, {u"y"_s, {}}, at(0)));
    luis.name = u"Marta"_s;
    ASSERT_OK(people.save(luis, {u"z"_s, {}}, at(0))); // no badge is no badge, however often
    ana.id = *id;
    ana.active = false;
    ASSERT_OK(people.save(ana, {}, at(1)));
    EXPECT_EQ(people.pinHash(*id).value_or({}), u"$argon2id$x"_s) << "left out = as it is";
    EXPECT_EQ(people.badgeOwner(u"b1"_s).value_or(0), *id);
    EXPECT_FALSE(people.findByBadge(u"b1"_s).value_or(Employee()).has_value());
    EXPECT_EQ(people.list(false).value_or({}).size(), 2);
    ASSERT_OK(people.seen(*id, at(2)));
    const auto all = people.list(true).value_or({});
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all.last().lastSeen, at(2)) << "who is switched off comes last";
    EXPECT_EQ(people.otherAdministrators(0).value_or(-1), 0);
    pos::EmployeeRepository strangers(*m_db, storage::TenantScope(2));
    EXPECT_FALSE(strangers.any().value_or(true));
    ASSERT_FAILS(strangers.find(*id), NOT_FOUND);
    ASSERT_FAILS(strangers.pinHash(*id), NOT_FOUND);
}

TEST_P(PeopleContract, WrongTriesAreCounted)
{
    pos::PinTries tries(*m_db, kTenant);
    ASSERT_OK(tries.begin(u"employee:1"_s, pos::kPinPatience, at(0)));
    ASSERT_FAILS(tries.begin(u"employee:1"_s, pos::kPinPatience, at(0)), TOO_MANY_REQUESTS);
    ASSERT_OK(tries.begin(u"employee:2"_s, pos::kPinPatience, at(0)));
    ASSERT_OK(tries.begin(u"employee:1"_s, pos::kPinPatience, at(1)));
    ASSERT_FAILS(tries.begin(u"employee:1"_s, pos::kPinPatience, at(2)), TOO_MANY_REQUESTS);
    ASSERT_OK(tries.clear(u"employee:1"_s));
    ASSERT_OK(tries.begin(u"employee:1"_s, pos::kPinPatience, at(2)));
}

TEST_P(PeopleContract, TheDeskWorksOnBoth)
{
    ContractClock clock;
    core::SystemRandom random;
    pos::Actors actors(*m_db, kTenant, clock, random);
    pos::StaffDesk desk({*m_db, kTenant, actors, clock, u"001-002"_s});
    Employee ana;
    ana.name = u"Ana"_s;
    ana.role = Role::Administrator;
    ASSERT_OK(desk.save({}, ana, {}, u"BADGE-ANA"_s));
    const auto session = desk.signInWithBadge(u"BADGE-ANA"_s);
    ASSERT_OK(session);
    Employee carlos;
    carlos.name = u"Carlos"_s;
    ASSERT_OK(desk.save({session->token, {}}, carlos, {}, u"BADGE-CARLOS"_s));
    const auto till = desk.signInWithBadge(u"BADGE-CARLOS"_s);
    ASSERT_OK(till);
    ASSERT_FAILS(actors.permit({till->token, {}}, Permission::OpenDrawer), FORBIDDEN);
    const auto approval = desk.approveWithBadge({till->token, {}}, Permission::OpenDrawer, u"BADGE-ANA"_s);
    ASSERT_OK(approval);
    ASSERT_OK(actors.permit({till->token, *approval}, Permission::OpenDrawer));
    EXPECT_TRUE(desk.signOut(till->token).value_or(false));
    ana = session->employee;
    ana.role = Role::Cashier;
    ASSERT_FAILS(desk.save({session->token, {}}, ana, {}, {}), CONFLICT);
    EXPECT_EQ(trail().firstBroken().value_or(-1), 0);
    EXPECT_EQ(trail().list({}).value_or({}).size(), 6);
}

} // namespace contract
