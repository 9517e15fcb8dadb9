#include "net/Backoff.h"

#include <gtest/gtest.h>

using engine::net::Backoff;
using std::chrono::milliseconds;

TEST(Backoff, DoublesUpToTheCap)
{
    Backoff backoff({milliseconds(1000), 2.0, milliseconds(10'000), 0.0}, 1);
    EXPECT_EQ(backoff.pause(1).count(), 1000);
    EXPECT_EQ(backoff.pause(2).count(), 2000);
    EXPECT_EQ(backoff.pause(4).count(), 8000);
    EXPECT_EQ(backoff.pause(5).count(), 10'000);
    EXPECT_EQ(backoff.pause(1'000'000).count(), 10'000);
}

TEST(Backoff, TreatsOddCountsAsTheFirst)
{
    Backoff backoff({milliseconds(1000), 2.0, milliseconds(10'000), 0.0}, 1);
    EXPECT_EQ(backoff.pause(0).count(), 1000);
    EXPECT_EQ(backoff.pause(-7).count(), 1000);
}

TEST(Backoff, JitterStaysInsideItsBandAndSpreads)
{
    Backoff backoff({milliseconds(1000), 2.0, milliseconds(100'000), 0.2}, 42);
    qint64 low = 1'000'000, high = 0;
    for (int i = 0; i < 2000; ++i) {
        const qint64 pause = backoff.pause(1).count();
        low = std::min(low, pause);
        high = std::max(high, pause);
    }
    EXPECT_GE(low, 800);
    EXPECT_LE(high, 1200);
    EXPECT_LT(low, 850);
    EXPECT_GT(high, 1150);
}

TEST(Backoff, JitterNeverExceedsTheCap)
{
    Backoff backoff({milliseconds(1000), 2.0, milliseconds(4000), 0.5}, 7);
    for (int i = 0; i < 500; ++i)
        EXPECT_LE(backoff.pause(30).count(), 4000);
}

TEST(Backoff, OneSeedGivesOneSequence)
{
    Backoff first({}, 99), second({}, 99), other({}, 100);
    bool differs = false;
    for (int i = 1; i < 20; ++i) {
        const auto pause = first.pause(i);
        EXPECT_EQ(pause, second.pause(i));
        differs = differs || pause != other.pause(i);
    }
    EXPECT_TRUE(differs);
}
