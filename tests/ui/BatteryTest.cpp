// What the till says of the battery it runs on, from files as the system keeps them.
#include "Till.h"

#include <shell/Battery.h>

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

struct Supplies
{
    QTemporaryDir folder;

    void write(const QString& supply, const QString& file, const QString& words) const
    {
        QDir(folder.path()).mkpath(supply);
        QFile out(folder.filePath(supply + u'/' + file));
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(words.toUtf8() + '\n');
    }
    void battery(int percent, const QString& status) const
    {
        write(u"BAT0"_s, u"type"_s, u"Battery"_s);
        write(u"BAT0"_s, u"capacity"_s, QString::number(percent));
        write(u"BAT0"_s, u"status"_s, status);
    }
};

} // namespace

TEST(Battery, OnlyTheMachinesOwnCounts)
{
    const Supplies supplies;
    EXPECT_FALSE(ui::readBattery(supplies.folder.path()).known);
    EXPECT_FALSE(ui::readBattery(supplies.folder.filePath(u"nothing"_s)).known);
    supplies.write(u"AC"_s, u"type"_s, u"Mains"_s);
    supplies.write(u"hidpp_battery_0"_s, u"type"_s, u"Battery"_s); // of a mouse
    supplies.write(u"hidpp_battery_0"_s, u"scope"_s, u"Device"_s);
    supplies.write(u"hidpp_battery_0"_s, u"capacity"_s, u"5"_s);
    supplies.write(u"hidpp_battery_0"_s, u"status"_s, u"Discharging"_s);
    EXPECT_FALSE(ui::readBattery(supplies.folder.path()).known);
    supplies.battery(20, u"Discharging"_s);
    EXPECT_EQ(ui::readBattery(supplies.folder.path()), (ui::BatteryCharge{true, 20, true}));
    EXPECT_FALSE(ui::readBattery(supplies.folder.path()).low());
    supplies.battery(19, u"Discharging"_s);
    EXPECT_TRUE(ui::readBattery(supplies.folder.path()).low());
    supplies.battery(19, u"Charging"_s);
    EXPECT_FALSE(ui::readBattery(supplies.folder.path()).low());
}

TEST(Battery, ALowOneIsToldOnceAndItsSignGoesWhenItCharges)
{
    const Supplies supplies;
    supplies.battery(18, u"Discharging"_s);
    Till till;
    auto* battery = till.find<ui::Battery>("battery");
    auto* sign = till.find<QPushButton>("stateBattery");
    EXPECT_FALSE(sign->isVisible());
    battery->watch(supplies.folder.path());
    ASSERT_TRUE(Till::until([&] { return sign->isVisible(); }));
    EXPECT_EQ(sign->text().trimmed(), u"18 %"_s);
    EXPECT_FALSE(sign->icon().isNull());
    EXPECT_TRUE(sign->accessibleName().contains(u"batería"_s)) << sign->accessibleName().toStdString();
    EXPECT_TRUE(till.text("notice").contains(u"18 %"_s)) << till.text("notice").toStdString();

    till.window->sale().say(ui::Tone::Info, u"otra cosa"_s);
    supplies.battery(17, u"Discharging"_s);
    battery->look();
    ASSERT_TRUE(Till::until([&] { return sign->text().trimmed() == u"17 %"_s; }));
    EXPECT_EQ(till.text("notice"), u"otra cosa"_s) << "told once";

    supplies.battery(17, u"Charging"_s);
    battery->look();
    EXPECT_TRUE(Till::until([&] { return !sign->isVisible(); }));
    EXPECT_EQ(till.text("notice"), u"otra cosa"_s);

    supplies.battery(10, u"Discharging"_s);
    battery->look();
    ASSERT_TRUE(Till::until([&] { return till.text("notice").contains(u"10 %"_s); })) << "a new fall is news";
    supplies.battery(11, u"Charging"_s);
    battery->look();
    EXPECT_TRUE(Till::until([&] { return till.text("notice").isEmpty(); })) << "nothing to plug in any more";
}
