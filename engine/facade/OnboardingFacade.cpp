#include "facade/OnboardingFacade.h"

#include "facade/EmailVerification.h"
#include "facade/Prepared.h"
#include "facade/Promotion.h"
#include "facade/Registration.h"
#include "facade/TenantDesk.h"

namespace engine::facade {

namespace {

// Posts `work(core, database)` to the engine thread.
template <class Work>
auto inEngine(Rooms& rooms, Work work)
{
    return rooms.write([work = std::move(work)](Core& core) mutable {
        return core.withDatabase([&](storage::Database& db) { return work(core, db); });
    });
}

} // namespace

Answer<Registered> OnboardingFacade::registerTenant(Registration registration)
{
    const auto kept = std::make_shared<Registration>(std::move(registration));
    return prepared<Registered>(
        m_rooms,
        [kept, practice = m_practice] { return prepareRegistration(*kept, practice, core::SystemClock().nowUtc()); },
        [kept](Core& core, const crypto::SigningIdentity& identity) {
            auto registered = facade::registerTenant(core, *kept, identity);
            core.notify->wakeMail();
            return registered;
        });
}

Answer<QString> OnboardingFacade::verifyEmail(QString token)
{
    return inEngine(m_rooms, [token = std::move(token)](Core& core, storage::Database& db) {
        return facade::verifyEmail(core, db, token);
    });
}

Answer<QString> OnboardingFacade::checkToken(QString token)
{
    return inEngine(m_rooms, [token = std::move(token)](Core& core, storage::Database& db) {
        return checkVerificationToken(core, db, token);
    });
}

Answer<Resent> OnboardingFacade::resendVerification(QString email, std::optional<QString> redirectUrl)
{
    return inEngine(m_rooms,
                    [email = std::move(email), url = std::move(redirectUrl)](Core& core, storage::Database& db) {
                        auto resent = facade::resendVerification(core, db, email, url);
                        core.notify->wakeMail();
                        return resent;
                    });
}

Answer<Promoted> OnboardingFacade::promote(Caller caller, PromoteRequest request, bool byAdmin)
{
    return inEngine(m_rooms, [caller, request = std::move(request), byAdmin](Core& core, storage::Database& db) {
        return promoteTenant(core, db, caller, request, byAdmin);
    });
}

Answer<Tenant> OnboardingFacade::createTenant(QString email, Tier tier, QString language)
{
    return inEngine(
        m_rooms, [email = std::move(email), tier, language = std::move(language)](Core& core, storage::Database& db) {
            return facade::createTenant(core, db, email, tier, language);
        });
}

Answer<Tenant> OnboardingFacade::setTier(TenantId id, Tier tier)
{
    return inEngine(m_rooms,
                    [id, tier](Core& core, storage::Database& db) { return setTenantTier(core, db, id, tier); });
}

Answer<Tenant> OnboardingFacade::setStatus(TenantId id, TenantStatus status, QString reason)
{
    return inEngine(m_rooms, [id, status, reason = std::move(reason)](Core& core, storage::Database& db) {
        return setTenantStatus(core, db, id, status, reason);
    });
}

Answer<Tenant> OnboardingFacade::verify(TenantId id)
{
    return inEngine(m_rooms, [id](Core& core, storage::Database& db) { return verifyTenant(core, db, id); });
}

Answer<MintedKey> OnboardingFacade::createKeyFor(TenantId id, NewApiKey key, bool revokeExisting)
{
    return inEngine(m_rooms, [id, key = std::move(key), revokeExisting](Core& core, storage::Database& db) {
        return facade::createKeyFor(core, db, id, key, revokeExisting);
    });
}

Answer<QList<ApiKey>> OnboardingFacade::keysOf(TenantId id)
{
    return m_rooms.read([id](Reader& reader) -> Result<QList<ApiKey>> {
        if (auto tenant = reader.tenant(id); !tenant)
            return tenant.error();
        return reader.keys(id);
    });
}

Answer<bool> OnboardingFacade::revokeAnyKey(qint64 id)
{
    return inEngine(m_rooms, [id](Core& core, storage::Database& db) { return facade::revokeAnyKey(core, db, id); });
}

} // namespace engine::facade
