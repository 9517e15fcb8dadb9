#pragma once
#include "storage/DatabaseConfig.h"
#include "storage/Row.h"

#include <engine/Result.h>

#include <QString>

#include <memory>
#include <optional>

namespace engine::storage {

// One connection, used only by the thread that opened it. Statements are prepared once per SQL text and kept.
// Placeholders are `?` on both databases. The answers are read completely before a call returns.
// Errors: DATABASE_UNAVAILABLE (connection lost, locked by another process, too slow), DATABASE_DAMAGED,
// DATA_FOLDER_READ_ONLY, DISK_FULL, UNIQUE_VIOLATION; a trigger that raises `CODE: text` gives that code;
// anything else INTERNAL_ERROR. `detail` never carries bound values.
class Database
{
public:
    static Result<std::unique_ptr<Database>> open(const DatabaseConfig& config);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Result<QList<Row>> query(const QString& sql, const Args& args = {});
    // The first row, if any.
    Result<std::optional<Row>> queryOne(const QString& sql, const Args& args = {});
    // Rows affected.
    Result<qint64> exec(const QString& sql, const Args& args = {});
    // One statement without placeholders that is not worth keeping: DDL, PRAGMA.
    Result<void> execDirect(const QString& sql);

    [[nodiscard]] const DatabaseConfig& config() const { return m_config; }
    [[nodiscard]] Dialect dialect() const { return m_config.dialect(); }
    [[nodiscard]] const QString& productName() const { return m_productName; } // "SQLite 3.40.1"
    [[nodiscard]] bool inTransaction() const { return m_depth > 0; }
    // True once the server has gone away; every call fails until reconnect() succeeds.
    [[nodiscard]] bool isLost() const { return m_lost; }
    // Opens the connection again. An open transaction is lost with the old one: drop its object first, else CONFLICT.
    Result<void> reconnect();

private:
    friend class Transaction;
    class Connection;

    explicit Database(DatabaseConfig config);
    Result<void> openConnection();
    Result<void> openSqlite();
    Result<void> checkSqliteFile(bool closedCleanly);
    Result<void> openPostgres();
    Error failed(const Error& error);

    DatabaseConfig m_config;
    QString m_productName;
    std::unique_ptr<Connection> m_connection;
    int m_depth = 0;             // nested Transaction objects
    std::optional<Error> m_doom; // why only a rollback is left
    bool m_lost = false;
    qint64 m_affected = 0; // by the last statement
};

} // namespace engine::storage
