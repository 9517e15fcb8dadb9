// Badges and customer cards at scanner speed: each finds whoever asks for it, and nobody else sees it.
#include "Till.h"

#include "support/FakePeople.h"

#include <people/Session.h>

#include <QLineEdit>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::FakePeople;
using test::Till;

namespace {

void withPrefixes(test::FakeEngine& engine)
{
    engine.settings.insert(u"scan.badgePrefix"_s, u"EMP"_s);
    engine.settings.insert(u"scan.customerPrefix"_s, u"CL-"_s);
}

// Everything that can be read in the window.
QString allWords(const Till& till)
{
    QStringList words{till.entry()};
    for (const auto* label : till.window->findChildren<QLabel*>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words.join(u'\n');
}

struct Shop
{
    FakePeople people;
    Till till;

    Shop()
        : till(true, [this](test::FakeEngine& engine) {
              withPrefixes(engine);
              people.badges = {{u"EMP-CARLOS"_s, 1}, {u"EMP-SOFIA"_s, 2}};
              engine.people = &people;
              engine.audit = &people;
          })
    {
    }
    [[nodiscard]] bool shows(const char* name) const
    {
        const auto* widget = till.find<QWidget>(name);
        return widget && widget->isVisible();
    }
};

} // namespace

TEST(ScanRouting, ABadgeNobodyAskedForIsNeitherLookedUpNorShown)
{
    Till till(true, withPrefixes);
    till.scan(u"ARR2"_s);
    till.settle();
    const int before = till.engine.lookUps;
    till.scan(u"EMP0077"_s);
    till.settle();
    EXPECT_EQ(till.engine.lookUps, before);
    EXPECT_EQ(till.cart().lines.size(), 1);
    EXPECT_TRUE(till.find<QLabel>("notice")->isVisible());
    EXPECT_EQ(till.sounds.names().last(), u"bad"_s);
    EXPECT_FALSE(allWords(till).contains(u"EMP0077"_s)) << "a badge opens the till: it stays out of sight";
    till.scan(u"JAB"_s); // and leaves nothing behind
    till.settle();
    EXPECT_EQ(till.cart().lines.size(), 2);
}

TEST(ScanRouting, ABadgeIsNoProductAnywhere)
{
    for (const ui::Page page : {ui::Page::Documents, ui::Page::Returns, ui::Page::Products, ui::Page::Customers}) {
        Till till(true, withPrefixes);
        till.window->go(page);
        till.settle();
        const int before = till.engine.lookUps;
        till.scan(u"EMP0077"_s);
        till.settle();
        EXPECT_EQ(till.engine.lookUps, before);
        EXPECT_FALSE(allWords(till).contains(u"EMP0077"_s));
    }
}

TEST(ScanRouting, ABadgeSignsInAndChangesTheCashierAfterLocking)
{
    Shop shop;
    ASSERT_TRUE(shop.shows("signInPadPin"));
    shop.till.scan(u"EMP-CARLOS"_s);
    shop.till.settle();
    EXPECT_FALSE(shop.shows("signInPadPin"));
    shop.till.scan(u"ARR2"_s);
    shop.till.settle();
    EXPECT_EQ(shop.till.cart().lines.size(), 1);
    shop.till.key(Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(shop.shows("signInPadPin"));
    shop.till.scan(u"EMP-SOFIA"_s);
    shop.till.settle();
    EXPECT_FALSE(shop.shows("signInPadPin"));
    EXPECT_EQ(shop.till.cart().lines.size(), 1);
}

TEST(ScanRouting, ABadgeApprovesAndACustomerCardCostsNoTry)
{
    Shop shop;
    shop.till.scan(u"CL-1710034065"_s);
    shop.till.settle();
    ASSERT_TRUE(shop.shows("signInPadPin"));
    EXPECT_TRUE(shop.people.trail.isEmpty()) << "no wrong badge was tried";
    EXPECT_FALSE(shop.till.text("signInMessage").isEmpty());
    shop.till.scan(u"EMP-CARLOS"_s);
    shop.till.settle();
    shop.till.scan(u"COLA3"_s);
    shop.till.settle();
    shop.till.type(u"20"_s);
    shop.till.key(Qt::Key_F6);
    ASSERT_TRUE(shop.shows("approvalPadPin"));
    shop.till.scan(u"CL-1710034065"_s);
    shop.till.settle();
    EXPECT_TRUE(shop.shows("approvalPadPin"));
    EXPECT_EQ(shop.till.cart().buyer.idType, engine::IdType::FinalConsumer);
    shop.till.scan(u"EMP-SOFIA"_s);
    shop.till.settle();
    EXPECT_FALSE(shop.shows("approvalPadPin"));
    EXPECT_EQ(shop.people.approved, QList<engine::Permission>{engine::Permission::DiscountAboveLimit});
    EXPECT_EQ(shop.till.totalCents(), 240);
}

TEST(ScanRouting, ACustomerCardIsHeardAndAttachesInTheMiddleOfASale)
{
    Till till(true, withPrefixes);
    till.scan(u"ARR2"_s);
    till.scan(u"CL-1710034065"_s);
    till.scan(u"JAB"_s);
    till.settle();
    EXPECT_EQ(till.cart().buyer.id, u"1710034065"_s);
    EXPECT_EQ(till.cart().lines.size(), 2);
    EXPECT_FALSE(till.sounds.names().contains(u"bad"_s));
    EXPECT_TRUE(till.entry().isEmpty());
}

TEST(ScanRouting, AnUnknownCardOpensTheFormWithItsNumber)
{
    Till till(true, withPrefixes);
    till.scan(u"CL-1790016919001"_s);
    till.settle();
    EXPECT_EQ(till.find<QLineEdit>("customerId")->text(), u"1790016919001"_s);
    EXPECT_TRUE(till.find<QLineEdit>("customerName")->hasFocus());
    EXPECT_EQ(till.sounds.names(), QStringList{u"attention"_s});
}

TEST(ScanRouting, DuringPaymentACardChangesNothing)
{
    Till till(true, withPrefixes);
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F10);
    till.scan(u"CL-1710034065"_s);
    till.scan(u"EMP0077"_s);
    till.settle();
    EXPECT_EQ(till.cart().buyer.idType, engine::IdType::FinalConsumer);
    EXPECT_FALSE(allWords(till).contains(u"EMP0077"_s));
}

TEST(ScanRouting, ANumberWhoseAnswerComesLateFindsWhatIsInFrontThen)
{
    Till till(true, withPrefixes);
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F12);
    till.settle();
    ASSERT_EQ(till.engine.made.size(), 1);
    QString number = till.engine.made[0].number;
    number.remove(u'-');
    ASSERT_EQ(number.size(), 15);
    till.engine.hold = true;
    till.scan(number);
    till.engine.hold = false;
    till.scan(u"JAB"_s); // the next customer's
    till.settle();
    till.engine.release();
    till.settle();
    EXPECT_TRUE(till.window->sale().isVisible()) << "a begun sale is not left for a return";
    EXPECT_EQ(till.cart().lines.size(), 1);
    EXPECT_EQ(till.sounds.names().last(), u"bad"_s);
    EXPECT_FALSE(till.text("notice").isEmpty());
}
