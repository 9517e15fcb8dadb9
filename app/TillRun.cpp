#include "TillRun.h"

#include "Arguments.h"
#include "Output.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QTimer>

#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Beside the data, because the words of the start are needed before the data is open.
const QString kLanguageFile = u"ui.language"_s;
constexpr qint64 kLongestCode = 8;

// For scripts that wait for the window: says once that its first picture is on the screen (ready), and once that the
// picture is one that a person can begin with (usable): who signs in, or the sale.
class ReadyLine : public QObject
{
public:
    explicit ReadyLine(QWidget* window) : QObject(window), m_window(window) {}

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        // Parts of the window that are drawn again later come as an update of the whole.
        if (event->type() == QEvent::Paint || (m_painted && event->type() == QEvent::UpdateRequest))
            QTimer::singleShot(0, this, &ReadyLine::say);
        return false;
    }

private:
    void say()
    {
        if (!std::exchange(m_painted, true))
            Output(true).line({{u"event"_s, u"ready"_s}}, {});
        if (m_usable || !ui::canBegin(*m_window))
            return;
        m_usable = true;
        m_window->removeEventFilter(this);
        Output(true).line({{u"event"_s, u"usable"_s}}, {});
    }

    QWidget* m_window;
    bool m_painted = false, m_usable = false;
};

} // namespace

TillRun::TillRun(engine::EngineConfig config, bool practice, bool json)
    : m_config(std::move(config)), m_practice(practice), m_json(json), m_exitCode(Fine),
      m_starting(std::make_unique<ui::Starting>(ui::Starting::Pace{}))
{
    connect(m_starting.get(), &ui::Starting::ended, this, &TillRun::opened);
    // Nothing has been promised to anybody yet, and the data bears any end: better than a program that hangs unseen
    // and holds the folder.
    connect(m_starting.get(), &ui::Starting::stuck, this, [] { std::_Exit(Fine); });
    if (m_json)
        connect(m_starting.get(), &ui::Starting::shown, this, [] {
            Output(true).line({{u"event"_s, u"starting"_s}}, {});
        });
}

TillRun::~TillRun()
{
    // Stopping waits for what is being written and sent: nobody shall look at a frozen window meanwhile.
    if (m_window)
        m_window->hide();
    m_starting.reset();
    m_window.reset();
    m_services.reset();
    m_lan.reset();
    if (m_engine)
        rememberLanguage();
}

void TillRun::begin()
{
    QApplication::setQuitOnLastWindowClosed(false); // until the till is the last window
    m_starting->begin([this](const engine::OpenWatch& watch) { return openEngine(watch); });
}

// In the thread of the start.
engine::Result<void> TillRun::openEngine(const engine::OpenWatch& watch)
{
    if (const auto code = readFile(QDir(m_config.dataDir).filePath(kLanguageFile), kLongestCode)) {
        m_language = QString::fromLatin1(code->trimmed());
        m_starting->useLanguage(m_language);
    }
    auto engine = engine::Engine::open(m_config, watch);
    if (!engine && engine.error().code == engine::ErrorCode::DATA_FOLDER_READ_ONLY) {
        // What is stored can be looked at all the same, and the window says why nothing else goes.
        engine::EngineConfig looking = m_config;
        looking.readOnly = true;
        if (auto opened = engine::Engine::open(looking, watch))
            engine = std::move(opened);
    }
    if (!engine)
        return engine.error();
    (*engine)->moveToThread(QCoreApplication::instance()->thread());
    m_engine = std::move(*engine);
    return {};
}

void TillRun::opened(const engine::Result<void>& result)
{
    if (m_starting->isGivenUp()) {
        leave(Fine);
    } else if (result) {
        showTill();
        endStarting();
        QApplication::setQuitOnLastWindowClosed(true);
    } else {
        endStarting();
        Output(false).failure(result.error());
        ui::showStartFailure(result.error(), m_language);
        leave(Failed);
    }
}

void TillRun::showTill()
{
    engine::Engine& e = *m_engine;
    connect(&e, &engine::Engine::documentChanged, &m_events, &ui::EngineEvents::documentChanged);
    connect(&e, &engine::Engine::queueChanged, &m_events, &ui::EngineEvents::queueChanged);
    connect(&e, &engine::Engine::sriReachChanged, &m_events, &ui::EngineEvents::sriReachChanged);
    m_lan = engine::LanServer::make(e);
    if (!e.info().readOnly)
        m_lan->resume(); // off unless somebody switched it on
    else if (m_json)
        Output(true).line({{u"event"_s, u"readOnly"_s}}, {});
    m_services.emplace(ui::Services{e.documents(), e.issuers(), e.catalog(), e.customers(), e.queue(), e.settings(),
                                    m_events, e.info(), [&e] { return e.ensurePracticeShop(); }, &e.devices(),
                                    m_lan.get()});
    m_services->people = &e.people();
    m_services->audit = &e.audit();
    m_services->shifts = &e.shifts();
    m_services->printing = &e.printing();
    m_services->stock = &e.stock();
    m_services->customerBook = &e.customerBook();
    m_services->sales = &e.sales();
    m_services->mail = &e.mail();
    m_services->webhooks = &e.webhooks();
    m_window = ui::showMainWindow(*m_services, m_practice);
    if (m_json)
        m_window->installEventFilter(new ReadyLine(m_window.get()));
}

void TillRun::endStarting()
{
    m_starting->hideWindow();
    m_starting.release()->deleteLater(); // it is the one that called
}

void TillRun::stop()
{
    if (m_starting)
        m_starting->giveUp();
    else
        QApplication::exit(m_exitCode); // quit() would ask the window, which may want to say something first
}

void TillRun::leave(int code)
{
    m_exitCode = code;
    QApplication::quit();
}

void TillRun::rememberLanguage()
{
    auto answer = m_engine->settings().value(ui::languageSetting(), {});
    answer.waitForFinished();
    if (answer.resultCount() == 0)
        return;
    const auto code = answer.result();
    if (code && !code->isEmpty() && *code != m_language)
        (void)writeFile(QDir(m_config.dataDir).filePath(kLanguageFile), code->toLatin1());
}

} // namespace app
