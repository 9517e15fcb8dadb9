#include "Words.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMaxRequest = 4 << 20;

engine::Result<QByteArray> readBody(const QString& file)
{
    if (file != u"-")
        return readFile(file, kMaxRequest);
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return engine::Error{engine::ErrorCode::FILE_UNREADABLE, u"Standard input could not be read."_s};
    return in.read(kMaxRequest);
}

} // namespace

int rebuildWord(const QStringList& words)
{
    const auto arguments =
        Arguments::parse(u"rebuild"_s, u"KEY FILE|-"_s,
                         {{"practice", nullptr, "a document of the practice shop"},
                          {"database", "URL", "postgresql://… instead of the file in the data folder"}},
                         words);
    if (!arguments)
        return WrongUsage;
    if (arguments->positional().size() != 2) {
        arguments->usage(u"the access key of a refused document and the corrected request, please"_s);
        return WrongUsage;
    }
    const Output out(arguments->json());
    const auto key = engine::AccessKey::parse(arguments->positional().first());
    const auto body = key ? readBody(arguments->positional().last()) : engine::Result<QByteArray>(key.error());
    const auto request =
        body ? engine::parseInvoiceRequest(*body) : engine::Result<engine::InvoiceRequest>(body.error());
    if (!request) {
        out.failure(request.error());
        return Failed;
    }
    engine::EngineConfig config = engineConfig(*arguments);
    config.runQueue = false;
    auto engine = engine::Engine::open(config);
    const auto document = engine ? await((*engine)->documents().rebuild(*key, *request, engine::Actor::commandLine()))
                                 : engine::Result<engine::DocumentSummary>(engine.error());
    if (!document) {
        out.failure(document.error());
        return Failed;
    }
    QJsonObject object = documentToJson(*document);
    object.insert(u"ok"_s, true);
    out.line(object, documentToText(*document));
    return Fine;
}

} // namespace app
