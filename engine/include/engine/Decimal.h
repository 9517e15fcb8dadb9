#pragma once
#include <engine/Export.h>

#include <QString>

#include <compare>
#include <optional>

namespace engine {

// Quantities and unit prices: a signed number with six fraction digits, kept as an integer of millionths.
// Range: 12 integer digits, what the vouchers' 18-digit fields hold. Never a double.
class ENGINE_EXPORT Decimal
{
public:
    static constexpr int kFractionDigits = 6;
    static constexpr qint64 kScale = 1'000'000;
    static constexpr qint64 kMaxUnits = 999'999'999'999'999'999; // 12 integer and 6 fraction digits

    constexpr Decimal() = default;
    static constexpr Decimal fromMicros(qint64 micros) { return Decimal(micros); }
    static constexpr Decimal fromInt(qint64 whole) { return Decimal(whole * kScale); }

    // Plain notation with a point: digits, optional fraction, optional leading minus. No exponent, no blanks,
    // no thousands mark. More than `maxFraction` significant fraction digits (trailing zeros do not count) or
    // more than 12 integer digits give nullopt.
    static std::optional<Decimal> parse(QStringView text, int maxFraction = kFractionDigits);

    [[nodiscard]] constexpr qint64 micros() const { return m_micros; }
    [[nodiscard]] constexpr bool isZero() const { return m_micros == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_micros < 0; }
    // Fraction digits as needed, at least `minFraction`.
    [[nodiscard]] QString toString(int minFraction = 2) const;

    friend constexpr auto operator<=>(Decimal, Decimal) = default;
    friend constexpr Decimal operator+(Decimal a, Decimal b) { return Decimal(a.m_micros + b.m_micros); }
    friend constexpr Decimal operator-(Decimal a, Decimal b) { return Decimal(a.m_micros - b.m_micros); }

private:
    constexpr explicit Decimal(qint64 micros) : m_micros(micros) {}
    qint64 m_micros = 0;
};

// An amount in US dollars, kept in cents. Sums are exact; products go through `roundHalfUp`.
class ENGINE_EXPORT Money
{
public:
    static constexpr qint64 kMaxCents = 99'999'999'999'999; // 14 digits, what the vouchers' amounts hold

    constexpr Money() = default;
    static constexpr Money fromCents(qint64 cents) { return Money(cents); }
    static std::optional<Money> parse(QStringView text); // at most 2 significant fraction digits

    [[nodiscard]] constexpr qint64 cents() const { return m_cents; }
    [[nodiscard]] constexpr bool isZero() const { return m_cents == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_cents < 0; }
    [[nodiscard]] QString toString() const; // "115.00"
    [[nodiscard]] constexpr Decimal toDecimal() const { return Decimal::fromMicros(m_cents * 10'000); }

    friend constexpr auto operator<=>(Money, Money) = default;
    friend constexpr Money operator+(Money a, Money b) { return Money(a.m_cents + b.m_cents); }
    friend constexpr Money operator-(Money a, Money b) { return Money(a.m_cents - b.m_cents); }
    Money& operator+=(Money other)
    {
        m_cents += other.m_cents;
        return *this;
    }
    Money& operator-=(Money other)
    {
        m_cents -= other.m_cents;
        return *this;
    }

private:
    constexpr explicit Money(qint64 cents) : m_cents(cents) {}
    qint64 m_cents = 0;
};

// a x b to cents, half up (away from zero on a tie); nullopt when the product does not fit 14 digits.
ENGINE_EXPORT std::optional<Money> multiplyToMoney(Decimal a, Decimal b);
// round2(base x rate / 100); `ratePercent` as printed in the voucher, e.g. 15.00.
ENGINE_EXPORT std::optional<Money> percentOf(Money base, Decimal ratePercent);

} // namespace engine
