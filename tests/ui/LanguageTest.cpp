#include "Till.h"

#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

TEST(Language, SpanishFirstAndSwitchedLive)
{
    Till till;
    EXPECT_EQ(till.find<QToolButton>("navSale")->text(), u"Vender"_s);
    EXPECT_EQ(till.text("buyerName"), u"CONSUMIDOR FINAL"_s);
    EXPECT_EQ(till.text("total"), u"$0,00"_s);
    till.window->run(ui::Command::SwitchLanguage);
    till.settle();
    EXPECT_EQ(till.find<QToolButton>("navSale")->text(), u"Sell"_s);
    EXPECT_EQ(till.text("buyerName"), u"FINAL CONSUMER"_s);
    EXPECT_EQ(till.text("total"), u"$0.00"_s);
    EXPECT_EQ(till.text("environment"), u"PRACTICE"_s);
    EXPECT_EQ(till.find<QTableView>("lines")->model()->headerData(1, Qt::Horizontal).toString(), u"Product"_s);
    EXPECT_EQ(till.engine.settings.value(u"ui.language"_s), u"en"_s);
    till.window->run(ui::Command::SwitchLanguage);
    till.settle();
    EXPECT_EQ(till.find<QToolButton>("navSale")->text(), u"Vender"_s);
}

TEST(Language, ChoiceIsRemembered)
{
    Till till(true, [](test::FakeEngine& engine) { engine.settings.insert(u"ui.language"_s, u"en"_s); });
    EXPECT_TRUE(Till::until([&] { return till.find<QToolButton>("navSale")->text() == u"Sell"_s; }));
}

TEST(Language, PluralsAreRight)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    EXPECT_TRUE(till.text("totalUnits").startsWith(u"1 línea "_s)) << till.text("totalUnits").toStdString();
    till.scan(u"JAB"_s);
    till.settle();
    EXPECT_TRUE(till.text("totalUnits").startsWith(u"2 líneas "_s)) << till.text("totalUnits").toStdString();
}

// Spanish needs every text; English needs the plural forms only, since the source is English.
TEST(Language, NothingIsLeftUntranslated)
{
    for (const QString& name : {u"ui_es_EC.ts"_s, u"ui_en.ts"_s}) {
        QFile file(QStringLiteral(TRANSLATIONS_DIR) + u'/' + name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        int messages = 0;
        bool plural = false;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"message") {
                ++messages;
                plural = xml.attributes().value("numerus"_L1) == "yes"_L1;
            } else if (xml.name() == u"source") {
                source = xml.readElementText();
            } else if (xml.name() == u"translation") {
                const bool needed = plural || name.contains(u"es_EC"_s);
                const bool unfinished = xml.attributes().value("type"_L1) == "unfinished"_L1;
                EXPECT_FALSE(needed && unfinished) << name.toStdString() << ": " << source.toStdString();
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                EXPECT_FALSE(needed && text.isEmpty()) << name.toStdString() << ": " << source.toStdString();
            }
        }
        EXPECT_FALSE(xml.hasError());
        EXPECT_GT(messages, 300);
    }
}
