#include "core/FileIo.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <sys/resource.h>

using namespace engine;
using namespace engine::core;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kOwnerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

class FileIo : public testing::Test
{
protected:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

private:
    QTemporaryDir m_folder;
};

// While alive, no file of this process may grow beyond `bytes`: a write that fails half way, as on a failing disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

TEST_F(FileIo, WritesAndReadsBack)
{
    const QByteArray bytes("a\0\r\nb", 5);
    ASSERT_TRUE(writeFileAtomically(path(u"f"_s), bytes));
    EXPECT_EQ(*readFile(path(u"f"_s), 5), bytes);
    ASSERT_TRUE(writeFileAtomically(path(u"f"_s), "short"));
    EXPECT_EQ(*readFile(path(u"f"_s), 100), "short");
    EXPECT_EQ(names(), QStringList{u"f"_s});
}

TEST_F(FileIo, PrivateFilesAreForTheOwnerAlone)
{
    ASSERT_TRUE(writeFileAtomically(path(u"key"_s), "k", FileMode::Private));
    EXPECT_EQ(QFile::permissions(path(u"key"_s)), kOwnerOnly);
    // Also where an open one stood before.
    ASSERT_TRUE(writeFileAtomically(path(u"open"_s), "k"));
    ASSERT_TRUE(QFile::setPermissions(path(u"open"_s), kOwnerOnly | QFileDevice::ReadOther));
    ASSERT_TRUE(writeFileAtomically(path(u"open"_s), "k", FileMode::Private));
    EXPECT_EQ(QFile::permissions(path(u"open"_s)), kOwnerOnly);
}

TEST_F(FileIo, AFailedWriteLeavesTheOldFile)
{
    ASSERT_TRUE(writeFileAtomically(path(u"f"_s), "old"));
    Result<void> result;
    {
        const FileSizeLimit limit(4096);
        result = writeFileAtomically(path(u"f"_s), QByteArray(100'000, 'x'));
    }
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::FILE_UNWRITABLE);
    EXPECT_EQ(*readFile(path(u"f"_s), 100), "old");
    EXPECT_EQ(names(), QStringList{u"f"_s});
}

TEST_F(FileIo, SaysWhichFileCannotBeWritten)
{
    const auto missingFolder = writeFileAtomically(path(u"no/such/f"_s), "x");
    ASSERT_FALSE(missingFolder);
    EXPECT_EQ(missingFolder.error().code, ErrorCode::FILE_UNWRITABLE);
    EXPECT_TRUE(missingFolder.error().detail.contains(u"no/such/f"));
    EXPECT_FALSE(writeFileAtomically(path(u"."_s), "x"));
}

TEST_F(FileIo, RefusesToReadTooMuchOrTheWrongThing)
{
    ASSERT_TRUE(writeFileAtomically(path(u"f"_s), "123456"));
    for (const auto& [name, cap] : {std::pair(path(u"f"_s), 5),
                                    {path(u"missing"_s), 5},
                                    {path(u"."_s), 5},
                                    {u"/dev/zero"_s, 5},
                                    {QString(), 5}}) {
        const auto result = readFile(name, cap);
        ASSERT_FALSE(result) << name.toStdString();
        EXPECT_EQ(result.error().code, ErrorCode::FILE_UNREADABLE);
    }
    EXPECT_TRUE(readFile(path(u"f"_s), 6));
}
