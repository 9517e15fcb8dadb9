// What the counter says to the ear, and that the eye is told the same.
#include "Till.h"

#include <sounds/EffectPlayer.h>

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QtEndian>

#include <gtest/gtest.h>

#include <cmath>

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

namespace {

struct Tone
{
    qsizetype milliseconds = 0;
    double peak = 0, loudness = 0; // of the most that fits
    int crossings = 0;             // of zero, in a second: how high it sounds
    double brightness = 0;         // hertz around which its strength lies
    bool endsSilent = false;
};

// 16 bit, mono; the samples stand behind the word "data" and their length.
Tone toneOf(const QString& name)
{
    QFile file(u":/ui/sounds/%1.wav"_s.arg(name));
    Tone tone;
    if (!file.open(QIODevice::ReadOnly))
        return tone;
    const QByteArray bytes = file.readAll();
    const qint32 rate = qFromLittleEndian<qint32>(bytes.constData() + 24);
    const qsizetype at = bytes.indexOf("data") + 8;
    const qsizetype count = (bytes.size() - at) / 2;
    double squares = 0, steps = 0;
    qint16 before = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const auto value = qFromLittleEndian<qint16>(bytes.constData() + at + 2 * i);
        const double share = value / 32768.0;
        tone.peak = qMax(tone.peak, qAbs(share));
        squares += share * share;
        steps += std::pow(share - before / 32768.0, 2);
        tone.crossings += (value < 0) != (before < 0) ? 1 : 0;
        before = value;
    }
    tone.milliseconds = count * 1000 / rate;
    tone.loudness = std::sqrt(squares / static_cast<double>(count));
    tone.crossings = static_cast<int>(tone.crossings * rate / count);
    tone.brightness = std::sqrt(steps / squares) * rate / (2 * M_PI);
    tone.endsSilent = qFromLittleEndian<qint16>(bytes.constData() + at) == 0 && before == 0;
    return tone;
}

} // namespace

// Short enough for ten scans in a second, loud without clipping, and told apart by length and pitch.
TEST(Sounds, TheTonesAreShortClearAndUnlike)
{
    const Tone good = toneOf(u"good"_s), bad = toneOf(u"bad"_s), attention = toneOf(u"attention"_s);
    for (const Tone* tone : {&good, &bad, &attention}) {
        EXPECT_GT(tone->peak, 0.3);
        EXPECT_LT(tone->peak, 0.7); // room for the loudspeaker
        EXPECT_GT(tone->loudness, 0.12);
        EXPECT_TRUE(tone->endsSilent) << "it would click";
        EXPECT_LT(tone->milliseconds, 500);
    }
    EXPECT_LE(good.milliseconds, 100);
    EXPECT_GT(bad.milliseconds, 2 * good.milliseconds);
    EXPECT_GT(attention.milliseconds, 2 * good.milliseconds);
    EXPECT_GT(good.crossings, attention.crossings);
    EXPECT_GT(attention.crossings, 2 * bad.crossings);
    for (const Tone* tone : {&good, &bad, &attention})
        EXPECT_GT(tone->brightness, 500) << "small loudspeakers give nothing below";
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
