#include "MailOptions.h"
#include "ServeSettings.h"
#include "ServeTls.h"
#include "Signals.h"
#include "Words.h"

#include <engine/HttpServer.h>
#include <engine/LanServer.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QList<Option> kServeOptions{
    {"listen", "ADDR", "address to listen on (default: 127.0.0.1)"},
    {"port", "N", "port (default 0: any free)"},
    {"admin-secret-file", "F", "file with the operator's secret; opens /v1/admin to this machine"},
    {"admin-anywhere", nullptr, "... and to every other machine that has the secret"},
    {"no-tls", nullptr, "plain HTTP on every address; by default only on a loopback one"},
    {"tls", nullptr, "TLS on a loopback address too"},
    {"tls-certificate", "F", "own certificate from now on: PEM chain with key, or .p12"},
    {"tls-key", "F", "... its key, when it is in a file of its own"},
    {"tls-password-file", "F", "... and its password"},
    {"no-announce", nullptr, "do not tell the network by DNS-SD; on a loopback address it is never told"},
    {"cors-origin", "ORIGINS", "pages that may call it, like https://erp.example.com; several with commas between"},
    {"limits", "F", "JSON file with tiers, quotas and rate limits of tenants that register"},
    {"sri-url", "BASE", "address of the tax office before /RecepcionComprobantesOffline"},
    {"practice", nullptr, "with a practice shop and the practice tax office inside"},
    {"database", "URL", "postgresql://… instead of the file in the data folder"},
    {"dump-taken", nullptr, "PostgreSQL: a dump was made, its structure may be brought up to date"}};

constexpr qint64 kMaxSecretFile = 4096;

engine::Error badSecret(const QString& path)
{
    return {engine::ErrorCode::BAD_REQUEST,
            u"%1 must hold one secret of at least %2 characters, without blanks or accents."_s.arg(path).arg(
                engine::kAdminSecretLength)};
}

// Empty when none was named: /v1/admin stays closed then.
engine::Result<QByteArray> readAdminSecret(const QString& path)
{
    if (path.isEmpty())
        return QByteArray();
    auto secret = readFile(path, kMaxSecretFile);
    if (!secret)
        return secret;
    while (secret->endsWith('\n') || secret->endsWith('\r')) // editors end a file with a line end
        secret->chop(1);
    // What may stand behind "Bearer " (RFC 6750 section 2.1).
    const bool fits = std::all_of(secret->begin(), secret->end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("-._~+/=").contains(c);
    });
    if (!fits || secret->size() < engine::kAdminSecretLength || secret->size() > 1024)
        return badSecret(path);
    if ((QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) != 0)
        Output::note(u"%1 can be read by others on this machine; chmod 600 keeps it to you."_s.arg(path));
    return secret;
}

engine::Result<engine::HttpConfig> httpConfig(const Arguments& arguments, const ServeSettings& settings, quint16 port)
{
    engine::HttpConfig config;
    config.address = arguments.value("listen", config.address);
    config.port = port;
    auto secret = readAdminSecret(settings.value("admin-secret-file"));
    if (!secret)
        return secret.error();
    config.adminSecret = *secret;
    const auto anywhere = settings.flag("admin-anywhere");
    if (!anywhere)
        return anywhere.error();
    config.adminFromAfar = *anywhere;
    return config;
}

// With commas between on the command line; the window keeps them with blanks between.
QStringList originsOf(engine::Engine& engine, const ServeSettings& settings)
{
    QString text = settings.value("cors-origin");
    if (text.isEmpty())
        text = await(engine.settings().value(u"api.corsOrigins"_s, {})).value_or({});
    return text.replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
}

struct Served
{
    std::unique_ptr<engine::HttpServer> server;
    QString fingerprint; // of its certificate; empty without TLS
    std::unique_ptr<engine::LanAnnouncement> announcement;
};

engine::Result<Served> startServer(engine::Engine& engine, const Arguments& arguments, ServeSettings& settings,
                                   quint16 port)
{
    settings.use(engine);
    auto config = httpConfig(arguments, settings, port);
    if (!config)
        return config.error();
    config->corsOrigins = originsOf(engine, settings);
    const auto fingerprint = secure(engine, settings, *config);
    if (!fingerprint)
        return fingerprint.error();
    const auto quiet = settings.flag("no-announce");
    if (!quiet)
        return quiet.error();
    auto server = engine::HttpServer::start(engine, *config);
    if (!server)
        return server.error();
    Served served{std::move(*server), *fingerprint, nullptr};
    if (!*quiet && !QHostAddress(config->address).isLoopback())
        served.announcement =
            engine::LanAnnouncement::tell(static_cast<quint16>(served.server->url().port()), *fingerprint);
    return served;
}

QJsonObject readyLine(const Served& served)
{
    QJsonObject line{{u"event"_s, u"ready"_s}, {u"url"_s, served.server->url().toString()}};
    if (!served.fingerprint.isEmpty())
        line.insert(u"fingerprint"_s, served.fingerprint);
    return line;
}

} // namespace

int serveWord(const QStringList& words)
{
    const auto arguments = Arguments::parse(u"serve"_s, {}, kServeOptions + mailOptions(), words);
    if (!arguments)
        return WrongUsage;
    const auto port = arguments->number("port", 0, 0, 65535);
    if (!port)
        return WrongUsage;
    const Output out(arguments->json());
    ServeSettings settings(*arguments);
    engine::EngineConfig config = engineConfig(*arguments);
    config.logToFile = true;
    config.limitsFile = settings.value("limits"); // the engine reads the setting itself
    if (auto applied = applyMailOptions(*arguments, config); !applied) {
        out.failure(applied.error());
        return Failed;
    }
    auto engine = engine::Engine::open(config);
    if (!engine) {
        out.failure(engine.error());
        return Failed;
    }
    if (config.practice) { // so that whoever tries the API has somebody to issue for
        if (const auto shop = await((*engine)->ensurePracticeShop()); !shop) {
            out.failure(shop.error());
            return Failed;
        }
    }
    const auto served = startServer(**engine, *arguments, settings, quint16(*port));
    if (!served) {
        out.failure(served.error());
        return Failed;
    }
    // Before the ready line: whoever reads it may end this at once.
    onTermination([] { QCoreApplication::quit(); });
    Output(true).line(readyLine(*served), {});
    return QCoreApplication::exec() == 0 ? Fine : Failed;
}

} // namespace app
