#include <sale/SaleScreen.h>
#include <shell/KeyRouter.h>
#include <shell/MainWindow.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPdfView>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace {

bool until(const std::function<bool()>& condition, int milliseconds = 30'000)
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
    ui::EngineEvents events;
    std::unique_ptr<ui::MainWindow> window;
    qint64 clock = 0;

    void SetUp() override
    {
        engine::EngineConfig config;
        config.dataDir = folder.path();
        config.practice = true;
        config.useKeyring = false;
        auto opened = engine::Engine::open(config);
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        core = std::move(*opened);
        QObject::connect(core.get(), &engine::Engine::documentChanged, &events, &ui::EngineEvents::documentChanged);
        QObject::connect(core.get(), &engine::Engine::queueChanged, &events, &ui::EngineEvents::queueChanged);
        QObject::connect(core.get(), &engine::Engine::sriReachChanged, &events, &ui::EngineEvents::sriReachChanged);
        const ui::Services services{core->documents(),
                                    core->issuers(),
                                    core->catalog(),
                                    core->customers(),
                                    core->queue(),
                                    core->settings(),
                                    events,
                                    core->info(),
                                    [this] { return core->ensurePracticeShop(); }};
        window = std::make_unique<ui::MainWindow>(services);
        window->router().setClock([this] { return clock; });
        window->resize(1366, 768);
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    void TearDown() override
    {
        window.reset();
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
};

} // namespace

TEST_F(RealEngine, FromFirstRunToAnAuthorisedInvoiceByKeys)
{
    auto* practice = window->findChild<QPushButton*>(u"makePractice"_s);
    ASSERT_TRUE(until([&] { return practice->isVisible(); }));
    practice->click();
    auto* entry = window->findChild<QLineEdit*>(u"entry"_s);
    ASSERT_TRUE(until([&] { return entry->hasFocus(); }));
    EXPECT_EQ(text("environment"), u"PRÁCTICA"_s);

    key(Qt::Key_F2); // the demo shop's first product by name
    auto* hits = window->findChild<QAbstractItemView*>(u"searchHits"_s);
    ASSERT_TRUE(until([&] { return hits->isVisible() && hits->model()->rowCount() > 0; }));
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    ASSERT_TRUE(until([&] { return cart().lines.size() == 1; }));
    const qint64 total = window->sale().presenter().totals().total.cents();
    EXPECT_GT(total, 0);

    key(Qt::Key_F12);
    key(Qt::Key_F12);
    EXPECT_TRUE(until([&] { return text("resultNumber").contains(u"001-001-000000001"_s); }))
        << text("notice").toStdString();
    EXPECT_TRUE(until([&] { return text("resultState") == u"Autorizada"_s; })) << text("resultState").toStdString();

    key(Qt::Key_F9, Qt::ShiftModifier);
    auto* table = window->findChild<QTableView*>(u"documents"_s);
    ASSERT_TRUE(until([&] { return table->model()->rowCount() == 1; }));
    key(Qt::Key_Return, Qt::NoModifier, u"\r"_s);
    auto* ride = window->findChild<QPdfView*>(u"ride"_s);
    EXPECT_TRUE(until([&] { return ride->isVisible() && ride->document()->pageCount() >= 1; }))
        << text("rideStateText").toStdString();
    EXPECT_TRUE(text("detailPractice").contains(u"PRÁCTICA"_s));
}
