#pragma once
#include "FakeDialogs.h"
#include "support/FakeSounds.h"

#include <engine/Accounts.h>
#include <engine/CustomerBook.h>
#include <engine/Devices.h>
#include <engine/LanServer.h>
#include <engine/Mail.h>
#include <engine/People.h>
#include <engine/Printing.h>
#include <engine/Sales.h>
#include <engine/Stock.h>
#include <engine/Webhooks.h>
#include <sale/SaleScreen.h>
#include <shell/KeyRouter.h>
#include <shell/MainWindow.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace test {

inline bool until(const std::function<bool()>& condition, int milliseconds = 30'000)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return condition();
}

// The window over the engine that people run: practice shop, practice tax office, SQLite in a folder of its own.
class RealEngine : public testing::Test
{
protected:
    QTemporaryDir folder;
    std::unique_ptr<engine::Engine> core;
    std::unique_ptr<engine::LanServer> lan;
    ui::EngineEvents events;
    FakeDialogs dialogs;
    FakeSounds sounds;
    std::unique_ptr<ui::MainWindow> window;
    qint64 clock = 0;

    virtual void configure(engine::EngineConfig&) {}
    virtual std::unique_ptr<engine::LanServer> makeLan() { return engine::LanServer::make(*core); }

    void SetUp() override
    {
        engine::EngineConfig config;
        config.dataDir = folder.path();
        config.practice = true;
        config.useKeyring = false;
        configure(config);
        auto opened = engine::Engine::open(config);
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        core = std::move(*opened);
        QObject::connect(core.get(), &engine::Engine::documentChanged, &events, &ui::EngineEvents::documentChanged);
        QObject::connect(core.get(), &engine::Engine::queueChanged, &events, &ui::EngineEvents::queueChanged);
        QObject::connect(core.get(), &engine::Engine::sriReachChanged, &events, &ui::EngineEvents::sriReachChanged);
        lan = makeLan();
        makeWindow();
    }
    void makeWindow()
    {
        ui::Services services{core->documents(),
                              core->issuers(),
                              core->catalog(),
                              core->customers(),
                              core->queue(),
                              core->settings(),
                              events,
                              core->info(),
                              [this] { return core->ensurePracticeShop(); },
                              &core->devices(),
                              lan.get()};
        services.people = &core->people();
        services.audit = &core->audit();
        services.shifts = &core->shifts();
        services.printing = &core->printing();
        services.sales = &core->sales();
        services.mail = &core->mail();
        services.stock = &core->stock();
        services.customerBook = &core->customerBook();
        services.webhooks = &core->webhooks();
        services.sounds = &sounds;
        window = std::make_unique<ui::MainWindow>(services, &dialogs);
        window->router().setClock([this] { return clock; });
        window->resize(1366, 768);
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    void TearDown() override
    {
        window.reset();
        lan.reset();
        core.reset();
    }
    void key(Qt::Key code, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString& text = {})
    {
        clock += 120;
        QKeyEvent press(QEvent::KeyPress, code, modifiers, text);
        QApplication::sendEvent(window->focusWidget() ? window->focusWidget() : window.get(), &press);
    }
    [[nodiscard]] QString text(const char* name) const
    {
        return window->findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] const ui::Cart& cart() const { return window->sale().presenter().cart(); }
    template <class T>
    static engine::Result<T> wait(const QFuture<engine::Result<T>>& future)
    {
        until([&] { return future.isFinished(); });
        return future.resultCount() > 0 ? future.result() : engine::Result<T>(engine::Error{});
    }
};

// The same with the practice shop, ready to sell: the keyboard is in the box.
class RealShop : public RealEngine
{
protected:
    void SetUp() override
    {
        RealEngine::SetUp();
        if (HasFatalFailure())
            return;
        window->startPractice();
        entry = window->findChild<QLineEdit*>(QStringLiteral("entry"));
        ASSERT_TRUE(until([&] { return entry->hasFocus() && window->sale().presenter().issuer() != 0; }));
    }

    QLineEdit* entry = nullptr;
};

} // namespace test
