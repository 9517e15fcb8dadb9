#include "facade/AccountsFacade.h"

#include "access/TenantEventRepository.h"
#include "access/TenantRepository.h"
#include "core/Log.h"
#include "facade/Guarded.h"
#include "facade/KeyRules.h"
#include "storage/Transaction.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr int kWriteUsesMs = 3'000;
constexpr int kMinute = 60;
constexpr int kHour = 3'600;

template <class T>
Answer<T> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

} // namespace

RateVerdict AccountsFacade::verdictOf(const QList<access::RateCount>& counts, const Counting& counting)
{
    RateVerdict verdict;
    verdict.limited = true;
    verdict.remaining = std::numeric_limits<int>::max();
    for (qsizetype i = 0; i < counts.size(); ++i) {
        const int limit = counting.limits[i];
        const int remaining = static_cast<int>(std::max<qint64>(0, limit - counts[i].requests));
        const bool full = counts[i].requests > limit;
        // The counter that is nearest to its end is the one to tell about.
        if (remaining < verdict.remaining || (full && verdict.allowed)) {
            verdict.limit = limit;
            verdict.remaining = remaining;
            verdict.resetSeconds = counts[i].resetSeconds;
        }
        verdict.allowed = verdict.allowed && !full;
        if (counting.reported && counts[i].requests == limit + 1) // once for each window
            qCWarning(core::lcFacade) << "more than" << limit << "wrong keys within a minute:" << counting.buckets[i];
    }
    return verdict;
}

Result<void> AccountsFacade::start(const EngineConfig& config)
{
    m_rooms.engineThread->runAndWait([this] {
        // Owned by something of the engine thread: it goes when the thread's state goes.
        auto* timer = new QTimer(m_rooms.core->scheduler.get());
        QObject::connect(timer, &QTimer::timeout, timer, [this] { writeUses(*m_rooms.core); });
        timer->start(kWriteUsesMs);
    });
    if (config.database.isEmpty())
        return {};
    m_countThread = std::make_unique<WorkThread>(u"counter"_s);
    Result<void> opened;
    m_countThread->runAndWait([&] {
        auto database = storage::Database::open(databaseConfig(config, false));
        if (!database) {
            opened = database.error();
            return;
        }
        m_countDatabase = std::move(*database);
        m_sharedWindows = std::make_unique<access::SharedRateWindows>(*m_countDatabase);
    });
    return opened;
}

void AccountsFacade::stop()
{
    if (m_countThread) {
        m_countThread->runAndWait([this] {
            m_sharedWindows.reset();
            m_countDatabase.reset();
        });
        m_countThread.reset();
    }
    if (m_rooms.engineThread) {
        m_rooms.engineThread->runAndWait([this] {
            if (m_rooms.core)
                writeUses(*m_rooms.core);
        });
    }
}

void AccountsFacade::writeUses(Core& core)
{
    const QList<access::KeyUse> uses = m_uses.take();
    if (uses.isEmpty())
        return;
    const auto written = core.withDatabase([&](storage::Database& db) -> Result<void> {
        auto transaction = storage::Transaction::begin(db);
        if (!transaction)
            return transaction.error();
        if (auto noted = access::ApiKeyRepository(db).noteUses(uses); !noted)
            return noted;
        return transaction->commit();
    });
    if (written)
        return;
    qCWarning(core::lcFacade) << "the use of keys could not be written:" << written.error().detail;
    m_uses.giveBack(uses);
}

Answer<Identity> AccountsFacade::authenticate(QByteArray tokenSha256, QString address)
{
    return m_rooms.read([this, hash = std::move(tokenSha256), address = std::move(address)](Reader& reader) {
        auto identity = reader.identity(hash);
        if (identity)
            m_uses.note(identity->key.id, address, core::SystemClock().nowUtc());
        return identity;
    });
}

Answer<Issuer> AccountsFacade::issuerFor(Identity identity, IssuerId issuer)
{
    return m_rooms.read([identity = std::move(identity), issuer](Reader& reader) -> Result<Issuer> {
        auto found = reader.issuerOf(identity.tenant.id, issuer);
        if (!found)
            return found;
        const bool production = found->target == SriTarget::Production;
        if (production != (identity.key.environment == KeyEnvironment::Production))
            return Error{ErrorCode::API_KEY_ENV_MISMATCH, production
                                                              ? u"This issuer is in production; use a production key."_s
                                                              : u"This issuer is in the sandbox; use a sandbox key."_s};
        return found;
    });
}

Answer<RateVerdict> AccountsFacade::count(Counting counting)
{
    if (counting.buckets.isEmpty())
        return ready(Result<RateVerdict>(RateVerdict()));
    if (!m_countThread) {
        const auto counts = m_ownWindows.count(counting.buckets, counting.windowSeconds, core::SystemClock().nowUtc());
        return ready(counts ? Result<RateVerdict>(verdictOf(*counts, counting)) : counts.error());
    }
    return m_countThread->post([this, counting = std::move(counting)]() -> Result<RateVerdict> {
        if (m_countDatabase->isLost()) {
            if (auto back = m_countDatabase->reconnect(); !back)
                return back.error();
        }
        const auto counts =
            m_sharedWindows->count(counting.buckets, counting.windowSeconds, core::SystemClock().nowUtc());
        return counts ? Result<RateVerdict>(verdictOf(*counts, counting)) : counts.error();
    });
}

Answer<RateVerdict> AccountsFacade::countRequest(RateBucket bucket, Identity identity)
{
    Counting counting;
    if (identity.tenant.unlimited)
        return count(counting);
    const TierLimits& limits = m_rooms.limits.of(identity.tenant.tier);
    const bool writes = bucket == RateBucket::Write;
    const QString kind = writes ? u"write"_s : u"read"_s;
    const auto add = [&](std::optional<int> limit, const QString& whose, qint64 id) {
        if (!limit)
            return;
        counting.buckets << whose + u'/' + QString::number(id) + u'/' + kind;
        counting.limits << *limit;
    };
    add(writes ? limits.writesPerMinute : limits.readsPerMinute, u"key"_s, identity.key.id);
    add(writes ? limits.tenantWritesPerMinute : limits.tenantReadsPerMinute, u"tenant"_s, identity.tenant.id);
    counting.windowSeconds = kMinute;
    return count(counting);
}

Answer<RateVerdict> AccountsFacade::countAddress(RateBucket bucket, QString address)
{
    const Limits& limits = m_rooms.limits;
    switch (bucket) {
    case RateBucket::Registration:
        return count({{u"registration/"_s + address}, {limits.registrationsPerHour}, kHour});
    case RateBucket::Admin:
        return count({{u"admin/"_s + address}, {limits.adminRequestsPerMinute}, kMinute});
    case RateBucket::WrongKey:
        return count({{u"wrong/"_s + address}, {limits.wrongKeysPerMinute}, kMinute, true});
    default:
        return count({});
    }
}

Answer<Tenant> AccountsFacade::tenant(TenantId id)
{
    return m_rooms.read([id](Reader& reader) { return reader.tenant(id); });
}

Answer<QList<Tenant>> AccountsFacade::tenants()
{
    return m_rooms.read([](Reader& reader) { return reader.tenants(); });
}

Answer<Tenant> AccountsFacade::setLanguage(Caller caller, QString language)
{
    return m_rooms.write([this, caller, language = std::move(language)](Core& core) {
        return core.withDatabase([&](storage::Database& db) -> Result<Tenant> {
            if (language != u"es" && language != u"en")
                return Error{ErrorCode::VALIDATION_FAILED,
                             u"One field was refused."_s,
                             {{u"language"_s, u"Must be \"es\" or \"en\"."_s, u"language"_s, language.left(60)}}};
            if (auto fine = allowed(core, caller, Permission::ManageSettings); !fine)
                return fine.error();
            access::TenantRepository tenants(db, m_rooms.limits);
            if (auto done = tenants.setLanguage(caller.tenant, language); !done)
                return done.error();
            return tenants.find(caller.tenant, core.clock.nowUtc());
        });
    });
}

Answer<QList<TenantEvent>> AccountsFacade::tenantEvents(Caller caller)
{
    return m_rooms.read([caller](Reader& reader) { return reader.tenantEvents(caller.tenant); });
}

Answer<QList<ApiKey>> AccountsFacade::keys(Caller caller)
{
    return m_rooms.read([this, caller](Reader& reader) {
        auto keys = reader.keys(caller.tenant);
        if (!keys)
            return keys;
        for (ApiKey& key : *keys) {
            if (const auto use = m_uses.pending(key.id)) {
                key.requestCount += use->requests;
                key.lastUsedAt = use->at;
                key.lastAddress = use->address;
            }
        }
        return keys;
    });
}

Answer<MintedKey> AccountsFacade::createKey(Caller caller, NewApiKey key)
{
    return m_rooms.write([this, caller, key = std::move(key)](Core& core) {
        return guarded<MintedKey>(core, caller, {Permission::ManageSettings},
                                  [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) {
                                      auto minted = mintKey(core, db, m_rooms.limits, caller, key);
                                      if (minted) {
                                          note.action = u"KEY_CREATED"_s;
                                          note.subject = minted->key.label.value_or(QString());
                                          note.detail = keyEventDetail(minted->key, caller);
                                      }
                                      return minted;
                                  });
    });
}

Answer<bool> AccountsFacade::revokeKey(Caller caller, qint64 id)
{
    return m_rooms.write([caller, id](Core& core) {
        return guarded<bool>(core, caller, {Permission::ManageSettings},
                             [&](storage::Database& db, const pos::Who&, pos::AuditNote& note) {
                                 auto revoked = facade::revokeKey(core, db, caller, id);
                                 if (revoked) {
                                     note.action = u"KEY_REVOKED"_s;
                                     note.subject = QString::number(id);
                                 }
                                 return revoked;
                             });
    });
}

} // namespace engine::facade
