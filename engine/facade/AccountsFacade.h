#pragma once
#include "access/KeyUses.h"
#include "access/RateWindows.h"
#include "facade/Facades.h"

#include <engine/Accounts.h>

namespace engine::facade {

// Tenants, keys and how often they may ask. Asking who is calling goes through the reading thread; what it costs to
// remember that somebody called is paid in batches in the engine thread.
class AccountsFacade final : public Accounts
{
public:
    explicit AccountsFacade(Rooms& rooms) : m_rooms(rooms) {}

    // While the engine is opened, after both rooms stand.
    Result<void> start(const EngineConfig& config);
    // Before the rooms go.
    void stop();

    Answer<Identity> authenticate(QByteArray tokenSha256, QString address) override;
    Answer<Issuer> issuerFor(Identity identity, IssuerId issuer) override;
    Answer<RateVerdict> countRequest(RateBucket bucket, Identity identity) override;
    Answer<RateVerdict> countAddress(RateBucket bucket, QString address) override;
    Answer<Tenant> tenant(TenantId id) override;
    Answer<QList<Tenant>> tenants() override;
    Answer<Tenant> setLanguage(Caller caller, QString language) override;
    Answer<QList<TenantEvent>> tenantEvents(Caller caller) override;
    Answer<QList<ApiKey>> keys(Caller caller) override;
    Answer<MintedKey> createKey(Caller caller, NewApiKey key) override;
    Answer<bool> revokeKey(Caller caller, qint64 id) override;

private:
    // Which counters a request falls into, each with its own limit.
    struct Counting
    {
        QStringList buckets;
        QList<int> limits;
        int windowSeconds = 60;
        bool reported = false; // in the log, when a limit is passed
    };
    static RateVerdict verdictOf(const QList<access::RateCount>& counts, const Counting& counting);
    Answer<RateVerdict> count(Counting counting);
    void writeUses(Core& core);

    Rooms& m_rooms;
    access::KeyUses m_uses;
    access::MemoryRateWindows m_ownWindows;
    // On a shared database: a connection of its own, so that counting waits for nobody's invoice.
    std::unique_ptr<WorkThread> m_countThread;
    std::unique_ptr<storage::Database> m_countDatabase;
    std::unique_ptr<access::SharedRateWindows> m_sharedWindows;
};

} // namespace engine::facade
