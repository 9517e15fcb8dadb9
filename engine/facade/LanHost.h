#pragma once
#include "facade/Announcer.h"

#include <engine/HttpServer.h>

#include <QHostAddress>

#include <vector>

namespace engine::facade {

// One server for each address that is wanted; all of it lives in a thread that may wait.
class LanHost final : public LanServer
{
public:
    explicit LanHost(Engine& engine);
    ~LanHost() override;

    Answer<LanState> resume() override;
    Answer<LanState> state() override;
    Answer<LanSettings> settings() override;
    Answer<LanState> apply(LanSettings settings, Actor actor) override;
    Answer<LanState> renewCertificate(Actor actor) override;
    Answer<LanState> useCertificate(QByteArray file, QByteArray key, QByteArray password, Actor actor) override;
    Answer<QList<LanNetwork>> networks() override;

private:
    // All in the thread.
    LanSettings read();
    Result<void> write(const LanSettings& settings, const Actor& actor);
    [[nodiscard]] QList<QHostAddress> wanted() const;
    Result<HttpConfig> config();
    void serve();
    void serveAt(const QHostAddress& address, HttpConfig config);
    void announce();
    void stop();
    void follow();

    Engine& m_engine;
    LanSettings m_settings;
    LanState m_state;
    QList<QHostAddress> m_served; // tried, whether it went or not
    QList<QHostAddress> m_failed; // those of them that did not
    std::vector<std::unique_ptr<HttpServer>> m_servers;
    Announcer m_announcer;
    std::unique_ptr<QTimer> m_timer;
    WorkThread m_thread{QStringLiteral("lan")};
};

} // namespace engine::facade
