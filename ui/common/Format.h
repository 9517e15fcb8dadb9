#pragma once
#include <engine/Decimal.h>

#include <QDateTime>
#include <QString>

#include <optional>

namespace ui {

// Amounts as people of the chosen language write them: "$1.234,50" in Spanish of Ecuador, "$1,234.50" in English.
QString money(engine::Money amount);
// Quantities and prices without needless zeros; `minFraction` digits at least.
QString number(engine::Decimal value, int minFraction = 0);
QString percent(engine::Decimal value);
// dd/mm/yyyy and the hour in the shop's local time.
QString dateText(QDate date);
QString timeText(const QDateTime& when);
QString dateTimeText(const QDateTime& when);

// What a cashier types: point or comma as decimal mark, no sign, no grouping.
std::optional<engine::Decimal> typedNumber(QString text);
std::optional<engine::Money> typedMoney(QString text);

// round(a * b / c) on whole numbers, half up; c > 0.
qint64 mulDiv(qint64 a, qint64 b, qint64 c);

} // namespace ui
