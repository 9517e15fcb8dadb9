#pragma once
#include <engine/Export.h>

#include <QString>

#include <optional>

namespace engine {

// Stable names: clients, scripts and translations rely on them. The second column is the HTTP status
// of the /v1 contract. Add at the end of a group; never rename.
#define ENGINE_ERROR_CODES(X)                                                                                          \
    /* input */                                                                                                        \
    X(VALIDATION_FAILED, 400)                                                                                          \
    X(BAD_REQUEST, 400)                                                                                                \
    X(DOCUMENT_TYPE_NOT_SUPPORTED, 400)                                                                                \
    X(INVALID_STATE_TRANSITION, 400)                                                                                   \
    X(DOCUMENT_NOT_AUTHORIZED, 400)                                                                                    \
    X(CONFLICT, 409)                                                                                                   \
    X(NOT_FOUND, 404)                                                                                                  \
    X(ISSUER_NOT_FOUND, 404)                                                                                           \
    X(NOTHING_TO_RETRY, 409)                                                                                           \
    X(ISSUER_ID_REQUIRED, 400)                                                                                         \
    X(ISSUER_ID_INVALID, 400)                                                                                          \
    X(INVALID_OR_EXPIRED_TOKEN, 400)                                                                                   \
    X(DOCUMENT_TYPE_NOT_ENABLED, 400)                                                                                  \
    X(SELF_REVOCATION_FORBIDDEN, 400)                                                                                  \
    X(INVALID_TIER, 400)                                                                                               \
    X(INVALID_TENANT_STATUS, 400)                                                                                      \
    X(INVALID_FILE_UPLOAD, 400)                                                                                        \
    X(LAST_ISSUER_CANNOT_BE_REMOVED, 400)                                                                              \
    X(ISSUER_HAS_DOCUMENTS, 400)                                                                                       \
    X(SEQUENTIAL_CANNOT_DECREASE, 400)                                                                                 \
    X(SOURCE_ISSUER_NOT_FOUND, 404)                                                                                    \
    X(WEBHOOK_ENDPOINT_NOT_FOUND, 404)                                                                                 \
    X(ALREADY_VERIFIED, 409)                                                                                           \
    /* who may do what */                                                                                              \
    X(UNAUTHORIZED, 401)                                                                                               \
    X(API_KEY_ENV_MISMATCH, 401)                                                                                       \
    X(QUOTA_EXCEEDED, 402)                                                                                             \
    X(BRANCH_LIMIT_REACHED, 402)                                                                                       \
    X(ISSUE_POINT_LIMIT_REACHED, 402)                                                                                  \
    X(WEBHOOK_ENDPOINT_LIMIT_REACHED, 402)                                                                             \
    X(DOCUMENT_TYPE_NOT_IN_TIER, 402)                                                                                  \
    X(FORBIDDEN, 403)                                                                                                  \
    X(ACCOUNT_SUSPENDED, 403)                                                                                          \
    X(EMAIL_VERIFICATION_REQUIRED, 403)                                                                                \
    X(PRODUCTION_KEY_REQUIRES_PROMOTION, 403)                                                                          \
    X(ISSUER_FORBIDDEN, 403)                                                                                           \
    X(INSUFFICIENT_SCOPE, 403)                                                                                         \
    X(SCOPE_ESCALATION_FORBIDDEN, 403)                                                                                 \
    X(TOO_MANY_REQUESTS, 429)                                                                                          \
    X(RESEND_COOLDOWN, 429)                                                                                            \
    /* the counter */                                                                                                  \
    X(NO_OPEN_SHIFT, 409)                                                                                              \
    X(DIFFERENCE_TOO_LARGE, 409)                                                                                       \
    X(OUT_OF_STOCK, 409)                                                                                               \
    /* certificates */                                                                                                 \
    X(CERTIFICATE_INVALID, 400)                                                                                        \
    X(CERTIFICATE_PASSWORD_INVALID, 400)                                                                               \
    X(CERTIFICATE_KEY_NOT_FOUND, 400)                                                                                  \
    X(CERTIFICATE_KEY_UNSUPPORTED, 400)                                                                                \
    X(CERTIFICATE_NOT_FOR_SIGNING, 400)                                                                                \
    X(CERTIFICATE_EXPIRED, 400)                                                                                        \
    X(CERTIFICATE_NOT_YET_VALID, 400)                                                                                  \
    X(CERTIFICATE_ENCRYPTION_UNSUPPORTED, 400)                                                                         \
    X(RUC_MISMATCH, 400)                                                                                               \
    X(CLOCK_WRONG, 503)                                                                                                \
    /* XML and signature */                                                                                            \
    X(XML_MALFORMED, 400)                                                                                              \
    X(XML_SCHEMA_INVALID, 400)                                                                                         \
    X(SIGNATURE_INVALID, 400)                                                                                          \
    X(SIGNING_FAILED, 500)                                                                                             \
    X(DECRYPTION_FAILED, 500)                                                                                          \
    X(RIDE_XML_UNAVAILABLE, 500)                                                                                       \
    X(RIDE_FAILED, 500)                                                                                                \
    /* the machine */                                                                                                  \
    X(DATA_FOLDER_IN_USE, 503)                                                                                         \
    X(DATA_FOLDER_READ_ONLY, 503)                                                                                      \
    X(DISK_FULL, 503)                                                                                                  \
    X(DATABASE_DAMAGED, 503)                                                                                           \
    X(DATABASE_TOO_NEW, 503)                                                                                           \
    X(DATABASE_UNAVAILABLE, 503)                                                                                       \
    X(UNIQUE_VIOLATION, 409)                                                                                           \
    X(FILE_UNREADABLE, 400)                                                                                            \
    X(FILE_UNWRITABLE, 500)                                                                                            \
    X(SHUTTING_DOWN, 503)                                                                                              \
    X(PORT_IN_USE, 503)                                                                                                \
    /* the tax office */                                                                                               \
    X(SRI_SUBMISSION_FAILED, 502)                                                                                      \
    X(MAIL_FAILED, 500)                                                                                                \
    X(SRI_UNREACHABLE, 502)                                                                                            \
    X(INTERNAL_ERROR, 500)

enum class ErrorCode {
#define X(name, status) name,
    ENGINE_ERROR_CODES(X)
#undef X
};

ENGINE_EXPORT QString errorCodeName(ErrorCode code);
ENGINE_EXPORT std::optional<ErrorCode> errorCodeFromName(QStringView name);
ENGINE_EXPORT int httpStatusOf(ErrorCode code);

} // namespace engine
