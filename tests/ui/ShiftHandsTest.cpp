// What a hand, a scanner and the next person do with the cards of the shift.
#include "ShiftCards.h"

#include <shell/Commands.h>

#include <QPushButton>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Cards;

TEST(ShiftHands, ThePrintKeyIsTheOneTheShopHasBound)
{
    ui::setKey(ui::Command::LastDocument, Qt::CTRL | Qt::Key_P);
    Cards cards([](Cards& c) {
        c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc());
        c.withPrinter = true;
    });
    cards.shifts.next = Cards::report(0);
    cards.center->showX();
    Cards::settle();
    EXPECT_TRUE(cards.find<QPushButton>("reportPrint")->text().contains(u"Ctrl+P"_s));
    cards.key(Qt::Key_F9);
    EXPECT_TRUE(cards.printing.reports.isEmpty());
    cards.key(Qt::Key_P, Qt::ControlModifier);
    EXPECT_EQ(cards.printing.reports.size(), 1);
    cards.key(Qt::Key_Escape);
    cards.printing.result.state = engine::PrintState::Failed;
    cards.shifts.next = Cards::report(3);
    cards.center->closeShift();
    Cards::settle();
    cards.key(Qt::Key_Return);
    cards.key(Qt::Key_Return);
    EXPECT_TRUE(cards.text("closeMessage").contains(u"Ctrl+P"_s)) << cards.text("closeMessage").toStdString();
    EXPECT_TRUE(cards.find<QPushButton>("closePrint")->text().contains(u"Ctrl+P"_s));
    EXPECT_EQ(cards.printing.reports.size(), 2);
    cards.key(Qt::Key_P, Qt::ControlModifier);
    EXPECT_EQ(cards.printing.reports.size(), 3);
    ui::useKeys({}); // as they come
}

TEST(ShiftHands, WhatWasPrintedAlreadyIsACopy)
{
    using Printed = QList<std::pair<qint64, bool>>;
    Cards cards([](Cards& c) {
        c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc());
        c.withPrinter = true;
    });
    cards.shifts.next = Cards::report(0);
    cards.center->showX();
    Cards::settle();
    cards.key(Qt::Key_F9);
    cards.key(Qt::Key_F9);
    EXPECT_EQ(cards.printing.reports, (Printed{{0, false}, {0, true}}));
    cards.key(Qt::Key_Escape);
    cards.center->showX(); // another moment, another report
    Cards::settle();
    cards.key(Qt::Key_F9);
    EXPECT_FALSE(cards.printing.reports.last().second);
    cards.key(Qt::Key_Escape);

    cards.printing.reports.clear();
    cards.printing.result.state = engine::PrintState::Failed;
    cards.shifts.next = Cards::report(3);
    cards.center->closeShift();
    Cards::settle();
    cards.key(Qt::Key_Return);
    cards.key(Qt::Key_Return);
    cards.printing.result.state = engine::PrintState::Printed;
    cards.key(Qt::Key_F9);
    cards.key(Qt::Key_F9);
    EXPECT_EQ(cards.printing.reports, (Printed{{3, false}, {3, false}, {3, true}})) << "the first never came out";
    cards.key(Qt::Key_Return);
    cards.center->showClosed();
    Cards::settle();
    cards.key(Qt::Key_Return);
    cards.key(Qt::Key_F9);
    EXPECT_TRUE(cards.printing.reports.last().second);
}

TEST(ShiftHands, ACashSlipComesOutAgainAsACopy)
{
    Cards cards([](Cards& c) {
        c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc());
        c.withPrinter = true;
    });
    cards.center->moveCash(engine::CashKind::Out);
    Cards::settle();
    EXPECT_FALSE(cards.shows("cashAgain")) << "nothing moved yet";
    cards.type(u"20"_s);
    cards.printing.result.state = engine::PrintState::Failed;
    cards.key(Qt::Key_Return);
    EXPECT_TRUE(cards.told.contains(u"F9"_s)) << cards.told.toStdString();
    cards.printing.result.state = engine::PrintState::Printed;
    cards.center->moveCash(engine::CashKind::In);
    Cards::settle();
    ASSERT_TRUE(cards.shows("cashAgain"));
    EXPECT_TRUE(cards.find<QPushButton>("cashAgain")->text().contains(u"20,00"_s));
    cards.key(Qt::Key_F9);
    cards.key(Qt::Key_F9);
    EXPECT_EQ(cards.printing.slipCopies, (QList<bool>{false, false, true}));
    EXPECT_EQ(cards.shifts.moved.size(), 1) << "paper moves no money";
    EXPECT_TRUE(cards.shows("cashMessage"));
    cards.key(Qt::Key_Escape);
    // Asked for again while the first is on its way: one of the two says so.
    cards.center->moveCash(engine::CashKind::Out);
    Cards::settle();
    cards.type(u"5"_s);
    cards.fake.hold = true;
    cards.key(Qt::Key_Return);
    cards.center->moveCash(engine::CashKind::Out);
    Cards::settle();
    cards.key(Qt::Key_F9);
    EXPECT_EQ(cards.printing.slipCopies.mid(3), (QList<bool>{false, true}));
    cards.fake.release();
}

TEST(ShiftHands, TheDrawerAloneIsOneCallThatIsJudged)
{
    Cards cards([](Cards& c) {
        c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc());
        c.withPrinter = true;
    });
    cards.center->moveCash(engine::CashKind::NoSale);
    Cards::settle();
    cards.key(Qt::Key_Down);
    cards.key(Qt::Key_Return);
    ASSERT_EQ(cards.printing.drawersWithoutSale.size(), 1);
    EXPECT_FALSE(cards.printing.drawersWithoutSale[0].reason.isEmpty());
    EXPECT_TRUE(cards.shifts.moved.isEmpty()) << "the engine keeps it and opens it in one";
    EXPECT_FALSE(cards.center->panelOpen());
}

TEST(ShiftHands, AScanSellsThroughWhatIsOnlyLookedAt)
{
    Cards stale([](Cards& c) { c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc().addDays(-1)); });
    ASSERT_TRUE(stale.shows("openShiftPanel"));
    EXPECT_FALSE(stale.center->takesScan()) << "never blocks selling";
    EXPECT_FALSE(stale.center->panelOpen());
    EXPECT_TRUE(stale.center->shift());

    int refused = 0;
    QObject::connect(stale.center.get(), &ui::ShiftCenter::scanRefused, &stale.host, [&] { ++refused; });
    stale.shifts.next = Cards::report(0);
    stale.center->showX();
    Cards::settle();
    EXPECT_FALSE(stale.center->takesScan());
    EXPECT_FALSE(stale.center->panelOpen());
    EXPECT_EQ(refused, 0);
    // Where money is being typed it says so.
    stale.center->moveCash(engine::CashKind::Out);
    Cards::settle();
    EXPECT_TRUE(stale.center->takesScan());
    EXPECT_TRUE(stale.shows("cashMessage"));
    EXPECT_EQ(refused, 1);
}

TEST(ShiftHands, WhoeverComesNextInheritsNoFigureAndNoYes)
{
    Cards cards([](Cards& c) {
        c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc());
        c.withPrinter = true;
    });
    cards.signIn(1, engine::Role::Supervisor);
    cards.shifts.next = Cards::report(0);
    cards.center->showX();
    Cards::settle();
    ASSERT_TRUE(cards.words("reportPanel").contains(u"1.931,00"_s)) << cards.words("reportPanel").toStdString();
    cards.session.end();
    cards.signIn(2, engine::Role::Cashier);
    EXPECT_FALSE(cards.center->panelOpen());

    // An answer that comes when somebody else stands there is for nobody.
    cards.session.end();
    cards.signIn(1, engine::Role::Supervisor);
    cards.shifts.hold = true;
    cards.center->showX();
    cards.session.end();
    cards.shifts.release();
    cards.signIn(2, engine::Role::Cashier);
    EXPECT_FALSE(cards.center->panelOpen());

    // What was counted stays, what the books say goes.
    cards.session.end();
    cards.signIn(1, engine::Role::Supervisor);
    cards.center->closeShift();
    Cards::settle();
    cards.type(u"1"_s);
    cards.key(Qt::Key_Return);
    cards.shifts.failClose = engine::Error{engine::ErrorCode::DIFFERENCE_TOO_LARGE,
                                           {},
                                           {{u"reason"_s, {}, {}, {}}, {u"difference.CASH"_s, {}, {}, u"-30.00"_s}}};
    cards.key(Qt::Key_Return);
    ASSERT_TRUE(cards.text("closeDifferences").contains(u"30,00"_s));
    cards.session.end();
    cards.signIn(2, engine::Role::Cashier);
    EXPECT_TRUE(cards.shows("closeGrid"));
    EXPECT_EQ(cards.find<QLineEdit>("closeGrid_note_10000")->text(), u"1"_s);
    EXPECT_FALSE(cards.words("closeShiftPanel").contains(u"30,00"_s));

    // Whoever goes on from there closes in his own name.
    cards.shifts.failClose.reset();
    cards.key(Qt::Key_Return);
    cards.key(Qt::Key_Return);
    EXPECT_EQ(cards.shifts.closers.last(), u"session-2"_s);
    EXPECT_TRUE(cards.shows("closePrint"));
}

// The printer may take its time: the cashier has gone on by then.
TEST(ShiftHands, ADrawerThatAnswersLateLeavesTheNextCardAlone)
{
    Cards cards([](Cards& c) {
        c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc());
        c.withPrinter = true;
    });
    cards.center->moveCash(engine::CashKind::NoSale);
    Cards::settle();
    cards.key(Qt::Key_Down);
    cards.fake.hold = true;
    cards.key(Qt::Key_Return);
    cards.key(Qt::Key_Return);
    ASSERT_EQ(cards.printing.drawersWithoutSale.size(), 1) << "asked once";
    cards.key(Qt::Key_Escape);
    cards.center->moveCash(engine::CashKind::Out);
    Cards::settle();
    cards.type(u"5"_s);
    cards.fake.release();
    Cards::settle();
    EXPECT_TRUE(cards.shows("cashAmount")) << "this card is another one";
    EXPECT_FALSE(cards.told.isEmpty());

    cards.key(Qt::Key_Escape);
    cards.center->moveCash(engine::CashKind::NoSale);
    Cards::settle();
    cards.fake.hold = true;
    cards.key(Qt::Key_Return);
    cards.key(Qt::Key_Escape);
    cards.center->moveCash(engine::CashKind::Out);
    Cards::settle();
    cards.type(u"5"_s);
    cards.key(Qt::Key_Return);
    EXPECT_EQ(cards.shifts.moved.size(), 1) << "it waits for nobody else's printer";
    cards.fake.release();
}

TEST(ShiftHands, AWayToPayThatIsNewIsCounted)
{
    test::FakeEngine other;
    test::FakeSales sales(other);
    sales.kinds = {{}};
    sales.kinds[0].id = u"CASH"_s;
    sales.kinds[0].cash = true;
    Cards cards([&](Cards& c) {
        c.shifts.shift = Cards::openSince(QDateTime::currentDateTimeUtc());
        c.sales = &sales;
    });
    engine::TenderKind fresh;
    fresh.id = u"VOUCHER"_s;
    fresh.name = u"Vale"_s;
    sales.kinds += fresh;
    cards.signIn(1, engine::Role::Cashier); // who named it had to sign in
    cards.center->closeShift();
    Cards::settle();
    EXPECT_TRUE(cards.shows("closeGrid_VOUCHER"));
}
