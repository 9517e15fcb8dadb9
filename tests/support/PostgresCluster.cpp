#include "support/PostgresCluster.h"

#include <QCoreApplication>
#include <QStringList>

namespace support {

using namespace Qt::StringLiterals;
using engine::Error;
using engine::ErrorCode;
using engine::Result;
using engine::storage::Database;
using engine::storage::DatabaseConfig;
using engine::storage::Dialect;

Result<QUrl> PostgresCluster::adminUrl()
{
    const QString text = qEnvironmentVariable("MOSTRADOR_TEST_POSTGRES");
    if (text.isEmpty())
        return Error{ErrorCode::DATABASE_UNAVAILABLE,
                     u"MOSTRADOR_TEST_POSTGRES is not set: run this through tests/support/with-postgres"_s};
    return QUrl(text);
}

Result<QUrl> PostgresCluster::createDatabase(const QString& name)
{
    auto url = adminUrl();
    if (!url)
        return url;
    auto admin = Database::open(DatabaseConfig::postgresql(*url));
    if (!admin)
        return admin.error();
    if (auto made = (*admin)->execDirect(u"CREATE DATABASE "_s + name); !made)
        return made.error();
    url->setPath(u'/' + name);
    return url;
}

namespace {

QStringList& freeNames()
{
    static QStringList names;
    return names;
}

Result<QUrl> emptied(const QString& name)
{
    auto url = PostgresCluster::adminUrl();
    if (!url)
        return url;
    url->setPath(u'/' + name);
    auto database = Database::open(DatabaseConfig::postgresql(*url));
    if (!database)
        return database.error();
    for (const QString& sql : {u"DROP SCHEMA public CASCADE"_s, u"CREATE SCHEMA public"_s}) {
        if (auto done = (*database)->execDirect(sql); !done)
            return done.error();
    }
    return url;
}

} // namespace

Result<std::unique_ptr<TestDatabase>> TestDatabase::create(Dialect dialect)
{
    std::unique_ptr<TestDatabase> database(new TestDatabase);
    if (dialect == Dialect::Sqlite) {
        database->m_folder = std::make_unique<QTemporaryDir>();
        database->m_config = DatabaseConfig::sqlite(database->m_folder->filePath(u"till.db"_s));
        return database;
    }
    static int counter = 0;
    const bool isNew = freeNames().isEmpty();
    const QString name =
        isNew ? u"test_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++counter) : freeNames().takeLast();
    auto url = isNew ? PostgresCluster::createDatabase(name) : emptied(name);
    if (!url)
        return url.error();
    database->m_name = name;
    database->m_config = DatabaseConfig::postgresql(*url);
    return database;
}

TestDatabase::~TestDatabase()
{
    if (!m_name.isEmpty())
        freeNames() += m_name;
}

} // namespace support
