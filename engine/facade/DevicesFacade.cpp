#include "facade/DevicesFacade.h"

#include "access/IssuerRepository.h"
#include "access/TenantRepository.h"
#include "core/FieldErrors.h"
#include "facade/Guarded.h"
#include "facade/KeyRules.h"
#include "facade/ServerIdentity.h"

#include <engine/ShelfPrice.h>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

template <class T>
Answer<T> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

Result<void> checkScopes(const QStringList& scopes)
{
    core::FieldErrors errors;
    for (const QString& scope : scopes) {
        if (!grantableScopes().contains(scope))
            errors.add(u"scopes"_s, u"No device can be given this."_s, scope);
    }
    return errors.isEmpty() ? Result<void>() : errors.toError();
}

Result<void> checkName(const QString& name)
{
    if (!name.trimmed().isEmpty())
        return checkLabel(name, u"name"_s);
    core::FieldErrors errors;
    errors.add(u"name"_s, u"Say what the device is called; people at the till see it."_s, name);
    return errors.toError();
}

pos::AuditNote letInNote(const QString& name, DeviceKind kind, KeyEnvironment environment, const QStringList& scopes,
                         const QString& address)
{
    pos::AuditNote note;
    note.action = u"DEVICE_LET_IN"_s;
    note.subject = name;
    note.detail = {{u"kind"_s, deviceKindName(kind)},
                   {u"environment"_s, keyEnvironmentName(environment)},
                   {u"scopes"_s, scopes.join(u' ')}};
    if (!address.isEmpty())
        note.detail.insert(u"address"_s, address);
    return note;
}

Result<bool> asTrue(const Result<void>& done)
{
    return done ? Result<bool>(true) : done.error();
}

template <class Work>
Result<ServerCertificate> shownFromNowOn(Core& core, const Actor& actor, Work work)
{
    return guarded<ServerCertificate>(
        core, Caller::till(actor), {Permission::ManageSettings},
        [&](storage::Database&, const pos::Who&, pos::AuditNote& note) -> Result<ServerCertificate> {
            auto shown = work();
            if (shown) {
                note.action = u"NETWORK_CERTIFICATE_CHANGED"_s;
                note.subject = shown->fingerprint;
                note.detail = {{u"own"_s, shown->own}};
            }
            return shown;
        });
}

} // namespace

Answer<PairingOffer> DevicesFacade::offer()
{
    return ready(Result<PairingOffer>(m_desk.offer()));
}

Answer<bool> DevicesFacade::withdraw()
{
    m_desk.withdraw();
    return ready(Result<bool>(true));
}

Answer<QList<PairingRequest>> DevicesFacade::requests()
{
    return ready(Result<QList<PairingRequest>>(m_desk.waiting()));
}

Result<PairingRequest> DevicesFacade::waiting(const QString& pairing)
{
    for (const PairingRequest& each : m_desk.waiting()) {
        if (each.id == pairing)
            return each;
    }
    return Error{ErrorCode::NOT_FOUND, u"Nobody waits under this id any more."_s};
}

Answer<bool> DevicesFacade::approve(QString pairing, DeviceKind kind, KeyEnvironment environment, QStringList scopes,
                                    Actor actor)
{
    if (auto fine = checkScopes(scopes); !fine)
        return ready(Result<bool>(fine.error()));
    // Let in once the trail says so, and not before.
    return m_rooms.write([this, pairing, kind, environment, scopes, actor](Core& core) -> Result<bool> {
        const auto told =
            guarded<bool>(core, Caller::till(actor), {Permission::ManageSettings},
                          [&](storage::Database&, const pos::Who&, pos::AuditNote& note) -> Result<bool> {
                              const auto request = waiting(pairing);
                              if (!request)
                                  return request.error();
                              note = letInNote(request->name, kind, environment,
                                               scopes.isEmpty() ? deviceScopes(kind) : scopes, request->address);
                              return true;
                          });
        return told ? asTrue(m_desk.approve(pairing, kind, environment, scopes)) : told;
    });
}

Answer<bool> DevicesFacade::refuse(QString pairing, Actor actor)
{
    return m_rooms.write([this, pairing, actor](Core& core) {
        return guarded<bool>(
            core, Caller::till(actor), {Permission::ManageSettings},
            [&](storage::Database&, const pos::Who&, pos::AuditNote& note) -> Result<bool> {
                const auto request = waiting(pairing);
                if (request) {
                    note.action = u"DEVICE_TURNED_AWAY"_s;
                    note.subject = request->name;
                    note.detail = {{u"kind"_s, deviceKindName(request->kind)}, {u"address"_s, request->address}};
                }
                return asTrue(m_desk.refuse(pairing));
            });
    });
}

Answer<MintedKey> DevicesFacade::letIn(QString name, DeviceKind kind, KeyEnvironment environment, QStringList scopes,
                                       Actor actor)
{
    if (auto fine = checkName(name); !fine)
        return ready(Result<MintedKey>(fine.error()));
    if (auto fine = checkScopes(scopes); !fine)
        return ready(Result<MintedKey>(fine.error()));
    NewApiKey key;
    key.label = name;
    key.environment = environment;
    key.scopes = scopes.isEmpty() ? deviceScopes(kind) : scopes;
    key.deviceKind = deviceKindName(kind);
    return m_rooms.write([this, kind, key = std::move(key), actor](Core& core) {
        return guarded<MintedKey>(core, Caller::till(actor), {Permission::ManageSettings},
                                  [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) {
                                      auto minted = mintDeviceKey(core, db, m_rooms.limits, key);
                                      if (minted)
                                          note = letInNote(*key.label, kind, key.environment, *key.scopes, {});
                                      return minted;
                                  });
    });
}

Answer<QList<ApiKey>> DevicesFacade::list()
{
    return m_accounts.keys({}).then([](const Result<QList<ApiKey>>& answer) -> Result<QList<ApiKey>> {
        if (!answer)
            return answer;
        QList<ApiKey> devices = *answer;
        devices.removeIf([](const ApiKey& key) { return key.deviceKind.isEmpty(); });
        return devices;
    });
}

Answer<bool> DevicesFacade::revoke(qint64 key, Actor actor)
{
    return m_accounts.revokeKey(Caller::till(actor), key);
}

Answer<PairingTicket> DevicesFacade::ask(QString code, QString name, DeviceKind kind, QString address)
{
    if (auto fine = checkName(name); !fine)
        return ready(Result<PairingTicket>(fine.error()));
    return ready(m_desk.ask(code, name, kind, address));
}

// In the engine thread. The key is born when somebody is there to take it: an approval that nobody fetches leaves none.
Result<PairingOutcome> DevicesFacade::hand(Core& core, const access::PairingDesk::Grant& grant)
{
    return core.withDatabase([&](storage::Database& db) -> Result<PairingOutcome> {
        auto issuers = access::IssuerRepository(db, kTenant).listActive();
        if (!issuers)
            return issuers.error();
        auto minted = mintDeviceKey(core, db, m_rooms.limits, grant.key);
        if (!minted)
            return minted.error();
        const bool production = grant.key.environment == KeyEnvironment::Production;
        issuers->removeIf([&](const Issuer& each) { return (each.target == SriTarget::Production) != production; });
        return PairingOutcome{false, grant.expiresAt, std::move(*minted), std::move(*issuers)};
    });
}

Answer<PairingOutcome> DevicesFacade::collect(QString pairing, QString pollToken)
{
    const auto grant = m_desk.claim(pairing, pollToken);
    if (!grant)
        return ready(Result<PairingOutcome>(grant.error()));
    if (grant->pending)
        return ready(Result<PairingOutcome>(PairingOutcome{true, grant->expiresAt, {}, {}}));
    return m_rooms.write([this, pairing, grant = *grant](Core& core) {
        auto outcome = hand(core, grant);
        if (!outcome)
            m_desk.giveBack(pairing);
        return outcome;
    });
}

Answer<bool> DevicesFacade::queuesDocuments()
{
    return m_rooms.write([this](Core& core) {
        return core.withDatabase([&](storage::Database& db) {
            return access::TenantRepository(db, m_rooms.limits).queuesDocuments(kTillTenantId);
        });
    });
}

Answer<bool> DevicesFacade::setQueuesDocuments(bool on, Actor actor)
{
    return m_rooms.write([this, on, actor = std::move(actor)](Core& core) {
        return guarded<bool>(core, Caller::till(actor), {Permission::ManageSettings},
                             [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) -> Result<bool> {
                                 access::TenantRepository tenants(db, m_rooms.limits);
                                 const auto before = tenants.queuesDocuments(kTillTenantId);
                                 if (!before)
                                     return before;
                                 if (auto set = tenants.setQueuesDocuments(kTillTenantId, on); !set)
                                     return set.error();
                                 if (*before != on) {
                                     note.action = u"SETTINGS_CHANGED"_s;
                                     note.subject = u"queuesDocuments"_s;
                                     note.detail = {{u"before"_s, *before}, {u"after"_s, on}};
                                 }
                                 return tenants.queuesDocuments(kTillTenantId);
                             });
    });
}

Answer<std::pair<Product, Money>> DevicesFacade::priceOf(QString codeOrBarcode)
{
    return m_rooms.read([code = std::move(codeOrBarcode)](Reader& reader) -> Result<std::pair<Product, Money>> {
        const auto product = reader.product(code);
        if (!product)
            return product.error();
        if (!product->active)
            return Error{ErrorCode::NOT_FOUND, u"%1 is not sold any more"_s.arg(product->code)};
        const auto price = shelfPrice(*product, core::ecuadorDate(core::SystemClock().nowUtc()));
        if (!price)
            return price.error();
        return std::pair(*product, *price);
    });
}

Answer<ServerCertificate> DevicesFacade::certificate()
{
    return m_rooms.write([](Core& core) { return serverCertificate(core); });
}

Answer<ServerCertificate> DevicesFacade::renewCertificate(Actor actor)
{
    return m_rooms.write([actor = std::move(actor)](Core& core) {
        return shownFromNowOn(core, actor, [&] { return renewServerCertificate(core); });
    });
}

Answer<ServerCertificate> DevicesFacade::useCertificate(QByteArray file, QByteArray key, QByteArray password,
                                                        Actor actor)
{
    return m_rooms.write([file, key, password, actor = std::move(actor)](Core& core) mutable {
        auto shown = shownFromNowOn(core, actor, [&]() -> Result<ServerCertificate> {
            const auto identity = crypto::readTlsIdentity(file, key, password);
            return identity ? keepServerIdentity(core, *identity, true) : identity.error();
        });
        core::wipe(password);
        return shown;
    });
}

Answer<QByteArray> DevicesFacade::certificateKey()
{
    return m_rooms.write([](Core& core) { return serverKey(core); });
}

} // namespace engine::facade
