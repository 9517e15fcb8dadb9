#pragma once
#include "storage/Database.h"
#include "storage/TenantScope.h"

#include <engine/Issuer.h>

namespace engine::access {

// Branches and issue points. What is read carries the certificate in use and the next invoice number.
class IssuerRepository
{
public:
    IssuerRepository(storage::Database& database, storage::TenantScope tenant) : m_db(database), m_tenant(tenant) {}

    // Profile members only; UNIQUE_VIOLATION when (RUC, branch, point) is taken.
    Result<IssuerId> insert(const Issuer& issuer, const QDateTime& now);
    Result<void> update(const Issuer& issuer, const QDateTime& now); // ISSUER_NOT_FOUND
    Result<Issuer> find(IssuerId id);                                // ISSUER_NOT_FOUND
    Result<std::optional<Issuer>> findByPoint(const QString& ruc, const QString& branchCode,
                                              const QString& issuePointCode);
    Result<QList<Issuer>> list();       // ascending id
    Result<QList<Issuer>> listActive(); // the same without those that were removed, and without logos
    // Whoever they belong to, without their logos.
    static Result<QList<Issuer>> listEverybodys(storage::Database& database);
    static Result<std::optional<Issuer>> findEverybodys(storage::Database& database, IssuerId id);
    // Another tenant has an issuer of this taxpayer, active or not.
    Result<bool> isRucOfAnother(const QString& ruc);

    // Until the transaction ends nobody else takes a taxpayer in. Before hold(), where both are needed.
    static Result<void> holdTaxpayers(storage::Database& database);
    // Until the transaction ends nobody else adds, removes or limits issuers of this tenant.
    Result<void> hold();
    struct Points
    {
        qint64 branches = 0, all = 0, ofBranch = 0; // active ones
    };
    Result<Points> countActive(const QString& branchCode);
    Result<bool> hasDocuments(IssuerId id); // in any environment

    // Every issuer of the tenant, removed ones too, issues in production from now on.
    Result<void> moveAllToProduction(const QDateTime& now);

    // One member each, ISSUER_NOT_FOUND.
    Result<void> setActive(IssuerId id, bool active, const QDateTime& now);
    Result<void> setLogo(IssuerId id, const QByteArray& logo, const QDateTime& now);
    Result<void> setTradeName(IssuerId id, const QString& name, const QDateTime& now);
    Result<void> setBranchAddress(IssuerId id, const QString& address, const QDateTime& now);

private:
    Result<void> change(IssuerId id, const QString& assignments, storage::Args args, const QDateTime& now);

    storage::Database& m_db;
    storage::TenantScope m_tenant;
};

} // namespace engine::access
