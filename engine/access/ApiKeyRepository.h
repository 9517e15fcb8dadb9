#pragma once
#include "core/Random.h"
#include "storage/Database.h"

#include <engine/Accounts.h>

namespace engine::access {

// Requests of a key since they were last written down.
struct KeyUse
{
    qint64 key = 0;
    qint64 requests = 0;
    QDateTime at; // UTC, of the last one
    QString address;
};

// Keys of all tenants. The token itself is stored nowhere. Revoked keys stay as rows and are never found again.
class ApiKeyRepository
{
public:
    explicit ApiKeyRepository(storage::Database& database) : m_db(database) {}

    // A new token of 32 random bytes. `key.scopes` empty = all.
    Result<MintedKey> mint(TenantId tenant, const NewApiKey& key, core::Random& random, const QDateTime& now);

    Result<std::optional<ApiKey>> findByHash(const QByteArray& tokenSha256); // 64 lower-case hex
    Result<std::optional<ApiKey>> find(qint64 id);
    Result<bool> wasKnown(qint64 id);            // revoked ones too
    Result<QList<ApiKey>> list(TenantId tenant); // newest first
    // False when the tenant has no such key.
    Result<bool> revoke(TenantId tenant, qint64 id, const QDateTime& now);
    Result<qint64> revokeAll(TenantId tenant, KeyEnvironment environment, const QDateTime& now); // how many

    Result<void> noteUses(const QList<KeyUse>& uses);

    static QByteArray hashOf(const QString& token);

private:
    storage::Database& m_db;
};

} // namespace engine::access
