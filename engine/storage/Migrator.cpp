#include "storage/Migrator.h"

#include "core/Clock.h"
#include "core/FileIo.h"
#include "core/Log.h"
#include "storage/SqlScript.h"
#include "storage/Transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace engine::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxScriptBytes = 4 * 1024 * 1024;

int lastVersion(const QList<Migration>& migrations)
{
    return migrations.isEmpty() ? 0 : migrations.last().version;
}

} // namespace

Result<QList<Migration>> Migrator::load(const QString& folder)
{
    static const QRegularExpression pattern(u"^(\\d{4})_([a-z0-9_]+)\\.sql$"_s);
    QList<Migration> migrations;
    const QDir dir(folder);
    for (const QString& fileName : dir.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        const auto match = pattern.match(fileName);
        if (!match.hasMatch())
            return Error{ErrorCode::INTERNAL_ERROR, u"a migration is named NNNN_name.sql, not "_s + fileName};
        auto content = core::readFile(dir.filePath(fileName), kMaxScriptBytes);
        if (!content)
            return content.error();
        content->replace("\r\n", "\n");
        Migration migration;
        migration.version = match.captured(1).toInt();
        migration.name = match.captured(2);
        migration.sha256 = QString::fromLatin1(QCryptographicHash::hash(*content, QCryptographicHash::Sha256).toHex());
        migration.text = QString::fromUtf8(*content);
        if (migration.version != lastVersion(migrations) + 1)
            return Error{ErrorCode::INTERNAL_ERROR, u"a migration is missing before "_s + fileName};
        migrations += migration;
    }
    if (migrations.isEmpty())
        return Error{ErrorCode::INTERNAL_ERROR, u"no migrations in "_s + folder};
    return migrations;
}

Result<bool> Migrator::tableExists()
{
    const QString sql =
        m_database.dialect() == Dialect::Sqlite
            ? u"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'"_s
            : u"SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_migrations'"_s;
    return m_database.queryOne(sql).map([](const std::optional<Row>& row) { return row && row->int64(0) > 0; });
}

Result<int> Migrator::currentVersion()
{
    auto exists = tableExists();
    if (!exists)
        return exists.error();
    if (!*exists)
        return 0;
    return m_database.queryOne(u"SELECT COALESCE(MAX(version), 0) FROM schema_migrations"_s)
        .map([](const std::optional<Row>& row) { return static_cast<int>(row->int64(0)); });
}

// PostgreSQL: whoever migrates holds this lock to the end of the step; SQLite has BEGIN IMMEDIATE.
Result<void> Migrator::lock()
{
    if (m_database.dialect() == Dialect::Sqlite)
        return {};
    for (const QString& sql : {u"SET LOCAL statement_timeout = 0"_s, u"SELECT pg_advisory_xact_lock(5063810274)"_s}) {
        if (auto done = m_database.execDirect(sql); !done)
            return done;
    }
    return {};
}

Result<void> Migrator::createTable()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto locked = lock(); !locked)
        return locked;
    auto made = m_database.execDirect(u"CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, "
                                      "name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)"_s);
    return made ? transaction->commit() : made;
}

Result<void> Migrator::verifyApplied(const QList<Migration>& migrations)
{
    auto rows = m_database.query(u"SELECT version, name, sha256 FROM schema_migrations ORDER BY version"_s);
    if (!rows)
        return rows.error();
    for (const Row& row : *rows) {
        const auto version = row.int64(0);
        const Migration& ours = migrations.at(version - 1);
        if (ours.sha256 != row.text(2))
            return Error{
                ErrorCode::DATABASE_DAMAGED,
                u"the database was built with another version of step %1 (%2): this program must not touch it"_s
                    .arg(version)
                    .arg(row.text(1))};
    }
    return {};
}

Result<QString> Migrator::backup(int version)
{
    if (m_database.dialect() == Dialect::PostgreSql) {
        if (m_database.config().dumpTaken)
            return QString();
        return Error{ErrorCode::CONFLICT, u"this program wants to bring the database from version %1 to a newer one: "
                                          "take a dump with pg_dump first, then confirm it"_s.arg(version)};
    }
    // Only a complete copy gets the name, and an earlier copy is never overwritten.
    const QString base = m_database.config().sqliteFile + u".before-%1"_s.arg(version + 1);
    const QString part = base + u".part"_s;
    QFile::remove(part);
    auto copied = m_database.exec(u"VACUUM INTO ?"_s, {part});
    if (!copied)
        return copied.error().wrapped(copied.error().code,
                                      u"the backup before the update failed: "_s + copied.error().detail);
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    QString name = base + u".bak"_s;
    for (int n = 2; QFile::exists(name); ++n)
        name = base + u"-%1.bak"_s.arg(n);
    if (!QFile::rename(part, name))
        return Error{ErrorCode::FILE_UNWRITABLE, u"the backup before the update cannot be named "_s + name};
    return name;
}

Result<bool> Migrator::apply(const Migration& migration, const QDateTime& now)
{
    auto script = scriptFor(migration.text, m_database.dialect());
    auto statements = std::move(script).andThen([](const QString& text) { return splitStatements(text); });
    if (!statements)
        return statements.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto locked = lock(); !locked)
        return locked.error();
    auto version = currentVersion();
    if (!version)
        return version.error();
    if (*version >= migration.version)
        return false; // another process was faster
    for (const QString& statement : *statements) {
        if (auto done = m_database.execDirect(statement); !done)
            return done.error().wrapped(
                done.error().code,
                u"step %1 (%2): %3"_s.arg(migration.version).arg(migration.name, done.error().detail));
    }
    auto noted =
        m_database.exec(u"INSERT INTO schema_migrations (version, name, sha256, applied_at) VALUES (?, ?, ?, ?)"_s,
                        {migration.version, migration.name, migration.sha256, core::utcIso(now)});
    if (!noted)
        return noted.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    qCInfo(core::lcStorage).noquote() << "schema step" << migration.version << migration.name << "applied";
    return true;
}

Error Migrator::tooNew(int version, int known)
{
    return {ErrorCode::DATABASE_TOO_NEW,
            u"the database has version %1, this program knows up to %2: a newer program has used it; install that one"_s
                .arg(version)
                .arg(known)};
}

Result<MigrationReport> Migrator::migrate(const QList<Migration>& migrations, const QDateTime& now)
{
    auto version = currentVersion();
    if (!version)
        return version.error();
    MigrationReport report{*version, *version, {}};
    if (*version > lastVersion(migrations))
        return tooNew(*version, lastVersion(migrations));
    if (*version == 0) {
        if (auto made = createTable(); !made)
            return made.error();
    } else {
        if (auto same = verifyApplied(migrations); !same)
            return same.error();
        if (*version == lastVersion(migrations))
            return report;
        auto copy = backup(*version);
        if (!copy)
            return copy.error();
        report.backupFile = *copy;
    }
    for (const Migration& migration : migrations.sliced(*version)) {
        if (auto applied = apply(migration, now); !applied)
            return applied.error();
    }
    report.to = lastVersion(migrations);
    return report;
}

} // namespace engine::storage
