#include "Signals.h"
#include "Words.h"

#include <engine/PracticeSri.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

int practiceSriWord(const QStringList& words)
{
    const auto arguments = Arguments::parse(u"practice-sri"_s, {},
                                            {{"port", "N", "port on loopback (default 0: any free)"},
                                             {"script", "F", "faults to play"},
                                             {"journal", "F", "remember everything received in this file"}},
                                            words);
    if (!arguments)
        return WrongUsage;
    const auto port = arguments->number("port", 0, 0, 65535);
    if (!port)
        return WrongUsage;
    const Output out(arguments->json());
    engine::PracticeSriConfig config;
    config.port = quint16(*port);
    config.journalPath = arguments->value("journal");
    if (arguments->has("script")) {
        auto script = readFile(arguments->value("script"), 1 << 20);
        if (!script) {
            out.failure(script.error());
            return Failed;
        }
        config.script = *script;
    }
    auto sri = engine::PracticeSri::start(config);
    if (!sri) {
        out.failure(sri.error());
        return Failed;
    }
    const QString url = (*sri)->baseUrl().toString();
    // Before the ready line: whoever reads it may end this at once.
    onTermination([] { QCoreApplication::quit(); });
    // The ready line is JSON either way: whoever starts this reads the address from it.
    Output(true).line({{u"event"_s, u"ready"_s}, {u"url"_s, url}}, {});
    return QCoreApplication::exec() == 0 ? Fine : Failed;
}

} // namespace app
