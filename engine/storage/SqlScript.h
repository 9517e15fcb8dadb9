#pragma once
#include "storage/DatabaseConfig.h"

#include <engine/Result.h>

#include <QStringList>

namespace engine::storage {

// Keeps what is common and what stands between `-- @sqlite` or `-- @postgresql` and the next mark; `-- @end` closes.
// VALIDATION_FAILED for an unknown, doubled or unclosed mark.
Result<QString> scriptFor(const QString& text, Dialect dialect);

// The statements of a script, without their semicolons; empty ones are dropped. Knows quotes, comments, dollar quotes
// and the BEGIN .. END of SQLite triggers. VALIDATION_FAILED when a quote or a trigger body stays open.
Result<QStringList> splitStatements(const QString& script);

} // namespace engine::storage
