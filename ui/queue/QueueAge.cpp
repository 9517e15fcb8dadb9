#include "queue/QueueAge.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kEcuador = -5 * 3600; // the day of a document is that of the country, wherever the clock stands

int minutes(const SettingValues& values, const QString& key, int otherwise)
{
    const int chosen = values.value(key).toInt();
    return chosen > 0 ? chosen : otherwise;
}

} // namespace

QueueAge QueueAge::of(const SettingValues& values)
{
    QueueAge age;
    age.warnMinutes = minutes(values, kWarn, age.warnMinutes);
    age.alarmMinutes = minutes(values, kAlarm, age.alarmMinutes);
    if (values.contains(kDayEnd))
        age.dayEnd = QTime::fromString(values.value(kDayEnd), u"HH:mm"_s);
    return age;
}

QString QueueAge::tone(const QDateTime& since, const QDateTime& now) const
{
    if (!since.isValid())
        return {};
    const qint64 waited = since.secsTo(now);
    const QDateTime here = now.toOffsetFromUtc(kEcuador);
    const bool late = waited >= qint64{warnMinutes} * 60;
    const bool dayIsOver =
        since.toOffsetFromUtc(kEcuador).date() < here.date() || (dayEnd.isValid() && here.time() >= dayEnd);
    if (waited >= qint64{alarmMinutes} * 60 || (late && dayIsOver))
        return u"alarm"_s;
    return late ? u"warn"_s : QString();
}

} // namespace ui
