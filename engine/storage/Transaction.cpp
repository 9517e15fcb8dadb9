#include "storage/Transaction.h"

namespace engine::storage {

using namespace Qt::StringLiterals;

namespace {

// PostgreSQL prepares no transaction control; SQLite saves the parsing.
Result<void> control(Database& database, const QString& sql)
{
    if (database.dialect() == Dialect::PostgreSql)
        return database.execDirect(sql);
    const auto done = database.exec(sql);
    return done ? Result<void>() : done.error();
}

} // namespace

Result<Transaction> Transaction::begin(Database& database)
{
    if (database.m_depth == 0) {
        // A deferred transaction that reads and then writes fails at once when another one wrote in between
        // (SQLITE_BUSY_SNAPSHOT), so the write lock is taken first.
        const auto begun = control(database, database.dialect() == Dialect::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
        if (!begun)
            return begun.error();
    }
    ++database.m_depth;
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_outcomeUnknown(other.m_outcomeUnknown)
{
}

Transaction::~Transaction()
{
    if (m_database)
        rollback();
}

void Transaction::rollback()
{
    Database& database = *std::exchange(m_database, nullptr);
    if (--database.m_depth > 0) {
        if (!database.m_doom)
            database.m_doom = Error{ErrorCode::INTERNAL_ERROR, u"an inner transaction was given up"_s};
        return;
    }
    database.m_doom.reset();
    // It fails when the database has rolled back by itself (disk full), which is what is wanted.
    if (!database.m_lost)
        static_cast<void>(control(database, u"ROLLBACK"_s));
}

Result<void> Transaction::commit()
{
    if (!m_database)
        return Error{ErrorCode::INTERNAL_ERROR, u"the transaction is finished already"_s};
    if (m_database->m_doom) {
        const Error reason = *m_database->m_doom;
        rollback();
        return reason;
    }
    Database& database = *m_database;
    if (database.m_depth > 1) {
        --database.m_depth;
        m_database = nullptr;
        return {};
    }
    const auto committed = control(database, u"COMMIT"_s);
    if (!committed) {
        m_outcomeUnknown = database.m_lost;
        rollback();
        return committed.error();
    }
    database.m_depth = 0;
    m_database = nullptr;
    return {};
}

} // namespace engine::storage
