#pragma once
#include "api/ApiRouter.h"
#include "core/JsonFields.h"

#include <engine/IssuePoints.h>

namespace engine::api {

// A .p12 is 2 MiB at most; texts and frames come on top.
inline constexpr qsizetype kCertificateFormBytes = (2 * 1024 + 256) * 1024;

// POST /v1/issuers, a form or JSON. BAD_REQUEST, VALIDATION_FAILED, INVALID_FILE_UPLOAD.
Result<BranchRequest> readBranch(const HttpRequest& request);

struct AdminBranch
{
    TenantId tenant = 0;
    BranchRequest branch;
};
// POST /v1/admin/issuers, a form or JSON: the whole profile, and a certificate or an issuer to take it from.
Result<AdminBranch> readAdminBranch(const HttpRequest& request);

struct UploadedCertificate
{
    QByteArray p12, password;
};
Result<UploadedCertificate> readCertificate(const HttpRequest& request); // INVALID_FILE_UPLOAD, VALIDATION_FAILED
Result<QByteArray> readLogo(const HttpRequest& request);                 // the same

// The profile that a form brings whole (registration, operator): names, addresses, regime, branch and point, document
// types, first numbers.
void readWholeProfile(const core::JsonValue& body, core::FieldErrors& errors, BranchRequest& branch);

// What is wrong with a .p12, in the few codes that the contract has for uploads; the finer one stands in `reason`.
Error inUploadWords(Error error);

QJsonObject issuerJson(const Issuer& issuer);
QJsonObject adminIssuerJson(const Issuer& issuer);

} // namespace engine::api
