#pragma once
#include "api/ApiRouter.h"
#include "core/Secret.h"

namespace engine::api {

// What is checked before a handler of the /v1 family runs, in the order of the contract: key, suspension, issuer, rate,
// scope. All of them may be asked from any thread. Cheap to copy; the guards it gives outlive it, not the engine.
class Guards
{
public:
    // An empty `adminSecret` closes the operator's routes. They answer the local host only, unless `adminFromAfar`.
    Guards(Engine& engine, const QByteArray& adminSecret, bool adminFromAfar = false);
    Guards(Accounts& accounts, const QByteArray& adminSecret, bool adminFromAfar = false);

    // A tenant's key with this scope; empty = any key. Reads (GET) and writes are counted apart.
    [[nodiscard]] Guard tenant(const QString& scope = {}) const;
    // Any key, also one of a suspended tenant.
    [[nodiscard]] Guard evenSuspended() const;
    // The same for what a tenant asks about itself: its key must be of the environment it is in.
    [[nodiscard]] Guard self() const;
    // The same as tenant(), and X-Issuer-Id names an active issuer of the tenant whose environment is that of the key.
    // The call gets it as `issuer`, without its logo.
    [[nodiscard]] Guard document(const QString& scope) const;
    // The operator's secret.
    [[nodiscard]] Guard admin() const;
    // Open, but counted by address.
    [[nodiscard]] Guard registration() const;

private:
    class Checks;
    std::shared_ptr<const Checks> m_checks;
};

// The token of "Authorization: Bearer TOKEN", nothing when it is written in any other way (RFC 6750 section 2.1).
std::optional<QByteArray> bearerToken(const HttpRequest& request);

// By what callers without a key are told apart: an IPv4 address, or the /64 network of an IPv6 one.
QString countedAddress(const QHostAddress& peer);

// An issuer id as X-Issuer-Id and paths write it: digits without sign or leading zero, above zero.
std::optional<qint64> canonicalId(QByteArrayView text);

} // namespace engine::api
