#pragma once
#include <engine/Export.h>

#include <QString>

#include <optional>
#include <span>
#include <utility>

namespace engine {

enum class DocumentStatus { Signed, PendingSend, Received, Returned, Authorized, NotAuthorized };

ENGINE_EXPORT QString documentStatusName(DocumentStatus status); // "PENDING_SEND", as in the contract
ENGINE_EXPORT std::optional<DocumentStatus> documentStatusFromName(QStringView name);
// The one table of allowed moves; the database carries a copy that a test compares with this one.
ENGINE_EXPORT std::span<const std::pair<DocumentStatus, DocumentStatus>> allowedTransitions();
ENGINE_EXPORT bool canMove(DocumentStatus from, DocumentStatus to);

} // namespace engine
