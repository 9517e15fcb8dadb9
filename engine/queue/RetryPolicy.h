#pragma once
#include <QRandomGenerator>

#include <chrono>

namespace engine::queue {

using Pause = std::chrono::milliseconds;

// When to try again. Every pause is spread by jitter, so that tills that lost the same network do not come back in
// step.
class RetryPolicy
{
public:
    explicit RetryPolicy(quint32 seed) : m_random(seed) {}

    // After `failures` failed tries in a row: 2 s, doubling to 5 min.
    [[nodiscard]] Pause afterFailure(int failures);
    // Between questions about a voucher the tax office already has, by the time since it got it: every 2-5 s in the
    // first half minute, then slower. SRI promises an answer within 24 h.
    [[nodiscard]] Pause beforeAskingAgain(std::chrono::milliseconds waiting);

    // Between probes of a tax office that cannot be reached, by the length of the outage: short enough that its return
    // is noticed within seconds, longer when it is gone for long.
    [[nodiscard]] Pause beforeProbing(std::chrono::milliseconds outage);

    static constexpr std::chrono::hours kPatience{24};

private:
    [[nodiscard]] Pause spread(Pause middle);
    QRandomGenerator m_random;
};

} // namespace engine::queue
