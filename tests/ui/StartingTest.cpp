#include "Till.h"

#include <shell/StartWindow.h>
#include <shell/Starting.h>

#include <QPushButton>
#include <QTimer>

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;
using engine::OpenStep;
using test::Till;

namespace {

// A start that takes as long as the test wants. In another thread, as the real one.
class SlowOpening
{
public:
    explicit SlowOpening(ui::Starting& starting) : m_starting(starting)
    {
        QObject::connect(&starting, &ui::Starting::shown, &starting, [this] { shown = true; });
        QObject::connect(&starting, &ui::Starting::stuck, &starting, [this] { stuck = true; });
        QObject::connect(&starting, &ui::Starting::ended, &starting,
                         [this](const engine::Result<void>& result) { ended = result; });
    }
    // Works until it is released or, when `listens`, until nobody wants it any more.
    void begin(bool listens = true)
    {
        m_starting.begin([this, listens](const engine::OpenWatch& watch) -> engine::Result<void> {
            std::unique_lock lock(m_mutex);
            while (!m_released) {
                if (!watch(m_step) && listens)
                    return engine::Error{engine::ErrorCode::SHUTTING_DOWN, {}};
                m_changed.wait_for(lock, std::chrono::milliseconds(5));
            }
            return {};
        });
    }
    void step(OpenStep step)
    {
        const std::scoped_lock lock(m_mutex);
        m_step = step;
    }
    void release()
    {
        const std::scoped_lock lock(m_mutex);
        m_released = true;
        m_changed.notify_all();
    }
    [[nodiscard]] QString text(const char* name) const
    {
        return m_starting.window().findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] bool visible(const char* name) const
    {
        return m_starting.window().findChild<QWidget*>(QString::fromLatin1(name))->isVisible();
    }

    bool shown = false, stuck = false;
    std::optional<engine::Result<void>> ended;

private:
    ui::Starting& m_starting;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    OpenStep m_step = OpenStep::Folder;
    bool m_released = false;
};

} // namespace

TEST(Starting, AQuickStartShowsNoWindow)
{
    ui::Starting starting({60'000, 60'000, 60'000});
    SlowOpening opening(starting);
    opening.begin();
    opening.release();
    ASSERT_TRUE(Till::until([&] { return opening.ended.has_value(); }));
    EXPECT_TRUE(*opening.ended);
    EXPECT_FALSE(opening.shown);
    EXPECT_FALSE(starting.window().isVisible());
}

TEST(Starting, ASlowStartSaysWhatItWaitsForWhileTheEventLoopTurns)
{
    ui::Starting starting({1, 400, 60'000});
    SlowOpening opening(starting);
    int turns = 0;
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &tick, [&turns] { ++turns; });
    tick.start(1);
    opening.begin();
    ASSERT_TRUE(Till::until([&] { return opening.shown; }));
    EXPECT_TRUE(starting.window().isVisible());
    EXPECT_EQ(opening.text("startName"), u"Mostrador"_s);
    EXPECT_EQ(opening.text("startDoing"), u"Abriendo los datos de la tienda…"_s);
    opening.step(OpenStep::Keyring);
    EXPECT_TRUE(Till::until([&] { return opening.text("startDoing").contains(u"llavero"_s); }));
    EXPECT_TRUE(Till::until([&] { return opening.visible("startWhy"); }));
    EXPECT_TRUE(opening.text("startWhy").contains(u"contraseña"_s));
    opening.step(OpenStep::Storage);
    EXPECT_TRUE(Till::until([&] { return !opening.text("startDoing").contains(u"llavero"_s); }));
    starting.useLanguage(u"en"_s);
    EXPECT_TRUE(Till::until([&] { return opening.text("startDoing") == u"Checking what is stored…"_s; }));
    EXPECT_GT(turns, 20);
    EXPECT_FALSE(opening.ended);
    opening.release();
    ASSERT_TRUE(Till::until([&] { return opening.ended.has_value(); }));
    EXPECT_TRUE(*opening.ended);
    EXPECT_TRUE(starting.window().isVisible()); // until the till stands in its place
}

TEST(Starting, EscapeTheButtonAndTheCrossEndIt)
{
    const std::function<void(ui::StartWindow&)> ways[] = {
        [](ui::StartWindow& window) { QTest::keyClick(&window, Qt::Key_Escape); },
        [](ui::StartWindow& window) { window.findChild<QPushButton*>(u"startClose"_s)->click(); },
        [](ui::StartWindow& window) { window.close(); }};
    for (const auto& way : ways) {
        ui::Starting starting({1, 60'000, 60'000});
        SlowOpening opening(starting);
        opening.begin();
        ASSERT_TRUE(Till::until([&] { return opening.shown; }));
        way(starting.window());
        EXPECT_FALSE(starting.window().isVisible());
        EXPECT_TRUE(starting.isGivenUp());
        ASSERT_TRUE(Till::until([&] { return opening.ended.has_value(); }));
        ASSERT_FALSE(*opening.ended);
        EXPECT_EQ(opening.ended->error().code, engine::ErrorCode::SHUTTING_DOWN);
        EXPECT_FALSE(opening.stuck);
    }
}

TEST(Starting, GivenUpBeforeAnyWindowNoneAppears)
{
    ui::Starting starting({50, 60'000, 60'000});
    SlowOpening opening(starting);
    opening.begin();
    starting.giveUp();
    ASSERT_TRUE(Till::until([&] { return opening.ended.has_value(); }));
    EXPECT_FALSE(opening.shown);
}

TEST(Starting, WhatDoesNotComeBackAfterGivingUpIsSaid)
{
    ui::Starting starting({1, 60'000, 20});
    SlowOpening opening(starting);
    opening.begin(false);
    ASSERT_TRUE(Till::until([&] { return opening.shown; }));
    starting.giveUp();
    EXPECT_TRUE(Till::until([&] { return opening.stuck; }));
    EXPECT_FALSE(opening.ended);
    opening.release();
    EXPECT_TRUE(Till::until([&] { return opening.ended.has_value(); }));
}
