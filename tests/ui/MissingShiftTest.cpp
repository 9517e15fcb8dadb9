// A shop that sells only with an open shift, and none is open.
#include "Till.h"
#include "support/FakeShifts.h"

#include <sale/EntryBox.h>

#include <QLineEdit>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

class MissingShift : public testing::Test
{
protected:
    test::FakeShifts shifts;
    std::unique_ptr<Till> till;

    void SetUp() override
    {
        shifts.needed = true;
        till = std::make_unique<Till>(true, [this](test::FakeEngine& engine) { engine.shifts = &shifts; });
        leave();
    }
    [[nodiscard]] bool asks() const { return till->find<QWidget>("openShiftPanel")->isVisible(); }
    void leave()
    {
        ASSERT_TRUE(Till::until([&] { return asks(); }));
        till->key(Qt::Key_Escape);
        ASSERT_FALSE(asks());
    }
};

} // namespace

TEST_F(MissingShift, TheEmptySaleNamesTheKeyThatOpensIt)
{
    EXPECT_EQ(till->text("saleEmptyTitle"), u"No hay un turno abierto"_s);
    EXPECT_TRUE(till->text("saleEmptyText").contains(u"Ctrl+F12"_s)) << till->text("saleEmptyText").toStdString();
    till->find<QPushButton>("saleEmptyAction")->click();
    till->settle();
    EXPECT_TRUE(asks());
}

TEST_F(MissingShift, EnterAndTypedCodesAskForIt)
{
    till->key(Qt::Key_Return);
    leave();
    till->type(u"ARR2"_s);
    till->key(Qt::Key_Return);
    leave();
    EXPECT_TRUE(till->cart().lines.isEmpty());
    EXPECT_EQ(till->entry(), u"ARR2"_s); // it waits for the shift
    EXPECT_EQ(till->sounds.names().last(), u"bad"_s);
}

TEST_F(MissingShift, WhatWasSearchedForAsksForItToo)
{
    till->type(u"arroz"_s);
    till->key(Qt::Key_F2);
    till->settle();
    till->key(Qt::Key_Return);
    leave();
    EXPECT_TRUE(till->cart().lines.isEmpty());
}

TEST_F(MissingShift, TheButtonsAskAsTheirKeysDo)
{
    shifts.shift = engine::Shift{};
    shifts.shift->id = 1;
    shifts.shift->openedAt = QDateTime::currentDateTimeUtc();
    Till open(true, [this](test::FakeEngine& engine) { engine.shifts = &shifts; });
    open.scan(u"ARR2"_s);
    open.settle();
    shifts.shift.reset(); // another till of this number has closed it
    Q_EMIT open.window->sale().shiftNeeded();
    open.settle();
    open.key(Qt::Key_Escape);
    for (const char* name : {"cash", "card", "tenders"}) {
        open.find<QPushButton>(name)->click();
        open.settle();
        EXPECT_TRUE(open.find<QWidget>("openShiftPanel")->isVisible()) << name;
        open.key(Qt::Key_Escape);
    }
    EXPECT_TRUE(open.engine.creations.isEmpty());
    EXPECT_FALSE(open.find<QWidget>("tenderPanel")->isVisible());
}

TEST_F(MissingShift, ARefusedDocumentIsSignedAgainWithoutOne)
{
    shifts.needed = false;
    Till open(true, [this](test::FakeEngine& engine) { engine.shifts = &shifts; });
    open.scan(u"ARR2"_s);
    open.settle();
    open.key(Qt::Key_F12);
    ASSERT_EQ(open.engine.made.size(), 1);
    open.engine.setStatus(open.engine.made[0].accessKey, engine::DocumentStatus::Returned);
    open.key(Qt::Key_O, Qt::ControlModifier);
    ASSERT_TRUE(Till::until([&] { return open.find<QPushButton>("detailCorrect")->isVisible(); }));
    open.key(Qt::Key_R, Qt::ControlModifier);
    ASSERT_TRUE(Till::until([&] { return open.window->sale().presenter().correcting(); }));
    Q_EMIT open.window->sale().shiftNeeded(); // none is open any more
    open.settle();
    open.key(Qt::Key_Escape);
    open.key(Qt::Key_F12);
    open.settle();
    EXPECT_FALSE(open.find<QWidget>("openShiftPanel")->isVisible());
    EXPECT_FALSE(open.window->sale().presenter().correcting());
}

TEST_F(MissingShift, WhoLooksAfterGoodsIsNotAskedForIt)
{
    till->window->go(ui::Page::Products);
    till->settle();
    till->scan(u"7861000000011"_s);
    till->settle();
    EXPECT_FALSE(asks());
    EXPECT_EQ(till->find<QLineEdit>("productsSearch")->text(), u"7861000000011"_s);
    till->window->go(ui::Page::Sale);
    till->scan(u"7861000000011"_s);
    till->settle();
    EXPECT_TRUE(asks());
}
