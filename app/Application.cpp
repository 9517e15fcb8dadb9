#include "Application.h"

#include "Arguments.h"
#include "Signals.h"
#include "TillRun.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace app {

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
    TillRun run(std::move(config), arguments->has("practice"), arguments->json());
    // Logging out of the desktop ends the till in order too.
    onTermination([&run] { run.stop(); });
    run.begin();
    const int code = QApplication::exec();
    return code == 0 ? run.exitCode() : Failed;
}

} // namespace app
