#include "notify/WebhookTarget.h"

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::notify;
using namespace Qt::StringLiterals;

namespace {

AllowList allowing(const QStringList& entries)
{
    const auto list = AllowList::parse(entries);
    EXPECT_TRUE(list) << qPrintable(list ? QString() : list.error().detail);
    return list.value_or({});
}

bool accepted(const QString& url, const QStringList& allowed = {})
{
    return readTarget(url, allowing(allowed)).has_value();
}

} // namespace

TEST(WebhookTarget, TakesPublicNamesAndAddresses)
{
    EXPECT_TRUE(accepted(u"https://erp.example.com/hooks/facturas"_s));
    EXPECT_TRUE(accepted(u"https://ERP.Example.com:443/?a=b"_s));
    EXPECT_TRUE(accepted(u"https://8.8.8.8/x"_s));
    EXPECT_TRUE(accepted(u"https://[2606:4700::1111]/x"_s));
    const auto target = readTarget(u"https://ERP.Example.com/x"_s, {});
    ASSERT_TRUE(target);
    EXPECT_EQ(target->host, u"erp.example.com"_s);
    EXPECT_EQ(target->port, 443);
}

TEST(WebhookTarget, RefusesWhatIsNoPublicHttpsAddress)
{
    for (const char* url : {"http://erp.example.com/x",
                            "ftp://erp.example.com/x",
                            "erp.example.com/x",
                            "//erp.example.com",
                            "",
                            "https://",
                            "https:///x",
                            "https://user@erp.example.com/",
                            "https://user:pw@erp.example.com/",
                            "https://localhost/",
                            "https://erp/",
                            "https://printer.local/",
                            "https://db.internal/",
                            "https://x.localhost/",
                            "https://erp.example.com:8443/",
                            "https://erp.example.com:22/",
                            "https://erp.example.com/a b",
                            "https://erp.example.com/\r\nX: y",
                            "https://127.0.0.1/",
                            "https://127.1/",
                            "https://2130706433/",
                            "https://0x7f000001/",
                            "https://0177.0.0.1/",
                            "https://[::1]/",
                            "https://[::ffff:127.0.0.1]/",
                            "https://0.0.0.0/",
                            "https://10.0.0.5/",
                            "https://169.254.169.254/latest/meta-data",
                            "https://[fe80::1]/",
                            "https://localhost./"}) {
        const auto target = readTarget(QString::fromLatin1(url), {});
        ASSERT_FALSE(target) << url;
        EXPECT_EQ(target.error().code, ErrorCode::VALIDATION_FAILED) << url;
        ASSERT_FALSE(target.error().fields.isEmpty()) << url;
        EXPECT_EQ(target.error().fields.first().field, u"url"_s);
    }
    EXPECT_FALSE(accepted(u"https://erp.example.com/"_s + QString(2048, u'a')));
}

TEST(WebhookTarget, TheOperatorOpensPrivateAddressesByHostAndPort)
{
    EXPECT_TRUE(accepted(u"https://10.0.0.5:8443/"_s, {u"10.0.0.5:8443"_s}));
    EXPECT_FALSE(accepted(u"https://10.0.0.5:8444/"_s, {u"10.0.0.5:8443"_s}));
    EXPECT_FALSE(accepted(u"https://10.0.0.6:8443/"_s, {u"10.0.0.5:8443"_s}));
    EXPECT_TRUE(accepted(u"https://ERP:8443/"_s, {u"erp:8443"_s}));
    EXPECT_TRUE(accepted(u"https://127.0.0.1:9000/"_s, {u"127.0.0.1:9000"_s}));
    EXPECT_TRUE(accepted(u"https://[::1]:9000/"_s, {u"[::1]:9000"_s}));
    EXPECT_FALSE(accepted(u"https://169.254.169.254/"_s, {u"169.254.169.254:443"_s})) << "never, whoever allows it";
    EXPECT_FALSE(accepted(u"https://0.0.0.0/"_s, {u"0.0.0.0:443"_s}));
}

TEST(WebhookTarget, ANameThatIsAllowedStillDoesNotLeadToThisMachine)
{
    const AllowList allowed = allowing({u"erp.example.com:443"_s, u"localhost:443"_s});
    const auto name = readTarget(u"https://erp.example.com/"_s, allowed);
    const auto here = readTarget(u"https://localhost/"_s, allowed);
    ASSERT_TRUE(name && here);
    EXPECT_TRUE(mayConnect(*name, QHostAddress(u"192.168.1.7"_s), allowed));
    EXPECT_FALSE(mayConnect(*name, QHostAddress(u"127.0.0.1"_s), allowed));
    EXPECT_FALSE(mayConnect(*name, QHostAddress(u"169.254.169.254"_s), allowed));
    EXPECT_TRUE(mayConnect(*here, QHostAddress(u"127.0.0.1"_s), allowed));
    EXPECT_FALSE(mayConnect(*name, QHostAddress(u"192.168.1.7"_s), {}));
}

TEST(WebhookTarget, AnEntryIsAHostAndAPort)
{
    for (const char* entry :
         {"", "erp", "erp:", ":443", "erp:0", "erp:65536", "erp:x", "a b:1", "http://erp:1", "::1:9"})
        EXPECT_FALSE(AllowList::parse({QString::fromLatin1(entry)})) << entry;
    EXPECT_EQ(allowing({u"ERP.example:443"_s, u"erp.example:443"_s}).entries(), QStringList{u"erp.example:443"_s});
}
