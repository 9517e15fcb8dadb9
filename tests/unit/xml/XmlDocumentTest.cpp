#include "xml/XmlDocument.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::xml;
using namespace Qt::StringLiterals;

namespace {

QString refusal(const QByteArray& bytes, const ParseLimits& limits = {})
{
    const auto parsed = XmlDocument::parse(bytes, limits);
    if (parsed)
        return {};
    EXPECT_EQ(parsed.error().code, ErrorCode::XML_MALFORMED);
    return parsed.error().detail;
}

QByteArray nested(int depth)
{
    return QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth);
}

} // namespace

TEST(XmlDocument, walksByLocalName)
{
    const auto document = XmlDocument::parse("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                             "<x:root xmlns:x=\"urn:x\" id=\"comprobante\"><!-- c -->"
                                             "<item n=\"1\">a&amp;b</item><x:item n=\"2\">c<b>d</b>e</x:item>"
                                             "<empty/></x:root>");
    ASSERT_TRUE(document);
    const XmlElement root = document->root();
    EXPECT_EQ(root.localName(), u"root");
    EXPECT_EQ(root.namespaceUri(), u"urn:x");
    EXPECT_EQ(root.attribute(u"id"), u"comprobante");
    EXPECT_TRUE(root.hasAttribute(u"id"));
    EXPECT_FALSE(root.hasAttribute(u"version"));
    EXPECT_EQ(root.children().size(), 3);
    ASSERT_EQ(root.children(u"item").size(), 2);
    EXPECT_EQ(root.children(u"item")[1].attribute(u"n"), u"2");
    EXPECT_EQ(root.childText(u"item"), u"a&b");
    EXPECT_EQ(root.children(u"item")[1].text(), u"cde");
    EXPECT_EQ(root.text(), u"a&bcde");
    EXPECT_FALSE(root.child(u"empty").isNull());
    EXPECT_TRUE(root.child(u"missing").isNull());
    EXPECT_EQ(root.child(u"missing").child(u"further").childText(u"x"), QString());
}

TEST(XmlDocument, anEmptyAttributeIsThere)
{
    const auto document = XmlDocument::parse("<a b=\"\"/>");
    ASSERT_TRUE(document);
    EXPECT_TRUE(document->root().hasAttribute(u"b"));
}

TEST(XmlDocument, serialisesWithoutTouchingTheContent)
{
    const QByteArray text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n  <b c=\"ñ\">Ñandú &lt;&amp; €</b>\n</a>";
    const auto document = XmlDocument::parse(text);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->serialize(), text);
}

TEST(XmlDocument, readsOtherEncodingsAndWritesUtf8)
{
    const auto document = XmlDocument::parse("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xD1</a>");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->root().text(), u"Ñ");
    EXPECT_EQ(document->serialize(), QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\xC3\x91</a>"));
}

TEST(XmlDocument, refusesWhatIsNotXml)
{
    for (const char* bad : {"", " ", "hello", "<a>", "<a></b>", "<a/><b/>", "<a>&nbsp;</a>", "<a b=1/>", "<a>\x01</a>",
                            "<a>\xFF\xFE</a>", "<a x=\"1\" x=\"2\"/>", "<p:a/>", "{}"})
        EXPECT_FALSE(refusal(bad).isEmpty()) << bad;
    EXPECT_TRUE(refusal("<a>\n<b></a>").contains(u"line 2"_s)) << "the line helps to find it";
}

TEST(XmlDocument, refusesEveryDoctype)
{
    EXPECT_TRUE(refusal("<!DOCTYPE a><a/>").contains(u"DOCTYPE"));
    EXPECT_TRUE(refusal("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").contains(u"DOCTYPE"));
    EXPECT_TRUE(refusal("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>").contains(u"DOCTYPE"));
}

TEST(XmlDocument, anEntityBombCostsNothing)
{
    QByteArray bomb = "<!DOCTYPE a [<!ENTITY e0 \"0123456789\">";
    for (int i = 1; i < 12; ++i)
        bomb += "<!ENTITY e" + QByteArray::number(i) + " \"" + ("&e" + QByteArray::number(i - 1) + ";").repeated(10) +
                "\">";
    bomb += "]><a>&e11;</a>";
    EXPECT_TRUE(refusal(bomb).contains(u"DOCTYPE"));
}

TEST(XmlDocument, neverReadsAFile)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sentinel.txt"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("SENTINEL");
    file.close();
    const QByteArray url = "file://" + path.toUtf8();
    EXPECT_FALSE(refusal("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + url + "\">]><a>&x;</a>").isEmpty());
    const auto include = XmlDocument::parse("<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" +
                                            url + "\" parse=\"text\"/></a>");
    ASSERT_TRUE(include) << "an inclusion is an element like any other";
    EXPECT_FALSE(include->serialize().contains("SENTINEL"));
}

TEST(XmlDocument, limitsDepth)
{
    EXPECT_TRUE(XmlDocument::parse(nested(200)));
    EXPECT_TRUE(refusal(nested(201)).contains(u"200"));
    EXPECT_TRUE(refusal(nested(100'000)).contains(u"200"));
    EXPECT_TRUE(XmlDocument::parse(nested(3), {.maxDepth = 3}));
    EXPECT_FALSE(refusal(nested(4), {.maxDepth = 3}).isEmpty());
}

TEST(XmlDocument, limitsSize)
{
    const QByteArray big = "<a>" + QByteArray(5 << 20, 'x') + "</a>";
    EXPECT_TRUE(refusal(big).contains(u"bytes"));
    EXPECT_TRUE(XmlDocument::parse(big, {.maxBytes = 6 << 20}));
}

TEST(XmlDocument, survivesMutations)
{
    const QByteArray seed =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><f id=\"c\"><a b=\"1\">&#241;</a><![CDATA[x]]></f>";
    quint32 state = 7;
    const auto next = [&state] { return state = state * 1664525u + 1013904223u; };
    for (int round = 0; round < 5000; ++round) {
        QByteArray mutated = seed;
        for (int i = 0; i < 3; ++i)
            mutated[static_cast<qsizetype>((next() >> 8) % static_cast<quint32>(seed.size()))] =
                static_cast<char>(next() >> 16);
        const auto parsed = XmlDocument::parse(mutated);
        if (!parsed)
            continue;
        EXPECT_TRUE(XmlDocument::parse(parsed->serialize())) << mutated.constData();
    }
}
