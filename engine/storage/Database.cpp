#include "storage/Database.h"

#include "core/Log.h"
#include "storage/SqlError.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QThread>
#include <QUrl>
#include <QUrlQuery>

#include <atomic>

namespace engine::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBusyMilliseconds = 5000;
constexpr int kStatementMilliseconds = 15000;
constexpr int kKeptStatements = 200;
constexpr qint64 kSmallFile = 4 * 1024 * 1024;
// A full check reads the whole file; after a crash it is worth up to about half a second.
constexpr qint64 kCheckedAfterCrash = 96 * 1024 * 1024;

QString newConnectionName()
{
    static std::atomic<quint64> counter = 0;
    return u"engine-%1"_s.arg(++counter);
}

} // namespace

// The only place that touches QtSql.
class Database::Connection
{
public:
    struct Outcome
    {
        QList<Row> rows;
        qint64 affected = 0;
    };

    explicit Connection(const DatabaseConfig& config) : m_config(config), m_name(newConnectionName())
    {
        m_db = QSqlDatabase::addDatabase(config.dialect() == Dialect::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s, m_name);
    }
    ~Connection()
    {
        m_statements.clear();
        m_db.close();
        m_db = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    QSqlDatabase& db() { return m_db; }
    [[nodiscard]] bool isThisThread() const { return m_thread == QThread::currentThread(); }

    Result<void> open()
    {
        if (!m_db.isValid())
            return Error{ErrorCode::DATABASE_UNAVAILABLE,
                         u"the database driver "_s + m_db.driverName() + u" is not installed"_s};
        if (!m_db.open())
            return errorOf(m_db.lastError());
        return {};
    }

    Result<Outcome> run(const QString& sql, const Args& args)
    {
        auto prepared = statement(sql);
        if (!prepared)
            return prepared.error();
        QSqlQuery& query = **prepared;
        for (qsizetype i = 0; i < args.size(); ++i)
            query.bindValue(static_cast<int>(i), args.at(i).variant());
        if (!query.exec())
            return endWith(query);
        Outcome outcome;
        if (query.isSelect()) {
            const int columns = query.record().count();
            while (query.next()) {
                QList<QVariant> values;
                values.reserve(columns);
                for (int c = 0; c < columns; ++c)
                    values += query.value(c);
                outcome.rows += Row(std::move(values));
            }
            if (query.lastError().isValid())
                return endWith(query);
        }
        outcome.affected = query.numRowsAffected();
        query.finish();
        return outcome;
    }

    Result<void> runDirect(const QString& sql)
    {
        QSqlQuery query(m_db);
        if (!query.exec(sql))
            return errorOf(query.lastError());
        return {};
    }

    Result<QString> oneText(const QString& sql)
    {
        QSqlQuery query(m_db);
        if (!query.exec(sql) || !query.next())
            return errorOf(query.lastError());
        return query.value(0).toString();
    }

    // QPSQL asks libpq, which knows a broken socket once a call has failed on it.
    [[nodiscard]] bool isAlive() const { return m_config.dialect() == Dialect::Sqlite || m_db.isOpen(); }

    [[nodiscard]] Error errorOf(const QSqlError& error) const
    {
        const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
        return errorFrom({m_config.dialect(), error.nativeErrorCode(), text, !isAlive(),
                          m_config.sqliteFile.isEmpty() ? QString() : QFileInfo(m_config.sqliteFile).absolutePath()});
    }

private:
    Result<QSqlQuery*> statement(const QString& sql)
    {
        if (const auto known = m_statements.constFind(sql); known != m_statements.cend())
            return known->get();
        if (m_statements.size() >= kKeptStatements)
            m_statements.clear();
        auto query = std::make_shared<QSqlQuery>(m_db);
        // The SQLite driver would keep every row in a cache of its own; QPSQL would fetch them one by one.
        query->setForwardOnly(m_config.dialect() == Dialect::Sqlite);
        if (!query->prepare(sql))
            return errorOf(query->lastError());
        m_statements.insert(sql, query);
        return query.get();
    }

    Error endWith(QSqlQuery& query)
    {
        Error error = errorOf(query.lastError());
        query.finish();
        return error;
    }

    DatabaseConfig m_config;
    QString m_name;
    QThread* m_thread = QThread::currentThread();
    QSqlDatabase m_db;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

Database::Database(DatabaseConfig config) : m_config(std::move(config)) {}
Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const DatabaseConfig& config)
{
    std::unique_ptr<Database> database(new Database(config));
    if (auto opened = database->openConnection(); !opened)
        return opened.error();
    return database;
}

Result<void> Database::openConnection()
{
    m_connection = std::make_unique<Connection>(m_config);
    auto opened = dialect() == Dialect::Sqlite ? openSqlite() : openPostgres();
    m_lost = !opened;
    if (!opened)
        qCWarning(core::lcStorage).noquote() << "cannot open the database:" << opened.error().detail;
    return opened;
}

Result<void> Database::openSqlite()
{
    const QFileInfo file(m_config.sqliteFile);
    const bool isNew = !file.exists();
    if (isNew && m_config.readOnly)
        return Error{ErrorCode::DATABASE_UNAVAILABLE, u"there is no database file "_s + m_config.sqliteFile};
    // The last connection that closes in order removes the log.
    const bool closedCleanly = QFileInfo(m_config.sqliteFile + u"-wal"_s).size() == 0;

    // Where nothing can be written SQLite cannot keep its index of the log either. Without a log it needs none.
    const QFileInfo folder(file.absolutePath());
    const bool still = m_config.readOnly && closedCleanly && !folder.isWritable();
    m_connection->db().setDatabaseName(
        still ? QString::fromLatin1(QUrl::fromLocalFile(file.absoluteFilePath()).toEncoded()) + u"?immutable=1"_s
              : m_config.sqliteFile);
    m_connection->db().setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyMilliseconds) +
                                         (still ? u";QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s : QString()));
    if (auto opened = m_connection->open(); !opened)
        return opened;
    if (isNew) // invoices name people: nobody else on this machine reads them
        QFile::setPermissions(m_config.sqliteFile, QFile::ReadOwner | QFile::WriteOwner);
    QStringList pragmas = {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
                           u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA cache_size = -16000"_s};
    if (!still)
        pragmas << u"PRAGMA journal_mode = WAL"_s << u"PRAGMA journal_size_limit = 67108864"_s;
    for (const QString& pragma : pragmas) {
        if (auto done = m_connection->runDirect(pragma); !done)
            return done;
    }
    if (m_config.readOnly) {
        if (auto done = m_connection->runDirect(u"PRAGMA query_only = ON"_s); !done)
            return done;
    } else if (auto checked = checkSqliteFile(closedCleanly); !checked) {
        return checked;
    }
    auto version = m_connection->oneText(u"SELECT sqlite_version()"_s);
    if (!version)
        return version.error();
    m_productName = u"SQLite "_s + *version;
    return {};
}

Result<void> Database::checkSqliteFile(bool closedCleanly)
{
    // Reads and parses the schema, which most damage does not survive.
    if (auto schema = m_connection->oneText(u"SELECT COUNT(*) FROM sqlite_master"_s); !schema)
        return schema.error();
    const qint64 size = QFileInfo(m_config.sqliteFile).size();
    if (size > 0 && size <= (closedCleanly ? kSmallFile : kCheckedAfterCrash)) {
        auto verdict = m_connection->oneText(u"PRAGMA quick_check(1)"_s);
        if (!verdict)
            return verdict.error();
        if (*verdict != u"ok")
            return Error{ErrorCode::DATABASE_DAMAGED,
                         u"the database file is damaged: "_s + verdict->simplified() + u"; restore the last backup"_s};
    }
    // A read-only medium opens without complaint; the first sale would find out.
    const auto begun = m_connection->runDirect(u"BEGIN IMMEDIATE"_s);
    if (begun)
        return m_connection->runDirect(u"ROLLBACK"_s);
    if (begun.error().code == ErrorCode::DATABASE_UNAVAILABLE)
        return {}; // another process is writing right now
    return begun;
}

Result<void> Database::openPostgres()
{
    const QUrl& url = m_config.postgres;
    if (url.scheme() != u"postgresql" && url.scheme() != u"postgres")
        return Error{ErrorCode::VALIDATION_FAILED, u"a database address starts with postgresql://"_s};
    QSqlDatabase& db = m_connection->db();
    db.setHostName(url.host());
    db.setPort(url.port(5432));
    db.setUserName(url.userName(QUrl::FullyDecoded));
    db.setPassword(url.password(QUrl::FullyDecoded));
    db.setDatabaseName(url.path(QUrl::FullyDecoded).mid(1));
    QString options = u"connect_timeout=5;application_name=mostrador;keepalives_idle=30;tcp_user_timeout=15000"_s;
    int timeout = kStatementMilliseconds;
    static const QRegularExpression plain(u"^[A-Za-z0-9_./-]+$"_s);
    for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (name == u"statement_timeout" && value.toInt() > 0)
            timeout = value.toInt();
        else if (name.startsWith(u"ssl") && plain.match(name).hasMatch() && plain.match(value).hasMatch())
            options += u';' + name + u'=' + value;
        else
            return Error{ErrorCode::VALIDATION_FAILED, u"unknown option of the database address: "_s + name};
    }
    db.setConnectOptions(options);
    if (auto opened = m_connection->open(); !opened)
        return Error{ErrorCode::DATABASE_UNAVAILABLE,
                     u"the database server cannot be used: "_s + opened.error().detail};
    const QStringList settings = {
        u"SET statement_timeout = %1"_s.arg(timeout), u"SET client_min_messages = warning"_s,
        u"SET standard_conforming_strings = on"_s,
        u"SET default_transaction_read_only = %1"_s.arg(m_config.readOnly ? u"on"_s : u"off"_s)};
    for (const QString& setting : settings) {
        if (auto done = m_connection->runDirect(setting); !done)
            return done;
    }
    auto version = m_connection->oneText(u"SHOW server_version"_s);
    if (!version)
        return version.error();
    m_productName = u"PostgreSQL "_s + version->section(u' ', 0, 0);
    return {};
}

Result<void> Database::reconnect()
{
    if (m_depth > 0)
        return Error{ErrorCode::CONFLICT, u"a transaction of the lost connection is still open"_s};
    m_connection.reset();
    return openConnection();
}

Error Database::failed(const Error& error)
{
    if (!m_connection->isAlive() && !m_lost) {
        m_lost = true;
        qCWarning(core::lcStorage).noquote() << "the database connection is lost:" << error.detail;
    }
    if (m_depth > 0 && !m_doom)
        m_doom = error;
    return error;
}

template <class T, class F>
static Result<T> guarded(bool lost, const std::optional<Error>& doom, F&& work)
{
    if (lost)
        return Error{ErrorCode::DATABASE_UNAVAILABLE, u"the database connection is lost"_s};
    // PostgreSQL refuses everything after an error (25P02); SQLite would go on. One behaviour for both.
    if (doom)
        return doom->wrapped(doom->code, u"the transaction has failed before: "_s + doom->detail);
    return work();
}

Result<QList<Row>> Database::query(const QString& sql, const Args& args)
{
    Q_ASSERT(m_connection->isThisThread());
    return guarded<QList<Row>>(m_lost, m_doom, [&]() -> Result<QList<Row>> {
        for (const Value& value : args) {
            const QVariant& v = value.variant();
            // libpq would cut the statement there.
            if (v.userType() == QMetaType::QString && v.toString().contains(QChar(u'\0')))
                return failed({ErrorCode::BAD_REQUEST, u"a text carries a NUL character"_s});
        }
        auto outcome = m_connection->run(sql, args);
        if (!outcome)
            return failed(outcome.error());
        m_affected = outcome->affected;
        return std::move(outcome->rows);
    });
}

Result<std::optional<Row>> Database::queryOne(const QString& sql, const Args& args)
{
    return query(sql, args).map([](const QList<Row>& rows) -> std::optional<Row> {
        return rows.isEmpty() ? std::nullopt : std::optional<Row>(rows.first());
    });
}

Result<qint64> Database::exec(const QString& sql, const Args& args)
{
    return query(sql, args).map([this](const QList<Row>&) { return m_affected; });
}

Result<void> Database::execDirect(const QString& sql)
{
    Q_ASSERT(m_connection->isThisThread());
    return guarded<void>(m_lost, m_doom, [&]() -> Result<void> {
        auto done = m_connection->runDirect(sql);
        if (!done)
            return failed(done.error());
        return {};
    });
}

} // namespace engine::storage
