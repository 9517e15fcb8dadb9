#pragma once
#include "facade/Core.h"

#include <engine/Accounts.h>

namespace engine::facade {

struct BranchTerms
{
    // The .p12 of the request, opened already (that takes a while, so better not here); nothing: it is opened here.
    const crypto::SigningIdentity* identity = nullptr;
    bool limitTypes = false; // DOCUMENT_TYPE_NOT_IN_TIER for types that the tier does not offer
};

// Adds an issue point with its certificate, document types and counters, in the caller's transaction or one of its own.
// A request whose profile names no RUC inherits the profile from `sourceIssuer`, or from the tenant's active issuer of
// the lowest id; one that names it has the whole profile. The certificate is the .p12's, else that of `sourceIssuer`.
// Errors as in IssuePoints::create and createFor; whether the tenant may do this is the caller's question.
Result<Issuer> addBranch(Core& core, storage::TenantScope tenant, const BranchRequest& request,
                         const BranchTerms& terms = {});

// BRANCH_LIMIT_REACHED and ISSUE_POINT_LIMIT_REACHED when the tenant may not have one more point in this branch.
// `IssuerRepository::hold` first.
Result<void> checkPointLimits(Core& core, storage::Database& db, storage::TenantScope tenant,
                              const QString& branchCode);
// DOCUMENT_TYPE_NOT_IN_TIER.
Result<void> checkTypeLimit(Core& core, storage::Database& db, storage::TenantScope tenant, DocumentType type);
// DOCUMENT_TYPE_NOT_SUPPORTED for what the engine cannot make.
Result<DocumentType> supportedType(const QString& code);

// In the trail of the tenant: CERTIFICATE_UPLOADED, CERTIFICATE_RENEWED.
Result<void> noteCertificate(Core& core, storage::Database& db, storage::TenantScope tenant, const QString& event,
                             IssuerId issuer, const crypto::X509Certificate& certificate);

} // namespace engine::facade
