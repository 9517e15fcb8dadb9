#include "Till.h"

#include <common/Words.h>
#include <sale/EntryBox.h>

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

TEST(Keys, TenScansInASecondAllArriveInOrder)
{
    Till till;
    till.engine.hold = true; // look-ups answer only after the last key
    const QStringList codes{u"7861000000011"_s, u"7861000000028"_s, u"7861000000035"_s, u"7861000000059"_s,
                            u"7861000000011"_s, u"7861000000028"_s, u"7861000000035"_s, u"7861000000059"_s,
                            u"7861000000011"_s, u"7861000000028"_s};
    for (const QString& code : codes)
        till.scan(code);
    EXPECT_TRUE(till.cart().lines.isEmpty());
    till.engine.release();
    ASSERT_TRUE(Till::until([&] { return till.cart().lines.size() == 10; }));
    for (qsizetype i = 0; i < codes.size(); ++i)
        EXPECT_EQ(till.cart().lines[i].product.barcode, codes[i]) << i;
    EXPECT_EQ(till.engine.lookUps, 10);
}

// The platform says when a key was pressed; the window may get to it much later.
TEST(Keys, WindowThatIsBusyInTheMiddleOfAScanTakesItWhole)
{
    Till till;
    quint64 pressed = 1000;
    const auto send = [&](int code, const QString& text, quint64 gap, qint64 late) {
        pressed += gap;
        till.clock += late;
        QKeyEvent event(QEvent::KeyPress, code, Qt::NoModifier, text);
        event.setTimestamp(pressed);
        QApplication::sendEvent(till.window->focusWidget(), &event);
    };
    const QString code = u"7861000000011"_s;
    for (qsizetype i = 0; i < code.size(); ++i)
        send(code[i].unicode(), QString(code[i]), 3, i == 6 ? 90 : 0);
    send(Qt::Key_Return, u"\r"_s, 3, 80);
    till.settle();
    ASSERT_EQ(till.cart().lines.size(), 1) << till.text("notice").toStdString();
    EXPECT_EQ(till.cart().lines[0].product.barcode, code);
    EXPECT_TRUE(till.entry().isEmpty());
    // And a hand stays a hand, though a busy window gets to all its keys at once.
    for (const QChar c : u"999"_s)
        send(c.unicode(), QString(c), 120, 0);
    send(Qt::Key_F5, {}, 120, 0);
    till.settle();
    EXPECT_EQ(till.cart().lines[0].quantity, engine::Decimal::fromInt(999));
}

TEST(Keys, ScanGoesToTheSaleWhateverHasTheFocus)
{
    Till till;
    till.type(u"1790016919001"_s);
    till.key(Qt::Key_F3);
    auto* name = till.find<QLineEdit>("customerName");
    ASSERT_TRUE(name->hasFocus());
    till.type(u"Cor"_s);
    till.scan(u"7861000000011"_s, Qt::Key_Tab);
    till.settle();
    EXPECT_EQ(name->text(), u"Cor"_s);
    EXPECT_EQ(till.cart().lines.size(), 1);
    till.type(u"p"_s);
    EXPECT_EQ(name->text(), u"Corp"_s);
}

TEST(Keys, ScanWhileAButtonHasTheFocusPressesNothing)
{
    Till till;
    till.scan(u"JAB"_s);
    till.settle();
    till.find<QPushButton>("cash")->setFocus();
    till.scan(u"7861000000011"_s);
    till.settle();
    EXPECT_TRUE(till.engine.creations.isEmpty());
    EXPECT_EQ(till.cart().lines.size(), 2);
}

TEST(Keys, ScanLeavesWhatAHandWasTyping)
{
    Till till;
    till.type(u"12"_s);
    till.scan(u"7861000000011"_s);
    till.settle();
    EXPECT_EQ(till.entry(), u"12"_s);
    ASSERT_EQ(till.cart().lines.size(), 1);
    EXPECT_EQ(till.cart().lines[0].quantity.toString(), u"1.00"_s);
}

TEST(Keys, ScanFromAnotherScreenComesBackToTheSale)
{
    Till till;
    till.key(Qt::Key_F9, Qt::ShiftModifier);
    ASSERT_TRUE(till.find<QLineEdit>("documentsSearch")->hasFocus());
    till.scan(u"7861000000011"_s);
    till.settle();
    EXPECT_TRUE(till.find<QLineEdit>("documentsSearch")->text().isEmpty());
    EXPECT_EQ(till.cart().lines.size(), 1);
    EXPECT_TRUE(till.find<QLineEdit>("entry")->hasFocus());
}

TEST(Keys, TypingAnywhereOnTheSaleLandsInTheBox)
{
    Till till;
    till.scan(u"JAB"_s);
    till.settle();
    till.find<QPushButton>("card")->setFocus();
    till.type(u"ar"_s);
    EXPECT_EQ(till.entry(), u"ar"_s);
}

TEST(Keys, HandAtHumanSpeedIsNoScan)
{
    Till till;
    till.key(Qt::Key_F9, Qt::ShiftModifier);
    till.type(u"000123"_s);
    EXPECT_EQ(till.find<QLineEdit>("documentsSearch")->text(), u"000123"_s);
    EXPECT_TRUE(till.cart().lines.isEmpty());
}

TEST(Keys, WindowLivesWhileTheEngineIsSilent)
{
    Till till;
    till.engine.never = true;
    till.scan(u"7861000000011"_s);
    till.scan(u"7861000000028"_s);
    till.key(Qt::Key_F12);
    till.type(u"hola"_s);
    EXPECT_EQ(till.entry(), u"hola"_s);
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_F1);
    EXPECT_TRUE(till.find<QWidget>("helpOverlay")->isVisible());
    till.key(Qt::Key_Escape);
    EXPECT_FALSE(till.find<QWidget>("helpOverlay")->isVisible());
    till.key(Qt::Key_F9, Qt::ShiftModifier);
    till.key(Qt::Key_E, Qt::ControlModifier);
    till.key(Qt::Key_Escape);
    till.type(u"x"_s);
    EXPECT_EQ(till.entry(), u"x"_s);
}

TEST(Keys, SaleGoesOnWhileCreationIsSlow)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.engine.hold = true;
    till.key(Qt::Key_F12);
    EXPECT_TRUE(till.cart().lines.isEmpty());
    EXPECT_TRUE(till.find<QLabel>("change")->isVisible());
    till.engine.hold = false;
    till.scan(u"JAB"_s);
    till.settle();
    EXPECT_EQ(till.cart().lines.size(), 1);
    till.engine.release();
    till.settle();
    EXPECT_EQ(till.cart().lines.size(), 1);
    EXPECT_TRUE(till.text("resultNumber").contains(u"001-001-000000001"_s));
}

TEST(Keys, CommandListRunsWhatWasTyped)
{
    Till till;
    till.key(Qt::Key_K, Qt::ControlModifier);
    auto* box = till.find<QLineEdit>("commandText");
    ASSERT_TRUE(box->hasFocus());
    till.type(u"documentos"_s);
    till.key(Qt::Key_Return);
    EXPECT_TRUE(till.find<QLineEdit>("documentsSearch")->isVisible());
}

TEST(Keys, HelpAndLockAreHeardOverCards)
{
    Till till;
    till.window->go(ui::Page::Products);
    till.settle();
    till.find<QPushButton>("productNew")->click();
    till.settle();
    auto* code = till.window->focusWidget();
    till.key(Qt::Key_F1);
    ASSERT_TRUE(till.find<QWidget>("helpOverlay")->isVisible());
    till.key(Qt::Key_F12); // what is behind stays behind
    EXPECT_TRUE(till.find<QWidget>("helpOverlay")->isVisible());
    till.key(Qt::Key_Escape);
    EXPECT_FALSE(till.find<QWidget>("helpOverlay")->isVisible());
    EXPECT_EQ(till.window->focusWidget(), code) << "the keyboard is back in the card";
    till.key(Qt::Key_Escape);
    till.key(Qt::Key_K, Qt::ControlModifier);
    till.key(Qt::Key_F1); // instead of the list
    EXPECT_TRUE(till.find<QWidget>("helpOverlay")->isVisible());
    EXPECT_FALSE(till.find<QWidget>("commandPalette")->isVisible());
}

TEST(Keys, ChosenByItsWordsASaleCommandGoesToTheSale)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    const auto choose = [&till](const QString& words) {
        till.window->go(ui::Page::Settings);
        till.key(Qt::Key_K, Qt::ControlModifier);
        till.type(words);
        till.key(Qt::Key_Return);
        till.settle();
        EXPECT_TRUE(till.window->sale().isVisible()) << words.toStdString();
    };
    choose(ui::commandText(ui::Command::Quantity));
    EXPECT_EQ(till.window->sale().entry().prompt(), ui::EntryBox::Prompt::Quantity);
    till.key(Qt::Key_Escape);
    choose(ui::commandText(ui::Command::RecoverSale));
    EXPECT_FALSE(till.text("notice").isEmpty());
    choose(ui::commandText(ui::Command::MailLast));
    EXPECT_FALSE(till.text("notice").isEmpty());
    choose(ui::commandText(ui::Command::Correct));
    EXPECT_FALSE(till.text("notice").isEmpty());
    till.window->go(ui::Page::Documents);
    till.key(Qt::Key_F12); // a key does nothing to a sale that nobody sees
    EXPECT_TRUE(till.engine.creations.isEmpty());
}

// What the screen leaves out is one key away for whoever asks for help.
TEST(Keys, TheDetailsOfTheLastErrorAreCopied)
{
    Till till;
    (void)ui::errorText({engine::ErrorCode::DISK_FULL, u"no room for the journal"_s});
    till.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(u"DISK_FULL"_s)) << copied.toStdString();
    EXPECT_TRUE(copied.contains(u"no room for the journal"_s));
    EXPECT_TRUE(till.text("notice").contains(u"portapapeles"_s)) << till.text("notice").toStdString();
}
