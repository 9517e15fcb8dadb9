#include "facade/IssuerImport.h"

#include "access/DocumentTypeRepository.h"
#include "facade/IssuerProfile.h"
#include "invoicing/SequentialRepository.h"
#include "storage/Transaction.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

// The counter of the issuer's environment: where it stands (0), or at `wanted`.
Result<void> seedNumber(storage::Database& db, storage::TenantScope tenant, const Issuer& issuer, qint32 wanted)
{
    const Environment environment = environmentOf(issuer.target);
    invoicing::SequentialRepository sequentials(db, tenant);
    // One that is not there yet begins at 1; from then on processes can queue up at its row.
    const auto moved = sequentials.moveForward(issuer.id, environment, DocumentType::Invoice, wanted == 0 ? 1 : wanted);
    if (!moved)
        return moved.error();
    if (*moved || wanted == 0)
        return {};
    const auto current = sequentials.peek(issuer.id, environment, DocumentType::Invoice);
    if (!current)
        return current.error();
    const QString why = u"The next number is %1 already; it can only move forward."_s.arg(*current);
    return Error{
        ErrorCode::CONFLICT, why, {{u"nextSequential"_s, why, u"nextSequential"_s, QString::number(*current)}}};
}

} // namespace

Result<IssuerAdded> addIssuer(Core& core, storage::TenantScope tenant, const NewIssuer& issuer)
{
    const Issuer profile = cleanedProfile(issuer.profile);
    if (auto good = checkProfile(profile); !good)
        return good.error();
    if (profile.target == SriTarget::Practice && issuer.firstSequential < 1)
        return Error{ErrorCode::VALIDATION_FAILED, u"The first number must be 1 or more."_s};
    const QDateTime now = core.clock.nowUtc();
    const auto opened = access::CertificateVault::open(issuer.p12, issuer.password, profile.ruc, now);
    if (!opened)
        return opened.error();
    if (auto usable = checkCertificateUse(profile.target, opened->identity.certificate); !usable)
        return usable.error();
    return core.withDatabase([&](storage::Database& db) -> Result<IssuerAdded> {
        auto transaction = storage::Transaction::begin(db);
        if (!transaction)
            return transaction.error();
        if (auto held = access::IssuerRepository::holdTaxpayers(db); !held)
            return held.error();
        access::IssuerRepository issuers(db, tenant);
        const auto taken = issuers.isRucOfAnother(profile.ruc);
        if (!taken)
            return taken.error();
        if (*taken)
            return rucTaken(profile.ruc);
        const auto id = issuers.insert(profile, now);
        if (!id) {
            if (id.error().code == ErrorCode::UNIQUE_VIOLATION)
                return pointTaken(profile);
            return id.error();
        }
        const auto warnings = core.vault->store(tenant, *id, *opened);
        if (!warnings)
            return warnings.error();
        access::DocumentTypeRepository types(db, tenant);
        for (const DocumentType type : {DocumentType::Invoice, DocumentType::CreditNote})
            if (auto enabled = types.enable(*id, type); !enabled)
                return enabled.error();
        invoicing::SequentialRepository sequentials(db, tenant);
        if (auto seeded =
                sequentials.seed(*id, environmentOf(profile.target), DocumentType::Invoice, issuer.firstSequential);
            !seeded)
            return seeded.error();
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
        return issuers.find(*id).map([&](Issuer&& stored) { return IssuerAdded{std::move(stored), *warnings}; });
    });
}

Result<Issuer> updateIssuer(Core& core, storage::TenantScope tenant, const Issuer& issuer, qint32 next)
{
    const Issuer profile = cleanedProfile(issuer);
    if (auto good = checkProfile(profile); !good)
        return good.error();
    return core.withDatabase([&](storage::Database& db) -> Result<Issuer> {
        access::IssuerRepository issuers(db, tenant);
        const auto before = issuers.find(profile.id);
        if (!before)
            return before.error();
        if (before->ruc != profile.ruc || before->branchCode != profile.branchCode ||
            before->issuePointCode != profile.issuePointCode)
            return Error{ErrorCode::CONFLICT,
                         u"RUC, branch and issue point of an issuer do not change; add another issuer instead."_s};
        if (const auto signer = core.vault->signerFor(tenant, profile.id)) {
            if (auto usable = checkCertificateUse(profile.target, (*signer)->certificate()); !usable)
                return usable.error();
        }
        auto transaction = storage::Transaction::begin(db);
        if (!transaction)
            return transaction.error();
        if (auto updated = issuers.update(profile, core.clock.nowUtc()); !updated)
            return updated.error();
        // The counter of the new environment exists from the start, so that processes can queue up at its row.
        if (auto seeded = seedNumber(db, tenant, profile, next); !seeded)
            return seeded.error();
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
        return issuers.find(profile.id);
    });
}

Result<Issuer> setNextNumber(Core& core, storage::TenantScope tenant, IssuerId id, qint32 next)
{
    if (next < 1)
        return Error{ErrorCode::VALIDATION_FAILED, u"The next number must be 1 or more."_s};
    return core.withDatabase([&](storage::Database& db) -> Result<Issuer> {
        auto transaction = storage::Transaction::begin(db);
        if (!transaction)
            return transaction.error();
        access::IssuerRepository issuers(db, tenant);
        const auto issuer = issuers.find(id);
        if (!issuer)
            return issuer.error();
        if (auto seeded = seedNumber(db, tenant, *issuer, next); !seeded)
            return seeded.error();
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
        return issuers.find(id);
    });
}

Result<IssuerAdded> renewCertificate(Core& core, storage::TenantScope tenant, IssuerId id, const QByteArray& p12,
                                     const QByteArray& password)
{
    return core.withDatabase([&](storage::Database& db) -> Result<IssuerAdded> {
        access::IssuerRepository issuers(db, tenant);
        const auto issuer = issuers.find(id);
        if (!issuer)
            return issuer.error();
        const auto opened = access::CertificateVault::open(p12, password, issuer->ruc, core.clock.nowUtc());
        if (!opened)
            return opened.error();
        const auto warnings = core.vault->store(tenant, id, *opened);
        if (!warnings)
            return warnings.error();
        return issuers.find(id).map([&](Issuer&& stored) { return IssuerAdded{std::move(stored), *warnings}; });
    });
}

} // namespace engine::facade
