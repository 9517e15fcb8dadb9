#include <engine/SriCodeTable.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <gtest/gtest.h>

using namespace engine;
using namespace Qt::StringLiterals;
using enum SriCodeAction;

namespace {

QSet<QString> codesWith(SriCodeAction action)
{
    QSet<QString> codes;
    for (const SriCodeEntry& entry : sriCodeTable()) {
        if (entry.action == action)
            codes.insert(entry.code);
    }
    return codes;
}

} // namespace

TEST(SriCodeTable, KnowsEveryCodeOfTheSheet)
{
    QFile file(QStringLiteral(RESOURCES_DIR "/catalogs/catalogs.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonArray errors = QJsonDocument::fromJson(file.readAll()).object()[u"errors"].toArray();
    ASSERT_GT(errors.size(), 30);
    for (const auto& error : errors) {
        const QString code = error[u"code"].toString();
        const auto entry = sriCode(code);
        ASSERT_TRUE(entry) << code.toStdString();
        EXPECT_EQ(entry->action == WarningOnly, error[u"type"].toString() == u"WARNING") << code.toStdString();
    }
    EXPECT_EQ(sriCodeTable().size(), errors.size());
}

TEST(SriCodeTable, SaysEverythingInBothLanguages)
{
    QSet<QString> codes;
    for (const SriCodeEntry& entry : sriCodeTable()) {
        codes.insert(entry.code);
        for (const QString& text :
             {entry.meaningEs, entry.causeEs, entry.fixEs, entry.meaningEn, entry.causeEn, entry.fixEn}) {
            EXPECT_GT(text.size(), 10) << entry.code.toStdString();
            EXPECT_TRUE(text.endsWith(u'.')) << text.toStdString();
        }
        EXPECT_NE(entry.meaningEs, entry.meaningEn);
    }
    EXPECT_EQ(codes.size(), sriCodeTable().size()) << "a code twice";
}

TEST(SriCodeTable, ActionsAreThoseTheQueueReliesOn)
{
    EXPECT_EQ(codesWith(AskAuthorization), (QSet<QString>{u"43"_s, u"70"_s}));
    EXPECT_EQ(codesWith(QueryOwnKeys), QSet<QString>{u"45"_s});
    EXPECT_EQ(codesWith(RetryLater), (QSet<QString>{u"50"_s, u"10"_s, u"28"_s, u"37"_s, u"63"_s}));
    EXPECT_EQ(codesWith(WarningOnly), (QSet<QString>{u"59"_s, u"60"_s, u"62"_s, u"68"_s}));
    EXPECT_EQ(codesWith(TellPerson),
              (QSet<QString>{u"2"_s, u"27"_s, u"34"_s, u"46"_s, u"53"_s, u"56"_s, u"57"_s, u"65"_s, u"80"_s, u"99"_s}));
}

TEST(SriCodeTable, LooksUpByNumberOnly)
{
    EXPECT_EQ(sriCode(u"52")->field, u"items");
    EXPECT_EQ(sriCode(u" 43 ")->code, u"43");
    EXPECT_FALSE(sriCode(u""));
    EXPECT_FALSE(sriCode(u"999"));
    EXPECT_FALSE(sriCode(u"CLAVE ACCESO REGISTRADA"));
}
