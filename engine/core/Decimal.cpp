#include "core/WideMath.h"

#include <engine/Decimal.h>

namespace engine {

using core::divideHalfUp;
using core::Int128;

namespace {

constexpr qint64 kMicrosPerCent = Decimal::kScale / 100;
constexpr int kIntegerDigits = 12;

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool takeDigits(QStringView text, qsizetype& at)
{
    const qsizetype start = at;
    while (at < text.size() && isAsciiDigit(text[at]))
        ++at;
    return at > start;
}

QStringView withoutLeadingZeros(QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.sliced(1);
    return digits;
}

QStringView withoutTrailingZeros(QStringView digits)
{
    while (!digits.isEmpty() && digits.back() == u'0')
        digits.chop(1);
    return digits;
}

QString fixedPoint(qint64 units, qint64 scale, int digits)
{
    const bool negative = units < 0;
    const quint64 magnitude = negative ? 0 - static_cast<quint64>(units) : static_cast<quint64>(units);
    const auto divisor = static_cast<quint64>(scale);
    QString text = QString::number(magnitude / divisor);
    if (digits > 0)
        text += u'.' + QString::number(magnitude % divisor).rightJustified(digits, u'0');
    return negative ? u'-' + text : text;
}

std::optional<Money> moneyInRange(std::optional<qint64> cents)
{
    if (!cents || *cents > Money::kMaxCents || *cents < -Money::kMaxCents)
        return std::nullopt;
    return Money::fromCents(*cents);
}

} // namespace

std::optional<Decimal> Decimal::parse(QStringView text, int maxFraction)
{
    const bool negative = text.startsWith(u'-');
    qsizetype at = negative ? 1 : 0;
    const qsizetype integerStart = at;
    if (!takeDigits(text, at))
        return std::nullopt;
    const QStringView integer = withoutLeadingZeros(text.sliced(integerStart, at - integerStart));

    QStringView fraction;
    if (at < text.size() && text[at] == u'.') {
        const qsizetype fractionStart = ++at;
        if (!takeDigits(text, at))
            return std::nullopt;
        fraction = withoutTrailingZeros(text.sliced(fractionStart, at - fractionStart));
    }
    if (at != text.size() || integer.size() > kIntegerDigits || fraction.size() > qMin(maxFraction, kFractionDigits))
        return std::nullopt;

    qint64 micros = 0;
    for (const QChar digit : integer)
        micros = micros * 10 + (digit.unicode() - u'0');
    for (int i = 0; i < kFractionDigits; ++i)
        micros = micros * 10 + (i < fraction.size() ? fraction[i].unicode() - u'0' : 0);
    return fromMicros(negative ? -micros : micros);
}

QString Decimal::toString(int minFraction) const
{
    QString text = fixedPoint(m_micros, kScale, kFractionDigits);
    const qsizetype point = text.size() - kFractionDigits - 1;
    qsizetype keep = text.size();
    while (keep > point + 1 + minFraction && text[keep - 1] == u'0')
        --keep;
    text.truncate(keep == point + 1 ? point : keep);
    return text;
}

std::optional<Money> Money::parse(QStringView text)
{
    const auto decimal = Decimal::parse(text, 2);
    if (!decimal)
        return std::nullopt;
    return fromCents(decimal->micros() / kMicrosPerCent);
}

QString Money::toString() const
{
    return fixedPoint(m_cents, 100, 2);
}

std::optional<Money> multiplyToMoney(Decimal a, Decimal b)
{
    return moneyInRange(divideHalfUp(Int128{a.micros()} * b.micros(), Int128{kMicrosPerCent} * Decimal::kScale));
}

std::optional<Money> percentOf(Money base, Decimal ratePercent)
{
    return moneyInRange(divideHalfUp(Int128{base.cents()} * ratePercent.micros(), Int128{100} * Decimal::kScale));
}

} // namespace engine
