#include "core/Log.h"
#include "core/FileIo.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <thread>
#include <vector>

using namespace engine;
using namespace engine::core;
using namespace Qt::StringLiterals;

namespace {

constexpr LogOptions kQuiet{.maxBytes = 1024 * 1024, .keep = 3, .alsoStderr = false};

QString contents(const QString& path)
{
    return QString::fromUtf8(readFile(path, 16 * 1024 * 1024).value_or({}));
}

} // namespace

TEST(Redaction, RemovesNamedSecrets)
{
    EXPECT_EQ(redacted(u"password=hunter2 user=ana"_s), u"password=[removed] user=ana");
    EXPECT_EQ(redacted(u"Password: hunter2"_s), u"Password: [removed]");
    EXPECT_EQ(redacted(u"{\"password\": \"with blank\",\"a\":1}"_s), u"{\"password\": [removed],\"a\":1}");
    EXPECT_EQ(redacted(u"{\"password\": \"a\\\"b\",\"c\":1}"_s), u"{\"password\": [removed],\"c\":1}");
    EXPECT_EQ(redacted(u"contraseña=ábc&x=1"_s), u"contraseña=[removed]&x=1");
    EXPECT_EQ(redacted(u"api_key = k1, token=t2"_s), u"api_key = [removed], token=[removed]");
    EXPECT_EQ(redacted(u"Authorization: Bearer abc.def"_s), u"Authorization: Bearer [removed]");
}

TEST(Redaction, RemovesKeyMaterial)
{
    const QString base64 =
        QString::fromLatin1(QByteArray::fromHex("00ff10ab37cd9911223344556677aabb").repeated(3).toBase64());
    EXPECT_EQ(redacted(u"key "_s + base64 + u" end"_s), u"key [removed] end");
    EXPECT_EQ(redacted(u"hex deadbeef00112233445566778899aabb."_s), u"hex [removed].");
    EXPECT_EQ(redacted(u"a -----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY----- b"_s), u"a [removed] b");
    EXPECT_EQ(redacted(u"cut -----BEGIN PRIVATE KEY-----\nMIIB"_s), u"cut [removed]");
}

TEST(Redaction, KeepsWhatSupportNeeds)
{
    const QString kept[] = {
        u"voucher 2111202601179999999000110010010000000010000791911 sent"_s,
        u"clave de acceso 2111202601179999999000110010010000000010000791911"_s,
        u"document 01990f3e-7b5c-7c10-8a55-0242ac120002 stored"_s,
        u"/srv/cajera/local/share/mostrador/documents/2026/11/signed"_s,
        u"certificate-of-the-issuer-expires-in-30-days"_s,
    };
    for (const QString& message : kept)
        EXPECT_EQ(redacted(message), message);
}

TEST(LogFile, WritesRedactedLinesToAPrivateFile)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"m.log"_s);
    {
        const auto log = LogFile::install(path, kQuiet);
        ASSERT_TRUE(log);
        qCWarning(lcStorage) << "disk slow, password=abc";
        qCInfo(lcQueue, "two\nlines");
        qCDebug(lcQueue, "debug is off by default");
    }
    const QString text = contents(path);
    EXPECT_TRUE(text.contains(u" W engine.storage: disk slow, password=[removed]")) << text.toStdString();
    EXPECT_TRUE(text.contains(u" I engine.queue: two\\nlines\n"));
    EXPECT_EQ(text.count(u'\n'), 2);
    EXPECT_EQ(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

TEST(LogFile, RotatesAndForgetsTheOldest)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"m.log"_s);
    {
        const auto log = LogFile::install(path, {.maxBytes = 300, .keep = 2, .alsoStderr = false});
        ASSERT_TRUE(log);
        for (int i = 0; i < 40; ++i)
            qCWarning(lcCore, "message number %d", i);
    }
    EXPECT_TRUE(contents(path).contains(u"number 39"));
    for (const QString& file : {path, path + u".1"_s, path + u".2"_s}) {
        EXPECT_TRUE(QFile::exists(file)) << file.toStdString();
        EXPECT_LE(QFile(file).size(), 300);
    }
    EXPECT_FALSE(QFile::exists(path + u".3"_s));
}

TEST(LogFile, LinesOfThreadsStayWhole)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"m.log"_s);
    {
        const auto log = LogFile::install(path, kQuiet);
        ASSERT_TRUE(log);
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([] {
                for (int i = 0; i < 250; ++i)
                    qCWarning(lcNet, "abcdefghij");
            });
        }
    }
    const QStringList lines = contents(path).split(u'\n', Qt::SkipEmptyParts);
    EXPECT_EQ(lines.size(), 1000);
    for (const QString& line : lines)
        EXPECT_TRUE(line.endsWith(u" W engine.net: abcdefghij")) << line.toStdString();
}

TEST(LogFile, OneAtATime)
{
    const QTemporaryDir folder;
    const auto first = LogFile::install(folder.filePath(u"a"_s), kQuiet);
    ASSERT_TRUE(first);
    const auto second = LogFile::install(folder.filePath(u"b"_s), kQuiet);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::CONFLICT);
    const auto nowhere = LogFile::install(folder.filePath(u"no/c"_s), kQuiet);
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::FILE_UNWRITABLE);
}
