#include "net/Backoff.h"

#include <algorithm>
#include <cmath>

namespace engine::net {

std::chrono::milliseconds Backoff::pause(int failures)
{
    const auto cap = static_cast<double>(m_policy.cap.count());
    const auto first = static_cast<double>(m_policy.first.count());
    // 2^40 is past every cap; the bound keeps pow() finite.
    const int step = std::clamp(failures - 1, 0, 40);
    const double plain = std::min(cap, first * std::pow(m_policy.factor, step));
    const double spread = m_policy.jitter * (2.0 * m_random.generateDouble() - 1.0);
    return std::chrono::milliseconds(static_cast<qint64>(std::clamp(plain * (1.0 + spread), 0.0, cap)));
}

} // namespace engine::net
