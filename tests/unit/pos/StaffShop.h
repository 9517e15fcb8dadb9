#pragma once
#include "crypto/PinHash.h"
#include "pos/PinTries.h"
#include "pos/StaffDesk.h"
#include "storage/Migrator.h"
#include "support/PostgresCluster.h"

#include <gtest/gtest.h>

#define ASSERT_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto& okResult_ = (expression);                                                                          \
        ASSERT_TRUE(okResult_.has_value())                                                                             \
            << qPrintable(okResult_.error().codeName() + QStringLiteral(": ") + okResult_.error().detail);             \
    } while (false)

#define EXPECT_REFUSED(expression, expectedCode) EXPECT_EQ(test::outcomeOf(expression), #expectedCode)

namespace test {

using namespace engine;
using namespace Qt::StringLiterals;

// The name of the error's code; "done" when there is none.
template <class T>
std::string outcomeOf(const Result<T>& result)
{
    return result ? "done" : result.error().codeName().toStdString();
}

class SetClock final : public core::Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return now; }
    QDateTime now{QDate(2026, 11, 22), QTime(15, 0), Qt::UTC};
};

// A shop of its own with an empty list of people, and a clock that stands.
class StaffShop : public testing::Test
{
protected:
    void SetUp() override
    {
        auto place = support::TestDatabase::create(storage::Dialect::Sqlite);
        ASSERT_OK(place);
        m_place = std::move(*place);
        auto database = m_place->open();
        ASSERT_OK(database);
        m_db = std::move(*database);
        const auto migrations = storage::Migrator::load(QStringLiteral(RESOURCES_DIR "/migrations"));
        ASSERT_OK(migrations);
        ASSERT_OK(storage::Migrator(*m_db).migrate(*migrations, m_clock.now));
        start();
    }
    // As after a start of the program: nobody is signed in.
    void start() { m_actors = std::make_unique<pos::Actors>(*m_db, kTenant, m_clock, m_random); }
    pos::StaffDesk desk() { return pos::StaffDesk({*m_db, kTenant, *m_actors, m_clock, u"001-001"_s}); }
    pos::AuditTrail audit() { return {*m_db, kTenant}; }
    void pass(qint64 seconds) { m_clock.now = m_clock.now.addSecs(seconds); }

    static QString hash(const QByteArray& pin)
    {
        static QHash<QByteArray, QString> known; // slow on purpose, so each once
        if (!known.contains(pin))
            known.insert(pin, crypto::hashPin(pin, QByteArray(crypto::kPinSaltBytes, 's')).value_or({}));
        return known.value(pin);
    }
    Result<Employee> save(const Actor& actor, const QString& name, Role role, const QByteArray& pin,
                          const QString& badge = {})
    {
        Employee employee;
        employee.name = name;
        employee.role = role;
        return desk().save(actor, employee, pin.isEmpty() ? QString() : hash(pin), badge);
    }
    Result<Session> signIn(qint64 employee, const QByteArray& pin)
    {
        const auto trial = desk().beginSignIn(employee);
        if (!trial)
            return trial.error();
        return desk().finishSignIn(*trial, pos::matching(*trial, pin));
    }
    Result<QString> approve(const Actor& actor, Permission permission, const QByteArray& pin, qint64 approver = 0)
    {
        const auto trial = desk().beginApproval(actor, permission, approver);
        if (!trial)
            return trial.error();
        return desk().finishApproval(*trial, pos::matching(*trial, pin));
    }
    // Ana the administrator (PIN 1111), Sofía the supervisor (2222), Carlos the cashier (3333, badge CAJERO-3).
    void hire()
    {
        const auto first = save({}, u"Ana"_s, Role::Administrator, "1111");
        ASSERT_OK(first);
        m_ana = first->id;
        m_boss = {m_actors->begin(m_ana), {}};
        m_sofia = save(m_boss, u"Sofía"_s, Role::Supervisor, "2222").value_or({}).id;
        m_carlos = save(m_boss, u"Carlos"_s, Role::Cashier, "3333", u"CAJERO-3"_s).value_or({}).id;
        ASSERT_GT(m_sofia * m_carlos, 0);
    }
    static QString field(const Error& error)
    {
        return error.fields.isEmpty() ? QString() : error.fields.first().field + u'=' + error.fields.first().value;
    }

    static constexpr storage::TenantScope kTenant = storage::kTillTenant;
    SetClock m_clock;
    core::SystemRandom m_random;
    std::unique_ptr<support::TestDatabase> m_place;
    std::unique_ptr<storage::Database> m_db;
    std::unique_ptr<pos::Actors> m_actors;
    Actor m_boss;
    qint64 m_ana = 0, m_sofia = 0, m_carlos = 0;
};

} // namespace test
