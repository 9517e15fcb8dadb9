#include "facade/Registration.h"

#include "access/EmailKey.h"
#include "access/TenantRepository.h"
#include "core/FieldErrors.h"
#include "crypto/CertificateJudge.h"
#include "crypto/CertificateRenewal.h"
#include "facade/BranchImport.h"
#include "facade/EmailVerification.h"
#include "facade/IssuerProfile.h"
#include "facade/TenantDesk.h"
#include "ride/Logo.h"
#include "storage/Transaction.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

const QString kFirstKey = u"Initial sandbox key"_s;
const QString kRecoveryKey = u"Recovery sandbox key"_s;

Result<MintedKey> sandboxKey(Core& core, storage::Database& db, TenantId tenant, const QString& label,
                             const QDateTime& now)
{
    return mintNoted(core, db, {tenant, 0}, {label, KeyEnvironment::Sandbox, std::nullopt, {}}, now);
}

// The issuer whose certificate in use proves that the file is its holder's; the one of the lowest id.
Result<Issuer> provenIssuer(storage::Database& db, TenantId tenant, const crypto::SigningIdentity& identity)
{
    const storage::TenantScope scope(tenant);
    const auto issuers = access::IssuerRepository(db, scope).listActive();
    if (!issuers)
        return issuers.error();
    access::CertificateRepository certificates(db, scope);
    for (const Issuer& issuer : *issuers) {
        const auto stored = certificates.active(issuer.id);
        if (!stored) {
            if (stored.error().code == ErrorCode::NOT_FOUND)
                continue;
            return stored.error();
        }
        const auto known = crypto::X509Certificate::fromDer(stored->der);
        if (known && crypto::belongsToHolderOf(*known, identity))
            return issuer;
    }
    return Error{ErrorCode::CONFLICT,
                 u"There is an account with this email already. To get a new key for it, send the certificate that the "
                 "account signs with, or its renewal in a file that holds the authority's certificate too."_s};
}

// Nothing of the account changes but its sandbox keys; what else the request says is ignored.
Result<Registered> recover(Core& core, storage::Database& db, const Tenant& known,
                           const crypto::SigningIdentity& identity, const QDateTime& now)
{
    access::TenantRepository tenants(db, core.limits);
    if (auto held = tenants.hold(known.id); !held)
        return held.error();
    auto tenant = tenants.find(known.id, now);
    if (!tenant)
        return tenant.error();
    auto issuer = provenIssuer(db, known.id, identity);
    if (!issuer)
        return issuer.error();
    if (tenant->status == TenantStatus::Suspended)
        return Error{ErrorCode::ACCOUNT_SUSPENDED, u"The account is suspended."_s};
    if (auto revoked = revokeKeysOf(db, {known.id, 0}, KeyEnvironment::Sandbox, now); !revoked)
        return revoked.error();
    auto minted = sandboxKey(core, db, known.id, kRecoveryKey, now);
    if (!minted)
        return minted.error();
    return Registered{std::move(*tenant), std::move(*issuer), minted->token, true};
}

Result<Registered> enrol(Core& core, storage::Database& db, const Registration& registration,
                         const crypto::SigningIdentity& identity, const QDateTime& now)
{
    access::TenantRepository tenants(db, core.limits);
    const auto id =
        tenants.insert({registration.email.trimmed(), access::emailKey(registration.email), Tier::Free,
                        TenantStatus::PendingVerification, registration.language, registration.verificationRedirectUrl},
                       now);
    if (!id)
        return id.error();
    BranchTerms terms;
    terms.identity = &identity;
    auto issuer = addBranch(core, storage::TenantScope(*id), registration.branch, terms);
    if (!issuer)
        return issuer.error();
    const auto minted = sandboxKey(core, db, *id, kFirstKey, now);
    if (!minted)
        return minted.error();
    if (auto ordered = orderVerificationLetter(core, db, *id, now); !ordered)
        return ordered.error();
    auto tenant = tenants.find(*id, now);
    if (!tenant)
        return tenant.error();
    return Registered{std::move(*tenant), std::move(*issuer), minted->token, false};
}

Result<Registered> tryRegister(Core& core, storage::Database& db, const Registration& registration,
                               const crypto::SigningIdentity& identity)
{
    auto transaction = storage::Transaction::begin(db);
    if (!transaction)
        return transaction.error();
    const QDateTime now = core.clock.nowUtc();
    const auto known =
        access::TenantRepository(db, core.limits).findByEmailKey(access::emailKey(registration.email), now);
    if (!known)
        return known.error();
    auto registered = *known ? recover(core, db, **known, identity, now) : enrol(core, db, registration, identity, now);
    if (!registered)
        return registered;
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return registered;
}

Result<void> checkRegistration(const Registration& registration, bool practice)
{
    core::FieldErrors errors;
    if (access::emailKey(registration.email).isEmpty())
        errors.add(u"email"_s, u"Must be an address like name@example.com."_s, registration.email);
    if (registration.language != u"es" && registration.language != u"en")
        errors.add(u"language"_s, u"Must be \"es\" or \"en\"."_s, registration.language);
    checkRedirectUrl(registration.verificationRedirectUrl, practice, errors);
    if (!registration.branch.p12)
        errors.add(u"cert"_s, u"Missing; send the .p12 file."_s);
    if (auto good = checkProfile(cleanedProfile(registration.branch.profile)); !good)
        errors.append(good.error());
    return errors.isEmpty() ? Result<void>() : errors.toError();
}

} // namespace

Result<crypto::SigningIdentity> prepareRegistration(Registration& registration, bool practice, const QDateTime& now)
{
    if (auto good = checkRegistration(registration, practice); !good)
        return good.error();
    BranchRequest& branch = registration.branch;
    if (!branch.profile.logo.isEmpty()) {
        auto logo = ride::checkedLogo(branch.profile.logo);
        if (!logo)
            return logo.error();
        branch.profile.logo = std::move(*logo);
    }
    auto identity = crypto::openPkcs12(*branch.p12, branch.p12Password);
    core::wipe(branch.p12Password);
    branch.p12.reset();
    if (!identity)
        return identity;
    if (auto judged = crypto::judgeCertificate(*identity, branch.profile.ruc, now); !judged)
        return judged.error();
    return identity;
}

Result<Registered> registerTenant(Core& core, const Registration& registration, const crypto::SigningIdentity& identity)
{
    return core.withDatabase([&](storage::Database& db) {
        auto registered = tryRegister(core, db, registration, identity);
        // Another process has taken the address in between: now it is a known one.
        if (!registered && registered.error().code == ErrorCode::UNIQUE_VIOLATION)
            registered = tryRegister(core, db, registration, identity);
        return registered;
    });
}

} // namespace engine::facade
