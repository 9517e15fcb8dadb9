#include "net/Connectivity.h"

#include <gtest/gtest.h>

using engine::net::Connectivity;

namespace {

struct Watch
{
    Connectivity connectivity;
    int returned = 0, lost = 0;

    Watch()
    {
        QObject::connect(&connectivity, &Connectivity::returned, &connectivity, [this] { ++returned; });
        QObject::connect(&connectivity, &Connectivity::lost, &connectivity, [this] { ++lost; });
    }
};

} // namespace

TEST(Connectivity, TellsOnceWhenTheWayIsBack)
{
    Watch watch;
    watch.connectivity.reportFailure();
    watch.connectivity.reportFailure();
    EXPECT_EQ(watch.lost, 1);
    watch.connectivity.reportSuccess();
    watch.connectivity.reportSuccess();
    EXPECT_EQ(watch.returned, 1);
    EXPECT_EQ(watch.connectivity.state(), Connectivity::State::Online);
}

TEST(Connectivity, AFirstSuccessIsNoReturn)
{
    Watch watch;
    watch.connectivity.reportSuccess();
    EXPECT_EQ(watch.returned, 0);
}

TEST(Connectivity, TheSystemsNoticeWakesAfterFailedCalls)
{
    Watch watch;
    watch.connectivity.reportFailure();
    watch.connectivity.systemSays(Connectivity::State::Unknown);
    EXPECT_EQ(watch.returned, 0);
    watch.connectivity.systemSays(Connectivity::State::Online);
    EXPECT_EQ(watch.returned, 1);
    watch.connectivity.systemSays(Connectivity::State::Offline);
    EXPECT_EQ(watch.lost, 2);
    EXPECT_EQ(watch.connectivity.state(), Connectivity::State::Offline);
}
