#include "api/ApiHost.h"

#include "api/ApiServer.h"
#include "api/HttpGate.h"

#include <QSemaphore>
#include <QSslCertificate>
#include <QSslKey>

namespace engine::api {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatientMs = 2'000; // for whoever waits for the tax office
constexpr int kRetireMs = 10'000; // for the rest, which the engine answers soon

} // namespace

Result<std::unique_ptr<ApiHost>> ApiHost::start(ApiSetup setup)
{
    const QString where = u"Port %1 of %2"_s.arg(setup.port).arg(setup.address.toString());
    std::unique_ptr<ApiHost> host(new ApiHost);
    host->m_thread.setObjectName(u"api"_s);
    host->m_context.moveToThread(&host->m_thread);
    host->m_thread.start();
    bool listening = false;
    QMetaObject::invokeMethod(
        &host->m_context, [&] { listening = host->listen(std::move(setup)); }, Qt::BlockingQueuedConnection);
    if (!listening)
        return Error{ErrorCode::PORT_IN_USE, where + u" cannot be used; another program may hold it."_s};
    return host;
}

bool ApiHost::listen(ApiSetup setup)
{
    if (!setup.bodyLimit)
        setup.bodyLimit = [limit = setup.limits.bodyBytes](const HttpRequest&) { return limit; };
    m_server = std::make_unique<ApiServer>(std::move(setup.handle), setup.limits);
    auto gate = std::make_unique<HttpGate>(setup.limits, std::move(setup.bodyLimit), std::move(setup.tls));
    if (!gate->listen(setup.address, setup.port))
        return false;
    m_port = gate->serverPort();
    gate->setParent(m_server.get());
    m_server->bind(gate.release());
    return true;
}

ApiHost::~ApiHost()
{
    retire();
    QMetaObject::invokeMethod(
        &m_context, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ApiHost::retire()
{
    const auto gone = std::make_shared<QSemaphore>();
    QMetaObject::invokeMethod(&m_context, [this, gone] {
        auto* gate = m_server->findChild<HttpGate*>();
        if (gate)
            gate->retire([gone] { gone->release(); });
        else
            gone->release(); // it never listened
    });
    if (gone->tryAcquire(1, kPatientMs))
        return;
    m_server->hurry();
    static_cast<void>(gone->tryAcquire(1, kRetireMs));
}

Result<QSslConfiguration> tlsConfiguration(const QByteArray& certificatePem, const QByteArray& keyPem)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificatePem, QSsl::Pem);
    if (chain.isEmpty() || chain.first().isNull())
        return Error{ErrorCode::CERTIFICATE_INVALID, u"The certificate of the server is no PEM certificate."_s};
    const QSsl::KeyAlgorithm algorithm = chain.first().publicKey().algorithm();
    const QSslKey key(keyPem, algorithm, QSsl::Pem);
    if (key.isNull())
        return Error{ErrorCode::CERTIFICATE_KEY_NOT_FOUND, u"The key of the server does not fit its certificate."_s};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show an API key, not a certificate
    return configuration;
}

} // namespace engine::api
