#pragma once
#include <QDateTime>

namespace engine::core {

// The only source of "now", so that tests can set it. Any thread.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual QDateTime nowUtc() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override;
};

// Mainland Ecuador keeps UTC-05:00 all year; the zone of the computer says nothing about it, so it is never asked.
[[nodiscard]] QDate ecuadorDate(const QDateTime& moment);
[[nodiscard]] QString ecuadorIso(const QDateTime& moment); // 2026-11-21T18:15:00-05:00
// How moments are stored: 2026-11-21T23:15:00.000Z. Fixed width, so that text order is time order.
[[nodiscard]] QString utcIso(const QDateTime& moment);
// Reads any ISO 8601 moment with a zone or none (= UTC); an invalid QDateTime when it is none.
[[nodiscard]] QDateTime fromUtcIso(const QString& text);

} // namespace engine::core
