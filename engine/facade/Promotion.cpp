#include "facade/Promotion.h"

#include "access/ApiKeyRepository.h"
#include "access/DocumentTypeRepository.h"
#include "access/PracticeMark.h"
#include "access/TenantEventRepository.h"
#include "access/TenantRepository.h"
#include "core/FieldErrors.h"
#include "crypto/PracticeIdentity.h"
#include "facade/TenantDesk.h"
#include "invoicing/SequentialRepository.h"
#include "storage/Transaction.h"

#include <QMap>

#include <set>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

constexpr qint32 kMostSequential = 999'999'999;
constexpr qint32 kUsedUp = 1'000'000'000;

using Counter = std::pair<IssuerId, DocumentType>;
using Counters = QMap<Counter, qint32>; // -> next number

class Promotion
{
public:
    Promotion(Core& core, storage::Database& db, const Caller& caller)
        : m_core(core), m_db(db), m_caller(caller), m_scope(caller.tenant), m_now(core.clock.nowUtc()),
          m_tenants(db, core.limits)
    {
    }

    // Everything that may refuse comes before everything that writes.
    Result<Promoted> run(const PromoteRequest& request, bool byAdmin)
    {
        auto transaction = storage::Transaction::begin(m_db);
        if (!transaction)
            return transaction.error();
        if (auto allowed = check(byAdmin); !allowed)
            return allowed.error();
        auto counters = readCounters();
        if (!counters)
            return counters.error();
        if (auto listed = applyListed(request, *counters); !listed)
            return listed.error();
        if (auto moved = moveIssuers(*counters); !moved)
            return moved.error();
        auto keys = renewKeys();
        if (!keys)
            return keys.error();
        auto tenant = finish(keys->size());
        if (!tenant)
            return tenant.error();
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
        return Promoted{std::move(*tenant), std::move(*keys)};
    }

private:
    Result<void> check(bool byAdmin);
    Result<Counters> readCounters();
    static Result<void> applyListed(const PromoteRequest& request, Counters& counters);
    Result<void> moveIssuers(const Counters& counters);
    Result<QList<PromotedKey>> renewKeys();
    Result<Tenant> finish(qsizetype keys);

    Core& m_core;
    storage::Database& m_db;
    const Caller m_caller;
    const storage::TenantScope m_scope;
    const QDateTime m_now;
    access::TenantRepository m_tenants;
};

Result<void> Promotion::check(bool byAdmin)
{
    if (auto held = m_tenants.hold(m_caller.tenant); !held) // of two at once, the second finds it done
        return held;
    const auto tenant = m_tenants.find(m_caller.tenant, m_now);
    if (!tenant)
        return tenant.error();
    if (!byAdmin && tenant->status != TenantStatus::Active) {
        Error error{ErrorCode::FORBIDDEN, u"Verify the email address of the account first; then it can be promoted."_s};
        error.reason = errorCodeName(ErrorCode::EMAIL_VERIFICATION_REQUIRED);
        return error;
    }
    if (tenant->promoted)
        return Error{ErrorCode::CONFLICT, u"The account is in production already."_s};
    return {};
}

// Every active issuer with every voucher it may make. What the practice shop signs with is worth nothing outside
// practice, so its tenant stays there.
Result<Counters> Promotion::readCounters()
{
    const auto issuers = access::IssuerRepository(m_db, m_scope).listActive();
    if (!issuers)
        return issuers.error();
    access::DocumentTypeRepository types(m_db, m_scope);
    access::CertificateRepository certificates(m_db, m_scope);
    invoicing::SequentialRepository sequentials(m_db, m_scope);
    Counters counters;
    for (const Issuer& issuer : *issuers) {
        const auto stored = certificates.active(issuer.id);
        if (!stored && stored.error().code != ErrorCode::NOT_FOUND)
            return stored.error();
        if (stored) {
            const auto certificate = crypto::X509Certificate::fromDer(stored->der);
            if (certificate && crypto::isPracticeCertificate(*certificate))
                return Error{ErrorCode::CONFLICT, u"Issuer %1 signs with the practice certificate; load its own one "
                                                  "first."_s.arg(issuer.id)};
        }
        const auto active = types.active(issuer.id);
        if (!active)
            return active.error();
        for (const DocumentType type : *active) {
            const auto next = sequentials.peek(issuer.id, Environment::Production, type);
            if (!next)
                return next.error();
            counters.insert({issuer.id, type}, *next);
        }
    }
    return counters;
}

Result<void> Promotion::applyListed(const PromoteRequest& request, Counters& counters)
{
    core::FieldErrors errors;
    std::set<Counter> seen;
    for (qsizetype i = 0; i < request.counters.size(); ++i) {
        const PromoteRequest::Counter& listed = request.counters[i];
        const QString path = u"initialSequentials[%1]"_s.arg(i);
        const bool known = std::any_of(counters.keyBegin(), counters.keyEnd(),
                                       [&](const Counter& counter) { return counter.first == listed.issuer; });
        const auto type = documentTypeFromCode(listed.documentType);
        const Counter counter{listed.issuer, type.value_or(DocumentType::Invoice)};
        if (!known)
            errors.add(path + u".issuerId"_s, u"The account has no such active issuer."_s,
                       QString::number(listed.issuer));
        else if (!type || !counters.contains(counter))
            errors.add(path + u".documentType"_s, u"The issuer does not make this voucher; activate it first."_s,
                       listed.documentType);
        else if (seen.contains(counter))
            errors.add(path, u"The same issuer and document type are listed twice."_s);
        else if (listed.sequential < 1 || listed.sequential > kMostSequential)
            errors.add(path + u".sequential"_s, u"Must be a number from 1 to 999999999."_s,
                       QString::number(listed.sequential));
        else if (listed.sequential < counters.value(counter))
            errors.add(path + u".sequential"_s,
                       u"The next number in production is %1 already; it can only move forward."_s.arg(
                           counters.value(counter)),
                       QString::number(listed.sequential));
        else
            counters.insert(counter, listed.sequential);
        seen.insert(counter);
    }
    return errors.isEmpty() ? Result<void>() : errors.toError();
}

Result<void> Promotion::moveIssuers(const Counters& counters)
{
    // Removed issuers go along: should one come back, it shall not issue in the sandbox.
    if (auto moved = access::IssuerRepository(m_db, m_scope).moveAllToProduction(m_now); !moved)
        return moved;
    invoicing::SequentialRepository sequentials(m_db, m_scope);
    for (auto counter = counters.begin(); counter != counters.end(); ++counter) {
        if (*counter >= kUsedUp)
            continue;
        const auto& [issuer, type] = counter.key();
        if (auto seeded = sequentials.seed(issuer, Environment::Production, type, *counter); !seeded)
            return seeded;
    }
    return {};
}

Result<QList<PromotedKey>> Promotion::renewKeys()
{
    const auto before = access::ApiKeyRepository(m_db).list(m_caller.tenant);
    if (!before)
        return before.error();
    if (auto revoked = revokeKeysOf(m_db, m_caller, KeyEnvironment::Sandbox, m_now); !revoked)
        return revoked.error();
    QList<PromotedKey> renewed;
    for (const ApiKey& old : *before) {
        if (old.environment != KeyEnvironment::Sandbox)
            continue;
        const NewApiKey wanted{old.label, KeyEnvironment::Production, old.scopes, old.deviceKind};
        const auto minted = mintNoted(m_core, m_db, m_caller, wanted, m_now);
        if (!minted)
            return minted.error();
        renewed.append({old.label, minted->token});
    }
    return renewed;
}

Result<Tenant> Promotion::finish(qsizetype keys)
{
    if (auto promoted = m_tenants.setPromoted(m_caller.tenant); !promoted)
        return promoted.error();
    if (m_core.config.practice && m_core.config.sriUrl.isEmpty()) {
        if (auto marked = access::markPractised(m_db, m_scope); !marked)
            return marked.error();
    }
    const QJsonObject detail{{u"keys"_s, keys},
                             {u"byApiKeyId"_s, m_caller.apiKeyId == 0 ? QJsonValue() : QJsonValue(m_caller.apiKeyId)}};
    if (auto told = access::TenantEventRepository(m_db).append(m_caller.tenant, u"PROMOTED"_s, detail, m_now); !told)
        return told.error();
    return m_tenants.find(m_caller.tenant, m_now);
}

} // namespace

Result<Promoted> promoteTenant(Core& core, storage::Database& db, const Caller& caller, const PromoteRequest& request,
                               bool byAdmin)
{
    return Promotion(core, db, caller).run(request, byAdmin);
}

} // namespace engine::facade
