#include "ServeTls.h"

#include "Words.h"

#include <engine/Devices.h>

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMaxCertificateFile = 2 * 1024 * 1024;
constexpr qint64 kMaxPasswordFile = 4096;

engine::Result<bool> isWanted(const ServeSettings& settings, const QString& address)
{
    const auto forced = settings.flag("tls");
    const auto refused = settings.flag("no-tls");
    if (!forced || !refused)
        return forced ? refused : forced;
    if (*forced && *refused)
        return engine::Error{engine::ErrorCode::BAD_REQUEST, u"--tls and --no-tls exclude each other."_s};
    return *forced || (!*refused && !QHostAddress(address).isLoopback());
}

// Somebody's own certificate takes the place of the installation's, for good.
engine::Result<bool> takeOwn(engine::Engine& engine, const ServeSettings& settings)
{
    const QString path = settings.value("tls-certificate");
    if (path.isEmpty())
        return false;
    const auto optional = [&](const char* option, qint64 longest) {
        const QString file = settings.value(option);
        return file.isEmpty() ? engine::Result<QByteArray>(QByteArray()) : readFile(file, longest);
    };
    const auto file = readFile(path, kMaxCertificateFile);
    const auto key = optional("tls-key", kMaxCertificateFile);
    auto password = optional("tls-password-file", kMaxPasswordFile);
    for (const auto* each : {&file, &key, static_cast<const engine::Result<QByteArray>*>(&password)}) {
        if (!*each)
            return each->error();
    }
    while (password->endsWith('\n') || password->endsWith('\r')) // editors end a file with a line end
        password->chop(1);
    const auto taken = await(engine.devices().useCertificate(*file, *key, *password, engine::Actor::commandLine()));
    return taken ? engine::Result<bool>(true) : taken.error();
}

} // namespace

engine::Result<QString> secure(engine::Engine& engine, const ServeSettings& settings, engine::HttpConfig& config)
{
    const auto wanted = isWanted(settings, config.address);
    if (!wanted)
        return wanted.error();
    if (!*wanted)
        return QString();
    if (const auto own = takeOwn(engine, settings); !own)
        return own.error();
    const auto certificate = await(engine.devices().certificate());
    if (!certificate)
        return certificate.error();
    const auto key = await(engine.devices().certificateKey());
    if (!key)
        return key.error();
    config.tlsCertificate = certificate->pem;
    config.tlsKey = *key;
    return certificate->fingerprint;
}

} // namespace app
