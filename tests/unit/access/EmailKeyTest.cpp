// One mailbox, one account: how addresses are compared.
#include "access/EmailKey.h"

#include <gtest/gtest.h>

using engine::access::emailKey;
using namespace Qt::StringLiterals;

TEST(EmailKey, OneMailboxIsOneAccount)
{
    EXPECT_EQ(emailKey(u"duena@example.com"_s), u"duena@example.com"_s);
    EXPECT_EQ(emailKey(u"  Duena@EXAMPLE.com "_s), u"duena@example.com"_s);
    EXPECT_EQ(emailKey(u"Ana.Maria+caja@GoogleMail.com"_s), u"anamaria@gmail.com"_s);
    EXPECT_EQ(emailKey(u"ana.maria+caja@outlook.com"_s), u"ana.maria@outlook.com"_s);
    EXPECT_EQ(emailKey(u"dueña@peña.ec"_s), emailKey(u"DUEN\u0303A@xn--pea-8ma.ec"_s));
}

TEST(EmailKey, WhatAProviderKeepsApartStaysApart)
{
    EXPECT_EQ(emailKey(u"ana.maria+caja@example.com"_s), u"ana.maria+caja@example.com"_s);
    EXPECT_EQ(emailKey(u"ana-maria@yahoo.com"_s), u"ana-maria@yahoo.com"_s);
    EXPECT_EQ(emailKey(u"+caja@outlook.com"_s), u"+caja@outlook.com"_s); // the tag is all there is
}

TEST(EmailKey, WhatIsNoAddressHasNone)
{
    for (const QString& text :
         {u""_s, u"ana"_s, u"@example.com"_s, u"ana@"_s, u"ana@example"_s, u"a na@example.com"_s,
          u"ana@exa\nmple.com"_s, u"ana@b@example.com"_s, u"Ana <ana@example.com>"_s, u"ana@example..com"_s,
          u"..@gmail.com"_s, QString(u"a"_s.repeated(250) + u"@example.com"_s)})
        EXPECT_EQ(emailKey(text), QString()) << text.toStdString();
    EXPECT_FALSE(emailKey(u"a"_s.repeated(200) + u"@example.com"_s).isEmpty());
}
