#include "core/StrictJson.h"

#include <gtest/gtest.h>

namespace engine::core {

using namespace Qt::StringLiterals;

namespace {

QString fieldOf(const QByteArray& json)
{
    const Result<JsonValue> value = parseStrictJson(json);
    if (value || value.error().fields.isEmpty())
        return u"(none)"_s;
    return value.error().fields.first().field;
}

ErrorCode codeOf(const QByteArray& json)
{
    const Result<JsonValue> value = parseStrictJson(json);
    return value ? ErrorCode::NOT_FOUND : value.error().code;
}

} // namespace

TEST(StrictJson, KeepsEveryDigitOfANumber)
{
    const Result<JsonValue> value =
        parseStrictJson(R"( {"a" : [ 0.1000000000000000055511151231257827, -0, 1E+2, 12345678901234567890 ]} )");
    ASSERT_TRUE(value);
    const JsonValue* list = value->find(u"a");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->elements[0].text, u"0.1000000000000000055511151231257827");
    EXPECT_EQ(list->elements[1].text, u"-0");
    EXPECT_EQ(list->elements[2].text, u"1E+2");
    EXPECT_EQ(list->elements[3].text, u"12345678901234567890");
    EXPECT_EQ(value->find(u"b"), nullptr);
}

TEST(StrictJson, ReadsTextsAndWords)
{
    const Result<JsonValue> value =
        parseStrictJson(R"(["Ñ 🥖 \ud83e\udd56 \u00f1 \"\\\/\b\f\n\r\t", true, false, null, {}, []])");
    ASSERT_TRUE(value);
    EXPECT_EQ(value->elements[0].text, u"Ñ 🥖 🥖 ñ \"\\/\b\f\n\r\t");
    EXPECT_TRUE(value->elements[1].boolean);
    EXPECT_FALSE(value->elements[2].boolean);
    EXPECT_EQ(value->elements[3].kind, JsonValue::Kind::Null);
    EXPECT_EQ(value->elements[4].kind, JsonValue::Kind::Object);
    EXPECT_EQ(value->elements[5].kind, JsonValue::Kind::Array);
}

TEST(StrictJson, RefusesWhatIsNotJson)
{
    for (const char* json :
         {"",      " ",   "{",       "[1",      "[1,]",      "{\"a\"}",     "{\"a\":}",    "{\"a\":1,}",
          "{a:1}", "01",  "1.",      ".5",      "+1",        "1e",          "NaN",         "Infinity",
          "-",     "tru", "\"",      "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\u0x1f\"", "1 2",
          "{} x",  "'a'", "// c\n1", "\"\\"})
        EXPECT_EQ(codeOf(json), ErrorCode::BAD_REQUEST) << json;
    const Result<JsonValue> value = parseStrictJson("{\n \"a\": x}");
    ASSERT_FALSE(value);
    EXPECT_TRUE(value.error().detail.contains(u"line 2, column 7"_s)) << value.error().detail.toStdString();
    EXPECT_EQ(codeOf("\xef\xbb\xbf{}"), ErrorCode::BAD_REQUEST);
}

TEST(StrictJson, NamesTheMemberThatCannotBeTaken)
{
    EXPECT_EQ(fieldOf(R"({"a":[{"b":1,"b":2}]})"), u"a[0].b");
    EXPECT_EQ(fieldOf("{\"a\":[0,\"x\ny\"]}"), u"a[1]");
    EXPECT_EQ(fieldOf("{\"name\":\"caf\xe9\"}"), u"name");
    EXPECT_EQ(fieldOf("{\"name\":\"\xed\xa0\x80\"}"), u"name") << "a surrogate in UTF-8";
    EXPECT_EQ(fieldOf("{\"name\":\"\xc0\x80\"}"), u"name") << "an overlong zero";
    EXPECT_EQ(fieldOf(R"({"name":"\ud83e x"})"), u"name");
    EXPECT_EQ(fieldOf(R"({"name":"\udd56"})"), u"name");
}

TEST(StrictJson, StopsAtItsLimits)
{
    EXPECT_TRUE(parseStrictJson(QByteArray(32, '[') + QByteArray(32, ']')));
    EXPECT_EQ(codeOf(QByteArray(33, '[') + QByteArray(33, ']')), ErrorCode::VALIDATION_FAILED);
    EXPECT_EQ(codeOf(QByteArray(1'000'000, '[')), ErrorCode::VALIDATION_FAILED);
    QByteArray deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "{\"a\":";
    EXPECT_LE(fieldOf(deep).size(), 200);
    EXPECT_EQ(codeOf(QByteArray(5 * 1024 * 1024, ' ')), ErrorCode::BAD_REQUEST);
    JsonLimits few;
    few.values = 3;
    EXPECT_TRUE(parseStrictJson("[1,2]", few));
    EXPECT_FALSE(parseStrictJson("[1,2,3]", few));
}

} // namespace engine::core
