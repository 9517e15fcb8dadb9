#include "unit/signing/SigningFixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace engine;
using namespace engine::signing;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const QString& name)
{
    return test::testFile(u"vouchers/signed/"_s + name);
}

QByteArray replaced(const QByteArray& xml, const QByteArray& from, const QByteArray& to)
{
    EXPECT_TRUE(xml.contains(from)) << from.constData();
    QByteArray out = xml;
    return out.replace(xml.indexOf(from), from.size(), to);
}

} // namespace

TEST(XadesVerifier, agreesWithEveryRecordedVerdict)
{
    const QJsonArray expected = QJsonDocument::fromJson(sample(u"expected.json"_s)).array();
    ASSERT_GE(expected.size(), 35);
    for (const QJsonValue& value : expected) {
        const QString name = value[u"file"].toString();
        // The tax office has a refusal of its own for a reference with an empty URI.
        const bool accepted = value[u"mitycXades"].toBool() && !name.startsWith(u"s01"_s);
        const SignatureReport report = verifyXades(sample(name), test::soonAfter());
        EXPECT_EQ(report.ok, accepted) << qPrintable(name) << qPrintable(test::firstFailure(sample(name)));
        if (const SignatureCheck* core = test::findCheck(report, u"signature.core"_s)) {
            EXPECT_EQ(core->ok, value[u"xmldsigCore"].toBool()) << qPrintable(name);
        }
    }
}

TEST(XadesVerifier, namesTheReasonOfEachRefusal)
{
    const std::map<QString, QString> reasons{
        {u"r01-dn-keyword-organizationIdentifier.xml"_s, u"certificate.issuer"_s},
        {u"r02-dn-undefined.xml"_s, u"certificate.issuer"_s},
        {u"r03-serial-through-double.xml"_s, u"certificate.serial"_s},
        {u"r04-time-in-the-future.xml"_s, u"time.future"_s},
        {u"r05-wrong-cert-digest.xml"_s, u"certificate.digest"_s},
        {u"r06-only-document-reference.xml"_s, u"reference.properties"_s},
        {u"r07-signedproperties-reference-without-type.xml"_s, u"reference.properties"_s},
        {u"r08-two-certs-in-signingcertificate.xml"_s, u"certificate.single"_s},
        {u"r09-whitespace-inside-signature.xml"_s, u"xades.structure"_s},
        {u"r10-xades-1.4.1-namespace.xml"_s, u"xades.structure"_s},
        {u"r11-dn-other-issuer.xml"_s, u"certificate.issuer"_s},
        {u"r12-one-blank-added-after-signing.xml"_s, u"signature.core"_s},
        {u"r13-amount-changed-after-signing.xml"_s, u"signature.core"_s},
        {u"s01-uri-empty.xml"_s, u"reference.document"_s},
    };
    for (const auto& [file, check] : reasons)
        EXPECT_EQ(test::firstFailure(sample(file)), check) << qPrintable(file);
}

TEST(XadesVerifier, namesTheProfile)
{
    const std::map<QString, QString> profiles{
        {u"a01-profile-a-sha1-3refs.xml"_s, u"A/sha1"_s}, {u"a02-profile-b-sha256-2refs.xml"_s, u"B/sha256"_s},
        {u"a03-sha256-3refs.xml"_s, u"A/sha256"_s},       {u"a04-sha1-2refs.xml"_s, u"B/sha1"_s},
        {u"a06-rsasha512.xml"_s, u"A/sha512"_s},
    };
    for (const auto& [file, profile] : profiles) {
        const SignatureReport report = verifyXades(sample(file), test::soonAfter());
        EXPECT_EQ(report.profile, profile) << qPrintable(file);
        EXPECT_TRUE(sample(file).contains("<claveAcceso>" + report.accessKey.toLatin1() + "</claveAcceso>"));
    }
}

TEST(XadesVerifier, listsEveryCheckInOrder)
{
    const SignatureReport report = verifyXades(sample(u"a01-profile-a-sha1-3refs.xml"_s), test::soonAfter());
    QStringList checkNames;
    for (const SignatureCheck& check : report.checks)
        checkNames.append(check.name);
    EXPECT_EQ(checkNames.join(u' '),
              u"xml signature.single signature.algorithms ids.unique reference.document reference.properties "
              "reference.others xades.structure certificate.present signature.core certificate.single "
              "certificate.digest certificate.issuer certificate.serial certificate.usage time.format time.future "
              "time.certificate");
}

TEST(XadesVerifier, theClockDecides)
{
    const QByteArray xml = test::signedVoucher();
    EXPECT_EQ(test::firstFailure(xml, test::signingTime().toUTC()), QString());
    EXPECT_EQ(test::firstFailure(xml, test::signingTime().toUTC().addSecs(-1)), u"time.future");
    auto document = xml::XmlDocument::parse(test::testFile(u"vouchers/factura-01-minima-v1.0.0.xml"_s));
    const QDateTime before(QDate(2025, 12, 31), QTime(23, 59, 59), Qt::UTC); // the certificate begins a second later
    const auto early = signXades(std::move(*document), test::signer(), {}, before);
    ASSERT_TRUE(early);
    EXPECT_EQ(test::firstFailure(*early), u"time.certificate");
}

TEST(XadesVerifier, noticesAnyChangeOfTheContent)
{
    const QByteArray xml = test::signedVoucher();
    for (const auto& [from, to] : std::initializer_list<std::pair<QByteArray, QByteArray>>{
             {"<importeTotal>", "<importeTotal>1"},
             {"<ruc>1", "<ruc>2"},
             {"id=\"comprobante\" version=\"1.1.0\"", "id=\"comprobante\" version=\"1.0.0\""},
             {"<factura ", "<factura extra=\"1\" "},
             {"</infoFactura>", "</infoFactura><x/>"},
             {"<detalles>", "<detalles> "},
             {"</ds:Signature></factura>", "</ds:Signature> </factura>"},
             {"</ds:Signature></factura>", "</ds:Signature><x/></factura>"},
             {":15:00-05:00", ":14:00-05:00"},
             {"<etsi:MimeType>text/xml", "<etsi:MimeType>text/XML"},
             {"<ds:DigestValue>", "<ds:DigestValue>AAAA"},
             {"<ds:SignatureValue>", "<ds:SignatureValue>AAAA"},
         })
        EXPECT_EQ(test::firstFailure(replaced(xml, from, to)), u"signature.core") << from.constData();
}

TEST(XadesVerifier, noticesAnotherKey)
{
    const QByteArray xml = test::signedVoucher();
    EXPECT_EQ(test::firstFailure(replaced(xml, "<ds:Modulus>", "<ds:Modulus>BBBB")), u"certificate.present");
    EXPECT_EQ(test::firstFailure(replaced(xml, "<ds:Modulus>", "<ds:Modulus>AAAA")), u"signature.core")
        << "the same number, but not what was signed";
    EXPECT_EQ(test::firstFailure(replaced(xml, "<ds:X509Certificate>MII", "<ds:X509Certificate>AII")),
              u"certificate.present");
}

TEST(XadesVerifier, acceptsTheSameContentInOtherBytes)
{
    QByteArray xml = test::signedVoucher();
    EXPECT_EQ(test::firstFailure(QByteArray(xml).replace("\n", "\r\n")), QString());
    EXPECT_EQ(test::firstFailure(xml.sliced(xml.indexOf("<factura"))), QString());
}

TEST(XadesVerifier, refusesOtherAlgorithms)
{
    const QByteArray xml = test::signedVoucher();
    const auto failure = [&](const QByteArray& from, const QByteArray& to) {
        return test::firstFailure(replaced(xml, from, to));
    };
    EXPECT_EQ(failure("xmldsig#rsa-sha1", "xmldsig#hmac-sha1"), u"signature.algorithms");
    EXPECT_EQ(failure("xmldsig#sha1", "xmldsig#md5"), u"signature.algorithms");
    EXPECT_EQ(failure("REC-xml-c14n-20010315", "REC-xslt-19991116"), u"signature.algorithms");
    EXPECT_EQ(failure("xmldsig#enveloped-signature", "xmldsig#base64"), u"reference.document");
    const QByteArray xpath =
        "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>false()"
        "</ds:XPath></ds:Transform></ds:Transforms>";
    EXPECT_EQ(failure("</ds:Transforms>", xpath), u"reference.document");
}

TEST(XadesVerifier, refusesHostileXml)
{
    const QByteArray xml = test::signedVoucher();
    const QByteArray body = xml.sliced(xml.indexOf("<factura"));
    EXPECT_EQ(test::firstFailure("<!DOCTYPE factura [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + body), u"xml");
    EXPECT_EQ(test::firstFailure("<!DOCTYPE factura [<!ATTLIST detalle id ID #IMPLIED>]>" + body), u"xml");
    EXPECT_EQ(test::firstFailure(QByteArray("<a>").repeated(5000)), u"xml");
    EXPECT_EQ(test::firstFailure(replaced(body, "<infoFactura>", "<infoFactura>" + QByteArray(5 << 20, ' '))), u"xml");
    EXPECT_EQ(test::firstFailure({}), u"xml");
    EXPECT_EQ(test::firstFailure("<factura id=\"comprobante\"/>"), u"signature.single");
}

TEST(XadesVerifier, survivesMutations)
{
    const QByteArray whole = test::signedVoucher();
    const qsizetype from = whole.indexOf("<ds:Signature ");
    quint32 state = 5;
    const auto next = [&state] { return (state = state * 1664525u + 1013904223u) >> 8; };
    for (int round = 0; round < 2000; ++round) {
        QByteArray mutated = whole;
        const auto at = from + static_cast<qsizetype>(next() % static_cast<quint32>(whole.size() - from));
        mutated[at] = static_cast<char>(next());
        if (mutated[at] == whole[at])
            continue;
        if (!verifyXades(mutated, test::soonAfter()).ok)
            continue;
        // Only what carries no meaning may change: the Id of the Object, the unused bits where base64 ends, and which
        // white space parts two attributes.
        const qsizetype object = whole.indexOf("<ds:Object Id=");
        const bool unsignedId = at > object && at < whole.indexOf('>', object);
        const bool endOfBase64 = whole[at] == '=' || whole[at + 1] == '=';
        const bool blank = whole[at] == ' ' && QByteArray("\t\r\n").contains(mutated[at]);
        EXPECT_TRUE(unsignedId || endOfBase64 || blank) << mutated.mid(at - 20, 40).constData();
    }
}
