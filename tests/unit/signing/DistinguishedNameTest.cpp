#include "signing/DistinguishedName.h"

#include "support/TestCertificates.h"

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::signing;
using namespace Qt::StringLiterals;

namespace {

QList<crypto::X509Certificate::NamePart> partsOf(const QByteArray& commonName)
{
    return crypto::X509Certificate::fromDer(test::makeIdentity({.commonName = commonName}).certificateDer)
        ->issuerParts();
}

bool reads(QStringView text, const QByteArray& commonName)
{
    const auto name = readName(text);
    return name && sameName(*name, partsOf(commonName));
}

} // namespace

TEST(DistinguishedName, readsWhatJavaReads)
{
    EXPECT_TRUE(reads(u"CN=Ana,C=EC", "Ana"));
    EXPECT_TRUE(reads(u"C=EC,CN=Ana", "Ana")) << "reversed";
    EXPECT_TRUE(reads(u"cn = Ana , c = EC", "Ana"));
    EXPECT_TRUE(reads(u"CN=ANA;C=ec", "Ana"));
    EXPECT_TRUE(reads(u"2.5.4.3=Ana,OID.2.5.4.6=EC", "Ana"));
    EXPECT_TRUE(reads(u"CN=#0c03416e61,C=EC", "Ana"));
    EXPECT_TRUE(reads(u"CN=\"a, b\",C=EC", "a, b"));
    EXPECT_TRUE(reads(u"CN=a\\, b,C=EC", "a, b"));
    EXPECT_TRUE(reads(u"CN=\\C3\\91and\\C3\\BA,C=EC", "Ñandú"));
    EXPECT_TRUE(reads(u"CN=Ñandú,C=EC", "Ñandú"));
    EXPECT_TRUE(reads(u"CN=\\#x,C=EC", "#x"));
}

TEST(DistinguishedName, comparesEveryPart)
{
    EXPECT_FALSE(reads(u"CN=Ana", "Ana"));
    EXPECT_FALSE(reads(u"CN=Ana,C=EC,O=x", "Ana"));
    EXPECT_FALSE(reads(u"CN=Ana+C=EC", "Ana")) << "one RDN is not two";
    EXPECT_FALSE(reads(u"CN=Eva,C=EC", "Ana"));
    EXPECT_FALSE(reads(u"OU=Ana,C=EC", "Ana"));
    EXPECT_FALSE(reads(u"CN=#0c03457661,C=EC", "Ana"));
}

TEST(DistinguishedName, refusesWhatJavaRefuses)
{
    for (const char16_t* text : {u"",
                                 u"CN",
                                 u"E=a@b.ec,C=EC",
                                 u"SN=1",
                                 u"G=a",
                                 u"TITLE=a",
                                 u"organizationIdentifier=VATEC-1",
                                 u"undefined=1",
                                 u"businessCategory=1",
                                 u"postalCode=1",
                                 u"description=1",
                                 u"=x",
                                 u"CN=a,",
                                 u"CN=a,,C=EC",
                                 u"CN=\"a",
                                 u"CN=\"a\"b",
                                 u"CN=#0c0",
                                 u"CN=#",
                                 u"CN=#zz",
                                 u"CN=a\\",
                                 u"CN=a\\q",
                                 u"2.=x",
                                 u"2=x"})
        EXPECT_FALSE(readName(QStringView(text))) << qPrintable(QString::fromUtf16(text));
}
