#include "StorageContract.h"

#include <QFile>

#include <thread>

namespace contract {

using namespace engine;
using storage::Database;
using storage::Migration;
using storage::Migrator;

class MigrationContract : public EmptyContract
{
protected:
    static Migration step(int version, const QString& text)
    {
        return {version, u"step_%1"_s.arg(version), u"sum-%1"_s.arg(version), text};
    }
    const Migration m_first = step(1, u"CREATE TABLE one (n BIGINT); INSERT INTO one (n) VALUES (41);"_s);
    const Migration m_second = step(2, u"CREATE TABLE two (n BIGINT); INSERT INTO two SELECT n + 1 FROM one;"_s);

    std::unique_ptr<Database> openWithDump()
    {
        storage::DatabaseConfig config = m_place->config();
        config.dumpTaken = true;
        auto database = Database::open(config);
        return database ? std::move(*database) : nullptr;
    }
    qint64 number(Database& database, const QString& sql)
    {
        const auto row = database.queryOne(sql);
        return row && *row ? (*row)->int64(0) : -1;
    }
};
ON_BOTH_DATABASES(MigrationContract);

TEST_P(MigrationContract, TheProgramsOwnStepsApplyOnce)
{
    const QList<Migration> migrations = currentMigrations();
    ASSERT_FALSE(migrations.isEmpty());
    const auto first = Migrator(*m_db).migrate(migrations, at(0));
    ASSERT_OK(first);
    EXPECT_EQ(first->from, 0);
    EXPECT_EQ(first->to, migrations.size());
    EXPECT_TRUE(first->backupFile.isEmpty());
    const auto again = Migrator(*m_db).migrate(migrations, at(1));
    ASSERT_OK(again);
    EXPECT_EQ(again->from, migrations.size());
    EXPECT_EQ(number(*m_db, u"SELECT COUNT(*) FROM schema_migrations"_s), migrations.size());
    EXPECT_EQ(number(*m_db, u"SELECT COUNT(*) FROM tenants"_s), 1);
}

TEST_P(MigrationContract, ANewerDatabaseIsRefused)
{
    ASSERT_OK(Migrator(*m_db).migrate({m_first, m_second}, at(0)));
    const auto refused = Migrator(*m_db).migrate({m_first}, at(1));
    ASSERT_FAILS(refused, DATABASE_TOO_NEW);
    EXPECT_TRUE(refused.error().detail.contains(u"version 2"));
}

TEST_P(MigrationContract, AChangedStepIsRefused)
{
    ASSERT_OK(Migrator(*m_db).migrate({m_first}, at(0)));
    Migration changed = m_first;
    changed.sha256 = u"other"_s;
    ASSERT_FAILS(Migrator(*m_db).migrate({changed}, at(1)), DATABASE_DAMAGED);
    ASSERT_FAILS(Migrator(*m_db).migrate({changed, m_second}, at(1)), DATABASE_DAMAGED);
    EXPECT_EQ(Migrator(*m_db).currentVersion().value_or(-1), 1);
}

TEST_P(MigrationContract, AFailedStepLeavesNothing)
{
    const Migration broken = step(2, u"CREATE TABLE two (n BIGINT); INSERT INTO nowhere VALUES (1);"_s);
    ASSERT_OK(Migrator(*m_db).migrate({m_first}, at(0)));
    auto database = openWithDump();
    ASSERT_FAILS(Migrator(*database).migrate({m_first, broken}, at(1)), INTERNAL_ERROR);
    EXPECT_EQ(Migrator(*database).currentVersion().value_or(-1), 1);
    ASSERT_OK(Migrator(*database).migrate({m_first, m_second}, at(2)));
    EXPECT_EQ(number(*database, u"SELECT n FROM two"_s), 42);
}

TEST_P(MigrationContract, DataIsCopiedBeforeItIsChanged)
{
    ASSERT_OK(Migrator(*m_db).migrate({m_first}, at(0)));
    if (GetParam() == Dialect::PostgreSql) {
        ASSERT_FAILS(Migrator(*m_db).migrate({m_first, m_second}, at(1)), CONFLICT);
        EXPECT_EQ(Migrator(*m_db).currentVersion().value_or(-1), 1);
        auto confirmed = openWithDump();
        ASSERT_OK(Migrator(*confirmed).migrate({m_first, m_second}, at(1)));
        return;
    }
    const auto report = Migrator(*m_db).migrate({m_first, m_second}, at(1));
    ASSERT_OK(report);
    EXPECT_EQ(report->backupFile, m_place->config().sqliteFile + u".before-2.bak"_s);
    auto copy = Database::open(storage::DatabaseConfig::sqlite(report->backupFile));
    ASSERT_OK(copy);
    EXPECT_EQ(Migrator(**copy).currentVersion().value_or(-1), 1);
    EXPECT_EQ(number(**copy, u"SELECT n FROM one"_s), 41);
}

TEST_P(MigrationContract, TwoProcessesStartingAtOnceMakeOneSchema)
{
    const QList<Migration> migrations = currentMigrations();
    std::atomic<int> fine = 0;
    std::vector<std::jthread> starters;
    for (int i = 0; i < 4; ++i)
        starters.emplace_back([&] {
            auto database = m_place->open();
            if (!database)
                return;
            const auto report = Migrator(**database).migrate(migrations, at(0));
            if (report)
                ++fine;
            else
                ADD_FAILURE() << qPrintable(report.error().detail);
        });
    starters.clear();
    EXPECT_EQ(fine, 4);
    EXPECT_EQ(number(*m_db, u"SELECT COUNT(*) FROM schema_migrations"_s), migrations.size());
}

} // namespace contract
