#include "StorageContract.h"

#include <limits>

namespace contract {

using namespace engine;
using storage::Args;
using storage::Database;
using storage::Transaction;

class DatabaseContract : public EmptyContract
{
protected:
    void SetUp() override
    {
        EmptyContract::SetUp();
        if (HasFatalFailure())
            return;
        const QString bytes = GetParam() == Dialect::Sqlite ? u"BLOB"_s : u"BYTEA"_s;
        ASSERT_OK(
            m_db->execDirect(u"CREATE TABLE box (n BIGINT PRIMARY KEY, t TEXT, b "_s + bytes + u", f INTEGER)"_s));
    }
    qint64 count(Database& database)
    {
        const auto row = database.queryOne(u"SELECT COUNT(*) FROM box"_s);
        return row ? (*row)->int64(0) : -1;
    }
    Result<qint64> put(Database& database, qint64 n) { return database.exec(u"INSERT INTO box (n) VALUES (?)"_s, {n}); }
};
ON_BOTH_DATABASES(DatabaseContract);

TEST_P(DatabaseContract, GivesBackWhatWasBound)
{
    const QString text = u"Ñandú 'quoted' \"double\" back\\slash ? :x $1 €\U0001F600\n\t%_"_s;
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += static_cast<char>(i);
    for (const qint64 n : {std::numeric_limits<qint64>::min(), qint64{-1}, qint64{0}, qint64{9007199254740993},
                           std::numeric_limits<qint64>::max()}) {
        ASSERT_OK(m_db->exec(u"INSERT INTO box (n, t, b, f) VALUES (?, ?, ?, ?)"_s, {n, text, bytes, true}));
        const auto row = m_db->queryOne(u"SELECT n, t, b, f FROM box WHERE n = ?"_s, {n});
        ASSERT_OK(row);
        ASSERT_TRUE(*row);
        EXPECT_EQ((*row)->int64(0), n);
        EXPECT_EQ((*row)->text(1), text);
        EXPECT_EQ((*row)->bytes(2), bytes);
        EXPECT_TRUE((*row)->flag(3));
    }
}

TEST_P(DatabaseContract, TellsEmptyFromNull)
{
    ASSERT_OK(m_db->exec(u"INSERT INTO box (n, t, b, f) VALUES (?, ?, ?, ?)"_s, {1, QString(), QByteArray(), false}));
    ASSERT_OK(m_db->exec(u"INSERT INTO box (n, t, b, f) VALUES (?, ?, ?, ?)"_s,
                         {2, std::nullopt, std::optional<QByteArray>(), std::nullopt}));
    const auto rows = m_db->query(u"SELECT t, b, f FROM box ORDER BY n"_s);
    ASSERT_OK(rows);
    for (const int column : {0, 1, 2}) {
        EXPECT_FALSE(rows->at(0).isNull(column)) << column;
        EXPECT_TRUE(rows->at(1).isNull(column)) << column;
    }
}

TEST_P(DatabaseContract, RefusesATextWithNul)
{
    ASSERT_FAILS(m_db->exec(u"INSERT INTO box (n, t) VALUES (?, ?)"_s, {1, QString(u"a\0b"_s)}), BAD_REQUEST);
    EXPECT_EQ(count(*m_db), 0);
}

TEST_P(DatabaseContract, CountsAffectedRowsAndReturnsThem)
{
    for (int n = 1; n <= 3; ++n)
        ASSERT_OK(put(*m_db, n));
    EXPECT_EQ(m_db->exec(u"UPDATE box SET t = 'x' WHERE n >= ?"_s, {2}).value_or(-1), 2);
    EXPECT_EQ(m_db->exec(u"UPDATE box SET t = 'x' WHERE n = ?"_s, {77}).value_or(-1), 0);
    const auto returned = m_db->query(u"UPDATE box SET t = 'y' WHERE n >= ? RETURNING n"_s, {2});
    ASSERT_OK(returned);
    EXPECT_EQ(returned->size(), 2);
    EXPECT_EQ(m_db->exec(u"DELETE FROM box"_s).value_or(-1), 3);
}

TEST_P(DatabaseContract, NamesAUniqueViolationAndGoesOnAfterwards)
{
    ASSERT_OK(put(*m_db, 1));
    ASSERT_FAILS(put(*m_db, 1), UNIQUE_VIOLATION);
    ASSERT_OK(put(*m_db, 2));
    ASSERT_FAILS(m_db->exec(u"SELECT * FROM nowhere"_s), INTERNAL_ERROR);
    EXPECT_EQ(count(*m_db), 2);
}

TEST_P(DatabaseContract, RollsBackUnlessCommitted)
{
    {
        auto transaction = Transaction::begin(*m_db);
        ASSERT_OK(transaction);
        ASSERT_OK(put(*m_db, 1));
        EXPECT_TRUE(m_db->inTransaction());
    }
    EXPECT_FALSE(m_db->inTransaction());
    EXPECT_EQ(count(*m_db), 0);
    {
        auto transaction = Transaction::begin(*m_db);
        ASSERT_OK(transaction);
        ASSERT_OK(put(*m_db, 1));
        ASSERT_OK(transaction->commit());
        ASSERT_FAILS(transaction->commit(), INTERNAL_ERROR);
    }
    EXPECT_EQ(count(*open()), 1);
}

TEST_P(DatabaseContract, InnerTransactionJoinsTheOuter)
{
    {
        auto outer = Transaction::begin(*m_db);
        ASSERT_OK(outer);
        {
            auto inner = Transaction::begin(*m_db);
            ASSERT_OK(inner);
            ASSERT_OK(put(*m_db, 1));
            ASSERT_OK(inner->commit());
        }
        EXPECT_EQ(count(*open()), 0) << "only the outermost commit stores";
    }
    EXPECT_EQ(count(*m_db), 0);
    auto outer = Transaction::begin(*m_db);
    ASSERT_OK(outer);
    ASSERT_OK(put(*m_db, 2));
    {
        auto inner = Transaction::begin(*m_db);
        ASSERT_OK(inner);
    }
    ASSERT_FAILS(outer->commit(), INTERNAL_ERROR);
    EXPECT_FALSE(outer->outcomeUnknown());
    EXPECT_EQ(count(*m_db), 0);
}

TEST_P(DatabaseContract, AFailedStatementDoomsItsTransaction)
{
    ASSERT_OK(put(*m_db, 1));
    auto transaction = Transaction::begin(*m_db);
    ASSERT_OK(transaction);
    ASSERT_OK(put(*m_db, 2));
    ASSERT_FAILS(put(*m_db, 1), UNIQUE_VIOLATION);
    ASSERT_FAILS(put(*m_db, 3), UNIQUE_VIOLATION);
    ASSERT_FAILS(transaction->commit(), UNIQUE_VIOLATION);
    EXPECT_EQ(count(*m_db), 1);
    ASSERT_OK(put(*m_db, 3));
}

TEST_P(DatabaseContract, AReadOnlyConnectionReadsOnly)
{
    ASSERT_OK(put(*m_db, 1));
    storage::DatabaseConfig config = m_place->config();
    config.readOnly = true;
    auto reader = Database::open(config);
    ASSERT_OK(reader);
    EXPECT_EQ(count(**reader), 1);
    ASSERT_FAILS(put(**reader, 2), DATA_FOLDER_READ_ONLY);
    ASSERT_OK(put(*m_db, 2));
    EXPECT_EQ(count(**reader), 2);
}

TEST_P(DatabaseContract, NamesTheProduct)
{
    EXPECT_TRUE(m_db->productName().contains(GetParam() == Dialect::Sqlite ? u"SQLite 3" : u"PostgreSQL 1"))
        << qPrintable(m_db->productName());
}

class PostgresConnection : public DatabaseContract
{
protected:
    void cutConnectionOf(Database& victim)
    {
        const auto pid = victim.queryOne(u"SELECT pg_backend_pid()"_s);
        ASSERT_OK(pid);
        auto killer = open();
        ASSERT_OK(killer->query(u"SELECT pg_terminate_backend(?)"_s, {(*pid)->int32(0)}));
        for (int tries = 0; tries < 2000; ++tries) {
            const auto left =
                killer->queryOne(u"SELECT COUNT(*) FROM pg_stat_activity WHERE pid = ?"_s, {(*pid)->int32(0)});
            ASSERT_OK(left);
            if ((*left)->int64(0) == 0)
                return;
        }
        FAIL() << "the connection is still there";
    }
};
INSTANTIATE_TEST_SUITE_P(On, PostgresConnection, testing::Values(Dialect::PostgreSql), dialectName);

TEST_P(PostgresConnection, ALostConnectionIsNamedAndCanBeOpenedAgain)
{
    ASSERT_OK(put(*m_db, 1));
    cutConnectionOf(*m_db);
    ASSERT_FAILS(put(*m_db, 2), DATABASE_UNAVAILABLE);
    EXPECT_TRUE(m_db->isLost());
    ASSERT_FAILS(put(*m_db, 2), DATABASE_UNAVAILABLE);
    ASSERT_OK(m_db->reconnect());
    EXPECT_FALSE(m_db->isLost());
    ASSERT_OK(put(*m_db, 2));
    EXPECT_EQ(count(*m_db), 2);
}

TEST_P(PostgresConnection, ALostTransactionIsNotStored)
{
    {
        auto transaction = Transaction::begin(*m_db);
        ASSERT_OK(transaction);
        ASSERT_OK(put(*m_db, 1));
        cutConnectionOf(*m_db);
        ASSERT_FAILS(transaction->commit(), DATABASE_UNAVAILABLE);
        EXPECT_TRUE(transaction->outcomeUnknown()) << "the server might have stored it";
    }
    ASSERT_OK(m_db->reconnect());
    EXPECT_EQ(count(*m_db), 0);

    auto transaction = Transaction::begin(*m_db);
    ASSERT_OK(transaction);
    ASSERT_FAILS(m_db->reconnect(), CONFLICT);
}

TEST_P(PostgresConnection, NothingListeningIsUnavailable)
{
    const auto refused =
        Database::open(storage::DatabaseConfig::postgresql(QUrl(u"postgresql://nobody@127.0.0.1:1/x"_s)));
    ASSERT_FAILS(refused, DATABASE_UNAVAILABLE);
    const auto odd =
        Database::open(storage::DatabaseConfig::postgresql(QUrl(u"postgresql://u@127.0.0.1/x?options=-c"_s)));
    ASSERT_FAILS(odd, VALIDATION_FAILED);
}

TEST_P(PostgresConnection, ASlowStatementIsGivenUp)
{
    storage::DatabaseConfig config = m_place->config();
    config.postgres.setQuery(u"statement_timeout=50"_s);
    auto hasty = Database::open(config);
    ASSERT_OK(hasty);
    ASSERT_FAILS((*hasty)->query(u"SELECT pg_sleep(30)"_s), DATABASE_UNAVAILABLE);
    EXPECT_FALSE((*hasty)->isLost());
    EXPECT_EQ(count(**hasty), 0);
}

} // namespace contract
