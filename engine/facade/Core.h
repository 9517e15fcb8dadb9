#pragma once
#include "access/CertificateVault.h"
#include "access/SettingsRepository.h"
#include "core/Clock.h"
#include "core/Random.h"
#include "facade/NotifyServices.h"
#include "invoicing/DirectTrips.h"
#include "invoicing/DocumentService.h"
#include "invoicing/SriDispatcher.h"
#include "net/Connectivity.h"
#include "net/QtHttpTransport.h"
#include "pos/Actors.h"
#include "pos/CustomerRepository.h"
#include "pos/ProductRepository.h"
#include "queue/Scheduler.h"

#include <engine/Limits.h>

#include <QThreadPool>

namespace engine::facade {

inline constexpr storage::TenantScope kTenant = storage::kTillTenant;
inline const QString kFinalConsumerLimitKey = QStringLiteral("sale.finalConsumerLimit");
inline const QString kLimitsFileKey = QStringLiteral("serve.limits");

storage::DatabaseConfig databaseConfig(const EngineConfig& config, bool readOnly);

class SaleDesk;

// Everything that the engine thread owns: the writing connection, the services and the queue. Made, used and destroyed
// in that thread.
class Core
{
public:
    // Opens and migrates the storage.
    static Result<std::unique_ptr<Core>> open(const EngineConfig& config,
                                              std::unique_ptr<crypto::KeyProtector> protector, QThreadPool& pool);
    ~Core();

    void startQueue();
    [[nodiscard]] bool hasPracticeIssuer();

    EngineConfig config;
    Limits limits; // of tenants that register
    core::SystemClock clock;
    core::SystemRandom random;
    std::unique_ptr<crypto::KeyProtector> protector;
    std::unique_ptr<storage::Database> database;
    int schemaVersion = 0;
    std::unique_ptr<access::CertificateVault> vault;
    std::unique_ptr<invoicing::IssuerDirectory> issuers;
    std::unique_ptr<invoicing::DocumentService> documents;
    std::unique_ptr<net::QtHttpTransport> transport;
    std::unique_ptr<sri::SriClient> sri;
    std::unique_ptr<sri::SriClient> directSri; // for callers who wait
    std::unique_ptr<invoicing::SriDispatcher> dispatcher;
    std::unique_ptr<invoicing::DirectTrips> trips;
    std::unique_ptr<queue::Scheduler> scheduler;
    std::unique_ptr<net::Connectivity> connectivity;
    std::unique_ptr<NotifyServices> notify;
    std::unique_ptr<pos::Actors> actors; // who is signed in at the till
    std::unique_ptr<SaleDesk> sales;

    // An answer from storage, after the connection was brought back if it had been lost.
    template <class Work>
    auto withDatabase(Work work) -> decltype(work(*database))
    {
        if (database->isLost()) {
            if (auto back = database->reconnect(); !back)
                return back.error();
        }
        return work(*database);
    }

private:
    Core() = default;
    void readSettings();
    Result<void> readLimits();
};

} // namespace engine::facade
