#pragma once
#include <engine/LanServer.h>
#include <ui/shell/Launch.h>
#include <ui/shell/Starting.h>

#include <QObject>

#include <memory>
#include <optional>

namespace app {

// One run of the till, from the first blink to the last: the engine is opened in a thread of its own and everything is
// taken down in reverse order when no window is left to freeze.
class TillRun : public QObject
{
public:
    TillRun(engine::EngineConfig config, bool practice, bool json);
    ~TillRun() override;

    void begin(); // the event loop does the rest
    void stop();  // from outside: the desktop logs out, or SIGTERM
    [[nodiscard]] int exitCode() const { return m_exitCode; }

private:
    engine::Result<void> openEngine(const engine::OpenWatch& watch);
    void opened(const engine::Result<void>& result);
    void showTill();
    void endStarting();
    void leave(int code);
    void rememberLanguage();

    engine::EngineConfig m_config;
    bool m_practice;
    bool m_json;
    int m_exitCode;
    QString m_language; // of the last run
    std::unique_ptr<engine::Engine> m_engine;
    ui::EngineEvents m_events; // the engine's signals reach the window through this relay; it goes before the engine
    std::unique_ptr<engine::LanServer> m_lan; // goes before the engine
    std::optional<ui::Services> m_services;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ui::Starting> m_starting;
};

} // namespace app
