#pragma once
#include "facade/Core.h"

#include <engine/IssuePoints.h>

namespace engine::facade {

// The active issuer, when it is the caller's: ISSUER_NOT_FOUND, ISSUER_FORBIDDEN. Without its logo.
Result<Issuer> issuerOf(storage::Database& db, const Caller& caller, IssuerId id);

// Changes of one issue point; errors as in IssuePoints.
class IssuePointChanges
{
public:
    IssuePointChanges(Core& core, const Caller& caller) : m_core(core), m_caller(caller), m_tenant(caller.tenant) {}

    Result<Issuer> create(const BranchRequest& request, const crypto::SigningIdentity* identity);
    Result<Issuer> update(IssuerId id, const IssuePointChange& change);
    Result<bool> remove(IssuerId id);
    Result<bool> activate(IssuerId id);
    Result<bool> setLogo(IssuerId id, const QByteArray& logo);
    Result<Issuer> renewCertificate(IssuerId id, const crypto::SigningIdentity& identity);
    Result<QStringList> enableType(IssuerId id, const QString& code);
    Result<QStringList> disableType(IssuerId id, const QString& code);
    Result<bool> setNextNumber(IssuerId id, const QString& documentType, Environment environment, qint32 next);

private:
    template <class T, class Work>
    Result<T> change(Work work);

    Core& m_core;
    Caller m_caller;
    storage::TenantScope m_tenant;
};

// For the operator: NOT_FOUND when there is no such tenant.
Result<Issuer> createFor(Core& core, TenantId tenant, const BranchRequest& request,
                         const crypto::SigningIdentity* identity);

} // namespace engine::facade
