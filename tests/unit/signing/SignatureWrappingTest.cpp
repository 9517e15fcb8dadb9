#include "unit/signing/SigningFixture.h"

using namespace engine;
using namespace Qt::StringLiterals;

// A signature that is right for one content must not cover for another. Every variant keeps the original signed bytes
// somewhere in the document and shows the reader something else.
namespace {

struct Parts
{
    QByteArray declaration, openTag, content, signature, closeTag;
};

Parts parts()
{
    const QByteArray xml = test::signedVoucher();
    const qsizetype open = xml.indexOf("<factura");
    const qsizetype inside = xml.indexOf('>', open) + 1;
    const qsizetype signature = xml.indexOf("<ds:Signature ");
    const qsizetype close = xml.indexOf("</factura>");
    return {xml.first(open), xml.sliced(open, inside - open), xml.sliced(inside, signature - inside),
            xml.sliced(signature, close - signature), xml.sliced(close)};
}

QByteArray forged(const QByteArray& content)
{
    QByteArray out = content;
    return out.replace("<importeTotal>", "<importeTotal>9");
}

QByteArray whole(const Parts& p)
{
    return p.declaration + p.openTag + p.content + p.signature + p.closeTag;
}

QByteArray inserted(const QByteArray& xml, const QByteArray& before, const QByteArray& what)
{
    EXPECT_TRUE(xml.contains(before)) << before.constData();
    QByteArray out = xml;
    return out.insert(xml.indexOf(before), what);
}

} // namespace

TEST(SignatureWrapping, theUntouchedOneIsFine)
{
    EXPECT_EQ(test::firstFailure(whole(parts())), QString());
}

TEST(SignatureWrapping, movedRoot)
{
    const Parts p = parts();
    const QByteArray original = p.openTag + p.content + p.closeTag;
    // The signed invoice becomes a child of a forged one.
    EXPECT_EQ(test::firstFailure(p.openTag + forged(p.content) + original + p.signature + p.closeTag), u"ids.unique");
    // The same with the forged root under another id, or none.
    QByteArray other = p.openTag;
    other.replace("comprobante", "otro");
    EXPECT_EQ(test::firstFailure(other + forged(p.content) + original + p.signature + p.closeTag),
              u"reference.document");
    EXPECT_EQ(
        test::firstFailure("<factura version=\"1.1.0\">" + forged(p.content) + original + p.signature + p.closeTag),
        u"reference.document");
    // The original with its signature inside, whole.
    EXPECT_EQ(
        test::firstFailure(other + forged(p.content) + p.openTag + p.content + p.signature + p.closeTag + p.closeTag),
        u"signature.single");
}

TEST(SignatureWrapping, originalHiddenInTheSignature)
{
    const Parts p = parts();
    const QByteArray original = p.openTag + p.content + p.closeTag;
    const QByteArray hidden = inserted(p.signature, "</ds:Signature>", "<ds:Object>" + original + "</ds:Object>");
    EXPECT_EQ(test::firstFailure(p.openTag + forged(p.content) + hidden + p.closeTag), u"signature.single");
    const QByteArray inObject = inserted(p.signature, "</ds:Object>", original);
    EXPECT_EQ(test::firstFailure(p.openTag + forged(p.content) + inObject + p.closeTag), u"ids.unique");
    const QByteArray inKeyInfo = inserted(p.signature, "</ds:KeyInfo>", original);
    EXPECT_EQ(test::firstFailure(p.openTag + forged(p.content) + inKeyInfo + p.closeTag), u"ids.unique");
}

TEST(SignatureWrapping, secondElementWithTheSameId)
{
    const QByteArray xml = whole(parts());
    EXPECT_EQ(test::firstFailure(inserted(xml, "<infoFactura>", "<x id=\"comprobante\"/>")), u"ids.unique");
    EXPECT_EQ(test::firstFailure(inserted(xml, "<infoFactura>", "<x Id=\"comprobante\"/>")), u"ids.unique");
    EXPECT_EQ(test::firstFailure(inserted(xml, "<infoFactura>", "<x xml:id=\"comprobante\"/>")), u"ids.unique");
    EXPECT_EQ(test::firstFailure(inserted(xml, "</ds:KeyInfo>", "<x ID=\"comprobante\"/>")), u"ids.unique");
}

TEST(SignatureWrapping, doubledProperties)
{
    const QByteArray xml = whole(parts());
    const qsizetype from = xml.indexOf("<etsi:SignedProperties");
    const QByteArray properties = xml.sliced(from, xml.indexOf("</etsi:QualifyingProperties>") - from);
    EXPECT_EQ(test::firstFailure(inserted(xml, "</etsi:QualifyingProperties>", properties)), u"ids.unique");
    QByteArray renamed = properties;
    renamed.replace("-Properties\"", "-Other\"").replace("T18:15", "T18:05");
    EXPECT_EQ(test::firstFailure(inserted(xml, "<etsi:SignedProperties", renamed)), u"xades.structure");
    EXPECT_EQ(test::firstFailure(inserted(xml, "</ds:Object>",
                                          "<etsi:QualifyingProperties>" + renamed + "</etsi:QualifyingProperties>")),
              u"xades.structure");
}

TEST(SignatureWrapping, injectedObjects)
{
    const QByteArray xml = whole(parts());
    EXPECT_EQ(test::firstFailure(inserted(xml, "</ds:Signature>", "<ds:Object/>")), u"signature.single");
    EXPECT_EQ(test::firstFailure(inserted(xml, "<ds:Object ", "<ds:Object><x/></ds:Object>")), u"signature.single");
    EXPECT_EQ(test::firstFailure(inserted(xml, "</ds:Object>", "<x/>")), u"xades.structure");
    EXPECT_EQ(test::firstFailure(inserted(xml, "</etsi:QualifyingProperties>", "<etsi:UnsignedProperties/>")),
              u"xades.structure");
    EXPECT_EQ(test::firstFailure(inserted(xml, "<ds:SignedInfo>", "<ds:KeyInfo/>")), u"signature.single");
    EXPECT_EQ(test::firstFailure(inserted(xml, "<ds:SignedInfo>", "<SignedInfo xmlns=\"urn:x\"/>")),
              u"signature.single");
}

TEST(SignatureWrapping, severalOrMisplacedSignatures)
{
    const Parts p = parts();
    EXPECT_EQ(test::firstFailure(p.openTag + p.content + p.signature + p.signature + p.closeTag), u"signature.single");
    EXPECT_EQ(test::firstFailure(p.openTag + p.content + "<detalles>" + p.signature + "</detalles>" + p.closeTag),
              u"signature.single");
    EXPECT_EQ(test::firstFailure(inserted(whole(p), "</ds:KeyInfo>",
                                          "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/>")),
              u"signature.single");
    EXPECT_EQ(test::firstFailure(p.signature), u"signature.single") << "the signature as the root";
}

TEST(SignatureWrapping, referencesElsewhere)
{
    const QByteArray xml = whole(parts());
    const auto failure = [&](const QByteArray& uri) {
        QByteArray out = xml;
        out.replace("URI=\"#comprobante\"", "URI=\"" + uri + "\"");
        return test::firstFailure(inserted(out, "<infoFactura>", "<x id=\"otro\"/>"));
    };
    for (const char* uri : {"#otro", "", "#", "#xpointer(/)", "#xpointer(id('comprobante'))", "comprobante",
                            "http://127.0.0.1:1/x.xml", "file:///etc/hostname", "#comprobante "})
        EXPECT_EQ(failure(uri), u"reference.document") << uri;
}

TEST(SignatureWrapping, additionalReferences)
{
    const QByteArray xml = whole(parts());
    const auto failure = [&](const QByteArray& uri, const QByteArray& type = {}) {
        const QByteArray reference =
            "<ds:Reference URI=\"" + uri + "\"" + type +
            "><ds:DigestMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\"/><ds:DigestValue>AAAA"
            "</ds:DigestValue></ds:Reference>";
        return test::firstFailure(
            inserted(inserted(xml, "</ds:SignedInfo>", reference), "<infoFactura>", "<x id=\"otro\"/>"));
    };
    EXPECT_EQ(failure("#otro"), u"reference.others");
    EXPECT_EQ(failure("http://127.0.0.1:1/x.xml"), u"reference.others");
    EXPECT_EQ(failure("#comprobante"), u"reference.document");
    EXPECT_EQ(failure("#otro", " Type=\"http://uri.etsi.org/01903#SignedProperties\""), u"reference.properties");
    EXPECT_EQ(failure("#" + xml.mid(xml.indexOf("Id=\"Signature") + 4, 20).split('"').first()), u"reference.others");
}

TEST(SignatureWrapping, ofAnotherVoucher)
{
    const Parts p = parts();
    const QByteArray other = test::testFile(u"vouchers/factura-03-ice-irbpnr-v1.1.0.xml"_s);
    QByteArray mixed = other;
    mixed.replace("</factura>", p.signature + "</factura>");
    EXPECT_EQ(test::firstFailure(mixed), u"signature.core");
}
