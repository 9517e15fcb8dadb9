#include "queue/RetryPolicy.h"

#include <algorithm>

namespace engine::queue {

using namespace std::chrono_literals;

Pause RetryPolicy::afterFailure(int failures)
{
    const int doublings = std::clamp(failures - 1, 0, 8);
    return spread(std::min<Pause>(2s * (1 << doublings), 5min));
}

Pause RetryPolicy::beforeAskingAgain(std::chrono::milliseconds waiting)
{
    if (waiting < 30s)
        return spread(3500ms); // 2-5 s with the spread below
    if (waiting < 5min)
        return spread(15s);
    if (waiting < 1h)
        return spread(1min);
    return spread(waiting < kPatience ? 5min : 30min);
}

Pause RetryPolicy::beforeProbing(std::chrono::milliseconds outage)
{
    if (outage < 10min)
        return spread(1500ms);
    return spread(outage < 1h ? 5s : 15s);
}

Pause RetryPolicy::spread(Pause middle)
{
    const double factor = 0.6 + 0.8 * m_random.generateDouble();
    return Pause(static_cast<qint64>(static_cast<double>(middle.count()) * factor));
}

} // namespace engine::queue
