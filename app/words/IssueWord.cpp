#include "IssueRun.h"
#include "Words.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Files, folders (their *.json in name order) and "-" in the order given.
QStringList inputsOf(const QStringList& words)
{
    QStringList files;
    for (const QString& word : words) {
        const QDir dir(word);
        if (word == u"-" || !dir.exists()) {
            files << word;
            continue;
        }
        for (const QString& name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
            files << dir.filePath(name);
    }
    return files;
}

} // namespace

int issueWord(const QStringList& words)
{
    const auto arguments = Arguments::parse(
        u"issue"_s, u"FILE|DIR|- …"_s,
        {{"out", "DIR", "where <accessKey>.xml and <accessKey>.pdf go"},
         {"issuer", "ID", "which issuer (default: the only one)"},
         {"practice", nullptr, "the practice shop and the practice tax office"},
         {"once", nullptr, "a file that an earlier run issued is not issued again: its document is the answer"},
         {"wait", "SECONDS", "follow them to a final state"},
         {"sri-url", "BASE", "address of the tax office before /RecepcionComprobantesOffline"},
         {"database", "URL", "postgresql://… instead of the file in the data folder"}},
        words);
    if (!arguments)
        return WrongUsage;
    const auto wait = arguments->number("wait", 0, 0, 7 * 24 * 3600);
    if (!wait)
        return WrongUsage;
    const QStringList files = inputsOf(arguments->positional());
    if (arguments->positional().isEmpty() || !arguments->has("out")) {
        arguments->usage(u"name at least one request and --out DIR"_s);
        return WrongUsage;
    }
    if (files.isEmpty()) {
        arguments->usage(u"there is no *.json in the folder named"_s);
        return WrongUsage;
    }
    const Output out(arguments->json());
    if (!QDir().mkpath(arguments->value("out"))) {
        out.failure({engine::ErrorCode::FILE_UNWRITABLE, u"%1 cannot be made."_s.arg(arguments->value("out"))});
        return Failed;
    }
    engine::EngineConfig config = engineConfig(*arguments);
    config.runQueue = *wait > 0;
    auto engine = engine::Engine::open(config);
    if (!engine) {
        out.failure(engine.error());
        return Failed;
    }
    const auto issuer = chooseIssuer(**engine, *arguments);
    if (!issuer) {
        out.failure(issuer.error());
        return Failed;
    }
    IssueRun run(**engine, out, {issuer->id, arguments->value("out"), *wait, arguments->has("once")}, files);
    QObject::connect(
        &run, &IssueRun::finished, QCoreApplication::instance(), [] { QCoreApplication::exit(); },
        Qt::QueuedConnection);
    run.start();
    QCoreApplication::exec();
    return run.failures() == 0 ? Fine : Failed;
}

} // namespace app
