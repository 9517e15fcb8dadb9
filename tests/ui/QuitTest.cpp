// Closing the window while documents wait for the tax office: allowed, with a count and a word about what becomes of
// them.
#include "Till.h"

#include <QPushButton>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

void waiting(Till& till, int waiting, int inProcess, int persons = 0)
{
    engine::QueueSummary summary;
    summary.waiting = waiting;
    summary.inProcess = inProcess;
    summary.needsPerson = persons;
    Q_EMIT till.events.queueChanged(summary);
    till.settle();
}

} // namespace

TEST(Quit, WithNothingWaitingTheWindowCloses)
{
    Till till;
    EXPECT_TRUE(till.window->close());
}

TEST(Quit, WhatWaitsIsCountedAndTheSecondTimeItCloses)
{
    Till till;
    waiting(till, 3, 2, 1);
    EXPECT_FALSE(till.window->close());
    ASSERT_TRUE(till.find<QWidget>("quitPanel")->isVisible());
    EXPECT_TRUE(till.text("quitTitle").contains(u"5"_s)) << till.text("quitTitle").toStdString();
    EXPECT_TRUE(till.text("quitWords").contains(u"1"_s));
    EXPECT_TRUE(till.find<QPushButton>("quitNow")->hasFocus());
    till.key(Qt::Key_Return);
    till.settle();
    EXPECT_FALSE(till.window->isVisible());
}

TEST(Quit, EscapeGoesOnSelling)
{
    Till till;
    waiting(till, 1, 0);
    EXPECT_FALSE(till.window->close());
    till.scan(u"ARR2"_s); // neither presses a button nor sells behind
    till.settle();
    EXPECT_TRUE(till.cart().lines.isEmpty());
    EXPECT_TRUE(till.find<QLabel>("quitMessage")->isVisible());
    EXPECT_EQ(till.sounds.names(), QStringList{u"bad"_s});
    EXPECT_TRUE(till.find<QWidget>("quitPanel")->isVisible());
    EXPECT_TRUE(till.window->isVisible());
    till.key(Qt::Key_Escape);
    EXPECT_FALSE(till.find<QWidget>("quitPanel")->isVisible());
    EXPECT_TRUE(till.find<QWidget>("entry")->hasFocus());
    EXPECT_FALSE(till.window->close()); // and it is said again the next time
}
