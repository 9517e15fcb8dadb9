#include "MailOptions.h"
#include "Words.h"

#include <engine/Mail.h>

using namespace Qt::StringLiterals;

namespace app {

// mail test: does mail get out?
int mailWord(const QStringList& words)
{
    QList<Option> options = mailOptions();
    options << Option{"to", "ADDRESS", "who gets the test mail"}
            << Option{"database", "URL", "postgresql://… instead of the file in the data folder"};
    const auto arguments = Arguments::parse(u"mail"_s, u"test"_s, options, words);
    if (!arguments)
        return WrongUsage;
    if (arguments->positional() != QStringList{u"test"_s} || !arguments->has("to")) {
        arguments->usage(u"mail test --to ADDRESS"_s);
        return WrongUsage;
    }
    const Output out(arguments->json());
    engine::EngineConfig config = engineConfig(*arguments);
    config.runQueue = false;
    if (auto applied = applyMailOptions(*arguments, config); !applied) {
        out.failure(applied.error());
        return Failed;
    }
    auto engine = engine::Engine::open(config);
    if (!engine) {
        out.failure(engine.error());
        return Failed;
    }
    const auto sent = await((*engine)->mail().sendTest(arguments->value("to"), engine::Actor::commandLine()));
    if (!sent) {
        out.failure(sent.error());
        return Failed;
    }
    out.line({{u"ok"_s, true}, {u"messageId"_s, *sent}}, u"sent to %1, as <%2>"_s.arg(arguments->value("to"), *sent));
    return Fine;
}

} // namespace app
