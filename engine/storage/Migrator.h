#pragma once
#include "storage/Database.h"

#include <QDateTime>

namespace engine::storage {

struct Migration
{
    int version = 0; // from the file name NNNN_name.sql
    QString name;
    QString sha256; // of the file with LF line ends, lower-case hex
    QString text;
};

struct MigrationReport
{
    int from = 0;       // version found; 0 = empty database
    int to = 0;         // version now
    QString backupFile; // SQLite only; empty when none was needed
};

// Brings the schema up to date; forward only. Two processes that start at once are safe: the second waits and
// finds the work done.
class Migrator
{
public:
    // Reads NNNN_*.sql of a folder (":/engine/migrations"); versions run 1, 2, 3 without holes.
    static Result<QList<Migration>> load(const QString& folder);
    explicit Migrator(Database& database) : m_database(database) {}

    // DATABASE_TOO_NEW: a newer program wrote it. DATABASE_DAMAGED: an applied step differs from ours.
    // CONFLICT: PostgreSQL with data and no word about a dump.
    Result<MigrationReport> migrate(const QList<Migration>& migrations, const QDateTime& now);
    // Version of the database, 0 when it is empty.
    Result<int> currentVersion();
    static Error tooNew(int version, int known);

private:
    Result<void> lock();
    Result<void> createTable();
    Result<void> verifyApplied(const QList<Migration>& migrations);
    Result<QString> backup(int version);
    Result<bool> apply(const Migration& migration, const QDateTime& now);
    Result<bool> tableExists();

    Database& m_database;
};

} // namespace engine::storage
