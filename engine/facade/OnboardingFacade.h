#pragma once
#include "facade/Facades.h"

#include <engine/Accounts.h>

namespace engine::facade {

// Opening a .p12 takes its time (it is made to), so that happens in the pool; the rest in the engine thread.
class OnboardingFacade final : public Onboarding
{
public:
    OnboardingFacade(Rooms& rooms, bool practice) : m_rooms(rooms), m_practice(practice) {}
    Answer<Registered> registerTenant(Registration registration) override;
    Answer<QString> verifyEmail(QString token) override;
    Answer<QString> checkToken(QString token) override;
    Answer<Resent> resendVerification(QString email, std::optional<QString> redirectUrl) override;
    Answer<Promoted> promote(Caller caller, PromoteRequest request, bool byAdmin) override;
    Answer<Tenant> createTenant(QString email, Tier tier, QString language) override;
    Answer<Tenant> setTier(TenantId id, Tier tier) override;
    Answer<Tenant> setStatus(TenantId id, TenantStatus status, QString reason) override;
    Answer<Tenant> verify(TenantId id) override;
    Answer<MintedKey> createKeyFor(TenantId id, NewApiKey key, bool revokeExisting) override;
    Answer<QList<ApiKey>> keysOf(TenantId id) override;
    Answer<bool> revokeAnyKey(qint64 id) override;

private:
    Rooms& m_rooms;
    const bool m_practice;
};

} // namespace engine::facade
