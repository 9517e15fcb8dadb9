#include "queue/RetryPolicy.h"

#include <gtest/gtest.h>

using namespace engine::queue;
using namespace std::chrono_literals;

namespace {

TEST(RetryPolicy, FailuresWaitLongerAndLongerUpToSevenMinutes)
{
    RetryPolicy policy(1);
    for (int i = 0; i < 200; ++i) {
        EXPECT_GE(policy.afterFailure(1), 1200ms);
        EXPECT_LE(policy.afterFailure(1), 2800ms);
        EXPECT_GE(policy.afterFailure(4), 9600ms);
        EXPECT_LE(policy.afterFailure(4), 22400ms);
        EXPECT_GE(policy.afterFailure(1'000'000), 3min);
        EXPECT_LE(policy.afterFailure(1'000'000), 7min);
    }
}

TEST(RetryPolicy, TwoTillsDoNotComeBackInStep)
{
    RetryPolicy one(1), other(2);
    EXPECT_NE(one.afterFailure(5), other.afterFailure(5));
}

TEST(RetryPolicy, QuestionsStartEveryTwoToFiveSecondsAndSlowDown)
{
    RetryPolicy policy(1);
    for (int i = 0; i < 200; ++i) {
        EXPECT_GE(policy.beforeAskingAgain(0ms), 2s);
        EXPECT_LE(policy.beforeAskingAgain(29s), 5s);
        EXPECT_GE(policy.beforeAskingAgain(2min), 9s);
        EXPECT_GE(policy.beforeAskingAgain(30min), 36s);
        EXPECT_GE(policy.beforeAskingAgain(2h), 3min);
        EXPECT_GE(policy.beforeAskingAgain(25h), 18min);
    }
}

} // namespace
