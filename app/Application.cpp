#include "Application.h"

#include "Arguments.h"
#include "Output.h"
#include "Signals.h"

#include <ui/shell/Launch.h>

#include <QApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// For scripts that wait for the window: says once that its first picture is on the screen.
class ReadyLine : public QObject
{
protected:
    bool eventFilter(QObject* window, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            window->removeEventFilter(this);
            QTimer::singleShot(0, this, [] { Output(true).line({{u"event"_s, u"ready"_s}}, {}); });
        }
        return false;
    }
};

} // namespace

int runTill(int argc, char** argv, const QStringList& words)
{
    const auto arguments =
        Arguments::parse(u"[till]"_s, {},
                         {{"practice", nullptr, "practice shop and practice tax office"},
                          {"sri-url", "BASE", "address of the tax office before /RecepcionComprobantesOffline"}},
                         words);
    if (!arguments)
        return WrongUsage;
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"mostrador"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MOSTRADOR_VERSION));
    ui::prepareApplication(application);

    engine::EngineConfig config = engineConfig(*arguments);
    config.logToFile = true;
    auto engine = engine::Engine::open(config);
    if (!engine) {
        Output(false).failure(engine.error());
        ui::showStartFailure(engine.error());
        return Failed;
    }
    // Signals reach the window through this relay; it goes before the engine does.
    ui::EngineEvents events;
    QObject::connect(engine->get(), &engine::Engine::documentChanged, &events, &ui::EngineEvents::documentChanged);
    QObject::connect(engine->get(), &engine::Engine::queueChanged, &events, &ui::EngineEvents::queueChanged);
    QObject::connect(engine->get(), &engine::Engine::sriReachChanged, &events, &ui::EngineEvents::sriReachChanged);
    engine::Engine& e = **engine;
    const ui::Services services{e.documents(), e.issuers(), e.catalog(),
                                e.customers(), e.queue(),   e.settings(),
                                events,        e.info(),    [&e] { return e.ensurePracticeShop(); }};
    const auto window = ui::showMainWindow(services, arguments->has("practice"));
    ReadyLine ready;
    if (arguments->json())
        window->installEventFilter(&ready);
    // Logging out of the desktop ends the till in order too.
    onTermination([] { QApplication::quit(); });
    return QApplication::exec() == 0 ? Fine : Failed;
}

} // namespace app
