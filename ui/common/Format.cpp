#include "common/Format.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

QString money(engine::Money amount)
{
    const QLocale locale;
    const qint64 cents = amount.cents() < 0 ? -amount.cents() : amount.cents();
    QString whole = QString::number(cents / 100);
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, locale.groupSeparator());
    const QString fraction = QString::number(cents % 100).rightJustified(2, u'0');
    return (amount.isNegative() ? u"−$"_s : u"$"_s) + whole + locale.decimalPoint() + fraction;
}

QString number(engine::Decimal value, int minFraction)
{
    return value.toString(minFraction).replace(u'.', QLocale().decimalPoint());
}

QString percent(engine::Decimal value)
{
    return number(value) + u" %"_s;
}

QString dateText(QDate date)
{
    return date.toString(u"dd/MM/yyyy"_s);
}

QString timeText(const QDateTime& when)
{
    return when.toLocalTime().toString(u"HH:mm"_s);
}

QString dateTimeText(const QDateTime& when)
{
    return when.toLocalTime().toString(u"dd/MM/yyyy HH:mm"_s);
}

std::optional<engine::Decimal> typedNumber(QString text)
{
    text = text.trimmed();
    text.replace(u',', u'.');
    if (text.startsWith(u'.'))
        text.prepend(u'0');
    if (text.endsWith(u'.'))
        text.chop(1);
    const auto value = engine::Decimal::parse(text);
    return value && !value->isNegative() ? value : std::nullopt;
}

std::optional<engine::Money> typedMoney(QString text)
{
    const auto value = typedNumber(std::move(text));
    if (!value || value->micros() % 10'000 != 0)
        return std::nullopt;
    return engine::Money::fromCents(value->micros() / 10'000);
}

qint64 mulDiv(qint64 a, qint64 b, qint64 c)
{
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<qint64>((product + c / 2) / c);
}

} // namespace ui
