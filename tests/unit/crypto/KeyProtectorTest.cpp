#include "crypto/KeyProtector.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::crypto;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<KeyProtector> protectorIn(const QTemporaryDir& folder, bool keyring = false)
{
    auto made = KeyProtector::open(folder.path(), keyring);
    EXPECT_TRUE(made) << (made ? "" : qPrintable(made.error().detail));
    return made ? std::move(*made) : nullptr;
}

void writeTo(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

} // namespace

TEST(KeyProtector, givesBackWhatItWrapped)
{
    const QTemporaryDir folder;
    const auto protector = protectorIn(folder);
    ASSERT_TRUE(protector);
    for (const QByteArray& plain : {QByteArray(), QByteArray("x"), QByteArray(5000, '\0')}) {
        const auto wrapped = protector->wrap(plain, "issuer/1/key");
        ASSERT_TRUE(wrapped);
        EXPECT_EQ(wrapped->size(), plain.size() + 29);
        const auto back = protector->unwrap(*wrapped, "issuer/1/key");
        ASSERT_TRUE(back);
        EXPECT_TRUE(back->equals(plain));
    }
}

TEST(KeyProtector, neverWrapsTheSameTwice)
{
    const QTemporaryDir folder;
    const auto protector = protectorIn(folder);
    EXPECT_NE(*protector->wrap("secret", "a"), *protector->wrap("secret", "a"));
    EXPECT_FALSE(protector->wrap("secret", "a")->contains("secret"));
}

TEST(KeyProtector, keepsItsKeyInAPrivateFile)
{
    const QTemporaryDir folder;
    const auto wrapped = protectorIn(folder)->wrap("secret", "a");
    const QFileInfo file(folder.filePath(u"master.key"_s));
    ASSERT_TRUE(file.exists());
    EXPECT_EQ(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), 0);
    const auto again = protectorIn(folder, true); // a keyring that came later changes nothing
    EXPECT_EQ(again->kind(), KeyProtection::KeyFile);
    EXPECT_TRUE(again->unwrap(*wrapped, "a"));
}

TEST(KeyProtector, refusesEveryAlteredByte)
{
    const QTemporaryDir folder;
    const auto protector = protectorIn(folder);
    const QByteArray wrapped = *protector->wrap("secret", "a");
    for (qsizetype i = 0; i < wrapped.size(); ++i) {
        QByteArray altered = wrapped;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        const auto back = protector->unwrap(altered, "a");
        ASSERT_FALSE(back) << i;
        EXPECT_EQ(back.error().code, ErrorCode::DECRYPTION_FAILED);
        EXPECT_FALSE(protector->unwrap(wrapped.first(i), "a")) << i;
    }
    EXPECT_FALSE(protector->unwrap(wrapped, "b")) << "other place";
    const QTemporaryDir elsewhere;
    EXPECT_FALSE(protectorIn(elsewhere)->unwrap(wrapped, "a")) << "other key";
}

TEST(KeyProtector, doesNotReplaceADamagedKeyFile)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"master.key"_s);
    writeTo(path, "damaged");
    const auto made = KeyProtector::open(folder.path(), false);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::DECRYPTION_FAILED);
    EXPECT_EQ(QFileInfo(path).size(), 7);
}

TEST(KeyProtector, withoutADesktopItTakesTheFileAtOnce)
{
    const QByteArray before = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    const QTemporaryDir folder;
    EXPECT_EQ(protectorIn(folder, true)->kind(), KeyProtection::KeyFile);
    qputenv("DBUS_SESSION_BUS_ADDRESS", before);
}

TEST(KeyProtector, aDeadKeyringDoesNotHoldUpTheStart)
{
    const QByteArray before = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(protectorIn(folder, true)->kind(), KeyProtection::KeyFile);
    EXPECT_LT(timer.elapsed(), 4000);
    if (before.isEmpty())
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    else
        qputenv("DBUS_SESSION_BUS_ADDRESS", before);
}

TEST(KeyProtector, aFolderOfTheKeyringDoesNotGetANewKey)
{
    const QTemporaryDir folder;
    writeTo(folder.filePath(u"master.keyring"_s), "mostrador-keyring-1 data-key-0123456789abcdef\n");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const auto made = KeyProtector::open(folder.path(), false);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::DECRYPTION_FAILED);
    EXPECT_FALSE(QFileInfo::exists(folder.filePath(u"master.key"_s)));
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

TEST(KeyProtector, saysWhenTheFolderCannotBeWritten)
{
    const auto made = KeyProtector::open(u"/nonexistent/folder"_s, false);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::FILE_UNWRITABLE);
}
