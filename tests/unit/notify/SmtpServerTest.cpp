#include "notify/SmtpServer.h"

#include <gtest/gtest.h>

using namespace engine::notify;
using namespace Qt::StringLiterals;

namespace {

engine::Result<SmtpServer> read(const QString& server, const QString& from = u"facturas@example.com"_s)
{
    return readServer({server, "secreta", from, {}, {}});
}

} // namespace

TEST(SmtpServer, ReadsWhatPeopleWrite)
{
    const auto plain = read(u"smtp://mail.example.com"_s);
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->port, 587);
    EXPECT_TRUE(plain->user.isEmpty());
    EXPECT_EQ(plain->url(), "smtp://mail.example.com:587");
    EXPECT_FALSE(plain->isHere());
    const auto full = read(u"smtps://ventas@example.com@mail.example.com:4650/"_s);
    ASSERT_TRUE(full);
    EXPECT_TRUE(full->tlsFromTheStart);
    EXPECT_EQ(full->user, u"ventas@example.com"_s);
    EXPECT_EQ(full->port, 4650);
    EXPECT_EQ(read(u"smtp://a%40b@mail.example.com"_s).value_or({}).user, u"a@b"_s);
    EXPECT_EQ(read(u"smtps://[::1]"_s).value_or({}).url(), "smtps://[::1]:465");
}

TEST(SmtpServer, OnlyThisMachineIsHere)
{
    for (const char16_t* here : {u"smtp://localhost", u"smtp://127.0.0.1:25", u"smtp://127.8.8.8", u"smtp://[::1]:25"})
        EXPECT_TRUE(read(QString::fromUtf16(here)).value_or({}).isHere());
    for (const char16_t* there : {u"smtp://192.168.0.1", u"smtp://localhost.example.com", u"smtp://0.0.0.0"})
        EXPECT_FALSE(read(QString::fromUtf16(there)).value_or({}).isHere());
}

TEST(SmtpServer, RefusesTheRest)
{
    for (const char16_t* bad : {u"", u"mail.example.com", u"http://mail.example.com", u"smtp://", u"smtp://a b",
                                u"smtp://user:pw@mail.example.com", u"smtp://mail.example.com:0",
                                u"smtp://mail.example.com:70000", u"smtp://mail.example.com/x", u"smtp://a\r\nb"})
        EXPECT_FALSE(read(QString::fromUtf16(bad))) << QString::fromUtf16(bad).toStdString();
    EXPECT_FALSE(read(u"smtp://mail.example.com"_s, u"nobody"_s));
    EXPECT_FALSE(read(u"smtp://mail.example.com"_s, u"a@b>\r\nRCPT"_s));
}
