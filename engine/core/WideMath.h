#pragma once
#include <QtCore/qglobal.h>

#include <limits>
#include <optional>

namespace engine::core {

// Quantity x price needs 36 digits before it is rounded once; __extension__ keeps -Wpedantic quiet.
__extension__ using Int128 = __int128;

// n / d rounded half up (a tie goes away from zero); d > 0. nullopt when it does not fit 64 bits.
constexpr std::optional<qint64> divideHalfUp(Int128 n, Int128 d)
{
    const bool negative = n < 0;
    const Int128 magnitude = negative ? -n : n;
    Int128 quotient = magnitude / d;
    if (magnitude % d >= d - magnitude % d)
        ++quotient;
    if (quotient > std::numeric_limits<qint64>::max())
        return std::nullopt;
    const auto rounded = static_cast<qint64>(quotient);
    return negative ? -rounded : rounded;
}

} // namespace engine::core
