// Scanner, quick keys, keys and customer display, as a shop chooses them.
#include "Till.h"

#include <sale/ScanRules.h>
#include <shell/Commands.h>
#include <shell/KeyRouter.h>

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::Decimal;
using test::Till;

namespace {

QString withCheckDigit(const QString& twelve)
{
    int sum = 0;
    for (qsizetype i = 0; i < 12; ++i)
        sum += twelve[i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return twelve + QString::number((10 - sum % 10) % 10);
}

void addScaleProduct(test::FakeEngine& engine)
{
    engine::Product cheese;
    cheese.id = 50;
    cheese.code = u"123"_s; // the scale prints 00123
    cheese.name = u"Queso fresco"_s;
    cheese.unitPrice = Decimal::fromInt(8);
    cheese.ivaRateCode = u"0"_s;
    engine.products.append(cheese);
}

// Keys belong to the whole program: whoever changes one puts it back.
struct OwnKeys
{
    ~OwnKeys() { ui::useKeys({}); }
};

} // namespace

TEST(ScanRules, OnlyTheShopsOwnEansHoldWeightOrPrice)
{
    ui::ScanRules rules;
    rules.weightPrefixes = {u"20"_s};
    rules.pricePrefixes = {u"21"_s};
    rules.customerPrefix = u"CL-"_s;
    rules.badgePrefix = u"EMP"_s;
    const QString weight = withCheckDigit(u"200012301250"_s);
    const auto weighed = ui::meaningOf(weight, rules);
    EXPECT_EQ(weighed.kind, ui::ScanMeaning::Weighed);
    EXPECT_EQ(weighed.code, u"00123"_s);
    EXPECT_EQ(weighed.quantity, *Decimal::parse(u"1.25"));
    const auto priced = ui::meaningOf(withCheckDigit(u"210012300999"_s), rules);
    EXPECT_EQ(priced.kind, ui::ScanMeaning::Priced);
    EXPECT_EQ(priced.price.cents(), 999);
    QString wrong = weight;
    wrong[12] = wrong[12] == u'0' ? u'1' : u'0';
    EXPECT_EQ(ui::meaningOf(wrong, rules).kind, ui::ScanMeaning::Product); // a misread is no weight
    EXPECT_EQ(ui::meaningOf(weight, {}).kind, ui::ScanMeaning::Product);
    EXPECT_EQ(ui::meaningOf(withCheckDigit(u"200012300000"_s), rules).kind, ui::ScanMeaning::Product);
    EXPECT_EQ(ui::meaningOf(u"7861000000011"_s, rules).kind, ui::ScanMeaning::Product);
    EXPECT_EQ(ui::meaningOf(u"EMP0077"_s, rules).kind, ui::ScanMeaning::Badge);
    const auto card = ui::meaningOf(u"CL-1710034065"_s, rules);
    EXPECT_EQ(card.kind, ui::ScanMeaning::Customer);
    EXPECT_EQ(card.code, u"1710034065"_s);
}

TEST(Scanner, WeightAndPriceFromTheCode)
{
    Till till(true, [](test::FakeEngine& engine) {
        addScaleProduct(engine);
        engine.settings.insert(u"scan.weightPrefixes"_s, u"20"_s);
        engine.settings.insert(u"scan.pricePrefixes"_s, u"21"_s);
    });
    till.scan(withCheckDigit(u"200012301250"_s));
    till.settle();
    ASSERT_EQ(till.cart().lines.size(), 1);
    EXPECT_EQ(till.cart().lines[0].quantity, *Decimal::parse(u"1.25"));
    EXPECT_EQ(till.totalCents(), 1000);
    till.scan(withCheckDigit(u"210012300733"_s));
    till.settle();
    ASSERT_EQ(till.cart().lines.size(), 2);
    EXPECT_EQ(till.totalCents(), 1733);
}

TEST(Scanner, CustomerCardAttachesTheCustomer)
{
    Till till(true, [](test::FakeEngine& engine) { engine.settings.insert(u"scan.customerPrefix"_s, u"CL-"_s); });
    till.scan(u"CL-1710034065"_s);
    till.settle();
    EXPECT_EQ(till.cart().buyer.id, u"1710034065"_s);
}

TEST(Scanner, AFunctionKeyInTheMiddleOfAScanWaitsUntilItEnds)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.scanWith(u"7861000000035"_s, Qt::Key_F12);
    till.settle();
    ASSERT_EQ(till.engine.creations.size(), 1);
    EXPECT_EQ(till.engine.creations[0].request.items.size(), 2);
    EXPECT_EQ(till.text("change"), u"$0,00"_s);
}

TEST(Scanner, ThreeCodesSetTheSpeed)
{
    Till till;
    till.window->go(ui::Page::Counter);
    till.settle();
    till.find<QPushButton>("scannerTest")->click();
    till.scanGap = 35; // slower than the usual limit
    for (int i = 0; i < 3; ++i) {
        till.clock += 500;
        till.scan(u"7861000000035"_s);
    }
    till.settle();
    EXPECT_EQ(till.engine.settings.value(u"scan.gapMs"_s), u"75"_s);
    EXPECT_TRUE(till.cart().lines.isEmpty());
    till.window->go(ui::Page::Sale);
    till.scan(u"7861000000035"_s);
    till.settle();
    EXPECT_EQ(till.cart().lines.size(), 1);
    till.type(u"7861000000035"_s); // a hand stays a hand
    EXPECT_EQ(till.entry(), u"7861000000035"_s);
    EXPECT_EQ(till.cart().lines.size(), 1);
}

TEST(Scanner, AnyFocusAndNoFocusKeepEveryCode)
{
    Till till;
    const QStringList places{u"cash"_s,           u"card"_s,       u"tenders"_s,     u"identify"_s,
                             u"actionDiscount"_s, u"actionPark"_s, u"actionReturn"_s};
    int scans = 0;
    for (const QString& place : places) {
        auto* widget = till.window->findChild<QWidget*>(place);
        ASSERT_NE(widget, nullptr) << place.toStdString();
        widget->setFocus();
        till.scan(scans % 2 == 0 ? u"7861000000011"_s : u"7861000000035"_s);
        ++scans;
        till.settle();
        EXPECT_EQ(till.cart().lines.size(), scans) << place.toStdString();
    }
    EXPECT_TRUE(till.engine.creations.isEmpty());
    EXPECT_TRUE(till.sales.parkedSales.isEmpty());
}

TEST(Scanner, AnUnknownCodeIsNeverMoneyNorAQuantity)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.scan(u"0000000000000"_s);
    till.settle();
    EXPECT_EQ(till.entry(), u"0000000000000"_s);
    EXPECT_EQ(till.text("entryPrompt"), u"Código desconocido"_s);
    till.scan(u"7861000000035"_s); // the next one works and leaves nothing behind
    till.settle();
    EXPECT_EQ(till.cart().lines.size(), 2);
    EXPECT_TRUE(till.entry().isEmpty());
    till.scan(u"0000000000000"_s);
    till.settle();
    till.key(Qt::Key_F12);
    ASSERT_EQ(till.engine.creations.size(), 1);
    EXPECT_EQ(till.text("change"), u"$0,00"_s);
}

TEST(Scanner, AnUnknownCodePromisesNoKeysThatBelongToWhatIsTyped)
{
    Till till;
    till.type(u"JA"_s);
    till.scan(u"0000000000000"_s);
    till.settle();
    EXPECT_EQ(till.entry(), u"JA"_s);
    EXPECT_TRUE(till.text("notice").contains(u"0000000000000"_s));
    EXPECT_FALSE(till.text("notice").contains(u"Enter"_s)) << till.text("notice").toStdString();
}

TEST(QuickKeys, ArrangedByTheShopAndPressedWithAlt)
{
    QHash<QString, QString> kept;
    {
        Till till;
        till.scan(u"JAB"_s);
        till.settle();
        till.window->run(ui::Command::ArrangeQuickKeys);
        till.settle();
        till.key(Qt::Key_3, Qt::AltModifier);
        till.key(Qt::Key_Escape);
        till.key(Qt::Key_3, Qt::AltModifier);
        ASSERT_EQ(till.cart().lines.size(), 1);
        EXPECT_EQ(till.cart().lines[0].quantity, Decimal::fromInt(2));
        kept = till.engine.settings;
        kept.remove(u"cart.draft"_s);
    }
    Till again(true, [&](test::FakeEngine& engine) { engine.settings = kept; });
    auto* button = again.find<QPushButton>("quick3");
    ASSERT_TRUE(Till::until([&] { return button->isVisible() && button->isEnabled(); }));
    button->click();
    again.settle();
    ASSERT_EQ(again.cart().lines.size(), 1);
    EXPECT_EQ(again.cart().lines[0].product.code, u"JAB"_s);
    EXPECT_TRUE(again.find<QLineEdit>("entry")->hasFocus());
}

TEST(KeyMap, AnotherKeyForACommandAndNoKeyForTwo)
{
    const OwnKeys guard;
    Till till;
    till.window->run(ui::Command::Keys);
    till.settle();
    auto* list = till.find<QListWidget>("keysList");
    ASSERT_TRUE(list->hasFocus());
    till.key(Qt::Key_Return); // the first line: cash
    till.key(Qt::Key_F10);
    EXPECT_TRUE(till.text("keysMessage").contains(u"F10"_s));
    EXPECT_EQ(ui::keyOf(ui::Command::Cash), QKeyCombination(Qt::Key_F12));
    till.key(Qt::Key_A);
    EXPECT_EQ(ui::keyOf(ui::Command::Cash), QKeyCombination(Qt::Key_F12));
    till.key(Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(ui::keyOf(ui::Command::Cash), QKeyCombination(Qt::CTRL | Qt::Key_B));
    till.key(Qt::Key_Escape);
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F12);
    EXPECT_TRUE(till.engine.creations.isEmpty());
    till.key(Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(till.engine.creations.size(), 1);
    EXPECT_TRUE(till.find<QPushButton>("cash")->text().contains(u"Ctrl+B"_s));
    EXPECT_TRUE(till.engine.settings.value(u"ui.keys"_s).contains(u"CASH"_s));
    // Sentences and panels name the key that it is now.
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F10);
    EXPECT_TRUE(till.find<QPushButton>("tenderDone")->text().contains(u"Ctrl+B"_s))
        << till.find<QPushButton>("tenderDone")->text().toStdString();
}

TEST(KeyMap, BrokenSettingsGiveTheKeysAsTheyCome)
{
    const OwnKeys guard;
    ui::useKeys(u"{\"CASH\":\"F11\",\"CARD\":\"F11\"}"_s);
    EXPECT_EQ(ui::keyOf(ui::Command::Cash), QKeyCombination(Qt::Key_F12));
    ui::useKeys(u"{\"CASH\":\"Ctrl+Alt+Q\"}"_s); // AltGr types there
    EXPECT_EQ(ui::keyOf(ui::Command::Cash), QKeyCombination(Qt::Key_F12));
    ui::useKeys(u"no json"_s);
    EXPECT_TRUE(ui::changedKeys().isEmpty());
}

TEST(CustomerDisplay, ShowsTheSaleAndOfTheBuyerOnlyTheName)
{
    Till till(true, [](test::FakeEngine& engine) { engine.settings.insert(u"ui.customerDisplay"_s, u"on"_s); });
    till.scan(u"ARR2"_s);
    till.type(u"1710034065"_s);
    till.key(Qt::Key_F3);
    QWidget* display = nullptr;
    for (QWidget* widget : QApplication::topLevelWidgets())
        display = widget->findChild<QLabel*>(u"displayAmount"_s) ? widget : display;
    ASSERT_NE(display, nullptr);
    const auto all = [display] {
        QStringList words;
        for (const auto* label : display->findChildren<QLabel*>())
            words << label->text();
        return words.join(u' ');
    };
    EXPECT_TRUE(all().contains(u"$3,25"_s)) << all().toStdString();
    EXPECT_TRUE(all().contains(u"María Fernanda Ñacato"_s));
    EXPECT_FALSE(all().contains(u"1710034065"_s));
    EXPECT_FALSE(all().contains(u"maria@example.com"_s));
    till.type(u"5"_s);
    till.key(Qt::Key_F12);
    EXPECT_TRUE(all().contains(u"$1,75"_s)) << all().toStdString();
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
}
