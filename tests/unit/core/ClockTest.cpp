#include "core/Clock.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

using namespace engine::core;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(const QString& iso)
{
    return QDateTime::fromString(iso, Qt::ISODateWithMs);
}

} // namespace

TEST(Clock, TheDayOfEcuadorEndsFiveHoursAfterUtc)
{
    EXPECT_EQ(ecuadorDate(utc(u"2026-11-22T04:59:59.999Z"_s)), QDate(2026, 11, 21));
    EXPECT_EQ(ecuadorDate(utc(u"2026-11-22T05:00:00.000Z"_s)), QDate(2026, 11, 22));
    EXPECT_EQ(ecuadorDate(utc(u"2027-01-01T00:00:00.000Z"_s)), QDate(2026, 12, 31));
    EXPECT_EQ(ecuadorDate(utc(u"2024-03-01T04:00:00.000Z"_s)), QDate(2024, 2, 29));
}

TEST(Clock, TheZoneOfTheComputerDoesNotMatter)
{
    const QByteArray before = qgetenv("TZ");
    for (const char* zone : {"UTC", "Asia/Tokyo", "America/New_York"}) {
        qputenv("TZ", zone);
        ::tzset();
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(1'795'302'900'000); // local time on purpose
        EXPECT_EQ(ecuadorIso(moment), u"2026-11-21T18:15:00-05:00") << zone;
        EXPECT_EQ(utcIso(moment), u"2026-11-21T23:15:00.000Z") << zone;
    }
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    ::tzset();
}

TEST(Clock, StoredMomentsKeepTheirMilliseconds)
{
    const QDateTime moment = fromUtcIso(u"2026-11-21T23:15:00.042Z"_s);
    EXPECT_EQ(utcIso(moment), u"2026-11-21T23:15:00.042Z");
    EXPECT_EQ(moment.timeSpec(), Qt::UTC);
    EXPECT_EQ(utcIso(fromUtcIso(u"2026-11-21T18:15:00-05:00"_s)), u"2026-11-21T23:15:00.000Z");
    EXPECT_EQ(utcIso(fromUtcIso(u"2026-11-21T23:15:00"_s)), u"2026-11-21T23:15:00.000Z");
}

TEST(Clock, NoMomentIsInvalid)
{
    EXPECT_FALSE(fromUtcIso(QString()).isValid());
    EXPECT_FALSE(fromUtcIso(u"yesterday"_s).isValid());
    EXPECT_FALSE(fromUtcIso(u"2026-02-30T00:00:00Z"_s).isValid());
}

TEST(Clock, TheSystemClockGivesUtc)
{
    const SystemClock clock;
    EXPECT_EQ(clock.nowUtc().timeSpec(), Qt::UTC);
    EXPECT_LT(qAbs(clock.nowUtc().toSecsSinceEpoch() - std::time(nullptr)), 60);
}
