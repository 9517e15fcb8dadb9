#include "storage/SqlScript.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::ErrorCode;
using engine::storage::Dialect;
using engine::storage::scriptFor;
using engine::storage::splitStatements;

static QStringList split(const QString& script)
{
    return splitStatements(script).value_or({u"(refused)"_s});
}

TEST(SqlScript, SplitsAtSemicolonsOutsideQuotesAndComments)
{
    EXPECT_EQ(split(u"A; B ;;\n C"_s), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    EXPECT_EQ(split(u"INSERT 'a;b''c;' ; X \"y;z\""_s), (QStringList{u"INSERT 'a;b''c;'"_s, u"X \"y;z\""_s}));
    EXPECT_EQ(split(u"A -- x; 'y\n; B /* ; ' */ C"_s).size(), 2);
    EXPECT_EQ(split(u"-- only words; and marks"_s), QStringList());
    EXPECT_EQ(split(u""_s), QStringList());
}

TEST(SqlScript, KeepsDollarQuotedBodiesWhole)
{
    EXPECT_EQ(split(u"F AS $$ a; 'b $$; G"_s), (QStringList{u"F AS $$ a; 'b $$"_s, u"G"_s}));
    EXPECT_EQ(split(u"F $body$ $$ ; $body$; G"_s), (QStringList{u"F $body$ $$ ; $body$"_s, u"G"_s}));
    EXPECT_EQ(split(u"SELECT $1; B"_s).size(), 2);
}

TEST(SqlScript, KeepsTriggerBodiesWhole)
{
    const QString trigger =
        u"CREATE TRIGGER t BEFORE UPDATE ON d BEGIN SELECT CASE WHEN 1 THEN 2 END; SELECT 'END;'; END"_s;
    EXPECT_EQ(split(trigger + u"; NEXT"_s), (QStringList{trigger, u"NEXT"_s}));
    EXPECT_EQ(split(u"create temp trigger t begin select 1; end; N"_s).size(), 2);
    // Of PostgreSQL, without a body; BEGIN elsewhere opens nothing.
    EXPECT_EQ(split(u"CREATE TRIGGER t EXECUTE FUNCTION f('a;b'); N"_s).size(), 2);
    EXPECT_EQ(split(u"BEGIN; A; END; B"_s).size(), 4);
    EXPECT_EQ(split(u"CREATE TABLE begin_end (backend INT); N"_s).size(), 2);
}

TEST(SqlScript, RefusesWhatStaysOpen)
{
    for (const QString& open :
         {u"A 'x"_s, u"A \"x"_s, u"A /* x"_s, u"A $$ x"_s, u"CREATE TRIGGER t BEGIN SELECT 1;"_s}) {
        const auto refused = splitStatements(open);
        ASSERT_FALSE(refused) << qPrintable(open);
        EXPECT_EQ(refused.error().code, ErrorCode::VALIDATION_FAILED);
    }
}

TEST(SqlScript, ChoosesTheBlocksOfTheDialect)
{
    const QString text = u"common\n-- @sqlite\nlite\n  -- @postgresql\npost\n-- @end\nlast\n"_s;
    EXPECT_EQ(scriptFor(text, Dialect::Sqlite).value_or({}).simplified(), u"common lite last"_s);
    EXPECT_EQ(scriptFor(text, Dialect::PostgreSql).value_or({}).simplified(), u"common post last"_s);
}

TEST(SqlScript, RefusesWrongMarks)
{
    for (const QString& wrong :
         {u"-- @sqlite\nx"_s, u"-- @end"_s, u"-- @oracle\nx\n-- @end"_s, u"-- @sqlite\n-- @sqlite\n-- @end"_s})
        EXPECT_FALSE(scriptFor(wrong, Dialect::Sqlite)) << qPrintable(wrong);
}
