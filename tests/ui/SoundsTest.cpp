// What the counter says to the ear, and that the eye is told the same.
#include "Till.h"

#include <sounds/EffectPlayer.h>

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using test::Till;

namespace {

bool noticeShown(const Till& till)
{
    const auto* notice = till.find<QLabel>("notice");
    return notice->isVisible() && !notice->text().isEmpty();
}

} // namespace

TEST(Sounds, AGoodScanIsHeardAndItsLineShown)
{
    Till till;
    till.scan(u"7861000000011"_s);
    till.settle();
    EXPECT_EQ(till.sounds.names(), QStringList{u"good"_s});
    EXPECT_EQ(till.cart().lines.size(), 1);
    till.type(u"JAB"_s); // what a hand typed is seen by whoever typed it
    till.key(Qt::Key_Return);
    EXPECT_EQ(till.sounds.names().size(), 1);
}

TEST(Sounds, ABadScanIsHeardAndToldInWords)
{
    Till till;
    till.scan(u"0000000000000"_s);
    till.settle();
    EXPECT_EQ(till.sounds.names(), QStringList{u"bad"_s});
    EXPECT_TRUE(noticeShown(till));
    EXPECT_EQ(till.entry(), u"0000000000000"_s);
}

TEST(Sounds, AProductDuringPaymentIsHeardAndTold)
{
    Till till;
    till.scan(u"ARR2"_s);
    till.settle();
    till.key(Qt::Key_F10);
    till.sounds.played.clear();
    till.scan(u"JAB"_s);
    till.settle();
    EXPECT_EQ(till.sounds.names(), QStringList{u"bad"_s});
    EXPECT_EQ(till.cart().lines.size(), 1);
}

TEST(Sounds, WhatHasToBeReadCallsForAttention)
{
    Till till;
    till.scan(u"TEL"_s);
    till.settle();
    till.sounds.played.clear();
    till.key(Qt::Key_F12); // above the limit of the final consumer
    EXPECT_EQ(till.sounds.names(), QStringList{u"attention"_s});
    EXPECT_TRUE(noticeShown(till));
    EXPECT_TRUE(till.engine.creations.isEmpty());
}

TEST(Sounds, OfTwoAtOnceTheMoreUrgentIsHeard)
{
    Till till(true, [](test::FakeEngine& engine) { engine.products[2].unitPrice = {}; });
    till.scan(u"JAB"_s); // found, and it has no price
    till.settle();
    EXPECT_EQ(till.sounds.names(), QStringList{u"attention"_s});
    EXPECT_TRUE(noticeShown(till));
}

TEST(Sounds, SilentIsSilentAndStillTold)
{
    for (const auto& [key, value] : {std::pair{u"ui.sounds"_s, u"off"_s}, {u"ui.sounds.volume"_s, u"0"_s}}) {
        Till till(true, [&](test::FakeEngine& engine) { engine.settings.insert(key, value); });
        till.scan(u"ARR2"_s);
        till.scan(u"0000000000000"_s);
        till.settle();
        EXPECT_TRUE(till.sounds.played.isEmpty()) << qPrintable(key);
        EXPECT_TRUE(noticeShown(till));
        EXPECT_EQ(till.cart().lines.size(), 1);
    }
}

TEST(Sounds, TheShopsOwnToneAndVolumeReachTheLoudspeaker)
{
    Till till(true, [](test::FakeEngine& engine) {
        engine.settings.insert(u"ui.sounds.volume"_s, u"35"_s);
        engine.settings.insert(u"ui.sounds.bad"_s, u"/shop/gong.wav"_s);
    });
    till.scan(u"0000000000000"_s);
    till.settle();
    ASSERT_EQ(till.sounds.played.size(), 1);
    EXPECT_EQ(till.sounds.played[0].file, u"/shop/gong.wav"_s);
    EXPECT_EQ(till.sounds.played[0].volume, 35);
    EXPECT_EQ(till.sounds.names(), QStringList{u"bad"_s}) << "heard when the own one cannot be";
}

TEST(Sounds, TheCardTriesThemBeforeTheyAreKept)
{
    Till till;
    till.window->go(ui::Page::Counter);
    till.settle();
    till.dialogs.path = u"/shop/bell.wav"_s;
    till.find<QPushButton>("soundGoodChoose")->click();
    EXPECT_EQ(till.find<QLineEdit>("soundGood")->text(), u"/shop/bell.wav"_s);
    auto* volume = till.find<QSlider>("soundsVolume");
    volume->setFocus();
    for (int i = 0; i < 5; ++i)
        till.key(Qt::Key_Left); // by keys alone
    EXPECT_EQ(volume->value(), 65);
    till.find<QPushButton>("soundGoodListen")->click();
    ASSERT_EQ(till.sounds.played.size(), 1);
    EXPECT_EQ(till.sounds.played[0].file, u"/shop/bell.wav"_s);
    EXPECT_EQ(till.sounds.played[0].volume, 65);
    EXPECT_FALSE(till.engine.settings.contains(u"ui.sounds.good"_s)) << "nothing kept yet";
    till.find<QCheckBox>("counterSounds")->setChecked(false);
    till.find<QPushButton>("counterSave")->click();
    till.settle();
    EXPECT_EQ(till.engine.settings.value(u"ui.sounds.good"_s), u"/shop/bell.wav"_s);
    EXPECT_EQ(till.engine.settings.value(u"ui.sounds.volume"_s), u"65"_s);
    till.window->go(ui::Page::Sale);
    till.scan(u"ARR2"_s);
    till.settle();
    EXPECT_EQ(till.sounds.played.size(), 1) << "off from now on";
}

TEST(Sounds, AMachineWithoutALoudspeakerGoesOnAtOnce)
{
    ui::EffectPlayer player;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        player.play(u"/nowhere/gong.wav"_s, u":/ui/sounds/good.wav"_s, 50);
    EXPECT_LT(timer.elapsed(), 100) << "nobody waits for a tone";
}
