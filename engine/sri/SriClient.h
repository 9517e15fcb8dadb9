#pragma once
#include "net/HttpTransport.h"
#include "sri/SriAnswers.h"

#include <engine/Office.h>

namespace engine::sri {

// The two SOAP calls of the offline scheme, and a look whether they are there. Holds no state but the transport, which
// must outlive it; the futures always finish and the answers say everything, errors included. Each call is one request,
// never repeated here. Continuations run in the transport's thread.
class SriClient
{
public:
    struct Options
    {
        std::chrono::milliseconds timeout{60'000};
        std::chrono::milliseconds idleTimeout{40'000};
        qint64 maxReplyBytes = 4 * 1024 * 1024;
    };

    explicit SriClient(net::HttpTransport& transport) : SriClient(transport, Options()) {}
    SriClient(net::HttpTransport& transport, const Options& options) : m_transport(transport), m_options(options) {}

    // `base`: what stands before /RecepcionComprobantesOffline. `signedXml` goes out byte for byte.
    [[nodiscard]] QFuture<ReceptionAnswer> submit(const QUrl& base, const QByteArray& signedXml) const;
    [[nodiscard]] QFuture<AuthorizationAnswer> authorize(const QUrl& base, const QString& accessKey) const;
    // Whether the service at this address is there: its description (WSDL) is read, which concerns no document.
    [[nodiscard]] QFuture<ServiceTest> describe(const QUrl& service) const;

private:
    [[nodiscard]] net::HttpRequest request(const QUrl& url, QByteArray envelope) const;

    net::HttpTransport& m_transport;
    Options m_options;
};

} // namespace engine::sri
