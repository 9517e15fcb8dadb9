#pragma once
#include "api/HttpLimits.h"
#include "api/HttpMessage.h"

#include <engine/Result.h>

#include <QSslConfiguration>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace engine::api {

struct ApiSetup
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; // 0 = any free
    HttpLimits limits = {};
    std::optional<QSslConfiguration> tls = {};
    std::function<HttpResponse(const HttpRequest&)> handle;           // pure, in pool threads
    std::function<qsizetype(const HttpRequest& head)> bodyLimit = {}; // none = limits.bodyBytes for all
};

class ApiServer;

// The api thread with everything in it: the gate, and QtHttpServer behind it.
class ApiHost
{
public:
    // PORT_IN_USE when it cannot listen there.
    static Result<std::unique_ptr<ApiHost>> start(ApiSetup setup);
    // Lets nobody in any more and gives what is being served a few seconds to end. Who waits for the tax office by then
    // hears 503; the engine brings the call to its end.
    ~ApiHost();
    ApiHost(const ApiHost&) = delete;
    ApiHost& operator=(const ApiHost&) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    ApiHost() = default;
    bool listen(ApiSetup setup);
    void retire();

    QThread m_thread;
    QObject m_context; // of the api thread
    std::unique_ptr<ApiServer> m_server;
    quint16 m_port = 0;
};

// A certificate chain and its key, both PEM. CERTIFICATE_INVALID when they are none or do not belong together.
Result<QSslConfiguration> tlsConfiguration(const QByteArray& certificatePem, const QByteArray& keyPem);

} // namespace engine::api
