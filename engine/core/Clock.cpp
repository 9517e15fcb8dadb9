#include "core/Clock.h"

namespace engine::core {

namespace {

constexpr int kEcuadorOffsetSeconds = -5 * 3600;

} // namespace

QDateTime SystemClock::nowUtc() const
{
    return QDateTime::currentDateTimeUtc();
}

QDate ecuadorDate(const QDateTime& moment)
{
    return moment.toOffsetFromUtc(kEcuadorOffsetSeconds).date();
}

QString ecuadorIso(const QDateTime& moment)
{
    return moment.toOffsetFromUtc(kEcuadorOffsetSeconds).toString(Qt::ISODate);
}

QString utcIso(const QDateTime& moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime fromUtcIso(const QString& text)
{
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    return moment.toUTC();
}

} // namespace engine::core
