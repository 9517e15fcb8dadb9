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
