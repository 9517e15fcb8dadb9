#include "crypto/Signer.h"
#include "support/TestCertificates.h"
#include "unit/crypto/CertificateFiles.h"

#include <QElapsedTimer>

#include <openssl/err.h>
#include <openssl/evp.h>

using namespace engine;
using namespace engine::crypto;
using namespace Qt::StringLiterals;

namespace {

constexpr auto sharedSerial = "4304037698322768399730178988744441726259556095";

void signsWith(const SigningIdentity& identity)
{
    const auto signer = makeSigner(identity.certificate, identity.privateKeyDer);
    ASSERT_TRUE(signer);
    const auto signature = (*signer)->sign(Digest::Sha1, "x");
    ASSERT_TRUE(signature);
    EXPECT_TRUE(identity.certificate.verify(Digest::Sha1, "x", *signature));
}

} // namespace

TEST(Pkcs12, readsAModernFile)
{
    const auto identity = opened(certificateFile("01-simple-aes256.p12"));
    EXPECT_EQ(identity.certificate.ruc(), u"1799999990001");
    EXPECT_EQ(identity.certificate.cedula(), u"2459999997");
    EXPECT_EQ(identity.certificate.serialDecimal(), QLatin1StringView(sharedSerial));
    EXPECT_FALSE(identity.chain.isEmpty());
    signsWith(identity);
}

TEST(Pkcs12, readsRc2ThroughTheLegacyProvider)
{
    const auto identity = opened(certificateFile("02-simple-rc2-40-legacy.p12"));
    EXPECT_EQ(identity.certificate.serialDecimal(), QLatin1StringView(sharedSerial));
    signsWith(identity);
    // The rest of the process keeps its own set of algorithms.
    EVP_CIPHER* rc2 = EVP_CIPHER_fetch(nullptr, "RC2-40-CBC", nullptr);
    EXPECT_EQ(rc2, nullptr);
    EVP_CIPHER_free(rc2);
    ERR_clear_error();
}

TEST(Pkcs12, needsNoChain)
{
    const auto identity = opened(certificateFile("03-sin-cadena.p12"));
    EXPECT_TRUE(identity.chain.isEmpty());
    EXPECT_EQ(identity.certificate.serialDecimal(), QLatin1StringView(sharedSerial));
    signsWith(identity);
}

TEST(Pkcs12, takesTheSigningPairOfTwo)
{
    const auto identity = opened(certificateFile("04-dos-claves.p12"));
    EXPECT_EQ(identity.certificate.serialHex(), u"4BB0A1C2");
    EXPECT_TRUE(identity.certificate.hasDigitalSignature());
    signsWith(identity);
}

TEST(Pkcs12, findsTheRucInTheAlternativeName)
{
    const auto identity = opened(certificateFile("05-ruc-en-san.p12"));
    EXPECT_EQ(identity.certificate.ruc(), u"2459999997001");
    signsWith(identity);
}

TEST(Pkcs12, refusesACertificateThatIsNotForSigning)
{
    EXPECT_EQ(refusalOf(certificateFile("06-sin-digital-signature.p12")), ErrorCode::CERTIFICATE_NOT_FOR_SIGNING);
}

TEST(Pkcs12, readsAPasswordWithAccents)
{
    const auto identity = opened(certificateFile("08-clave-no-ascii.p12"), "Ñandú-€1");
    EXPECT_EQ(identity.certificate.serialDecimal(), QLatin1StringView(sharedSerial));
    EXPECT_EQ(refusalOf(certificateFile("08-clave-no-ascii.p12"), "Nandu-1"), ErrorCode::CERTIFICATE_PASSWORD_INVALID);
}

TEST(Pkcs12, tellsAWrongPasswordFromADamagedFile)
{
    for (const char* name : {"01-simple-aes256.p12", "02-simple-rc2-40-legacy.p12", "03-sin-cadena.p12",
                             "04-dos-claves.p12", "05-ruc-en-san.p12", "06-sin-digital-signature.p12"})
        for (const char* password : {"Prueba", "prueba ", "", "x"})
            EXPECT_EQ(refusalOf(certificateFile(name), password), ErrorCode::CERTIFICATE_PASSWORD_INVALID) << name;
    EXPECT_EQ(refusalOf(certificateFile("09-truncado.p12")), ErrorCode::CERTIFICATE_INVALID);
    EXPECT_EQ(refusalOf(certificateFile("09-truncado.p12"), "wrong"), ErrorCode::CERTIFICATE_INVALID);
    EXPECT_EQ(refusalOf(""), ErrorCode::CERTIFICATE_INVALID);
    EXPECT_EQ(refusalOf("not a p12"), ErrorCode::CERTIFICATE_INVALID);
    EXPECT_EQ(refusalOf(certificateFile("firma.pem")), ErrorCode::CERTIFICATE_INVALID);
    EXPECT_EQ(refusalOf(QByteArray(3 << 20, '0')), ErrorCode::CERTIFICATE_INVALID);
}

TEST(Pkcs12, cutAnywhereItIsRefusedInOrder)
{
    const QByteArray whole = certificateFile("03-sin-cadena.p12");
    for (qsizetype size = 0; size < whole.size(); size += 37)
        EXPECT_EQ(refusalOf(whole.first(size)), ErrorCode::CERTIFICATE_INVALID) << size;
}

TEST(Pkcs12, survivesMutations)
{
    const QByteArray whole = certificateFile("03-sin-cadena.p12");
    quint32 state = 11;
    for (int round = 0; round < 300; ++round) {
        QByteArray mutated = whole;
        for (int i = 0; i < 2; ++i) {
            state = state * 1664525u + 1013904223u;
            mutated[static_cast<qsizetype>((state >> 8) % static_cast<quint32>(whole.size()))] =
                static_cast<char>(state >> 24);
        }
        const auto identity = openPkcs12(mutated, "prueba");
        EXPECT_TRUE(identity || !identity.error().detail.isEmpty());
    }
    EXPECT_EQ(ERR_peek_error(), 0u) << "nothing stays in OpenSSL's queue for the next caller";
}

TEST(Pkcs12, knowsBothEmptyPasswords)
{
    const auto one = test::makeIdentity();
    opened(test::makePkcs12({one}, {.password = ""}), "");
    opened(test::makePkcs12({one}, {.password = nullptr}), "");
    EXPECT_EQ(refusalOf(test::makePkcs12({one}, {.password = ""}), "x"), ErrorCode::CERTIFICATE_PASSWORD_INVALID);
}

TEST(Pkcs12, readsAFileWithoutMac)
{
    const QByteArray p12 = test::makePkcs12({test::makeIdentity()}, {.mac = false});
    signsWith(opened(p12));
    EXPECT_EQ(refusalOf(p12, "wrong"), ErrorCode::CERTIFICATE_PASSWORD_INVALID);
}

TEST(Pkcs12, readsUnencryptedAndNestedSafes)
{
    signsWith(opened(test::makePkcs12({test::makeIdentity()}, {.encrypted = false})));
    signsWith(opened(test::makePkcs12({test::makeIdentity()}, {.nested = true})));
}

TEST(Pkcs12, needsAPair)
{
    const auto one = test::makeIdentity();
    EXPECT_EQ(refusalOf(test::makePkcs12({one}, {.keys = false})), ErrorCode::CERTIFICATE_KEY_NOT_FOUND);
    EXPECT_EQ(refusalOf(test::makePkcs12({one}, {.certificates = false})), ErrorCode::CERTIFICATE_KEY_NOT_FOUND);
    auto strangers = one;
    strangers.keyDer = test::makeIdentity({}, 1).keyDer;
    EXPECT_EQ(refusalOf(test::makePkcs12({strangers})), ErrorCode::CERTIFICATE_KEY_NOT_FOUND);
}

TEST(Pkcs12, refusesEllipticCurves)
{
    EXPECT_EQ(refusalOf(test::makePkcs12({test::makeIdentity({.ec = true})})), ErrorCode::CERTIFICATE_KEY_UNSUPPORTED);
}

TEST(Pkcs12, choosesByUsageWhateverTheOrder)
{
    const auto signing = test::makeIdentity({.commonName = "FIRMA"});
    const auto other = test::makeIdentity({.commonName = "CIFRADO", .keyUsage = "keyEncipherment"}, 1);
    const auto authority = test::makeIdentity({.commonName = "AC", .ca = true}, 2);
    const auto curve = test::makeIdentity({.commonName = "CURVA", .ec = true});
    for (const auto& order : {QList{signing, other, authority, curve}, QList{curve, authority, other, signing}})
        EXPECT_EQ(opened(test::makePkcs12(order)).certificate.subjectCommonName(), u"FIRMA");
    EXPECT_EQ(refusalOf(test::makePkcs12({other, authority})), ErrorCode::CERTIFICATE_NOT_FOR_SIGNING);
    EXPECT_EQ(refusalOf(test::makePkcs12({test::makeIdentity({.keyUsage = nullptr})})),
              ErrorCode::CERTIFICATE_NOT_FOR_SIGNING);
}

TEST(Pkcs12, ofARenewedCertificateTakesTheYounger)
{
    const QDateTime until = QDateTime::fromString(u"2027-01-01T00:00:00Z"_s, Qt::ISODate);
    const auto old = test::makeIdentity({.commonName = "VIEJO", .notAfter = until});
    const auto young = test::makeIdentity({.commonName = "NUEVO"}, 1);
    EXPECT_EQ(opened(test::makePkcs12({old, young})).certificate.subjectCommonName(), u"NUEVO");
    EXPECT_EQ(opened(test::makePkcs12({young, old})).certificate.subjectCommonName(), u"NUEVO");
}

TEST(Pkcs12, refusesAbsurdWork)
{
    // The count alone is changed: making such a file honestly would take minutes.
    QByteArray p12 = test::makePkcs12({test::makeIdentity()}, {.macIterations = 0x123456});
    const QByteArray count = QByteArray::fromHex("0203123456");
    ASSERT_EQ(p12.count(count), 1);
    p12.replace(count, QByteArray::fromHex("02037fffff"));
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(refusalOf(p12), ErrorCode::CERTIFICATE_INVALID);
    EXPECT_LT(timer.elapsed(), 500);

    p12 = test::makePkcs12({test::makeIdentity()}, {.iterations = 0x0234, .mac = false});
    ASSERT_GE(p12.count(QByteArray::fromHex("02020234")), 2);
    p12.replace(QByteArray::fromHex("02020234"), QByteArray::fromHex("0202ffff")); // negative
    EXPECT_EQ(refusalOf(p12), ErrorCode::CERTIFICATE_INVALID);
}
