#include "Signals.h"
#include "Words.h"

#include <engine/HttpServer.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

int serveWord(const QStringList& words)
{
    const auto arguments = Arguments::parse(
        u"serve"_s, {},
        {{"listen", "ADDR", "address to listen on (default: 127.0.0.1)"},
         {"port", "N", "port (default 0: any free)"},
         {"sri-url", "BASE", "address of the tax office before /RecepcionComprobantesOffline"},
         {"practice", nullptr, "with the practice tax office inside"},
         {"database", "URL", "postgresql://… instead of the file in the data folder"},
         {"dump-taken", nullptr, "PostgreSQL: a dump was made, its structure may be brought up to date"}},
        words);
    if (!arguments)
        return WrongUsage;
    const auto port = arguments->number("port", 0, 0, 65535);
    if (!port)
        return WrongUsage;
    const Output out(arguments->json());
    engine::EngineConfig config = engineConfig(*arguments);
    config.logToFile = true;
    auto engine = engine::Engine::open(config);
    if (!engine) {
        out.failure(engine.error());
        return Failed;
    }
    auto server = engine::HttpServer::start(**engine, {arguments->value("listen", u"127.0.0.1"_s), quint16(*port)});
    if (!server) {
        out.failure(server.error());
        return Failed;
    }
    // Before the ready line: whoever reads it may end this at once.
    onTermination([] { QCoreApplication::quit(); });
    Output(true).line({{u"event"_s, u"ready"_s}, {u"url"_s, (*server)->url().toString()}}, {});
    return QCoreApplication::exec() == 0 ? Fine : Failed;
}

} // namespace app
