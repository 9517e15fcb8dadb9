#pragma once
#include <engine/Engine.h>

#include <QObject>

#include <functional>

namespace ui {

// The engine's signals, brought to the window's thread by whoever connects them.
class EngineEvents : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void documentChanged(const engine::AccessKey& key, engine::DocumentStatus status);
    void queueChanged(const engine::QueueSummary& summary);
    void sriReachChanged(engine::SriReach reach);
};

// All that the windows know of the engine. The things referred to outlive the window.
struct Services
{
    engine::Documents& documents;
    engine::Issuers& issuers;
    engine::Catalog& catalog;
    engine::Customers& customers;
    engine::Queue& queue;
    engine::SettingsStore& settings;
    EngineEvents& events;
    engine::EngineInfo info;
    std::function<engine::Answer<engine::Issuer>()> ensurePracticeShop;
};

} // namespace ui
