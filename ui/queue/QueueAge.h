#pragma once
#include "common/SettingsReader.h"

#include <QDateTime>

namespace ui {

// From when on a document that waits is a warning and when an alarm, as the shop chose it.
struct QueueAge
{
    static inline const QString kWarn = QStringLiteral("queue.warnMinutes");
    static inline const QString kAlarm = QStringLiteral("queue.alarmMinutes");
    static inline const QString kDayEnd = QStringLiteral("queue.dayEnd");

    int warnMinutes = 5;
    int alarmMinutes = 60;
    QTime dayEnd{22, 0}; // in Ecuador; invalid = the hour does not matter

    static QueueAge of(const SettingValues& values);
    // "" | warn | alarm. What should have left on an earlier day is an alarm whatever its age.
    [[nodiscard]] QString tone(const QDateTime& since, const QDateTime& now = QDateTime::currentDateTimeUtc()) const;
};

} // namespace ui
