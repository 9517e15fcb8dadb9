#include "crypto/TlsIdentity.h"
#include "support/TestCertificates.h"

#include <gtest/gtest.h>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Certificate read(const QByteArray& pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(BIO_new_mem_buf(pem.constData(), int(pem.size())),
                                                            &BIO_free_all);
    return {PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), &X509_free};
}

} // namespace

TEST(TlsIdentity, NamesItsHostsAndAddresses)
{
    const auto made = crypto::makeTlsIdentity({u"caja"_s, u"caja.local"_s, u"192.168.1.20"_s, u"fd00::5"_s});
    ASSERT_TRUE(made) << qPrintable(made.error().detail);
    const Certificate certificate = read(made->certificatePem);
    ASSERT_TRUE(certificate);
    EXPECT_EQ(X509_check_host(certificate.get(), "caja.local", 0, 0, nullptr), 1);
    EXPECT_EQ(X509_check_host(certificate.get(), "other", 0, 0, nullptr), 0);
    EXPECT_EQ(X509_check_ip_asc(certificate.get(), "192.168.1.20", 0), 1);
    EXPECT_EQ(X509_check_ip_asc(certificate.get(), "fd00::5", 0), 1);
    EXPECT_EQ(X509_check_ip_asc(certificate.get(), "192.168.1.21", 0), 0);
    EXPECT_EQ(X509_check_purpose(certificate.get(), X509_PURPOSE_SSL_SERVER, 0), 1);
    EXPECT_EQ(X509_verify(certificate.get(), X509_get0_pubkey(certificate.get())), 1);
    const auto facts = crypto::tlsFacts(made->certificatePem);
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->fingerprint.size(), 95);
    EXPECT_LT(facts->from, QDateTime::currentDateTimeUtc());
    EXPECT_GT(facts->to, QDateTime::currentDateTimeUtc().addDays(3600));
}

TEST(TlsIdentity, EachInstallationHasItsOwn)
{
    const auto one = crypto::makeTlsIdentity({u"caja"_s});
    const auto other = crypto::makeTlsIdentity({u"caja"_s});
    ASSERT_TRUE(one && other);
    EXPECT_NE(crypto::tlsFacts(one->certificatePem)->fingerprint, crypto::tlsFacts(other->certificatePem)->fingerprint);
}

TEST(TlsIdentity, ReadsWhatSomebodyBrings)
{
    const auto made = crypto::makeTlsIdentity({u"caja"_s});
    const auto other = crypto::makeTlsIdentity({u"caja"_s});
    ASSERT_TRUE(made && other);
    const QByteArray both = made->certificatePem + made->keyPem.view().toByteArray();
    const auto together = crypto::readTlsIdentity(both, {}, {});
    ASSERT_TRUE(together) << qPrintable(together.error().detail);
    EXPECT_EQ(together->certificatePem, made->certificatePem);
    EXPECT_TRUE(crypto::readTlsIdentity(made->certificatePem, made->keyPem.view(), {}));
    EXPECT_EQ(crypto::readTlsIdentity(made->certificatePem, other->keyPem.view(), {}).error().code,
              ErrorCode::CERTIFICATE_KEY_NOT_FOUND);
    EXPECT_EQ(crypto::readTlsIdentity(made->certificatePem, {}, {}).error().code, ErrorCode::CERTIFICATE_KEY_NOT_FOUND);
    EXPECT_EQ(crypto::readTlsIdentity(made->keyPem.view(), {}, {}).error().code, ErrorCode::CERTIFICATE_INVALID);
    for (const QByteArray& odd :
         {QByteArray(), QByteArray("x"), QByteArray("-----BEGIN CERTIFICATE-----\n"), QByteArray(3 * 1024 * 1024, 'a')})
        EXPECT_EQ(crypto::readTlsIdentity(odd, {}, {}).error().code, ErrorCode::CERTIFICATE_INVALID);
    EXPECT_FALSE(crypto::tlsFacts("nothing"));
}

TEST(TlsIdentity, ReadsAPkcs12)
{
    const test::TestIdentity identity = test::makeIdentity();
    const QByteArray p12 = test::makePkcs12({identity});
    const auto read = crypto::readTlsIdentity(p12, {}, "prueba");
    ASSERT_TRUE(read) << qPrintable(read.error().detail);
    EXPECT_EQ(crypto::tlsFacts(read->certificatePem)->fingerprint,
              crypto::tlsFacts(identity.certificatePem)->fingerprint);
    EXPECT_EQ(crypto::readTlsIdentity(p12, {}, "otra").error().code, ErrorCode::CERTIFICATE_PASSWORD_INVALID);
}
