#include "storage/SqlError.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::ErrorCode;
using engine::storage::Dialect;
using engine::storage::errorFrom;

static ErrorCode sqlite(const QString& native, const QString& text = u"words"_s)
{
    return errorFrom({Dialect::Sqlite, native, text, false, u"/tmp"_s}).code;
}

static ErrorCode postgres(const QString& state, const QString& text = u"ERROR:  words"_s, bool lost = false)
{
    return errorFrom({Dialect::PostgreSql, state, text, lost, {}}).code;
}

TEST(SqlError, SqliteResultCodes)
{
    EXPECT_EQ(sqlite(u"5"_s), ErrorCode::DATABASE_UNAVAILABLE);   // BUSY
    EXPECT_EQ(sqlite(u"517"_s), ErrorCode::DATABASE_UNAVAILABLE); // BUSY_SNAPSHOT
    EXPECT_EQ(sqlite(u"6"_s), ErrorCode::DATABASE_UNAVAILABLE);
    EXPECT_EQ(sqlite(u"8"_s), ErrorCode::DATA_FOLDER_READ_ONLY);
    EXPECT_EQ(sqlite(u"1544"_s), ErrorCode::DATA_FOLDER_READ_ONLY); // READONLY_DIRECTORY
    EXPECT_EQ(sqlite(u"14"_s), ErrorCode::DATA_FOLDER_READ_ONLY);
    EXPECT_EQ(sqlite(u"13"_s), ErrorCode::DISK_FULL);
    EXPECT_EQ(sqlite(u"11"_s), ErrorCode::DATABASE_DAMAGED);
    EXPECT_EQ(sqlite(u"267"_s), ErrorCode::DATABASE_DAMAGED); // CORRUPT_VTAB
    EXPECT_EQ(sqlite(u"26"_s), ErrorCode::DATABASE_DAMAGED);
    EXPECT_EQ(sqlite(u"2067"_s), ErrorCode::UNIQUE_VIOLATION);
    EXPECT_EQ(sqlite(u"1555"_s), ErrorCode::UNIQUE_VIOLATION);
    EXPECT_EQ(sqlite(u"787"_s), ErrorCode::INTERNAL_ERROR); // FOREIGNKEY
    EXPECT_EQ(sqlite(u"275"_s), ErrorCode::INTERNAL_ERROR); // CHECK
    EXPECT_EQ(sqlite(u"1"_s), ErrorCode::INTERNAL_ERROR);
    EXPECT_EQ(sqlite(u""_s), ErrorCode::INTERNAL_ERROR);
    EXPECT_EQ(sqlite(u"1811"_s, u"INVALID_STATE_TRANSITION: no"_s), ErrorCode::INVALID_STATE_TRANSITION);
}

TEST(SqlError, PostgresStates)
{
    EXPECT_EQ(postgres(u"23505"_s), ErrorCode::UNIQUE_VIOLATION);
    EXPECT_EQ(postgres(u"57P01"_s), ErrorCode::DATABASE_UNAVAILABLE);
    EXPECT_EQ(postgres(u"08006"_s), ErrorCode::DATABASE_UNAVAILABLE);
    EXPECT_EQ(postgres({}, u"server closed the connection"_s, true), ErrorCode::DATABASE_UNAVAILABLE);
    EXPECT_EQ(postgres(u"57014"_s), ErrorCode::DATABASE_UNAVAILABLE);
    EXPECT_EQ(postgres(u"40P01"_s), ErrorCode::DATABASE_UNAVAILABLE);
    EXPECT_EQ(postgres(u"53300"_s), ErrorCode::DATABASE_UNAVAILABLE);
    EXPECT_EQ(postgres(u"53100"_s), ErrorCode::DISK_FULL);
    EXPECT_EQ(postgres(u"25006"_s), ErrorCode::DATA_FOLDER_READ_ONLY);
    EXPECT_EQ(postgres(u"XX001"_s), ErrorCode::DATABASE_DAMAGED);
    EXPECT_EQ(postgres(u"42601"_s), ErrorCode::INTERNAL_ERROR);
    EXPECT_EQ(postgres(u"P0001"_s, u"ERROR:  CONFLICT: an authorization is written once\nCONTEXT: x"_s),
              ErrorCode::CONFLICT);
    EXPECT_EQ(postgres(u"P0001"_s, u"ERROR:  SOMETHING: else"_s), ErrorCode::INTERNAL_ERROR);
}

TEST(SqlError, KeepsOnlyTheFirstLine)
{
    const auto error = errorFrom({Dialect::PostgreSql,
                                  u"23505"_s,
                                  u"ERROR:  duplicate key value violates unique constraint \"customers_pkey\"\n"
                                  "DETAIL:  Key (id)=(1710034065) already exists."_s,
                                  false,
                                  {}});
    EXPECT_FALSE(error.detail.contains(u"1710034065"));
    EXPECT_EQ(errorFrom({Dialect::PostgreSql, u"P0001"_s, u"ERROR:  CONFLICT: words: more"_s, false, {}}).detail,
              u"words: more"_s);
}
