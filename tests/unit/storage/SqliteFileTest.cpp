#include "storage/Database.h"
#include "storage/Migrator.h"
#include "storage/Transaction.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace engine;
using namespace engine::storage;

namespace {

class SqliteFile : public testing::Test
{
protected:
    [[nodiscard]] QString file() const { return m_folder.filePath(u"till.db"_s); }
    [[nodiscard]] Result<std::unique_ptr<Database>> open() const
    {
        return Database::open(DatabaseConfig::sqlite(file()));
    }
    void fill(int rows)
    {
        auto database = open();
        ASSERT_TRUE(database);
        ASSERT_TRUE((*database)->execDirect(u"CREATE TABLE box (n BIGINT PRIMARY KEY, t TEXT)"_s));
        for (int n = 0; n < rows; ++n)
            ASSERT_TRUE((*database)->exec(u"INSERT INTO box (n, t) VALUES (?, ?)"_s, {n, QString(500, u'x')}));
    }
    void overwrite(qint64 offset, const QByteArray& bytes)
    {
        QFile database(file());
        ASSERT_TRUE(database.open(QFile::ReadWrite));
        ASSERT_TRUE(database.seek(offset));
        ASSERT_EQ(database.write(bytes), bytes.size());
    }
    static qint64 count(Database& database)
    {
        const auto row = database.queryOne(u"SELECT COUNT(*) FROM box"_s);
        return row ? (*row)->int64(0) : -1;
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(SqliteFile, IsDurableAndPrivate)
{
    auto database = open();
    ASSERT_TRUE(database);
    EXPECT_EQ((*(*database)->queryOne(u"PRAGMA journal_mode"_s))->text(0), u"wal"_s);
    EXPECT_EQ((*(*database)->queryOne(u"PRAGMA synchronous"_s))->int64(0), 2); // FULL
    EXPECT_EQ((*(*database)->queryOne(u"PRAGMA foreign_keys"_s))->int64(0), 1);
    EXPECT_EQ((*(*database)->queryOne(u"PRAGMA busy_timeout"_s))->int64(0), 5000);
    EXPECT_EQ(QFile::permissions(file()) &
                  (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());
}

TEST_F(SqliteFile, AFileThatIsNoDatabaseIsNamedDamaged)
{
    QFile garbage(file());
    ASSERT_TRUE(garbage.open(QFile::WriteOnly));
    garbage.write(QByteArray(8192, 'z'));
    garbage.close();
    const auto refused = open();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::DATABASE_DAMAGED) << qPrintable(refused.error().detail);
    EXPECT_TRUE(refused.error().detail.contains(u"restore the last backup"));
}

TEST_F(SqliteFile, DamagedPagesAreFoundAtOpen)
{
    fill(200);
    overwrite(100, QByteArray(60, '\xff')); // the root of the schema
    auto refused = open();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::DATABASE_DAMAGED) << qPrintable(refused.error().detail);

    QFile::remove(file());
    fill(200);
    overwrite(4096 * 5, QByteArray(2000, '\xee')); // a leaf
    refused = open();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::DATABASE_DAMAGED) << qPrintable(refused.error().detail);
}

TEST_F(SqliteFile, ATruncatedFileIsNamedDamaged)
{
    fill(200);
    ASSERT_TRUE(QFile::resize(file(), QFile(file()).size() / 2));
    const auto refused = open();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::DATABASE_DAMAGED) << qPrintable(refused.error().detail);
}

TEST_F(SqliteFile, AFolderThatCannotHoldItIsNamed)
{
    QFile plain(m_folder.filePath(u"plain"_s));
    ASSERT_TRUE(plain.open(QFile::WriteOnly));
    // Root may write everywhere else.
    for (const QString& nowhere : {m_folder.filePath(u"plain/till.db"_s), u"/proc/till.db"_s}) {
        const auto refused = Database::open(DatabaseConfig::sqlite(nowhere));
        ASSERT_FALSE(refused) << qPrintable(nowhere);
        EXPECT_EQ(refused.error().code, ErrorCode::DATA_FOLDER_READ_ONLY) << qPrintable(refused.error().detail);
    }
}

TEST_F(SqliteFile, AReaderNeedsAnExistingFile)
{
    const auto refused = Database::open(DatabaseConfig::sqlite(file(), true));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::DATABASE_UNAVAILABLE);
    EXPECT_FALSE(QFile::exists(file()));
}

TEST_F(SqliteFile, AFullDiskIsNamedAndLosesNothing)
{
    fill(50);
    auto database = open();
    ASSERT_TRUE(database);
    const qint64 pages = (*(*database)->queryOne(u"PRAGMA page_count"_s))->int64(0);
    ASSERT_TRUE((*database)->query(u"PRAGMA max_page_count = %1"_s.arg(pages + 2)));
    {
        auto transaction = Transaction::begin(**database);
        ASSERT_TRUE(transaction);
        ErrorCode code = ErrorCode::INTERNAL_ERROR;
        for (int n = 1000; n < 1200; ++n) {
            const auto done = (*database)->exec(u"INSERT INTO box (n, t) VALUES (?, ?)"_s, {n, QString(500, u'y')});
            if (!done) {
                code = done.error().code;
                break;
            }
        }
        EXPECT_EQ(code, ErrorCode::DISK_FULL);
        const auto committed = transaction->commit();
        ASSERT_FALSE(committed);
        EXPECT_EQ(committed.error().code, ErrorCode::DISK_FULL);
    }
    EXPECT_EQ(count(**database), 50);
    ASSERT_TRUE((*database)->query(u"PRAGMA max_page_count = 1000000"_s));
    auto transaction = Transaction::begin(**database);
    ASSERT_TRUE(transaction);
    EXPECT_TRUE((*database)->exec(u"INSERT INTO box (n, t) VALUES (?, ?)"_s, {1000, QString(500, u'y')}));
    EXPECT_TRUE(transaction->commit());
    EXPECT_EQ(count(**database), 51);
}

TEST_F(SqliteFile, AnotherWriterIsWaitedForAndThenNamed)
{
    fill(1);
    auto first = open();
    auto second = open();
    ASSERT_TRUE(first && second);
    ASSERT_TRUE((*second)->query(u"PRAGMA busy_timeout = 20"_s));
    auto writing = Transaction::begin(**first);
    ASSERT_TRUE(writing);
    const auto refused = Transaction::begin(**second);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::DATABASE_UNAVAILABLE);
    EXPECT_FALSE((*second)->inTransaction());
    EXPECT_EQ(count(**second), 1) << "readers are never kept waiting";
}

TEST_F(SqliteFile, MigrationFilesAreNumberedWithoutHoles)
{
    const auto write = [this](const QString& name) {
        QFile step(m_folder.filePath(name));
        ASSERT_TRUE(step.open(QFile::WriteOnly));
        step.write("SELECT 1;\r\n");
    };
    EXPECT_FALSE(Migrator::load(m_folder.path()));
    write(u"0001_one.sql"_s);
    const auto one = Migrator::load(m_folder.path());
    ASSERT_TRUE(one);
    EXPECT_EQ(one->first().name, u"one"_s);
    EXPECT_EQ(one->first().text, u"SELECT 1;\n"_s) << "line ends do not change the checksum";
    write(u"0003_three.sql"_s);
    EXPECT_FALSE(Migrator::load(m_folder.path()));
    write(u"0002_two.sql"_s);
    EXPECT_TRUE(Migrator::load(m_folder.path()));
    write(u"draft.sql"_s);
    EXPECT_FALSE(Migrator::load(m_folder.path()));
}
