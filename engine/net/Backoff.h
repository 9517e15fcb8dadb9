#pragma once
#include <QRandomGenerator>

#include <chrono>

namespace engine::net {

// Pauses between attempts: exponential with a cap, spread by jitter so that tills that lost the same network do not
// come back in step. Not thread-safe; one per owner.
class Backoff
{
public:
    struct Policy
    {
        std::chrono::milliseconds first{2'000};
        double factor = 2.0;
        std::chrono::milliseconds cap{600'000};
        double jitter = 0.2; // the pause lies within +-20 %; 0 = none
    };

    Backoff(const Policy& policy, quint32 seed) : m_policy(policy), m_random(seed) {}

    // Pause after `failures` failed attempts in a row (1 = the first failure). Never above the cap, never below zero.
    [[nodiscard]] std::chrono::milliseconds pause(int failures);

private:
    Policy m_policy;
    QRandomGenerator m_random;
};

} // namespace engine::net
