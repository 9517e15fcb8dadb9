#pragma once
#include <engine/Accounts.h>

namespace engine {

// What a tenant may change of an issue point; nothing = stays as it is, empty = there is none any more.
struct IssuePointChange
{
    std::optional<QString> tradeName, branchAddress;
};

// The next number of one kind of voucher, for each environment; 1000000000 = used up.
struct IssuePointCounter
{
    DocumentType type = DocumentType::Invoice;
    qint32 nextTest = 1, nextProduction = 1;
};

// Document types that the engine can make, ascending.
ENGINE_EXPORT const QStringList& supportedDocumentTypes();

// What keeps a profile from standing in a voucher, by member: ruc, businessName, tradeName, mainAddress, branchAddress,
// branchCode, issuePointCode, specialTaxpayer, ...
ENGINE_EXPORT QList<FieldError> issuerProfileErrors(const Issuer& profile);

// Branches and issue points of a tenant as the /v1 contract has them; engine::Issuers is what the till itself needs of
// its own: whole profiles, and the environment, which a tenant of the API only leaves through promotion. An issuer that
// was removed counts as missing: every call that names one answers ISSUER_NOT_FOUND for it, ISSUER_FORBIDDEN for
// another tenant's. Every change but the operator's door needs Permission::ManageSettings at the till.
class IssuePoints
{
public:
    virtual ~IssuePoints() = default;
    virtual Answer<QList<Issuer>> list(Caller caller) = 0; // active ones, ascending id, without logos
    virtual Answer<Issuer> get(Caller caller, IssuerId id) = 0;
    // Inherits profile and certificate from `sourceIssuer` (none: the tenant's active issuer of the lowest id); a .p12
    // in the request replaces the certificate. EMAIL_VERIFICATION_REQUIRED, SOURCE_ISSUER_NOT_FOUND,
    // BRANCH_LIMIT_REACHED, ISSUE_POINT_LIMIT_REACHED, DOCUMENT_TYPE_NOT_IN_TIER, CONFLICT, VALIDATION_FAILED, and for
    // a .p12 the errors of opening and judging it.
    virtual Answer<Issuer> create(Caller caller, BranchRequest request) = 0;
    virtual Answer<Issuer> update(Caller caller, IssuerId id, IssuePointChange change) = 0;
    // LAST_ISSUER_CANNOT_BE_REMOVED, ISSUER_HAS_DOCUMENTS (in any environment).
    virtual Answer<bool> remove(Caller caller, IssuerId id) = 0;
    // ISSUER_NOT_FOUND also when it is active; the limits of the tier as in create().
    virtual Answer<bool> activate(Caller caller, IssuerId id) = 0;
    // PNG, JPEG or GIF of at most 500 KB; INVALID_FILE_UPLOAD.
    virtual Answer<bool> setLogo(Caller caller, IssuerId id, QByteArray image) = 0;
    // Signs from the next voucher on. Errors of opening and judging a .p12.
    virtual Answer<Issuer> renewCertificate(Caller caller, IssuerId id, QByteArray p12, QByteArray password) = 0;

    // Active document types after the call, ascending.
    virtual Answer<QStringList> documentTypes(Caller caller, IssuerId id) = 0;
    // DOCUMENT_TYPE_NOT_SUPPORTED, DOCUMENT_TYPE_NOT_IN_TIER. What is enabled already stays so.
    virtual Answer<QStringList> enableDocumentType(Caller caller, IssuerId id, QString code) = 0;
    // DOCUMENT_TYPE_NOT_SUPPORTED, DOCUMENT_TYPE_NOT_ENABLED, BAD_REQUEST for the last one.
    virtual Answer<QStringList> disableDocumentType(Caller caller, IssuerId id, QString code) = 0;
    // Of the active document types, ascending.
    virtual Answer<QList<IssuePointCounter>> counters(Caller caller, IssuerId id) = 0;
    // The next number will be exactly `next`. SEQUENTIAL_CANNOT_DECREASE when that many were given already,
    // DOCUMENT_TYPE_NOT_SUPPORTED, VALIDATION_FAILED.
    virtual Answer<bool> setNextNumber(Caller caller, IssuerId id, QString documentType, Environment environment,
                                       qint32 next) = 0;

    // The operator's door: the whole profile is in the request, the certificate in a .p12 or with `sourceIssuer`
    // (RUC_MISMATCH, SOURCE_ISSUER_NOT_FOUND). NOT_FOUND for the tenant, CONFLICT when the RUC is another tenant's.
    virtual Answer<Issuer> createFor(TenantId tenant, BranchRequest request) = 0;
    virtual Answer<QList<Issuer>> listAll() = 0; // everybody's, removed ones too, ascending id, without logos
};

} // namespace engine
