#include "xml/XmlWriter.h"

#include <gtest/gtest.h>

using namespace engine;
using namespace engine::xml;
using namespace Qt::StringLiterals;

namespace {

constexpr auto declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

Result<XmlDocument> withText(const QString& text)
{
    XmlWriter writer(u"factura");
    writer.open(u"detalles");
    writer.element(u"detalle", u"first");
    writer.element(u"detalle", text);
    writer.close();
    return std::move(writer).finish();
}

} // namespace

TEST(XmlWriter, buildsElementsInOrder)
{
    XmlWriter writer(u"factura");
    writer.attribute(u"id", u"comprobante");
    writer.attribute(u"version", u"1.1.0");
    writer.open(u"infoTributaria");
    writer.element(u"ruc", u"1799999990001");
    writer.element(u"vacio", u"");
    writer.close();
    writer.element(u"campo", u"valor", {{u"nombre", u"a \"b\" <c>"}});
    const auto document = std::move(writer).finish();
    ASSERT_TRUE(document);
    EXPECT_EQ(document->serialize(),
              QByteArray(declaration) +
                  "<factura id=\"comprobante\" version=\"1.1.0\"><infoTributaria><ruc>1799999990001</ruc><vacio/>"
                  "</infoTributaria><campo nombre=\"a &quot;b&quot; &lt;c&gt;\">valor</campo></factura>");
}

TEST(XmlWriter, textComesBackUnchanged)
{
    for (const QString& text : {u"Ñandú & Cía. <\"'>"_s, u"日本 😀 \U0010FFFD"_s, u"tab\tand\nline"_s, u"]]>"_s,
                                u"&#x41;"_s, u"€–×"_s, QString(QChar(0x7F)), QString(QChar(0xFFFD))}) {
        const auto written = withText(text);
        ASSERT_TRUE(written);
        const auto read = XmlDocument::parse(written->serialize());
        ASSERT_TRUE(read);
        EXPECT_EQ(read->root().child(u"detalles").children().at(1).text(), text);
    }
}

TEST(XmlWriter, refusesWhatXmlCannotCarry)
{
    for (const char16_t bad : {u'\u0001', u'\0', u'\u001F', u'\uFFFE', u'\uFFFF', char16_t(0xD800), char16_t(0xDC00)}) {
        const auto written = withText(u"a"_s + QChar(bad) + u"b"_s);
        ASSERT_FALSE(written) << int(bad);
        EXPECT_EQ(written.error().code, ErrorCode::XML_MALFORMED);
        ASSERT_EQ(written.error().fields.size(), 1);
        EXPECT_EQ(written.error().fields[0].field, u"/factura/detalles/detalle[2]");
    }
}

TEST(XmlWriter, refusesThemInAttributesToo)
{
    XmlWriter writer(u"factura");
    writer.element(u"campo", u"x", {{u"nombre", u"\u0002"}});
    EXPECT_FALSE(std::move(writer).finish());
}
