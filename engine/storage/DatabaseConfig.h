#pragma once
#include <QString>
#include <QUrl>

namespace engine::storage {

enum class Dialect { Sqlite, PostgreSql };

// Where the data lives. Exactly one of the two addresses is set.
struct DatabaseConfig
{
    QString sqliteFile; // absolute path; the folder exists
    QUrl postgres;      // postgresql://user:password@host:port/name[?sslmode=...&statement_timeout=ms]
    bool readOnly = false;
    // PostgreSQL cannot be copied from here: migrating a database with data needs the operator's word that a
    // dump was taken a moment ago.
    bool dumpTaken = false;

    static DatabaseConfig sqlite(const QString& file, bool readOnly = false) { return {file, {}, readOnly, false}; }
    static DatabaseConfig postgresql(const QUrl& url, bool readOnly = false) { return {{}, url, readOnly, false}; }
    [[nodiscard]] Dialect dialect() const { return postgres.isEmpty() ? Dialect::Sqlite : Dialect::PostgreSql; }
};

} // namespace engine::storage
