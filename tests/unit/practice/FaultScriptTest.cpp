#include "practice/FaultScript.h"

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::practice;
using namespace Qt::StringLiterals;

namespace {

// Which of the first `count` calls are hit.
QList<int> hits(FaultScript& script, int count, Operation operation = Operation::Reception, const QString& key = u"k"_s)
{
    QList<int> out;
    for (int i = 1; i <= count; ++i) {
        if (script.onRequest(operation, key))
            out.append(i);
    }
    return out;
}

void load(FaultScript& script, const QByteArray& rules)
{
    const auto loaded = script.load("{\"seed\":7,\"rules\":[" + rules + "]}");
    ASSERT_TRUE(loaded) << loaded.error().detail.toStdString();
}

} // namespace

TEST(FaultScript, PlaysNothingWhenEmpty)
{
    FaultScript script;
    ASSERT_TRUE(script.load(""));
    ASSERT_TRUE(script.load("{}"));
    EXPECT_TRUE(hits(script, 5).isEmpty());
}

TEST(FaultScript, MatchesByNumberOfTheCall)
{
    FaultScript script;
    load(script, R"({"operation":"reception","nth":[2,4],"action":"hang"})");
    EXPECT_TRUE(hits(script, 3, Operation::Authorization).isEmpty());
    EXPECT_EQ(hits(script, 6), (QList<int>{2, 4}));
    load(script, R"({"every":3,"action":"hang"})");
    EXPECT_EQ(hits(script, 7), (QList<int>{3, 6}));
    load(script, R"({"times":2,"action":"hang"})");
    EXPECT_EQ(hits(script, 5), (QList<int>{1, 2}));
}

TEST(FaultScript, MatchesByKey)
{
    FaultScript script;
    load(script, R"({"keyNth":1,"action":"lost-answer"})");
    EXPECT_EQ(hits(script, 3, Operation::Reception, u"a"_s), (QList<int>{1}));
    EXPECT_EQ(hits(script, 3, Operation::Reception, u"b"_s), (QList<int>{1}));
    load(script, R"({"keyTimes":2,"action":"in-process"})");
    EXPECT_EQ(hits(script, 4, Operation::Authorization, u"a"_s), (QList<int>{1, 2}));
    EXPECT_EQ(hits(script, 4, Operation::Authorization, u"b"_s), (QList<int>{1, 2}));
    load(script, R"({"key":"b","action":"empty"})");
    EXPECT_TRUE(hits(script, 3, Operation::Reception, u"a"_s).isEmpty());
    EXPECT_EQ(hits(script, 3, Operation::Reception, u"b"_s).size(), 3);
}

TEST(FaultScript, MatchesByChanceRepeatably)
{
    FaultScript script;
    load(script, R"({"probability":0.25,"action":"hang"})");
    const QList<int> first = hits(script, 1000);
    load(script, R"({"probability":0.25,"action":"hang"})");
    EXPECT_EQ(hits(script, 1000), first);
    EXPECT_GT(first.size(), 180);
    EXPECT_LT(first.size(), 320);
}

TEST(FaultScript, MatchesByTime)
{
    FaultScript script;
    load(script, R"({"fromMs":3600000,"action":"hang"})");
    EXPECT_TRUE(hits(script, 3).isEmpty());
    load(script, R"({"toMs":3600000,"action":"hang"})");
    EXPECT_EQ(hits(script, 3).size(), 3);
}

TEST(FaultScript, DownCountsConnectionsAndNothingElse)
{
    FaultScript script;
    load(script, R"({"action":"down","times":2},{"action":"http","status":502,"text":"x"})");
    EXPECT_TRUE(script.onConnection(Operation::Reception));
    EXPECT_TRUE(script.onConnection(Operation::Authorization));
    EXPECT_FALSE(script.onConnection(Operation::Reception));
    const auto fault = script.onRequest(Operation::Reception, u"k"_s);
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->action, FaultAction::HttpStatus);
    EXPECT_EQ(fault->status, 502);
    EXPECT_FALSE(fault->process);
}

TEST(FaultScript, Code70RegistersUnlessToldOtherwise)
{
    FaultScript script;
    load(script, R"({"action":"code","code":"70"})");
    EXPECT_TRUE(script.onRequest(Operation::Reception, u"k"_s)->process);
    load(script, R"({"action":"code","code":"50"})");
    EXPECT_FALSE(script.onRequest(Operation::Reception, u"k"_s)->process);
    load(script, R"({"action":"code","code":"50","process":true})");
    EXPECT_TRUE(script.onRequest(Operation::Reception, u"k"_s)->process);
}

TEST(FaultScript, RefusesAWrongScriptAndKeepsTheOldOne)
{
    FaultScript script;
    load(script, R"({"action":"hang"})");
    const auto field = [&script](const QByteArray& json) {
        const auto loaded = script.load(json);
        return loaded ? u"accepted"_s : loaded.error().fields.first().field;
    };
    EXPECT_EQ(field("[]"), u"script"_s);
    EXPECT_EQ(field("{"), u"script"_s);
    EXPECT_EQ(field(R"({"rulez":[]})"), u"rulez"_s);
    EXPECT_EQ(field(R"({"rules":[{"action":"explode"}]})"), u"rules[0].action"_s);
    EXPECT_EQ(field(R"({"rules":[{"action":"hang","ntth":1}]})"), u"rules[0].ntth"_s);
    EXPECT_EQ(field(R"({"rules":[{"action":"hang"},{"action":"code"}]})"), u"rules[1].code"_s);
    EXPECT_EQ(field(R"({"rules":[{"action":"hang","operation":"both"}]})"), u"rules[0].operation"_s);
    EXPECT_EQ(field(R"({"rules":[{"action":"delay","delayMs":-1}]})"), u"rules[0].action"_s);
    EXPECT_TRUE(script.onRequest(Operation::Reception, u"k"_s));
}
