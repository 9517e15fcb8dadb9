#include "facade/BranchImport.h"

#include "access/DocumentTypeRepository.h"
#include "access/TenantEventRepository.h"
#include "access/TenantRepository.h"
#include "crypto/CertificateJudge.h"
#include "facade/IssuerProfile.h"
#include "invoicing/SequentialRepository.h"
#include "storage/Transaction.h"

#include <engine/IssuePoints.h>

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace engine {

const QStringList& supportedDocumentTypes()
{
    static const QStringList types{u"01"_s, u"04"_s};
    return types;
}

} // namespace engine

namespace engine::facade {

namespace {

class BranchImport
{
public:
    BranchImport(Core& core, storage::Database& db, storage::TenantScope tenant, const BranchRequest& request,
                 const BranchTerms& terms)
        : m_core(core), m_db(db), m_tenant(tenant), m_request(request), m_terms(terms), m_issuers(db, tenant)
    {
    }

    Result<Issuer> run();

private:
    Result<void> findSource();
    Result<void> makeProfile();
    Result<void> checkTypes();
    Result<void> openCertificate();
    Result<void> insert();
    Result<void> giveCertificate();
    Result<void> giveTypesAndCounters();
    [[nodiscard]] bool inheritsProfile() const { return m_request.profile.ruc.isEmpty(); }

    Core& m_core;
    storage::Database& m_db;
    storage::TenantScope m_tenant;
    const BranchRequest& m_request;
    const BranchTerms& m_terms;
    access::IssuerRepository m_issuers;
    std::optional<Issuer> m_source;
    crypto::SigningIdentity m_opened;                    // when nobody has opened it yet
    const crypto::SigningIdentity* m_identity = nullptr; // the request's own
    Issuer m_profile;
    QList<DocumentType> m_types;
};

Result<Issuer> BranchImport::run()
{
    auto transaction = storage::Transaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    // Two processes that take the same taxpayer in, or the last place of a tier, come one after the other.
    if (auto held = access::IssuerRepository::holdTaxpayers(m_db); !held)
        return held.error();
    if (auto held = m_issuers.hold(); !held)
        return held.error();
    for (const auto step : {&BranchImport::findSource, &BranchImport::makeProfile, &BranchImport::checkTypes,
                            &BranchImport::openCertificate, &BranchImport::insert, &BranchImport::giveCertificate,
                            &BranchImport::giveTypesAndCounters})
        if (auto done = (this->*step)(); !done)
            return done.error();
    auto stored = m_issuers.find(m_profile.id);
    if (!stored)
        return stored;
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return stored;
}

Result<void> BranchImport::findSource()
{
    const Error missing{ErrorCode::SOURCE_ISSUER_NOT_FOUND, u"There is no active issuer to inherit from."_s};
    if (m_request.sourceIssuer) {
        auto source = access::IssuerRepository::findEverybodys(m_db, *m_request.sourceIssuer);
        if (!source)
            return source.error();
        // The operator may name anybody's; then the RUC decides.
        const bool mine = *source && (*source)->tenant == m_tenant.id;
        if (!*source || !(*source)->active || (inheritsProfile() && !mine))
            return missing;
        m_source = std::move(**source);
    } else if (inheritsProfile()) {
        auto own = m_issuers.listActive();
        if (!own)
            return own.error();
        if (own->isEmpty())
            return missing;
        m_source = own->first();
    }
    if (m_source && !inheritsProfile() && m_source->ruc != m_request.profile.ruc)
        return Error{ErrorCode::RUC_MISMATCH, u"The source issuer has another RUC."_s};
    return {};
}

Result<void> BranchImport::makeProfile()
{
    if (inheritsProfile()) {
        auto whole = m_issuers.find(m_source->id);
        if (!whole)
            return whole.error();
        m_profile = std::move(*whole);
        m_profile.branchCode = m_request.profile.branchCode;
        m_profile.issuePointCode = m_request.profile.issuePointCode;
        m_profile.branchAddress = m_request.profile.branchAddress;
    } else {
        m_profile = m_request.profile;
        if (m_profile.providerRuc.isEmpty())
            m_profile.providerRuc = m_profile.ruc;
        if (m_source && m_source->tenant == m_tenant.id) {
            m_profile.target = m_source->target;
        } else {
            const auto tenant = access::TenantRepository(m_db, m_core.limits).find(m_tenant.id, m_core.clock.nowUtc());
            if (!tenant)
                return tenant.error();
            const SriTarget sandbox = m_core.config.practice ? SriTarget::Practice : SriTarget::Test;
            m_profile.target = tenant->promoted ? SriTarget::Production : sandbox;
        }
    }
    m_profile = cleanedProfile(m_profile);
    if (auto good = checkProfile(m_profile); !good)
        return good.error();
    if (!inheritsProfile()) {
        const auto taken = m_issuers.isRucOfAnother(m_profile.ruc);
        if (!taken)
            return taken.error();
        if (*taken)
            return rucTaken(m_profile.ruc);
    }
    return checkPointLimits(m_core, m_db, m_tenant, m_profile.branchCode);
}

Result<void> BranchImport::checkTypes()
{
    for (const QString& code : m_request.documentTypes) {
        const auto type = supportedType(code);
        if (!type)
            return type.error();
        if (m_terms.limitTypes) {
            if (auto offered = checkTypeLimit(m_core, m_db, m_tenant, *type); !offered)
                return offered.error();
        }
        m_types << *type;
    }
    return {};
}

Result<void> BranchImport::openCertificate()
{
    m_identity = m_terms.identity;
    if (!m_identity && m_request.p12) {
        auto opened = crypto::openPkcs12(*m_request.p12, m_request.p12Password);
        if (!opened)
            return opened.error();
        m_opened = std::move(*opened);
        m_identity = &m_opened;
    }
    if (!m_identity)
        return m_source ? Result<void>()
                        : Error{ErrorCode::CERTIFICATE_KEY_NOT_FOUND, u"The issuer needs a certificate."_s};
    const auto report = crypto::judgeCertificate(*m_identity, m_profile.ruc, m_core.clock.nowUtc());
    if (!report)
        return report.error();
    return checkCertificateUse(m_profile.target, m_identity->certificate);
}

Result<void> BranchImport::insert()
{
    const auto id = m_issuers.insert(m_profile, m_core.clock.nowUtc());
    if (!id) {
        if (id.error().code == ErrorCode::UNIQUE_VIOLATION)
            return pointTaken(m_profile);
        return id.error();
    }
    m_profile.id = *id;
    return {};
}

Result<void> BranchImport::giveCertificate()
{
    if (!m_identity)
        return m_core.vault->inherit(storage::TenantScope(m_source->tenant), m_source->id, m_tenant, m_profile.id);
    if (auto stored = m_core.vault->store(m_tenant, m_profile.id, *m_identity); !stored)
        return stored.error();
    return noteCertificate(m_core, m_db, m_tenant, u"CERTIFICATE_UPLOADED"_s, m_profile.id, m_identity->certificate);
}

Result<void> BranchImport::giveTypesAndCounters()
{
    access::DocumentTypeRepository types(m_db, m_tenant);
    QMap<DocumentType, qint32> counters;
    for (const DocumentType type : std::as_const(m_types)) {
        if (auto enabled = types.enable(m_profile.id, type); !enabled)
            return enabled.error();
        counters.insert(type, 1);
    }
    for (auto each = m_request.initialSequentials.begin(); each != m_request.initialSequentials.end(); ++each) {
        const auto type = supportedType(each.key());
        if (!type)
            return type.error();
        counters.insert(*type, each.value());
    }
    // Every counter exists from the start, so that processes can queue up at its row.
    invoicing::SequentialRepository sequentials(m_db, m_tenant);
    for (auto each = counters.begin(); each != counters.end(); ++each)
        if (auto seeded = sequentials.seed(m_profile.id, environmentOf(m_profile.target), each.key(), each.value());
            !seeded)
            return seeded.error();
    return {};
}

// Nothing: the tenant has no limits.
Result<std::optional<TierLimits>> limitsOf(Core& core, storage::Database& db, storage::TenantScope tenant)
{
    return access::TenantRepository(db, core.limits)
        .find(tenant.id, core.clock.nowUtc())
        .map([&core](const Tenant& found) {
            return found.unlimited ? std::nullopt : std::optional<TierLimits>(core.limits.of(found.tier));
        });
}

} // namespace

Result<Issuer> addBranch(Core& core, storage::TenantScope tenant, const BranchRequest& request,
                         const BranchTerms& terms)
{
    return core.withDatabase(
        [&](storage::Database& db) { return BranchImport(core, db, tenant, request, terms).run(); });
}

Result<void> checkPointLimits(Core& core, storage::Database& db, storage::TenantScope tenant, const QString& branchCode)
{
    const auto limits = limitsOf(core, db, tenant);
    if (!limits)
        return limits.error();
    if (!*limits)
        return {};
    const auto points = access::IssuerRepository(db, tenant).countActive(branchCode);
    if (!points)
        return points.error();
    if (points->ofBranch == 0 && (*limits)->branches && points->branches >= *(*limits)->branches)
        return Error{ErrorCode::BRANCH_LIMIT_REACHED,
                     u"This account may have %1 branches; it has them."_s.arg(*(*limits)->branches)};
    if (points->ofBranch > 0 && (*limits)->issuePoints && points->ofBranch >= *(*limits)->issuePoints)
        return Error{
            ErrorCode::ISSUE_POINT_LIMIT_REACHED,
            u"This account may have %1 issue points in a branch; branch %2 has them."_s.arg(*(*limits)->issuePoints)
                .arg(branchCode)};
    return {};
}

Result<void> checkTypeLimit(Core& core, storage::Database& db, storage::TenantScope tenant, DocumentType type)
{
    const auto limits = limitsOf(core, db, tenant);
    if (!limits)
        return limits.error();
    const QString code = documentTypeCode(type);
    if (!*limits || (*limits)->documentTypes.contains(code))
        return {};
    return Error{ErrorCode::DOCUMENT_TYPE_NOT_IN_TIER,
                 u"The tier of this account has no vouchers of type %1."_s.arg(code)};
}

Result<DocumentType> supportedType(const QString& code)
{
    const auto type = documentTypeFromCode(code);
    if (type && supportedDocumentTypes().contains(code))
        return *type;
    return Error{ErrorCode::DOCUMENT_TYPE_NOT_SUPPORTED, u"Vouchers of type %1 are not made here."_s.arg(code)};
}

Result<void> noteCertificate(Core& core, storage::Database& db, storage::TenantScope tenant, const QString& event,
                             IssuerId issuer, const crypto::X509Certificate& certificate)
{
    const QJsonObject detail{{u"issuerId"_s, issuer},
                             {u"certFingerprint"_s, certificate.fingerprintSha256()},
                             {u"certExpiry"_s, core::utcIso(certificate.notAfter())}};
    return access::TenantEventRepository(db).append(tenant.id, event, detail, core.clock.nowUtc());
}

} // namespace engine::facade
