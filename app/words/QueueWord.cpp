#include "Words.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString stageName(engine::QueueStage stage)
{
    switch (stage) {
    case engine::QueueStage::Sending:
        return u"SENDING"_s;
    case engine::QueueStage::Queued:
        return u"QUEUED"_s;
    case engine::QueueStage::WaitingAuthorization:
        return u"WAITING_AUTHORIZATION"_s;
    case engine::QueueStage::NeedsPerson:
        return u"NEEDS_PERSON"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject entryToJson(const engine::QueueEntry& entry)
{
    QJsonObject object = documentToJson(entry.document);
    object.insert(u"stage"_s, stageName(entry.stage));
    object.insert(u"attempts"_s, entry.attempts);
    object.insert(u"since"_s, entry.since.toString(Qt::ISODate));
    object.insert(u"nextTry"_s,
                  entry.nextTry.isValid() ? QJsonValue(entry.nextTry.toString(Qt::ISODate)) : QJsonValue());
    object.insert(u"lastError"_s, entry.lastError.isEmpty() ? QJsonValue() : QJsonValue(entry.lastError));
    return object;
}

} // namespace

int queueWord(const QStringList& words)
{
    const auto arguments =
        Arguments::parse(u"queue"_s, {},
                         {{"retry", "KEY", "try this document again now"},
                          {"limit", "N", "how many, oldest first (default: 1000)"},
                          {"practice", nullptr, "the practice shop's queue"},
                          {"database", "URL", "postgresql://… instead of the file in the data folder"}},
                         words);
    if (!arguments)
        return WrongUsage;
    const auto limit = arguments->number("limit", 1000, 1, 1'000'000);
    if (!limit)
        return WrongUsage;
    const Output out(arguments->json());
    engine::EngineConfig config = engineConfig(*arguments);
    config.runQueue = false;
    config.readOnly = !arguments->has("retry");
    auto engine = engine::Engine::open(config);
    if (!engine) {
        out.failure(engine.error());
        return Failed;
    }
    if (arguments->has("retry")) {
        const auto key = engine::AccessKey::parse(arguments->value("retry"));
        const auto done = key ? await((*engine)->queue().retry(*key, engine::Actor::commandLine()))
                              : engine::Result<bool>(key.error());
        if (!done) {
            out.failure(done.error());
            return Failed;
        }
    }
    const auto entries = await((*engine)->queue().entries(*limit));
    if (!entries) {
        out.failure(entries.error());
        return Failed;
    }
    for (const engine::QueueEntry& entry : *entries)
        out.line(entryToJson(entry),
                 u"%1  %2"_s.arg(stageName(entry.stage).leftJustified(21), documentToText(entry.document)));
    return Fine;
}

} // namespace app
