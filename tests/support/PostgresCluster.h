#pragma once
#include "storage/Database.h"

#include <QTemporaryDir>

#include <memory>

namespace support {

// The private server that tests/support/with-postgres started; tests of PostgreSQL fail without it.
class PostgresCluster
{
public:
    static engine::Result<QUrl> adminUrl(); // from MOSTRADOR_TEST_POSTGRES
    static engine::Result<QUrl> createDatabase(const QString& name);
};

// An empty database of one test. SQLite: a file that goes with the object. PostgreSQL: making and dropping a database
// costs a checkpoint, so a database that became free is emptied and used again.
class TestDatabase
{
public:
    static engine::Result<std::unique_ptr<TestDatabase>> create(engine::storage::Dialect dialect);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    [[nodiscard]] const engine::storage::DatabaseConfig& config() const { return m_config; }
    [[nodiscard]] engine::Result<std::unique_ptr<engine::storage::Database>> open() const
    {
        return engine::storage::Database::open(m_config);
    }

private:
    TestDatabase() = default;
    engine::storage::DatabaseConfig m_config;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_name;
};

} // namespace support
