#include "facade/IssuerImport.h"

#include "core/Text.h"
#include "crypto/PracticeIdentity.h"
#include "invoicing/SequentialRepository.h"
#include "storage/Transaction.h"

#include <engine/Identification.h>

using namespace Qt::StringLiterals;

namespace engine::facade {

namespace {

bool isCode3(const QString& text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }) &&
           text != u"000";
}

bool isAlnum(const QString& text, qsizetype min, qsizetype max)
{
    return text.size() >= min && text.size() <= max &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

bool isDigits(const QString& text, qsizetype max)
{
    return !text.isEmpty() && text.size() <= max &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

class ProfileCheck
{
public:
    void require(bool good, const QString& field, const QString& message)
    {
        if (!good)
            m_fields << FieldError{field, message, field, {}};
    }
    void text(const QString& value, const QString& field, bool mandatory)
    {
        require(!mandatory || !value.isEmpty(), field, u"Is missing."_s);
        require(value.size() <= 300, field, u"Has more than 300 characters; shorten it."_s);
    }
    [[nodiscard]] const QList<FieldError>& fields() const { return m_fields; }

private:
    QList<FieldError> m_fields;
};

Issuer cleaned(Issuer issuer)
{
    for (QString* text : {&issuer.businessName, &issuer.tradeName, &issuer.mainAddress, &issuer.branchAddress})
        *text = core::cleanText(*text);
    if (issuer.mainAddress.isEmpty())
        issuer.mainAddress = issuer.branchAddress;
    return issuer;
}

// What the schema asks of infoTributaria and infoFactura, told before a voucher would fail on it.
Result<void> checkProfile(const Issuer& issuer)
{
    ProfileCheck check;
    check.require(isIssuerRuc(issuer.ruc), u"ruc"_s, u"Must be 13 digits ending in 001."_s);
    check.text(issuer.businessName, u"businessName"_s, true);
    check.text(issuer.tradeName, u"tradeName"_s, false);
    check.text(issuer.mainAddress, u"mainAddress"_s, true);
    check.text(issuer.branchAddress, u"branchAddress"_s, false);
    check.require(isCode3(issuer.branchCode), u"branchCode"_s, u"Must be three digits from 001 on."_s);
    check.require(isCode3(issuer.issuePointCode), u"issuePointCode"_s, u"Must be three digits from 001 on."_s);
    check.require(issuer.specialTaxpayer.isEmpty() || isAlnum(issuer.specialTaxpayer, 3, 13), u"specialTaxpayer"_s,
                  u"Must be 3 to 13 letters or digits."_s);
    check.require(issuer.withholdingAgent.isEmpty() || isDigits(issuer.withholdingAgent, 8), u"withholdingAgent"_s,
                  u"Must be the number of the resolution, at most 8 digits."_s);
    check.require(issuer.rimpe.isEmpty() || issuer.rimpe == u"RIMPE" || issuer.rimpe == u"NEGOCIO_POPULAR", u"rimpe"_s,
                  u"Must be RIMPE, NEGOCIO_POPULAR or empty."_s);
    check.require(issuer.providerRuc.isEmpty() || (isDigits(issuer.providerRuc, 13) && issuer.providerRuc.size() == 13),
                  u"providerRuc"_s, u"Must be 13 digits or empty."_s);
    check.require(issuer.logo.size() <= 512 * 1024, u"logo"_s, u"Must be at most 512 KB."_s);
    if (check.fields().isEmpty())
        return {};
    return Error{ErrorCode::VALIDATION_FAILED, u"Some data of the issuer cannot be used."_s, check.fields()};
}

// What the practice shop signs with is worth nothing outside practice.
Result<void> checkUse(SriTarget target, const crypto::X509Certificate& certificate)
{
    if (target == SriTarget::Practice || !crypto::isPracticeCertificate(certificate))
        return {};
    return Error{ErrorCode::CERTIFICATE_INVALID,
                 u"The practice certificate cannot be used outside practice; load the taxpayer's own .p12 first."_s};
}

// The counter of the issuer's environment: where it stands, or at `wanted`.
Result<void> seedNumber(storage::Database& db, storage::TenantScope tenant, const Issuer& issuer, qint32 wanted)
{
    const Environment environment = environmentOf(issuer.target);
    invoicing::SequentialRepository sequentials(db, tenant);
    const auto current = sequentials.peek(issuer.id, environment, DocumentType::Invoice);
    if (!current)
        return current.error();
    if (wanted == 0 && *current >= 1'000'000'000)
        return {}; // all numbers are used up
    if (wanted != 0 && wanted < *current) {
        const QString why = u"The next number is %1 already; it can only move forward."_s.arg(*current);
        return Error{
            ErrorCode::CONFLICT, why, {{u"nextSequential"_s, why, u"nextSequential"_s, QString::number(*current)}}};
    }
    return sequentials.seed(issuer.id, environment, DocumentType::Invoice, wanted == 0 ? qint32(*current) : wanted);
}

} // namespace

Result<IssuerAdded> addIssuer(Core& core, storage::TenantScope tenant, const NewIssuer& issuer)
{
    const Issuer profile = cleaned(issuer.profile);
    if (auto good = checkProfile(profile); !good)
        return good.error();
    if (profile.target == SriTarget::Practice && issuer.firstSequential < 1)
        return Error{ErrorCode::VALIDATION_FAILED, u"The first number must be 1 or more."_s};
    const QDateTime now = core.clock.nowUtc();
    const auto opened = access::CertificateVault::open(issuer.p12, issuer.password, profile.ruc, now);
    if (!opened)
        return opened.error();
    if (auto usable = checkUse(profile.target, opened->identity.certificate); !usable)
        return usable.error();
    return core.withDatabase([&](storage::Database& db) -> Result<IssuerAdded> {
        auto transaction = storage::Transaction::begin(db);
        if (!transaction)
            return transaction.error();
        access::IssuerRepository issuers(db, tenant);
        const auto id = issuers.insert(profile, now);
        if (!id) {
            if (id.error().code == ErrorCode::UNIQUE_VIOLATION)
                return Error{ErrorCode::CONFLICT, u"RUC %1 already has issue point %2-%3 here."_s.arg(
                                                      profile.ruc, profile.branchCode, profile.issuePointCode)};
            return id.error();
        }
        const auto warnings = core.vault->store(tenant, *id, *opened);
        if (!warnings)
            return warnings.error();
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
    const Issuer profile = cleaned(issuer);
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
            if (auto usable = checkUse(profile.target, (*signer)->certificate()); !usable)
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
