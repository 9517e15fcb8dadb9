#include "support/TestCertificates.h"
#include "unit/crypto/CertificateFiles.h"

using namespace engine;
using namespace engine::crypto;
using namespace Qt::StringLiterals;

namespace {

X509Certificate certificate(const test::CertificateOptions& options)
{
    const auto read = X509Certificate::fromDer(test::makeIdentity(options).certificateDer);
    EXPECT_TRUE(read);
    return read ? *read : X509Certificate();
}

} // namespace

TEST(X509Certificate, writesTheIssuerAsJavaDoes)
{
    const auto read = X509Certificate::fromPem(certificateFile("firma.pem"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->issuerRfcName(),
              u"CN=AC INVENTADA ÑANDÚ 1,OU=Autoridad de prueba,2.5.4.97=#0c1356415445432d31373939393939393930303031,"
              "O=ENTIDAD INVENTADA DE CERTIFICACIÓN\\, S.A.,L=Quito,C=EC");
    EXPECT_EQ(read->serialDecimal(), u"4304037698322768399730178988744441726259556095");
    EXPECT_TRUE(read->isRsa());
    EXPECT_EQ(read->keyBits(), 2048);
    EXPECT_FALSE(read->isCa());
    EXPECT_TRUE(read->hasDigitalSignature());
    EXPECT_EQ(read->fingerprintSha256().size(), 64);
    EXPECT_EQ(read->notBefore(), QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
}

TEST(X509Certificate, escapesNamesAsRfc2253)
{
    const auto name = [](const QByteArray& commonName) {
        return certificate({.commonName = commonName}).issuerRfcName();
    };
    EXPECT_EQ(name("a,b+c\"d\\e<f>g;h"), u"CN=a\\,b\\+c\\\"d\\\\e\\<f\\>g\\;h,C=EC");
    EXPECT_EQ(name("#x"), u"CN=\\#x,C=EC");
    EXPECT_EQ(name(" x "), u"CN=\\ x\\ ,C=EC");
    EXPECT_EQ(name("Ñandú = €"), u"CN=Ñandú = €,C=EC");
    EXPECT_EQ(name(QByteArray("a\x01"
                              "b")),
              u"CN=#0c03610162,C=EC");
}

TEST(X509Certificate, writesUnknownTypesAsOidAndHex)
{
    EXPECT_EQ(certificate({.commonName = "x", .subjectSerial = "12"}).issuerRfcName(), u"2.5.4.5=#13023132,CN=x,C=EC");
}

TEST(X509Certificate, modulusHasNoLeadingZero)
{
    const auto read = X509Certificate::fromPem(certificateFile("firma.pem"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->publicKeyModulus().size(), 256);
    EXPECT_NE(read->publicKeyModulus().at(0), '\0');
    EXPECT_EQ(read->publicKeyExponent(), QByteArray::fromHex("010001"));
}

TEST(X509Certificate, findsTheHolderInEveryPlace)
{
    EXPECT_EQ(certificate({.ruc = "1790012344001"}).ruc(), u"1790012344001");
    EXPECT_EQ(certificate({.ruc = "", .cedula = "1710034065"}).cedula(), u"1710034065");
    EXPECT_EQ(certificate({.ruc = "", .subjectOrganizationId = "VATEC-1790012344001"}).ruc(), u"1790012344001");
    EXPECT_EQ(certificate({.ruc = "", .subjectSerial = "IDCEC-1710034065"}).cedula(), u"1710034065");
    EXPECT_EQ(certificate({.ruc = "", .subjectSerial = "1710034065"}).cedula(), u"1710034065");
    EXPECT_EQ(certificate({.ruc = "", .subjectSerial = "1710034065001"}).ruc(), u"1710034065001");
}

TEST(X509Certificate, takesNoInternalNumberForAnIdentity)
{
    const auto read = certificate({.ruc = "", .subjectSerial = "1710034066"}); // check digit does not fit
    EXPECT_TRUE(read.ruc().isEmpty());
    EXPECT_TRUE(read.cedula().isEmpty());
    EXPECT_TRUE(certificate({.ruc = "", .subjectSerial = "161803398874"}).cedula().isEmpty());
    EXPECT_TRUE(certificate({.ruc = "179001234"}).ruc().isEmpty()) << "not thirteen digits";
}

TEST(X509Certificate, refusesDamage)
{
    const QByteArray der = test::makeIdentity().certificateDer;
    EXPECT_FALSE(X509Certificate::fromDer({}));
    EXPECT_FALSE(X509Certificate::fromDer(der.first(der.size() / 2)));
    EXPECT_FALSE(X509Certificate::fromPem("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
    const auto read = X509Certificate::fromDer(der + "tail");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->der(), der);
}

TEST(X509Certificate, anEmptyOneAnswersEmpty)
{
    const X509Certificate none;
    EXPECT_TRUE(none.isNull());
    EXPECT_TRUE(none.ruc().isEmpty());
    EXPECT_FALSE(none.verify(Digest::Sha256, "x", "y"));
    EXPECT_EQ(none.keyBits(), 0);
}
