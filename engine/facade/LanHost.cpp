#include "facade/LanHost.h"

#include "api/AnswerWait.h"
#include "api/Cors.h"
#include "core/FieldErrors.h"

#include <engine/Devices.h>

#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr int kFollowMs = 5'000;
constexpr int kPatienceMs = 30'000;
constexpr int kLeastPort = 1024; // below it only the system may listen

const QString kOn = u"api.on"_s;
const QString kNetworks = u"api.networks"_s;
const QString kPort = u"api.port"_s;
const QString kOrigins = u"api.corsOrigins"_s;

template <class T>
Result<T> waited(Answer<T> answer)
{
    auto outcome = api::waitFor(std::move(answer), kPatienceMs);
    return outcome ? *std::move(outcome) : Result<T>(Error{ErrorCode::SHUTTING_DOWN, u"The engine did not answer."_s});
}

QStringList listOf(const QString& text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

bool isForOthers(const QNetworkInterface& each)
{
    constexpr auto alive = QNetworkInterface::IsUp | QNetworkInterface::IsRunning;
    return (each.flags() & alive) == alive && !each.flags().testFlag(QNetworkInterface::IsLoopBack);
}

QList<QHostAddress> addressesOf(const QNetworkInterface& each)
{
    QList<QHostAddress> addresses;
    for (const QNetworkAddressEntry& entry : each.addressEntries()) {
        if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol)
            addresses.append(entry.ip());
    }
    return addresses;
}

Result<void> check(const LanSettings& settings)
{
    core::FieldErrors errors;
    if (settings.port < kLeastPort)
        errors.add(u"port"_s, u"Choose a port from 1024 to 65535."_s, QString::number(settings.port));
    for (const QString& origin : settings.corsOrigins) {
        if (!api::normalOrigin(origin))
            errors.add(u"corsOrigins"_s, u"Write an origin like https://erp.example.com, without a path."_s, origin);
    }
    return errors.isEmpty() ? Result<void>() : errors.toError();
}

} // namespace

LanHost::LanHost(Engine& engine) : m_engine(engine)
{
    m_thread.runAndWait([this] {
        m_timer = std::make_unique<QTimer>();
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [this] { follow(); });
    });
}

LanHost::~LanHost()
{
    m_thread.runAndWait([this] {
        m_timer.reset();
        stop();
    });
}

Answer<LanState> LanHost::resume()
{
    return m_thread.post([this]() -> Result<LanState> {
        m_settings = read();
        serve();
        return m_state;
    });
}

Answer<LanState> LanHost::state()
{
    return m_thread.post([this]() -> Result<LanState> { return m_state; });
}

Answer<LanSettings> LanHost::settings()
{
    return m_thread.post([this]() -> Result<LanSettings> { return read(); });
}

Answer<LanState> LanHost::apply(LanSettings settings, Actor actor)
{
    return m_thread.post([this, settings = std::move(settings), actor = std::move(actor)]() -> Result<LanState> {
        if (auto fine = check(settings); !fine)
            return fine.error();
        if (auto written = write(settings, actor); !written)
            return written.error();
        m_settings = settings;
        serve();
        return m_state;
    });
}

Answer<LanState> LanHost::renewCertificate(Actor actor)
{
    return m_thread.post([this, actor = std::move(actor)]() -> Result<LanState> {
        if (const auto renewed = waited(m_engine.devices().renewCertificate(actor)); !renewed)
            return renewed.error();
        serve();
        return m_state;
    });
}

Answer<LanState> LanHost::useCertificate(QByteArray file, QByteArray key, QByteArray password, Actor actor)
{
    return m_thread.post([this, file, key, password, actor = std::move(actor)]() -> Result<LanState> {
        if (const auto taken = waited(m_engine.devices().useCertificate(file, key, password, actor)); !taken)
            return taken.error();
        serve();
        return m_state;
    });
}

Answer<QList<LanNetwork>> LanHost::networks()
{
    return m_thread.post([]() -> Result<QList<LanNetwork>> {
        QList<LanNetwork> networks;
        for (const QNetworkInterface& each : QNetworkInterface::allInterfaces()) {
            LanNetwork network{each.name(), {}};
            for (const QHostAddress& address : addressesOf(each))
                network.addresses << address.toString();
            if (isForOthers(each) && !network.addresses.isEmpty())
                networks.append(network);
        }
        return networks;
    });
}

LanSettings LanHost::read()
{
    const auto value = [this](const QString& key) { return waited(m_engine.settings().value(key, {})).value_or({}); };
    LanSettings settings;
    settings.on = value(kOn) == u"1";
    settings.networks = listOf(value(kNetworks));
    const int port = value(kPort).toInt();
    settings.port = port >= kLeastPort && port <= 65535 ? static_cast<quint16>(port) : kLanPort;
    settings.corsOrigins = listOf(value(kOrigins));
    return settings;
}

Result<void> LanHost::write(const LanSettings& settings, const Actor& actor)
{
    const auto done = waited(m_engine.settings().setValues({{kOn, settings.on ? u"1"_s : u"0"_s},
                                                            {kNetworks, settings.networks.join(u' ')},
                                                            {kPort, QString::number(settings.port)},
                                                            {kOrigins, settings.corsOrigins.join(u' ')}},
                                                           actor));
    return done ? Result<void>() : done.error();
}

QList<QHostAddress> LanHost::wanted() const
{
    if (!m_settings.on)
        return {};
    if (m_settings.networks.isEmpty())
        return {QHostAddress(QHostAddress::LocalHost)};
    QList<QHostAddress> addresses;
    for (const QNetworkInterface& each : QNetworkInterface::allInterfaces()) {
        if (isForOthers(each) && m_settings.networks.contains(each.name()))
            addresses += addressesOf(each);
    }
    return addresses;
}

Result<HttpConfig> LanHost::config()
{
    HttpConfig config;
    config.port = m_settings.port;
    config.corsOrigins = m_settings.corsOrigins;
    if (m_settings.networks.isEmpty())
        return config;
    const auto certificate = waited(m_engine.devices().certificate());
    if (!certificate)
        return certificate.error();
    const auto key = waited(m_engine.devices().certificateKey());
    if (!key)
        return key.error();
    config.tlsCertificate = certificate->pem;
    config.tlsKey = *key;
    m_state.fingerprint = certificate->fingerprint;
    return config;
}

void LanHost::serve()
{
    stop();
    m_state = {};
    m_state.on = m_settings.on;
    if (!m_settings.on)
        return;
    m_timer->start(kFollowMs);
    m_served = wanted();
    const auto settled = config();
    if (!settled) {
        m_state.trouble = settled.error();
        return;
    }
    for (const QHostAddress& address : std::as_const(m_served))
        serveAt(address, *settled);
    if (m_served.isEmpty())
        m_state.trouble = Error{ErrorCode::NOT_FOUND, u"None of the chosen networks is there now."_s};
    announce();
}

void LanHost::serveAt(const QHostAddress& address, HttpConfig config)
{
    config.address = address.toString();
    auto server = HttpServer::start(m_engine, config);
    if (!server) {
        m_failed.append(address);
        m_state.trouble = server.error();
        return;
    }
    m_state.urls.append((*server)->url());
    m_servers.push_back(std::move(*server));
}

void LanHost::announce()
{
    if (m_settings.networks.isEmpty() || m_servers.empty())
        return;
    m_announcer.tell(m_settings.port, m_state.fingerprint);
    m_state.announced = m_announcer.told();
}

void LanHost::stop()
{
    m_announcer.stop();
    m_servers.clear();
    m_served.clear();
    m_failed.clear();
    if (m_timer)
        m_timer->stop();
}

// A new address from the router, a cable that is back, a port that is free again. What works is left alone.
void LanHost::follow()
{
    if (!m_settings.on)
        return;
    if (wanted() != m_served || m_servers.empty()) {
        serve();
        return;
    }
    m_announcer.follow();
    m_state.announced = m_announcer.told();
    const auto settled = m_failed.isEmpty() ? Result<HttpConfig>(HttpConfig()) : config();
    if (!settled)
        return;
    m_state.trouble.reset();
    for (const QHostAddress& address : std::exchange(m_failed, {}))
        serveAt(address, *settled);
}

} // namespace engine::facade

namespace engine {

std::unique_ptr<LanServer> LanServer::make(Engine& engine)
{
    return std::make_unique<facade::LanHost>(engine);
}

} // namespace engine
