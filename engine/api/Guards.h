#pragma once
#include "api/ApiRouter.h"

namespace engine::api {

// What is checked before a handler of the /v1 family runs, in the order of the contract: key, suspension, issuer, rate,
// scope. All of them may be asked from any thread.
class Guards
{
public:
    // An empty `adminSecret` closes the operator's routes. They answer the local host only, unless `adminFromAfar`.
    Guards(Engine& engine, QByteArray adminSecret, bool adminFromAfar = false);

    // A tenant's key with this scope; empty = any key. Reads (GET) and writes are counted apart.
    [[nodiscard]] Guard tenant(const QString& scope = {}) const;
    // The same, and X-Issuer-Id names an active issuer of the tenant whose environment is that of the key.
    [[nodiscard]] Guard document(const QString& scope) const;
    // The operator's secret.
    [[nodiscard]] Guard admin() const;
    // Open, but counted by address.
    [[nodiscard]] Guard registration() const;

private:
    Engine& m_engine;
    QByteArray m_adminSecret;
    bool m_adminFromAfar;
};

} // namespace engine::api
