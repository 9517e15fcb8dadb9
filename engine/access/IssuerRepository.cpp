#include "access/IssuerRepository.h"

#include "core/Clock.h"

namespace engine::access {

using namespace Qt::StringLiterals;
using core::fromUtcIso;
using core::utcIso;
using storage::Row;

namespace {

const QString kSelect =
    u"SELECT i.id, i.ruc, i.business_name, i.trade_name, i.main_address, i.branch_code, "
    "i.issue_point_code, i.branch_address, i.accounting, i.special_taxpayer, i.withholding_agent, "
    "i.rimpe, i.large_taxpayer, i.target, i.profile, i.digest, i.provider_ruc, i.logo, "
    "c.fingerprint, c.subject, c.valid_from, c.valid_to, COALESCE(s.next, 1), i.tenant_id, i.active FROM issuers i "
    "LEFT JOIN certificates c ON c.issuer_id = i.id AND c.active = 1 "
    "LEFT JOIN sequentials s ON s.issuer_id = i.id AND s.document_type = '01' "
    "AND s.environment = CASE WHEN i.target = 'production' THEN 2 ELSE 1 END "_s;
// A logo is up to half a megabyte, and there may be thousands of issuers.
const QString kSelectBare = QString(kSelect).replace(u"i.logo"_s, u"NULL"_s);
const QString kSelectMine = kSelect + u"WHERE i.tenant_id = ? "_s;

Issuer issuerOf(const Row& row)
{
    Issuer issuer;
    issuer.id = row.int64(0);
    issuer.ruc = row.text(1);
    issuer.businessName = row.text(2);
    issuer.tradeName = row.text(3);
    issuer.mainAddress = row.text(4);
    issuer.branchCode = row.text(5);
    issuer.issuePointCode = row.text(6);
    issuer.branchAddress = row.text(7);
    issuer.accounting = row.flag(8);
    issuer.specialTaxpayer = row.text(9);
    issuer.withholdingAgent = row.text(10);
    issuer.rimpe = row.text(11);
    issuer.largeTaxpayer = row.text(12);
    issuer.target = sriTargetFromName(row.text(13)).value_or(SriTarget::Practice);
    issuer.profile = row.text(14) == u"B" ? SignatureProfile::B : SignatureProfile::A;
    issuer.digest = row.text(15) == u"SHA256" ? SignatureDigest::Sha256 : SignatureDigest::Sha1;
    issuer.providerRuc = row.text(16);
    issuer.logo = row.bytes(17);
    if (!row.isNull(18)) {
        issuer.certificateFingerprint = row.text(18);
        issuer.certificateSubject = row.text(19);
        issuer.certificateFrom = fromUtcIso(row.text(20));
        issuer.certificateTo = fromUtcIso(row.text(21));
    }
    issuer.nextSequential = row.int32(22);
    issuer.tenant = row.int64(23);
    issuer.active = row.flag(24);
    return issuer;
}

QList<Issuer> issuersOf(const QList<Row>& rows)
{
    QList<Issuer> issuers;
    for (const Row& row : rows)
        issuers += issuerOf(row);
    return issuers;
}

// In the order of kProfileColumns.
storage::Args profileArgs(const Issuer& issuer)
{
    return {issuer.ruc,
            issuer.branchCode,
            issuer.issuePointCode,
            issuer.businessName,
            issuer.tradeName,
            issuer.mainAddress,
            issuer.branchAddress,
            issuer.accounting,
            issuer.specialTaxpayer,
            issuer.withholdingAgent,
            issuer.rimpe,
            issuer.largeTaxpayer,
            sriTargetName(issuer.target),
            issuer.profile == SignatureProfile::B ? u"B"_s : u"A"_s,
            issuer.digest == SignatureDigest::Sha256 ? u"SHA256"_s : u"SHA1"_s,
            issuer.providerRuc,
            issuer.logo};
}

const QStringList kProfileColumns = {u"ruc"_s,
                                     u"branch_code"_s,
                                     u"issue_point_code"_s,
                                     u"business_name"_s,
                                     u"trade_name"_s,
                                     u"main_address"_s,
                                     u"branch_address"_s,
                                     u"accounting"_s,
                                     u"special_taxpayer"_s,
                                     u"withholding_agent"_s,
                                     u"rimpe"_s,
                                     u"large_taxpayer"_s,
                                     u"target"_s,
                                     u"profile"_s,
                                     u"digest"_s,
                                     u"provider_ruc"_s,
                                     u"logo"_s};

} // namespace

Result<IssuerId> IssuerRepository::insert(const Issuer& issuer, const QDateTime& now)
{
    storage::Args args = profileArgs(issuer);
    args += storage::Args{m_tenant.id, utcIso(now), utcIso(now)};
    auto row = m_db.queryOne(u"INSERT INTO issuers ("_s + kProfileColumns.join(u", ") +
                                 u", tenant_id, created_at, updated_at) VALUES ("_s +
                                 u"?, "_s.repeated(kProfileColumns.size()) + u"?, ?, ?) RETURNING id"_s,
                             args);
    return std::move(row).map([](const std::optional<Row>& inserted) -> IssuerId { return inserted->int64(0); });
}

Result<void> IssuerRepository::update(const Issuer& issuer, const QDateTime& now)
{
    storage::Args args = profileArgs(issuer);
    args += storage::Args{utcIso(now), issuer.id, m_tenant.id};
    auto affected = m_db.exec(u"UPDATE issuers SET "_s + kProfileColumns.join(u" = ?, ") +
                                  u" = ?, updated_at = ? "
                                  "WHERE id = ? AND tenant_id = ?"_s,
                              args);
    if (!affected)
        return affected.error();
    if (*affected != 1)
        return Error{ErrorCode::ISSUER_NOT_FOUND, u"there is no issuer %1"_s.arg(issuer.id)};
    return {};
}

Result<Issuer> IssuerRepository::find(IssuerId id)
{
    auto row = m_db.queryOne(kSelectMine + u"AND i.id = ?"_s, {m_tenant.id, id});
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::ISSUER_NOT_FOUND, u"there is no issuer %1"_s.arg(id)};
    return issuerOf(**row);
}

Result<std::optional<Issuer>> IssuerRepository::findByPoint(const QString& ruc, const QString& branchCode,
                                                            const QString& issuePointCode)
{
    return m_db
        .queryOne(kSelectMine + u"AND i.ruc = ? AND i.branch_code = ? AND i.issue_point_code = ?"_s,
                  {m_tenant.id, ruc, branchCode, issuePointCode})
        .map([](const std::optional<Row>& row) { return row ? std::optional<Issuer>(issuerOf(*row)) : std::nullopt; });
}

Result<QList<Issuer>> IssuerRepository::list()
{
    return m_db.query(kSelectMine + u"ORDER BY i.id"_s, {m_tenant.id}).map(issuersOf);
}

Result<QList<Issuer>> IssuerRepository::listActive()
{
    return m_db.query(kSelectBare + u"WHERE i.tenant_id = ? AND i.active = 1 ORDER BY i.id"_s, {m_tenant.id})
        .map(issuersOf);
}

Result<QList<Issuer>> IssuerRepository::listEverybodys(storage::Database& database)
{
    return database.query(kSelectBare + u"ORDER BY i.id"_s).map(issuersOf);
}

Result<std::optional<Issuer>> IssuerRepository::findEverybodys(storage::Database& database, IssuerId id)
{
    return database.queryOne(kSelectBare + u"WHERE i.id = ?"_s, {id}).map([](const std::optional<Row>& row) {
        return row ? std::optional<Issuer>(issuerOf(*row)) : std::nullopt;
    });
}

Result<bool> IssuerRepository::isRucOfAnother(const QString& ruc)
{
    return m_db.queryOne(u"SELECT 1 FROM issuers WHERE ruc = ? AND tenant_id <> ? LIMIT 1"_s, {ruc, m_tenant.id})
        .map([](const std::optional<Row>& row) { return row.has_value(); });
}

Result<void> IssuerRepository::holdTaxpayers(storage::Database& database)
{
    auto held = database.exec(u"UPDATE tenant_ids SET last = last WHERE one = 1"_s);
    return held ? Result<void>() : held.error();
}

Result<void> IssuerRepository::hold()
{
    auto held = m_db.exec(u"UPDATE tenants SET name = name WHERE id = ?"_s, {m_tenant.id});
    return held ? Result<void>() : held.error();
}

Result<IssuerRepository::Points> IssuerRepository::countActive(const QString& branchCode)
{
    return m_db
        .queryOne(u"SELECT COUNT(DISTINCT branch_code), COUNT(*), COALESCE(SUM(CASE WHEN branch_code = ? THEN 1 ELSE 0 "
                  "END), 0) FROM issuers WHERE tenant_id = ? AND active = 1"_s,
                  {branchCode, m_tenant.id})
        .map([](const std::optional<Row>& row) {
            return Points{row->int64(0), row->int64(1), row->int64(2)};
        });
}

Result<bool> IssuerRepository::hasDocuments(IssuerId id)
{
    return m_db.queryOne(u"SELECT 1 FROM documents WHERE tenant_id = ? AND issuer_id = ? LIMIT 1"_s, {m_tenant.id, id})
        .map([](const std::optional<Row>& row) { return row.has_value(); });
}

Result<void> IssuerRepository::change(IssuerId id, const QString& assignments, storage::Args args, const QDateTime& now)
{
    args += storage::Args{utcIso(now), id, m_tenant.id};
    auto affected =
        m_db.exec(u"UPDATE issuers SET "_s + assignments + u", updated_at = ? WHERE id = ? AND tenant_id = ?"_s, args);
    if (!affected)
        return affected.error();
    if (*affected != 1)
        return Error{ErrorCode::ISSUER_NOT_FOUND, u"there is no issuer %1"_s.arg(id)};
    return {};
}

Result<void> IssuerRepository::setActive(IssuerId id, bool active, const QDateTime& now)
{
    return change(id, u"active = ?"_s, {active}, now);
}

Result<void> IssuerRepository::setLogo(IssuerId id, const QByteArray& logo, const QDateTime& now)
{
    return change(id, u"logo = ?"_s, {logo}, now);
}

Result<void> IssuerRepository::setTradeName(IssuerId id, const QString& name, const QDateTime& now)
{
    return change(id, u"trade_name = ?"_s, {name}, now);
}

Result<void> IssuerRepository::setBranchAddress(IssuerId id, const QString& address, const QDateTime& now)
{
    return change(id, u"branch_address = ?"_s, {address}, now);
}

Result<void> IssuerRepository::moveAllToProduction(const QDateTime& now)
{
    const auto moved = m_db.exec(u"UPDATE issuers SET target = ?, updated_at = ? WHERE tenant_id = ?"_s,
                                 {sriTargetName(SriTarget::Production), utcIso(now), m_tenant.id});
    return moved ? Result<void>() : moved.error();
}

} // namespace engine::access
