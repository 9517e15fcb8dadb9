// The same by finger: everything that a key does has something to press.
#include "Till.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

void tap(Till& till, const char* button)
{
    auto* found = till.find<QAbstractButton>(button);
    ASSERT_NE(found, nullptr) << button;
    ASSERT_TRUE(found->isVisible() && found->isEnabled()) << button;
    till.clock += 300;
    found->click();
    till.settle();
}

} // namespace

TEST(Touch, ThePadIsThereWhenItIsAskedForAndStays)
{
    QHash<QString, QString> kept;
    {
        Till till;
        EXPECT_FALSE(till.find<QWidget>("pad")->isVisible());
        tap(till, "entryPad");
        EXPECT_TRUE(till.find<QWidget>("pad")->isVisible());
        EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
        kept = till.engine.settings;
    }
    Till again(true, [&](test::FakeEngine& engine) { engine.settings = kept; });
    EXPECT_TRUE(again.find<QWidget>("pad")->isVisible());
    tap(again, "entryPad");
    EXPECT_FALSE(again.find<QWidget>("pad")->isVisible());
}

TEST(Touch, ASaleByFingerAlone)
{
    Till till;
    tap(till, "entryPad");
    till.scan(u"JAB"_s);
    till.settle();
    tap(till, "pad1");
    tap(till, "pad2");
    EXPECT_EQ(till.entry(), u"12"_s);
    tap(till, "actionQuantity");
    EXPECT_EQ(till.cart().lines[0].quantity, engine::Decimal::fromInt(12));
    tap(till, "padPlus");
    EXPECT_EQ(till.cart().lines[0].quantity, engine::Decimal::fromInt(13));
    tap(till, "padMinus");
    tap(till, "pad5");
    tap(till, "padErase");
    EXPECT_TRUE(till.entry().isEmpty());
    tap(till, "pad3");
    tap(till, "padTimes");
    till.scan(u"ARR2"_s);
    till.settle();
    ASSERT_EQ(till.cart().lines.size(), 2);
    EXPECT_EQ(till.cart().lines[1].quantity, engine::Decimal::fromInt(3));
    tap(till, "padRemove");
    ASSERT_EQ(till.cart().lines.size(), 1);
    EXPECT_EQ(till.totalCents(), 1380);
    tap(till, "padFind");
    EXPECT_EQ(till.text("entryPrompt"), u"Buscar"_s);
    tap(till, "entryClear");
    EXPECT_TRUE(till.text("entryPrompt").isEmpty());
    for (const auto* key : {"pad2", "pad0"})
        tap(till, key);
    tap(till, "cash");
    ASSERT_EQ(till.engine.creations.size(), 1);
    EXPECT_EQ(till.text("change"), u"$6,20"_s);
}

TEST(Touch, SeveralPaymentsByFinger)
{
    Till till;
    till.scan(u"JAB"_s);
    till.settle();
    tap(till, "entryPad");
    tap(till, "padEnter"); // Enter in an empty box is Cobrar
    ASSERT_TRUE(till.find<QWidget>("tenderPanel")->isVisible());
    tap(till, "tenderClose");
    EXPECT_FALSE(till.find<QWidget>("tenderPanel")->isVisible());
    EXPECT_EQ(till.cart().lines.size(), 1);
    tap(till, "tenders");
    till.find<QLineEdit>("tenderAmount")->clear();
    for (const auto* key : {"tenderPad1", "tenderPadMark", "tenderPad1", "tenderPad5"})
        tap(till, key);
    ASSERT_TRUE(Till::until([&] { return till.find<QLineEdit>("tenderAmount")->text() == u"1,15"_s; }))
        << till.find<QLineEdit>("tenderAmount")->text().toStdString();
    tap(till, "tenderPadEnter");
    tap(till, "tenderDone");
    EXPECT_EQ(till.engine.creations.size(), 1);
}

TEST(Touch, EveryCommandIsBehindMore)
{
    Till till;
    tap(till, "actionMore");
    auto* commands = till.find<QListWidget>("commandHits");
    ASSERT_TRUE(commands->isVisible());
    EXPECT_GE(commands->sizeHintForRow(0), 44);
    tap(till, "commandClose");
    EXPECT_FALSE(commands->isVisible());
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
    tap(till, "navHelp");
    ASSERT_TRUE(till.find<QWidget>("helpOverlay")->isVisible());
    tap(till, "helpKeys"); // to change or to print them
    EXPECT_TRUE(till.find<QWidget>("keysPanel")->isVisible());
    tap(till, "keysClose");
    EXPECT_FALSE(till.find<QWidget>("keysPanel")->isVisible());
}

TEST(Touch, TheFormOfABuyerCloses)
{
    Till till;
    till.type(u"1790016919001"_s);
    till.key(Qt::Key_F3);
    ASSERT_TRUE(till.find<QLineEdit>("customerName")->hasFocus());
    tap(till, "customerClose");
    EXPECT_FALSE(till.find<QLineEdit>("customerName")->isVisible());
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
}

TEST(Touch, KeysOfThePadAreFarEnoughApart)
{
    Till till;
    till.window->resize(1024, 768);
    till.scan(u"TEL"_s); // the buyer must be named: the tallest the right side gets
    till.settle();
    tap(till, "entryPad");
    const QWidget* pad = till.find<QWidget>("pad");
    EXPECT_GE(pad->height(), pad->sizeHint().height()) << "nothing is cut off";
    QList<QRect> places;
    for (auto* key : till.find<QWidget>("pad")->findChildren<QPushButton*>()) {
        EXPECT_GE(key->width(), 44) << key->objectName().toStdString();
        EXPECT_GE(key->height(), 44) << key->objectName().toStdString();
        for (const QRect& other : places)
            EXPECT_FALSE(key->geometry().adjusted(-7, -7, 7, 7).intersects(other)) << key->objectName().toStdString();
        places.append(key->geometry());
    }
    EXPECT_EQ(till.window->height(), 768);
}
