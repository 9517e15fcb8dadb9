#include "access/ApiKeyRepository.h"

#include "core/Clock.h"
#include "crypto/Digest.h"

namespace engine::access {

using namespace Qt::StringLiterals;
using core::utcIso;
using storage::Row;

namespace {

constexpr qsizetype kTokenBytes = 32;

const QString kColumns = u"id, tenant_id, label, environment, scopes, device_kind, created_at, last_used_at, "
                         "last_address, request_count"_s;
const QString kSelect = u"SELECT "_s + kColumns + u" FROM api_keys WHERE revoked_at IS NULL "_s;

ApiKey keyOf(const Row& row)
{
    ApiKey key;
    key.id = row.int64(0);
    key.tenant = row.int64(1);
    if (!row.isNull(2))
        key.label = row.text(2);
    key.environment = keyEnvironmentFromName(row.text(3)).value_or(KeyEnvironment::Sandbox);
    key.scopes = row.text(4).split(u' ', Qt::SkipEmptyParts);
    key.deviceKind = row.text(5);
    key.createdAt = core::fromUtcIso(row.text(6));
    key.lastUsedAt = core::fromUtcIso(row.text(7));
    key.lastAddress = row.text(8);
    key.requestCount = row.int64(9);
    return key;
}

std::optional<ApiKey> maybeKey(const std::optional<Row>& row)
{
    return row ? std::optional<ApiKey>(keyOf(*row)) : std::nullopt;
}

} // namespace

QByteArray ApiKeyRepository::hashOf(const QString& token)
{
    return crypto::digest(crypto::Digest::Sha256, token.toUtf8()).toHex();
}

Result<MintedKey> ApiKeyRepository::mint(TenantId tenant, const NewApiKey& key, core::Random& random,
                                         const QDateTime& now)
{
    MintedKey minted;
    minted.token = QString::fromLatin1(random.bytes(kTokenBytes).toHex());
    const QStringList scopes = key.scopes.value_or(allScopes());
    const auto row =
        m_db.queryOne(u"INSERT INTO api_keys (tenant_id, hash, label, environment, scopes, device_kind, created_at) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING "_s +
                          kColumns,
                      {tenant, QString::fromLatin1(hashOf(minted.token)), key.label,
                       keyEnvironmentName(key.environment), scopes.join(u' '), key.deviceKind, utcIso(now)});
    if (!row)
        return row.error();
    minted.key = keyOf(**row);
    return minted;
}

Result<std::optional<ApiKey>> ApiKeyRepository::findByHash(const QByteArray& tokenSha256)
{
    return m_db.queryOne(kSelect + u"AND hash = ?"_s, {QString::fromLatin1(tokenSha256)}).map(maybeKey);
}

Result<std::optional<ApiKey>> ApiKeyRepository::find(qint64 id)
{
    return m_db.queryOne(kSelect + u"AND id = ?"_s, {id}).map(maybeKey);
}

Result<bool> ApiKeyRepository::wasKnown(qint64 id)
{
    return m_db.queryOne(u"SELECT 1 FROM api_keys WHERE id = ?"_s, {id}).map([](const std::optional<Row>& row) {
        return row.has_value();
    });
}

Result<QList<ApiKey>> ApiKeyRepository::list(TenantId tenant)
{
    return m_db.query(kSelect + u"AND tenant_id = ? ORDER BY id DESC"_s, {tenant}).map([](const QList<Row>& rows) {
        QList<ApiKey> keys;
        for (const Row& row : rows)
            keys += keyOf(row);
        return keys;
    });
}

Result<bool> ApiKeyRepository::revoke(TenantId tenant, qint64 id, const QDateTime& now)
{
    return m_db
        .exec(u"UPDATE api_keys SET revoked_at = ? WHERE id = ? AND tenant_id = ? AND revoked_at IS NULL"_s,
              {utcIso(now), id, tenant})
        .map([](qint64 affected) { return affected == 1; });
}

Result<qint64> ApiKeyRepository::revokeAll(TenantId tenant, KeyEnvironment environment, const QDateTime& now)
{
    return m_db.exec(
        u"UPDATE api_keys SET revoked_at = ? WHERE tenant_id = ? AND environment = ? AND revoked_at IS NULL"_s,
        {utcIso(now), tenant, keyEnvironmentName(environment)});
}

Result<void> ApiKeyRepository::noteUses(const QList<KeyUse>& uses)
{
    for (const KeyUse& use : uses) {
        const auto done = m_db.exec(u"UPDATE api_keys SET request_count = request_count + ?, last_address = ?, "
                                    "last_used_at = ? WHERE id = ?"_s,
                                    {use.requests, use.address, utcIso(use.at), use.key});
        if (!done)
            return done.error();
    }
    return {};
}

} // namespace engine::access
