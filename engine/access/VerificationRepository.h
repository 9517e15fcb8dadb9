#pragma once
#include "core/Random.h"
#include "crypto/KeyProtector.h"
#include "storage/Database.h"

#include <engine/Caller.h>

#include <QDateTime>

namespace engine::access {

inline constexpr int kVerificationHours = 24;
// A letter that waited (no network, no mail server yet) shall not bring a link that is about to die.
inline constexpr int kFreshVerificationHours = 1;

// The outbox effect (queue::Lane::Side) that asks for the letter; its subject is the id of the tenant in decimal, which
// is also the tenant of the effect.
inline const QString kVerificationMailKind = QStringLiteral("VERIFY_MAIL");

// What the letter needs. The link is `redirectUrl` with ?token=... (&token=... where it has a query), or else the
// route GET /v1/verify-email?token=... of the till's public address.
struct VerificationLetter
{
    TenantId tenant = 0;
    QString to;
    QString language; // es | en
    QString redirectUrl;
    QString token; // 64 lower-case hex digits
    QDateTime expiresAt;
};

// The one open link of each tenant. Whoever reads the table cannot use it: the token is found by its SHA-256, and what
// the letter needs is wrapped by the machine's key protector and dropped when the letter has left. So every try to
// send brings the same link, and an older letter that arrives late still works.
class VerificationRepository
{
public:
    VerificationRepository(storage::Database& database, const crypto::KeyProtector& protector)
        : m_db(database), m_protector(protector)
    {
    }

    // A new token; the one before is void. The time of the last letter stays.
    Result<void> open(TenantId tenant, core::Random& random, const QDateTime& now);
    // Drops it. True when there was one.
    Result<bool> close(TenantId tenant);
    // Whose it is, while it lasts. Any text may be asked for.
    Result<std::optional<TenantId>> holder(const QString& token, const QDateTime& now);
    // The same, and the token is gone: of two that spend it at once, one gets nothing.
    Result<std::optional<TenantId>> spend(const QString& token, const QDateTime& now);

    // For the job that sends: nothing when the tenant waits for no letter any more. A token that is about to expire is
    // replaced, so call it inside a transaction.
    Result<std::optional<VerificationLetter>> letter(TenantId tenant, core::Random& random, const QDateTime& now);
    // The mail server took it.
    Result<void> noteMailed(TenantId tenant, const QDateTime& now);
    Result<std::optional<QDateTime>> mailedAt(TenantId tenant);

private:
    storage::Database& m_db;
    const crypto::KeyProtector& m_protector;
};

} // namespace engine::access
