#pragma once
#include <engine/Engine.h>

#include <QObject>

#include <functional>

namespace engine {
class Devices;
class LanServer;
class Mail;
class People;
class Audit;
class Sales;
class Shifts;
class Printing;
class Stock;
class CustomerBook;
class Mail;
class Webhooks;
} // namespace engine

namespace ui {

class Session; // people/Session.h
class SoundPlayer;

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
    engine::Devices* devices = nullptr; // both or neither: without them no other machine reaches the till
    engine::LanServer* lan = nullptr;
    engine::People* people = nullptr;
    engine::Audit* audit = nullptr;
    engine::Sales* sales = nullptr;
    engine::Shifts* shifts = nullptr;
    engine::Printing* printing = nullptr;
    engine::Stock* stock = nullptr;
    engine::CustomerBook* customerBook = nullptr;
    engine::Mail* mail = nullptr;
    engine::Webhooks* webhooks = nullptr;
    Session* session = nullptr; // the window's own; without it everybody acts as nobody
    SoundPlayer* sounds = nullptr; // none = the machine's loudspeaker
};

} // namespace ui
