#include "access/RateWindows.h"

#include <gtest/gtest.h>

namespace engine::access {

using namespace Qt::StringLiterals;

namespace {

QDateTime at(int seconds)
{
    return QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC).addSecs(seconds);
}

} // namespace

TEST(MemoryRateWindows, ForgetsWhatHasEnded)
{
    MemoryRateWindows windows;
    for (int i = 0; i < 5'000; ++i)
        ASSERT_TRUE(windows.count({QString::number(i)}, 60, at(0)));
    EXPECT_EQ(windows.size(), 5'000);
    ASSERT_TRUE(windows.count({u"later"_s}, 60, at(121)));
    EXPECT_EQ(windows.size(), 1);
}

} // namespace engine::access
