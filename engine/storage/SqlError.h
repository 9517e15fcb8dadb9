#pragma once
#include "storage/DatabaseConfig.h"

#include <engine/Error.h>

namespace engine::storage {

// What a driver says when a statement fails.
struct DriverError
{
    Dialect dialect = Dialect::Sqlite;
    QString nativeCode; // SQLite: extended result code in decimal; PostgreSQL: SQLSTATE
    QString text;
    bool connectionLost = false;
    QString folder; // of the SQLite file
};

// Never carries bound values: only the driver's first line is kept.
Error errorFrom(const DriverError& error);

} // namespace engine::storage
