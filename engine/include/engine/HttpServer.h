#pragma once
#include <engine/Engine.h>

namespace engine {

// Shorter secrets could be guessed; printable ASCII without blanks, as it travels behind "Bearer ".
inline constexpr qsizetype kAdminSecretLength = 16;

struct HttpConfig
{
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;      // 0 = any free
    int connections = 512; // at the same time; idle ones make room when they are used up
    int connectionsPerAddress = 256;
    QByteArray tlsCertificate = {}; // PEM chain, own certificate first; empty = plain HTTP
    QByteArray tlsKey = {};         // PEM
    QByteArray adminSecret = {};    // opens /v1/admin; empty = closed. At least kAdminSecretLength characters
    bool adminFromAfar = false;     // /v1/admin answers other machines too, not only this one
    QStringList corsOrigins = {};   // pages of these origins may call it: https://erp.example.com; none = no page may
};

// The HTTP face of the engine. It lives in a thread of its own and must go before the engine does.
class ENGINE_EXPORT HttpServer
{
public:
    static Result<std::unique_ptr<HttpServer>> start(Engine& engine, const HttpConfig& config);
    ~HttpServer();
    [[nodiscard]] QUrl url() const;

private:
    class Private;
    explicit HttpServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace engine
