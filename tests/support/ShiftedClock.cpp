// Loaded before the C library (LD_PRELOAD) it shows a program another time of day: MOSTRADOR_TEST_CLOCK_SHIFT seconds
// from the real one. Clocks that only measure how long something took stay as they are.
#include <cstdlib>
#include <ctime>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

long shift()
{
    const char* text = std::getenv("MOSTRADOR_TEST_CLOCK_SHIFT");
    return text ? std::atol(text) : 0;
}

} // namespace

#pragma GCC visibility push(default)
extern "C" {

int clock_gettime(clockid_t clock, struct timespec* moment) noexcept
{
    const long done = ::syscall(SYS_clock_gettime, clock, moment);
    if (done == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        moment->tv_sec += shift();
    return int(done);
}

int gettimeofday(struct timeval* moment, void*) noexcept
{
    struct timespec now
    {
    };
    if (clock_gettime(CLOCK_REALTIME, &now) != 0)
        return -1;
    moment->tv_sec = now.tv_sec;
    moment->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t* moment) noexcept
{
    struct timespec now
    {
    };
    clock_gettime(CLOCK_REALTIME, &now);
    if (moment)
        *moment = now.tv_sec;
    return now.tv_sec;
}
}
#pragma GCC visibility pop
