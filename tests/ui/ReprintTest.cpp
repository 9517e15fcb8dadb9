// F9: the last ticket of this till once more.
#include "Till.h"

#include <QLineEdit>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

void withPrinter(Till& till)
{
    till.printing.set.main.link = engine::PrinterLink::Device;
    till.printing.set.when = engine::PrintWhen::Never;
}

void sell(Till& till)
{
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F12);
    till.settle();
}

} // namespace

TEST(Reprint, AfterARestartTheNewestOfThisTillComesAsCopies)
{
    QList<engine::DocumentSummary> made;
    {
        Till till;
        sell(till);
        sell(till);
        made = till.engine.made;
    }
    ASSERT_EQ(made.size(), 2);
    const engine::AccessKey newest = made[0].accessKey;
    made[0].issuerId = 1;
    made[1].issuerId = 2; // of the other till
    Till again(
        true, [&](test::FakeEngine& engine) { engine.made = made; }, withPrinter);
    again.type(u"2"_s);
    again.key(Qt::Key_F9);
    again.settle();
    ASSERT_EQ(again.printing.tickets.size(), 2);
    for (const auto& ticket : again.printing.tickets) {
        EXPECT_EQ(ticket.key.text(), newest.text());
        EXPECT_TRUE(ticket.copy);
        EXPECT_FALSE(ticket.drawer);
    }
    EXPECT_TRUE(again.window->sale().isVisible());
    EXPECT_TRUE(again.text("notice").contains(made[0].number)) << again.text("notice").toStdString();
    EXPECT_TRUE(again.entry().isEmpty());
}

TEST(Reprint, WhileTheSaleIsBeingSignedItWaits)
{
    Till till(true, {}, withPrinter);
    till.scan(u"ARR2"_s);
    till.settle();
    till.engine.hold = true;
    till.key(Qt::Key_F12);
    till.engine.hold = false;
    till.key(Qt::Key_F9);
    EXPECT_TRUE(till.printing.tickets.isEmpty());
    EXPECT_TRUE(till.window->sale().isVisible());
    till.engine.release();
    till.settle();
    ASSERT_EQ(till.printing.tickets.size(), 1);
    EXPECT_EQ(till.printing.tickets[0].key.text(), till.engine.made[0].accessKey.text());
    EXPECT_FALSE(till.printing.tickets[0].copy) << "it is the first one";
}

TEST(Reprint, WithNothingSoldYetItSaysSo)
{
    Till till(true, {}, withPrinter);
    till.key(Qt::Key_F9);
    till.settle();
    EXPECT_TRUE(till.printing.tickets.isEmpty());
    EXPECT_FALSE(till.text("notice").isEmpty());
    EXPECT_TRUE(till.window->sale().isVisible());
}
