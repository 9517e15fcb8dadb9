#include "core/JsonFields.h"

#include <gtest/gtest.h>

namespace engine::core {

using namespace Qt::StringLiterals;
using Need = JsonFields::Need;

namespace {

// One object and what was refused of it.
struct Read
{
    explicit Read(const QByteArray& json) : value(parseStrictJson(json).value_or({})), fields(value, {}, errors) {}
    [[nodiscard]] QStringList refused() const
    {
        QStringList paths;
        if (!errors.isEmpty())
            for (const FieldError& each : errors.toError().fields)
                paths << each.field;
        return paths;
    }
    JsonValue value;
    FieldErrors errors;
    JsonFields fields;
};

} // namespace

TEST(JsonFields, WholeNumbersStayWithinTheirBounds)
{
    EXPECT_EQ(Read(R"({"a": 1})").fields.integer(u"a"_s, Need::Required, 1, 10), 1);
    Read wrong(R"({"b": 0, "d": 11, "e": "5", "f": 5.0, "g": 1e1, "h": -1, "i": 12345678901234567890})");
    for (const char* name : {"b", "d", "e", "f", "g", "h", "i", "missing"})
        EXPECT_EQ(wrong.fields.integer(QLatin1StringView(name), Need::Required, 1, 10), std::nullopt) << name;
    EXPECT_EQ(wrong.refused(), QStringList({u"b"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, u"h"_s, u"i"_s, u"missing"_s}));
    EXPECT_EQ(wrong.fields.integer(u"absent"_s, Need::Optional, 1, 10), std::nullopt);
    EXPECT_EQ(wrong.refused().size(), 8);
}

TEST(JsonFields, AnIdIsANumberOrTheSameDigitsAsText)
{
    Read read(R"({"a": 7, "b": "7", "c": "07", "d": 0, "e": "x", "f": [7], "g": "+7", "h": null})");
    EXPECT_EQ(read.fields.id(u"a"_s, Need::Required), 7);
    EXPECT_EQ(read.fields.id(u"b"_s, Need::Required), 7);
    for (const char* name : {"c", "d", "e", "f", "g"})
        EXPECT_EQ(read.fields.id(QLatin1StringView(name), Need::Optional), std::nullopt) << name;
    EXPECT_EQ(read.fields.id(u"h"_s, Need::Optional), std::nullopt);
    EXPECT_EQ(read.refused(), QStringList({u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s}));
}

TEST(JsonFields, FlagsMayBeTextsOfAForm)
{
    Read read(R"({"a": true, "b": "0", "c": 1, "d": "false", "e": "yes", "f": 2})");
    EXPECT_EQ(read.fields.flag(u"a"_s, Need::Required), true);
    EXPECT_EQ(read.fields.flag(u"b"_s, Need::Required), false);
    EXPECT_EQ(read.fields.flag(u"c"_s, Need::Required), true);
    EXPECT_EQ(read.fields.flag(u"d"_s, Need::Required), false);
    EXPECT_EQ(read.fields.flag(u"e"_s, Need::Required), std::nullopt);
    EXPECT_EQ(read.fields.flag(u"f"_s, Need::Required), std::nullopt);
    EXPECT_EQ(read.refused(), QStringList({u"e"_s, u"f"_s}));
}

TEST(JsonFields, ListsOfWordsAreDistinctAndKnown)
{
    const QStringList allowed{u"01"_s, u"04"_s};
    Read read(R"({"a": ["04", "01"], "b": ["01", "07", 4, "01"], "c": [], "d": "01", "e": "04"})");
    EXPECT_EQ(read.fields.words(u"a"_s, Need::Required, allowed), QStringList({u"04"_s, u"01"_s}));
    EXPECT_EQ(read.fields.words(u"b"_s, Need::Required, allowed), QStringList(u"01"_s));
    EXPECT_TRUE(read.fields.words(u"c"_s, Need::Required, allowed).isEmpty());
    EXPECT_TRUE(read.fields.words(u"d"_s, Need::Required, allowed).isEmpty());
    EXPECT_EQ(read.fields.word(u"e"_s, Need::Required, allowed), u"04"_s);
    EXPECT_TRUE(read.fields.word(u"none"_s, Need::Required, allowed).isEmpty());
    EXPECT_EQ(read.refused(), QStringList({u"b[1]"_s, u"b[2]"_s, u"b[3]"_s, u"c"_s, u"d"_s, u"none"_s}));
}

} // namespace engine::core
