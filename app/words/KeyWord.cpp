#include "Words.h"

#include <engine/Devices.h>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QList<Option> kStorageOptions{
    {"practice", nullptr, "the practice shop's keys"},
    {"database", "URL", "postgresql://… instead of the file in the data folder"},
};

QJsonObject keyToJson(const engine::ApiKey& key)
{
    return {{u"id"_s, key.id},
            {u"label"_s, key.label ? QJsonValue(*key.label) : QJsonValue()},
            {u"environment"_s, engine::keyEnvironmentName(key.environment)},
            {u"scopes"_s, QJsonArray::fromStringList(key.scopes)},
            {u"createdAt"_s, key.createdAt.toString(Qt::ISODateWithMs)},
            {u"lastUsedAt"_s,
             key.lastUsedAt.isValid() ? QJsonValue(key.lastUsedAt.toString(Qt::ISODateWithMs)) : QJsonValue()},
            {u"requestCount"_s, key.requestCount},
            {u"deviceKind"_s, key.deviceKind.isEmpty() ? QJsonValue() : QJsonValue(key.deviceKind)}};
}

QString keyToText(const engine::ApiKey& key)
{
    const QString used =
        key.lastUsedAt.isValid() ? key.lastUsedAt.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s) : u"never used"_s;
    return u"%1  %2  %3  %4  %5"_s.arg(QString::number(key.id).rightJustified(4),
                                       engine::keyEnvironmentName(key.environment).leftJustified(10),
                                       used.leftJustified(16), key.label.value_or(u"-"_s).leftJustified(20),
                                       key.scopes == engine::allScopes() ? u"all scopes"_s : key.scopes.join(u','));
}

engine::Result<std::unique_ptr<engine::Engine>> openEngine(const Arguments& arguments, bool readOnly)
{
    engine::EngineConfig config = engineConfig(arguments);
    config.runQueue = false;
    config.readOnly = readOnly;
    return engine::Engine::open(config);
}

// Of the key's device, none when it is for a program.
std::optional<engine::DeviceKind> readKind(const Arguments& arguments, bool& fine)
{
    const auto kind = engine::deviceKindFromName(arguments.value("kind"));
    fine = kind || !arguments.has("kind");
    if (!fine)
        arguments.usage(u"--kind takes price-checker, order-tablet, kitchen or partner"_s);
    return kind;
}

std::optional<engine::NewApiKey> readNewKey(const Arguments& arguments)
{
    engine::NewApiKey key;
    if (arguments.has("label"))
        key.label = arguments.value("label");
    if (arguments.has("scopes"))
        key.scopes = arguments.value("scopes").split(u',', Qt::SkipEmptyParts);
    const auto environment = engine::keyEnvironmentFromName(arguments.value("environment", u"sandbox"_s));
    if (!environment) {
        arguments.usage(u"--environment takes sandbox or production"_s);
        return std::nullopt;
    }
    key.environment = *environment;
    return key;
}

int add(const QStringList& words)
{
    const auto arguments = Arguments::parse(
        u"key add"_s, {},
        QList<Option>{
            {"label", "L", "what the key is for, e.g. tablet-mostrador"},
            {"scopes", "A,B", "what it may do, e.g. documents:read,documents:write (default: everything)"},
            {"kind", "K", "a device's key: price-checker, order-tablet, kitchen or partner; --label names it"},
            {"environment", "sandbox|production", "issuers it works for (default: sandbox)"}} +
            kStorageOptions,
        words);
    if (!arguments)
        return WrongUsage;
    const auto key = readNewKey(*arguments);
    bool kindFine = false;
    const auto kind = readKind(*arguments, kindFine);
    if (!key || !kindFine)
        return WrongUsage;
    const Output out(arguments->json());
    auto engine = openEngine(*arguments, false);
    if (!engine) {
        out.failure(engine.error());
        return Failed;
    }
    const engine::Actor operatorOfTheShell = engine::Actor::commandLine();
    const auto minted = kind
                            ? await((*engine)->devices().letIn(key->label.value_or(QString()), *kind, key->environment,
                                                               key->scopes.value_or(QStringList()), operatorOfTheShell))
                            : await((*engine)->accounts().createKey(engine::Caller::till(operatorOfTheShell), *key));
    if (!minted) {
        out.failure(minted.error());
        return Failed;
    }
    QJsonObject object = keyToJson(minted->key);
    object.insert(u"apiKey"_s, minted->token);
    if (!arguments->json())
        Output::note(u"Key %1. It is shown this once; keep it now:"_s.arg(minted->key.id));
    out.line(object, minted->token);
    return Fine;
}

int list(const QStringList& words)
{
    const auto arguments = Arguments::parse(u"key list"_s, {}, kStorageOptions, words);
    if (!arguments)
        return WrongUsage;
    const Output out(arguments->json());
    auto engine = openEngine(*arguments, true);
    if (!engine) {
        out.failure(engine.error());
        return Failed;
    }
    const auto keys = await((*engine)->accounts().keys({}));
    if (!keys) {
        out.failure(keys.error());
        return Failed;
    }
    for (const engine::ApiKey& key : *keys)
        out.line(keyToJson(key), keyToText(key));
    return Fine;
}

int revoke(const QStringList& words)
{
    const auto arguments = Arguments::parse(u"key revoke"_s, u"ID"_s, kStorageOptions, words);
    if (!arguments)
        return WrongUsage;
    bool isNumber = false;
    const qint64 id =
        arguments->positional().size() == 1 ? arguments->positional().first().toLongLong(&isNumber) : qint64{0};
    if (!isNumber || id < 1) {
        arguments->usage(u"name one key by its number; key list shows them"_s);
        return WrongUsage;
    }
    const Output out(arguments->json());
    auto engine = openEngine(*arguments, false);
    if (!engine) {
        out.failure(engine.error());
        return Failed;
    }
    const auto done = await((*engine)->accounts().revokeKey(engine::Caller::till(engine::Actor::commandLine()), id));
    if (!done) {
        out.failure(done.error());
        return Failed;
    }
    out.line({{u"id"_s, id}, {u"revoked"_s, true}}, u"Key %1 no longer opens anything."_s.arg(id));
    return Fine;
}

} // namespace

int keyWord(const QStringList& words)
{
    const QString what = words.isEmpty() ? QString() : words.first();
    if (what == u"add")
        return add(words.mid(1));
    if (what == u"list")
        return list(words.mid(1));
    if (what == u"revoke")
        return revoke(words.mid(1));
    Output::note(u"usage: mostrador key add | list | revoke ID\nmostrador key add --help shows its options."_s);
    return what == u"--help" ? Fine : WrongUsage;
}

} // namespace app
