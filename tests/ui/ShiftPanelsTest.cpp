// The cards of the shift over a played engine: what they offer, what they refuse, and every state they can be in.
#include "ShiftCards.h"

#include <common/Theme.h>

#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using engine::Money;
using test::Cards;

TEST(ShiftPanels, AShiftThatWasNeverClosedIsOfferedFirstAndMayBeLeftOpen)
{
    Cards cards([](Cards& c) {
        c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc().addDays(-1));
        c.shifts.needed = true;
    });
    ASSERT_TRUE(cards.shows("openShiftPanel"));
    EXPECT_TRUE(cards.text("openShiftText").contains(u"Luis Cajas"_s));
    cards.key(Qt::Key_Escape);
    EXPECT_FALSE(cards.center->panelOpen());
    EXPECT_FALSE(cards.center->blocksSelling()) << "never blocks selling";
    cards.center->refresh();
    Cards::settle();
    EXPECT_FALSE(cards.center->panelOpen()) << "asked once";
    cards.center->closeShift();
    Cards::settle();
    EXPECT_TRUE(cards.shows("closeGrid"));
}

TEST(ShiftPanels, TheOfferLeadsToTheCount)
{
    Cards cards([](Cards& c) { c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc().addDays(-1)); });
    cards.key(Qt::Key_Return);
    EXPECT_FALSE(cards.shows("openShiftPanel"));
    EXPECT_TRUE(cards.shows("closeGrid"));
}

TEST(ShiftPanels, AShiftThatWasClosedElsewhereIsOpenedAnew)
{
    Cards cards([](Cards& c) { c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc()); });
    EXPECT_FALSE(cards.center->blocksSelling());
    cards.center->openMissing();
    Cards::settle();
    EXPECT_TRUE(cards.center->blocksSelling());
    EXPECT_TRUE(cards.shows("openShiftPanel"));
}

TEST(ShiftPanels, TodaysShiftIsNotAskedAbout)
{
    Cards cards([](Cards& c) { c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc()); });
    EXPECT_FALSE(cards.center->panelOpen());
    EXPECT_EQ(cards.center->shift()->id, 7);
}

TEST(ShiftPanels, AFloatIsTypedOrCounted)
{
    Cards cards([](Cards& c) {
        c.shifts.needed = true;
        c.shifts.reports = {Cards::report(12)};
    });
    ASSERT_TRUE(cards.shows("openShiftPanel"));
    EXPECT_TRUE(cards.center->blocksSelling());
    EXPECT_TRUE(cards.text("openShiftLast").contains(u"Z 12"_s)) << "those who may see it see the last close";
    cards.type(u"5,x"_s);
    cards.key(Qt::Key_Return);
    EXPECT_TRUE(cards.shows("openShiftMessage"));
    EXPECT_TRUE(cards.shifts.floats.isEmpty());
    cards.find<QPushButton>("countFloat")->click();
    Cards::settle();
    cards.type(u"0 0 2 1 0 3"_s);
    EXPECT_EQ(cards.find<QLineEdit>("shiftFloat")->text(), u"53,00"_s);
    cards.shifts.failOpen = engine::Error{engine::ErrorCode::DISK_FULL, {}};
    cards.key(Qt::Key_Return);
    EXPECT_TRUE(cards.shows("openShiftMessage")) << "nothing is lost when it fails";
    cards.shifts.failOpen.reset();
    cards.key(Qt::Key_Return);
    EXPECT_EQ(cards.shifts.floats, QList{Money::fromCents(5300)});
    EXPECT_FALSE(cards.center->panelOpen());
    EXPECT_FALSE(cards.center->blocksSelling());
}

TEST(ShiftPanels, ABlankGoesOnAndTabStaysOnTheCard)
{
    Cards cards([](Cards& c) { c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc()); });
    cards.center->closeShift();
    Cards::settle();
    cards.type(u"1 2+3"_s);
    EXPECT_EQ(cards.find<QLineEdit>("closeGrid_note_10000")->text(), u"1"_s);
    EXPECT_EQ(cards.find<QLineEdit>("closeGrid_note_5000")->text(), u"2"_s);
    EXPECT_EQ(cards.find<QLineEdit>("closeGrid_note_2000")->text(), u"3"_s);
    EXPECT_EQ(cards.text("closeGridTotal"), u"$260,00"_s);
    cards.key(Qt::Key_Up);
    EXPECT_TRUE(cards.find("closeGrid_note_5000")->hasFocus());
    const QWidget* panel = cards.find("closeShiftPanel");
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(cards.host.focusWidget(), i < 20 ? Qt::Key_Tab : Qt::Key_Backtab);
        ASSERT_TRUE(panel->isAncestorOf(cards.host.focusWidget())) << i;
    }
    for (QLineEdit* field : panel->findChildren<QLineEdit*>())
        EXPECT_FALSE(field->accessibleName().isEmpty()) << field->objectName().toStdString();
    cards.find("closeGrid_coin_1")->setFocus();
    cards.type(u"x"_s);
    cards.key(Qt::Key_Return);
    EXPECT_TRUE(cards.shows("closeGrid")) << "what is no number is not counted";
    EXPECT_TRUE(cards.shows("closeMessage"));
}

TEST(ShiftPanels, ALostAnswerIsAskedForAgainUnderTheSameKey)
{
    Cards cards([](Cards& c) { c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc()); });
    cards.shifts.next = Cards::report(3);
    cards.center->closeShift();
    Cards::settle();
    cards.type(u"1"_s);
    cards.key(Qt::Key_Return);
    cards.shifts.failClose = engine::Error{engine::ErrorCode::DATABASE_UNAVAILABLE, {}};
    cards.key(Qt::Key_Return);
    EXPECT_TRUE(cards.shows("closeSums"));
    EXPECT_TRUE(cards.shows("closeMessage"));
    cards.shifts.failClose.reset();
    cards.shifts.hold = true;
    cards.key(Qt::Key_Return);
    cards.key(Qt::Key_Return); // the answer is on its way: nothing is asked twice
    cards.key(Qt::Key_Escape);
    EXPECT_TRUE(cards.center->panelOpen());
    ASSERT_EQ(cards.shifts.closes.size(), 2);
    cards.shifts.release();
    Cards::settle();
    EXPECT_TRUE(cards.shows("closeReport"));
    EXPECT_FALSE(cards.shifts.closes[0].key.isEmpty());
    EXPECT_EQ(cards.shifts.closes[0].key, cards.shifts.closes[1].key);
    EXPECT_TRUE(cards.text("closeMessage").contains(u"F9"_s)) << "no printer: it says so";
}

TEST(ShiftPanels, CashNeedsAnAmountAndKeepsItsKeyWhenItFails)
{
    Cards cards([](Cards& c) { c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc()); });
    cards.center->moveCash(engine::CashKind::In);
    Cards::settle();
    cards.key(Qt::Key_Return);
    EXPECT_TRUE(cards.shows("cashMessage"));
    cards.type(u"20"_s);
    cards.shifts.failMove = engine::Error{engine::ErrorCode::FORBIDDEN, {}};
    cards.key(Qt::Key_Return);
    EXPECT_TRUE(cards.shows("cashMessage"));
    cards.shifts.failMove.reset();
    cards.key(Qt::Key_Return);
    ASSERT_EQ(cards.shifts.moved.size(), 1);
    EXPECT_EQ(cards.shifts.moved[0].amount, Money::fromCents(2000));
    EXPECT_FALSE(cards.shifts.moved[0].reason.isEmpty());
    EXPECT_FALSE(cards.center->panelOpen());
    EXPECT_TRUE(cards.told.contains(u"$20,00"_s)) << cards.told.toStdString();
}

TEST(ShiftPanels, ClosedShiftsAreLoadingEmptyFailedOrThere)
{
    Cards cards;
    cards.shifts.hold = true;
    cards.center->showClosed();
    Cards::settle();
    EXPECT_EQ(cards.text("closedText"), u"Cargando…"_s);
    cards.shifts.release();
    Cards::settle();
    EXPECT_TRUE(cards.text("closedText").contains(u"Ctrl+F12"_s));
    EXPECT_FALSE(cards.find("closedOpen")->isEnabled());
    cards.key(Qt::Key_Escape);
    cards.shifts.failClosed = engine::Error{engine::ErrorCode::DATABASE_DAMAGED, {}};
    cards.center->showClosed();
    Cards::settle();
    EXPECT_FALSE(cards.text("closedText").contains(u"Ctrl+F12"_s));
    cards.key(Qt::Key_Escape);
    cards.shifts.failClosed.reset();
    cards.shifts.reports = {Cards::report(2), Cards::report(1)};
    cards.center->showClosed();
    Cards::settle();
    cards.key(Qt::Key_Down);
    cards.key(Qt::Key_Return);
    ASSERT_TRUE(cards.shows("reportPanel"));
    EXPECT_EQ(cards.text("reportTitle"), u"Cierre Z 1"_s);
    QStringList all;
    for (const QLabel* label : cards.find("reportPanel")->findChildren<QLabel*>())
        all += label->text();
    EXPECT_TRUE(all.contains(u"COPIA"_s));
    cards.key(Qt::Key_F9);
    EXPECT_TRUE(cards.shows("reportMessage"));
    cards.key(Qt::Key_Escape);
    EXPECT_TRUE(cards.shows("closedPanel"));
    cards.key(Qt::Key_Escape);
    EXPECT_FALSE(cards.center->panelOpen());
}

TEST(ShiftPanels, TheShopDecidesAboutItsShifts)
{
    Cards cards([](Cards& c) { c.fake.settings.insert(u"shift.differenceLimit"_s, u"7.50"_s); });
    cards.center->showSettings();
    Cards::settle();
    EXPECT_EQ(cards.find<QLineEdit>("shiftLimit")->text(), u"7,50"_s);
    EXPECT_EQ(cards.find<QLineEdit>("shiftReminder")->text(), u"500,00"_s);
    cards.find<QLineEdit>("shiftLimit")->setText(u"x"_s);
    cards.key(Qt::Key_Return);
    EXPECT_TRUE(cards.shows("shiftSettingsMessage"));
    cards.find<QLineEdit>("shiftLimit")->setText(u"2"_s);
    cards.find<QComboBox>("shiftRequired")->setCurrentIndex(1);
    cards.shifts.needed = true;
    cards.key(Qt::Key_Return);
    EXPECT_EQ(cards.fake.settings.value(u"shift.differenceLimit"_s), u"2.00"_s);
    EXPECT_EQ(cards.fake.settings.value(u"shift.required"_s), u"always"_s);
    EXPECT_EQ(cards.fake.settings.value(u"shift.cashReminder"_s), u"500.00"_s);
    EXPECT_TRUE(cards.center->blocksSelling()) << "holds at once";
}

TEST(ShiftPanels, AFullDrawerIsToldOnce)
{
    Cards cards([](Cards& c) { c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc()); });
    auto* look = cards.center->findChild<QTimer*>(u"drawerLook"_s);
    ASSERT_TRUE(look);
    const auto sell = [&] {
        Q_EMIT cards.events.documentChanged({}, engine::DocumentStatus::PendingSend);
        EXPECT_TRUE(look->isActive());
        look->setInterval(0);
        look->start();
        QTest::qWait(1);
        Cards::settle();
    };
    sell();
    EXPECT_TRUE(cards.told.isEmpty());
    cards.shifts.full = true;
    sell();
    EXPECT_TRUE(cards.told.contains(u"cajón"_s));
    cards.told.clear();
    sell();
    EXPECT_TRUE(cards.told.isEmpty());
    cards.shifts.full = false;
    sell();
    cards.shifts.full = true;
    sell();
    EXPECT_FALSE(cards.told.isEmpty());
}

TEST(ShiftPanels, WithoutShiftsNothingHappens)
{
    QWidget host;
    test::FakeEngine fake;
    ui::EngineEvents events;
    ui::Session session;
    ui::Services services{fake, fake, fake, fake.customerPart, fake, fake, events, {}, {}};
    ui::ShiftCenter center(services, session, &host, nullptr);
    center.setIssuer(test::FakeEngine::shop(engine::SriTarget::Practice));
    center.closeShift();
    center.showX();
    center.showClosed();
    center.moveCash(engine::CashKind::In);
    Cards::settle();
    EXPECT_FALSE(center.panelOpen());
    EXPECT_FALSE(center.blocksSelling());
}

// Draws the cards into the folder of MOSTRADOR_SCREENSHOTS; nothing without it.
TEST(ShiftPanels, AreDrawn)
{
    const QString folder = qEnvironmentVariable("MOSTRADOR_SCREENSHOTS");
    if (folder.isEmpty()) {
        SUCCEED() << "set MOSTRADOR_SCREENSHOTS to a folder to draw the cards";
        return;
    }
    ASSERT_TRUE(QDir().mkpath(folder));
    for (const QSize size : {QSize(1366, 768), QSize(1024, 768)}) {
        for (const QString& language : {u"es"_s, u"en"_s}) {
            for (const auto& [theme, text] :
                 {std::pair{ui::ThemeKind::Light, 100}, {ui::ThemeKind::Dark, 100}, {ui::ThemeKind::Light, 150}}) {
                ui::applyTheme(*qApp, theme, text);
                Cards cards([](Cards& c) {
                    c.shifts.needed = true;
                    c.withPrinter = true;
                    c.shifts.reports = {Cards::report(12), Cards::report(11)};
                });
                cards.language.use(language);
                cards.host.resize(size);
                const auto take = [&](const QString& name) {
                    Cards::settle();
                    QTest::qWait(40);
                    cards.host.grab().save(u"%1/shift-%2-%3-%4-%5-%6.png"_s.arg(folder, name)
                                               .arg(size.width())
                                               .arg(language, ui::themeName(theme))
                                               .arg(text));
                };
                take(u"1-open"_s);
                cards.find<QPushButton>("countFloat")->click();
                take(u"2-open-counted"_s);
                cards.type(u"50"_s);
                cards.key(Qt::Key_Return);
                cards.center->moveCash(engine::CashKind::Out);
                Cards::settle();
                cards.type(u"20"_s);
                cards.key(Qt::Key_Return);
                cards.center->moveCash(engine::CashKind::Out);
                take(u"3-cash"_s);
                cards.key(Qt::Key_Escape);
                cards.shifts.next = Cards::report(0);
                cards.center->showX();
                take(u"4-x"_s);
                cards.key(Qt::Key_Escape);
                cards.shifts.next = Cards::report(13);
                cards.center->closeShift();
                Cards::settle();
                cards.type(u"8 0 40 25 0 79"_s);
                take(u"5-count"_s);
                cards.key(Qt::Key_Return);
                take(u"6-check"_s);
                cards.shifts.failClose = engine::Error{engine::ErrorCode::DIFFERENCE_TOO_LARGE, {}};
                cards.key(Qt::Key_Return);
                take(u"7-too-far"_s);
                cards.shifts.failClose->fields = {{u"difference.CASH"_s, {}, {}, u"-12.50"_s},
                                                  {u"difference.DEBIT"_s, {}, {}, u"3.00"_s}};
                cards.key(Qt::Key_Return);
                take(u"8-difference"_s);
                cards.shifts.failClose.reset();
                cards.key(Qt::Key_Return);
                take(u"9-done"_s);
                cards.key(Qt::Key_Return);
                cards.center->showClosed();
                take(u"a-closed"_s);
                cards.key(Qt::Key_Escape);
                cards.center->showSettings();
                take(u"b-settings"_s);
            }
        }
    }
    ui::applyTheme(*qApp, ui::ThemeKind::Light);
}
