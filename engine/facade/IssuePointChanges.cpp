#include "facade/IssuePointChanges.h"

#include "access/DocumentTypeRepository.h"
#include "access/TenantRepository.h"
#include "crypto/CertificateJudge.h"
#include "facade/BranchImport.h"
#include "facade/IssuerProfile.h"
#include "invoicing/SequentialRepository.h"
#include "storage/Transaction.h"

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

Error noSuchIssuer(IssuerId id)
{
    return {ErrorCode::ISSUER_NOT_FOUND, u"There is no issuer %1."_s.arg(id)};
}

Error foreignIssuer()
{
    return {ErrorCode::ISSUER_FORBIDDEN, u"This issuer belongs to another account."_s};
}

Result<QStringList> codesOf(access::DocumentTypeRepository& types, IssuerId id)
{
    return types.active(id).map([](const QList<DocumentType>& active) {
        QStringList codes;
        for (const DocumentType type : active)
            codes << documentTypeCode(type);
        return codes;
    });
}

} // namespace

Result<Issuer> issuerOf(storage::Database& db, const Caller& caller, IssuerId id)
{
    auto found = access::IssuerRepository::findEverybodys(db, id);
    if (!found)
        return found.error();
    if (!*found || !(*found)->active)
        return noSuchIssuer(id);
    if ((*found)->tenant != caller.tenant)
        return foreignIssuer();
    return std::move(**found);
}

// One transaction; nobody else adds, removes or limits issuers of the tenant meanwhile.
template <class T, class Work>
Result<T> IssuePointChanges::change(Work work)
{
    return m_core.withDatabase([&](storage::Database& db) -> Result<T> {
        auto transaction = storage::Transaction::begin(db);
        if (!transaction)
            return transaction.error();
        access::IssuerRepository issuers(db, m_tenant);
        if (auto held = issuers.hold(); !held)
            return held.error();
        Result<T> done = work(db, issuers);
        if (!done)
            return done;
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
        return done;
    });
}

Result<Issuer> IssuePointChanges::create(const BranchRequest& request, const crypto::SigningIdentity* identity)
{
    return m_core.withDatabase([&](storage::Database& db) -> Result<Issuer> {
        auto transaction = storage::Transaction::begin(db);
        if (!transaction)
            return transaction.error();
        const auto tenant = access::TenantRepository(db, m_core.limits).find(m_tenant.id, m_core.clock.nowUtc());
        if (!tenant)
            return tenant.error();
        if (tenant->status != TenantStatus::Active)
            return Error{ErrorCode::EMAIL_VERIFICATION_REQUIRED, u"Verify the e-mail address of the account first."_s};
        BranchTerms terms;
        terms.identity = identity;
        terms.limitTypes = true;
        auto added = addBranch(m_core, m_tenant, request, terms);
        if (!added)
            return added;
        if (auto committed = transaction->commit(); !committed)
            return committed.error();
        return added;
    });
}

Result<Issuer> IssuePointChanges::update(IssuerId id, const IssuePointChange& wanted)
{
    return change<Issuer>([&](storage::Database& db, access::IssuerRepository& issuers) -> Result<Issuer> {
        auto issuer = issuerOf(db, m_caller, id);
        if (!issuer)
            return issuer;
        Issuer changed = *issuer;
        changed.tradeName = wanted.tradeName.value_or(issuer->tradeName);
        changed.branchAddress = wanted.branchAddress.value_or(issuer->branchAddress);
        changed = cleanedProfile(changed);
        if (auto good = checkProfile(changed); !good)
            return good.error();
        const QDateTime now = m_core.clock.nowUtc();
        if (wanted.tradeName) {
            if (auto set = issuers.setTradeName(id, changed.tradeName, now); !set)
                return set.error();
        }
        if (wanted.branchAddress) {
            if (auto set = issuers.setBranchAddress(id, changed.branchAddress, now); !set)
                return set.error();
        }
        return changed;
    });
}

Result<bool> IssuePointChanges::remove(IssuerId id)
{
    return change<bool>([&](storage::Database& db, access::IssuerRepository& issuers) -> Result<bool> {
        const auto issuer = issuerOf(db, m_caller, id);
        if (!issuer)
            return issuer.error();
        const auto points = issuers.countActive(issuer->branchCode);
        if (!points)
            return points.error();
        if (points->all <= 1)
            return Error{ErrorCode::LAST_ISSUER_CANNOT_BE_REMOVED, u"The last issuer of an account stays."_s};
        // A creation under way has taken its number and is waited for; one that comes later finds the issuer gone.
        if (auto held = invoicing::SequentialRepository(db, m_tenant)
                            .holdAll(id, {DocumentType::Invoice, DocumentType::CreditNote});
            !held)
            return held.error();
        const auto used = issuers.hasDocuments(id);
        if (!used)
            return used.error();
        if (*used)
            return Error{ErrorCode::ISSUER_HAS_DOCUMENTS, u"Issuer %1 has documents and stays."_s.arg(id)};
        if (auto set = issuers.setActive(id, false, m_core.clock.nowUtc()); !set)
            return set.error();
        return true;
    });
}

Result<bool> IssuePointChanges::activate(IssuerId id)
{
    return change<bool>([&](storage::Database& db, access::IssuerRepository& issuers) -> Result<bool> {
        const auto issuer = access::IssuerRepository::findEverybodys(db, id);
        if (!issuer)
            return issuer.error();
        if (!*issuer)
            return noSuchIssuer(id);
        if ((*issuer)->tenant != m_tenant.id)
            return foreignIssuer();
        if ((*issuer)->active)
            return Error{ErrorCode::ISSUER_NOT_FOUND, u"Issuer %1 is active already."_s.arg(id)};
        if (auto free = checkPointLimits(m_core, db, m_tenant, (*issuer)->branchCode); !free)
            return free.error();
        if (auto set = issuers.setActive(id, true, m_core.clock.nowUtc()); !set)
            return set.error();
        return true;
    });
}

Result<bool> IssuePointChanges::setLogo(IssuerId id, const QByteArray& logo)
{
    return change<bool>([&](storage::Database& db, access::IssuerRepository& issuers) -> Result<bool> {
        if (const auto issuer = issuerOf(db, m_caller, id); !issuer)
            return issuer.error();
        if (auto set = issuers.setLogo(id, logo, m_core.clock.nowUtc()); !set)
            return set.error();
        return true;
    });
}

Result<Issuer> IssuePointChanges::renewCertificate(IssuerId id, const crypto::SigningIdentity& identity)
{
    return change<Issuer>([&](storage::Database& db, access::IssuerRepository&) -> Result<Issuer> {
        const auto issuer = issuerOf(db, m_caller, id);
        if (!issuer)
            return issuer;
        const auto report = crypto::judgeCertificate(identity, issuer->ruc, m_core.clock.nowUtc());
        if (!report)
            return report.error();
        if (auto usable = checkCertificateUse(issuer->target, identity.certificate); !usable)
            return usable.error();
        if (auto stored = m_core.vault->store(m_tenant, id, identity); !stored)
            return stored.error();
        if (auto noted = noteCertificate(m_core, db, m_tenant, u"CERTIFICATE_RENEWED"_s, id, identity.certificate);
            !noted)
            return noted.error();
        return issuerOf(db, m_caller, id);
    });
}

Result<QStringList> IssuePointChanges::enableType(IssuerId id, const QString& code)
{
    return change<QStringList>([&](storage::Database& db, access::IssuerRepository&) -> Result<QStringList> {
        if (const auto issuer = issuerOf(db, m_caller, id); !issuer)
            return issuer.error();
        const auto type = supportedType(code);
        if (!type)
            return type.error();
        access::DocumentTypeRepository types(db, m_tenant);
        const auto enabled = types.isActive(id, *type);
        if (!enabled)
            return enabled.error();
        if (!*enabled) {
            if (auto offered = checkTypeLimit(m_core, db, m_tenant, *type); !offered)
                return offered.error();
            if (auto set = types.enable(id, *type); !set)
                return set.error();
        }
        return codesOf(types, id);
    });
}

Result<QStringList> IssuePointChanges::disableType(IssuerId id, const QString& code)
{
    return change<QStringList>([&](storage::Database& db, access::IssuerRepository&) -> Result<QStringList> {
        if (const auto issuer = issuerOf(db, m_caller, id); !issuer)
            return issuer.error();
        const auto type = supportedType(code);
        if (!type)
            return type.error();
        access::DocumentTypeRepository types(db, m_tenant);
        if (auto enabled = types.require(id, *type); !enabled)
            return enabled.error();
        const auto active = types.active(id);
        if (!active)
            return active.error();
        if (active->size() == 1)
            return Error{ErrorCode::BAD_REQUEST, u"The last document type of an issuer stays enabled."_s};
        if (auto set = types.disable(id, *type); !set)
            return set.error();
        return codesOf(types, id);
    });
}

Result<bool> IssuePointChanges::setNextNumber(IssuerId id, const QString& documentType, Environment environment,
                                              qint32 next)
{
    return change<bool>([&](storage::Database& db, access::IssuerRepository&) -> Result<bool> {
        if (const auto issuer = issuerOf(db, m_caller, id); !issuer)
            return issuer.error();
        const auto type = supportedType(documentType);
        if (!type)
            return type.error();
        invoicing::SequentialRepository sequentials(db, m_tenant);
        const auto moved = sequentials.moveForward(id, environment, *type, next);
        if (!moved || *moved)
            return moved;
        const auto current = sequentials.peek(id, environment, *type);
        if (!current)
            return current.error();
        return Error{ErrorCode::SEQUENTIAL_CANNOT_DECREASE,
                     u"The last number given is %1; the next one can only be a higher one."_s.arg(*current - 1)};
    });
}

Result<Issuer> createFor(Core& core, TenantId tenant, const BranchRequest& request,
                         const crypto::SigningIdentity* identity)
{
    return core.withDatabase([&](storage::Database& db) -> Result<Issuer> {
        if (const auto found = access::TenantRepository(db, core.limits).find(tenant, core.clock.nowUtc()); !found)
            return found.error();
        BranchTerms terms;
        terms.identity = identity;
        return addBranch(core, storage::TenantScope(tenant), request, terms);
    });
}

} // namespace engine::facade
