#include "signing/SignatureNames.h"
#include "support/TestCertificates.h"
#include "unit/signing/SigningFixture.h"
#include "xml/XmlWriter.h"
#include "xml/XsdValidator.h"

#include <QRegularExpression>

#include <atomic>
#include <thread>
#include <vector>

using namespace engine;
using namespace engine::signing;
using namespace Qt::StringLiterals;

namespace {

xml::XmlDocument parsed(const QByteArray& text)
{
    auto document = xml::XmlDocument::parse(text);
    EXPECT_TRUE(document) << (document ? "" : qPrintable(document.error().detail));
    return document ? std::move(*document) : xml::XmlDocument(nullptr);
}

QStringList targets(const xml::XmlElement& signature)
{
    QStringList all;
    for (const xml::XmlElement& reference : signature.child(u"SignedInfo").children(u"Reference"))
        all.append(reference.attribute(u"URI").remove(QRegularExpression(u"\\d+"_s)));
    return all;
}

ErrorCode refusal(const QByteArray& text, const QDateTime& time = test::signingTime())
{
    const auto result = signXades(parsed(text), test::signer(), {}, time);
    EXPECT_FALSE(result);
    return result ? ErrorCode::INTERNAL_ERROR : result.error().code;
}

} // namespace

TEST(XadesBesSigner, everyVoucherInEveryProfileIsAccepted)
{
    for (const QString& path : test::unsignedVouchers())
        for (const test::Options& options : test::everyOption()) {
            const QByteArray xml = test::signedVoucher(path, options);
            const SignatureReport report = verifyXades(xml, test::soonAfter());
            EXPECT_EQ(test::firstFailure(xml), QString()) << qPrintable(path) << test::nameOf(options);
            EXPECT_EQ(report.profile.toStdString(), test::nameOf(options));
            EXPECT_EQ(report.accessKey.size(), 49);
        }
}

TEST(XadesBesSigner, profileAHasItsThreeReferencesInOrder)
{
    const auto document = parsed(test::signedVoucher());
    const auto signature = document.root().children().last();
    EXPECT_EQ(signature.localName(), u"Signature") << "the last child of the root";
    EXPECT_EQ(targets(signature), (QStringList{u"#Signature-Properties"_s, u"#Certificate"_s, u"#comprobante"_s}));
    EXPECT_FALSE(signature.child(u"KeyInfo").child(u"KeyValue").isNull());
    EXPECT_TRUE(signature.child(u"KeyInfo").hasAttribute(u"Id"));
}

TEST(XadesBesSigner, profileBHasTwo)
{
    const auto document = parsed(test::signedVoucher(u"vouchers/factura-02-varios-iva-v1.1.0.xml"_s,
                                                     {SignatureProfile::B, SignatureDigest::Sha256}));
    const auto signature = document.root().children().last();
    EXPECT_EQ(targets(signature), (QStringList{u"#comprobante"_s, u"#Signature-Properties"_s}));
    EXPECT_TRUE(signature.child(u"KeyInfo").child(u"KeyValue").isNull());
    EXPECT_FALSE(signature.child(u"KeyInfo").hasAttribute(u"Id"));
}

TEST(XadesBesSigner, writesWhatTheSamplesHave)
{
    const QByteArray xml = test::signedVoucher();
    EXPECT_TRUE(xml.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<factura "));
    EXPECT_TRUE(xml.contains(">2026-11-21T18:15:00-05:00</etsi:SigningTime>"));
    EXPECT_TRUE(xml.contains("<ds:X509IssuerName>CN=AC INVENTADA ÑANDÚ 1,OU=Autoridad de prueba,2.5.4.97=#0c13"));
    EXPECT_TRUE(xml.contains(">4304037698322768399730178988744441726259556095<"));
    EXPECT_EQ(xml.count("<etsi:Cert>"), 1);
    const QByteArray signature = xml.sliced(xml.indexOf("<ds:Signature "));
    EXPECT_FALSE(signature.contains("> <") || signature.contains(">\n<"));
}

TEST(XadesBesSigner, writesTheTimeOfEcuadorInWholeSeconds)
{
    const QDateTime utc(QDate(2026, 12, 1), QTime(2, 3, 4, 567), Qt::UTC);
    const auto xml =
        signXades(parsed(test::testFile(u"vouchers/factura-01-minima-v1.0.0.xml"_s)), test::signer(), {}, utc);
    ASSERT_TRUE(xml);
    EXPECT_TRUE(xml->contains(">2026-11-30T21:03:04-05:00<"));
}

TEST(XadesBesSigner, keepsTheVoucherAsItWas)
{
    const QByteArray plain = test::testFile(u"vouchers/factura-02-varios-iva-v1.1.0.xml"_s);
    QByteArray xml = test::signedVoucher();
    const qsizetype from = xml.indexOf("<ds:Signature ");
    const qsizetype to = xml.indexOf("</ds:Signature>") + 15;
    xml.remove(from, to - from);
    EXPECT_EQ(xml, parsed(plain).serialize());
}

TEST(XadesBesSigner, fitsTheSchema)
{
    const auto schema = xml::XsdValidator::compile(u":/engine/schemas"_s, u"factura_V1.1.0.xsd"_s);
    ASSERT_TRUE(schema);
    const auto verdict = (*schema)->validate(parsed(test::signedVoucher()));
    EXPECT_TRUE(verdict) << (verdict ? "" : qPrintable(verdict.error().detail));
}

TEST(XadesBesSigner, idsDifferEveryTime)
{
    EXPECT_NE(test::signedVoucher(), test::signedVoucher());
}

TEST(XadesBesSigner, signsWhatTheWriterBuilt)
{
    xml::XmlWriter writer(u"factura");
    writer.attribute(u"id", u"comprobante");
    writer.attribute(u"version", u"1.1.0");
    writer.open(u"infoTributaria");
    writer.element(u"claveAcceso", u"2111202601179999999000110020030000045714815162315");
    writer.close();
    writer.element(u"descripcion", u"Ñandú <&> \"'\r\n\t 😀", {{u"nombre", u"a\tb\nc\"'<&>ñ"}});
    auto document = std::move(writer).finish();
    ASSERT_TRUE(document);
    const auto xml = signXades(std::move(*document), test::signer(), {}, test::signingTime());
    ASSERT_TRUE(xml);
    EXPECT_EQ(test::firstFailure(*xml), QString()) << "white space, quotes and line ends survive the way out and back";
}

TEST(XadesBesSigner, countsTheNamespacesAndAttributesOfTheRoot)
{
    for (const QByteArray& root :
         {QByteArray("<factura xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                     "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" id=\"comprobante\" version=\"1.1.0\">"),
          QByteArray("<factura xml:lang=\"es\" xml:space=\"preserve\" id=\"comprobante\" version=\"1.1.0\">"),
          QByteArray("<factura xmlns=\"urn:x\" xmlns:etsi=\"urn:y\" id=\"comprobante\" version=\"1.1.0\">"),
          QByteArray("<?pi before?><!-- c --><factura id=\"comprobante\" version=\"1.1.0\">")})
        for (const test::Options& options : test::everyOption()) {
            const auto xml = signXades(parsed(root + "<a>1</a></factura><!-- after -->"), test::signer(), options,
                                       test::signingTime());
            ASSERT_TRUE(xml);
            EXPECT_EQ(test::firstFailure(*xml), QString()) << root.constData() << test::nameOf(options);
        }
}

TEST(XadesBesSigner, refusesWhatCannotBeSigned)
{
    EXPECT_EQ(refusal("<factura version=\"1.1.0\"><a/></factura>"), ErrorCode::SIGNING_FAILED);
    EXPECT_EQ(refusal("<factura id=\"Comprobante\"><a/></factura>"), ErrorCode::SIGNING_FAILED);
    EXPECT_EQ(refusal(test::signedVoucher()), ErrorCode::SIGNING_FAILED) << "signed already";
    EXPECT_EQ(refusal("<factura id=\"comprobante\"/>", {}), ErrorCode::SIGNING_FAILED);
}

TEST(XadesBesSigner, namesWithEveryOddCharacterVerify)
{
    for (const char* name : {"a,b+c\"d\\e<f>g;h", "#x", " x ", "Ñandú = €", "x\\", "a  b"}) {
        const auto identity = test::makeIdentity(
            {.commonName = name, .subjectSerial = "12-3", .subjectOrganizationId = "VATEC-1790012344001"});
        const auto signer = crypto::makeSigner(*crypto::X509Certificate::fromDer(identity.certificateDer),
                                               core::Secret::copyOf(identity.keyDer));
        ASSERT_TRUE(signer);
        const auto xml =
            signXades(parsed("<factura id=\"comprobante\"><a/></factura>"), **signer, {}, test::signingTime());
        ASSERT_TRUE(xml);
        EXPECT_EQ(test::firstFailure(*xml), QString()) << name;
    }
}

TEST(XadesBesSigner, oneSignerServesSeveralThreads)
{
    const QByteArray text = test::testFile(u"vouchers/factura-02-varios-iva-v1.1.0.xml"_s);
    const crypto::Signer& signer = test::signer();
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 40; ++i) {
                auto document = xml::XmlDocument::parse(text);
                const auto xml = signXades(std::move(*document), signer, {}, test::signingTime());
                good += xml && verifyXades(*xml, test::soonAfter()).ok;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(good, 160);
}
