#pragma once
#include <QByteArray>
#include <QString>

#include <span>

namespace engine::core {

// Secure randomness behind an interface, so that tests can repeat it. Any thread.
class Random
{
public:
    Random() = default;
    Random(const Random&) = delete;
    Random& operator=(const Random&) = delete;
    virtual ~Random() = default;

    virtual void fill(std::span<quint8> target) = 0;

    [[nodiscard]] QByteArray bytes(qsizetype count);
    [[nodiscard]] QString digits(qsizetype count);         // 0-9, every digit equally likely
    [[nodiscard]] QString uuidV7();                        // of the system clock
    [[nodiscard]] QString uuidV7(qint64 unixMilliseconds); // RFC 9562 section 5.7, lower case, with hyphens
};

// The generator of the operating system.
class SystemRandom final : public Random
{
public:
    void fill(std::span<quint8> target) override;
};

} // namespace engine::core
