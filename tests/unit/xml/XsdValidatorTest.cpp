#include "xml/XsdValidator.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <map>
#include <thread>

using namespace engine;
using namespace engine::xml;
using namespace Qt::StringLiterals;

namespace {

QByteArray voucher(const QString& name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/vouchers/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
    return file.readAll();
}

std::shared_ptr<const XsdValidator> schema(const QString& name)
{
    const auto compiled = XsdValidator::compile(u":/engine/schemas"_s, name);
    EXPECT_TRUE(compiled) << (compiled ? "" : qPrintable(compiled.error().detail));
    return compiled ? *compiled : nullptr;
}

QString schemaFor(const XmlElement& root)
{
    static const std::map<QString, QString> names{
        {u"factura"_s, u"factura"_s},
        {u"notaCredito"_s, u"NotaCredito"_s},
        {u"notaDebito"_s, u"NotaDebito"_s},
        {u"guiaRemision"_s, u"GuiaRemision"_s},
        {u"liquidacionCompra"_s, u"LiquidacionCompra"_s},
        {u"comprobanteRetencion"_s, u"ComprobanteRetencion"_s},
    };
    return names.at(root.localName()) + u"_V"_s + root.attribute(u"version") + u".xsd"_s;
}

} // namespace

TEST(XsdValidator, acceptsEverySampleVoucher)
{
    int count = 0;
    for (const QString& name : QDir(QStringLiteral(TEST_DATA_DIR "/vouchers")).entryList({u"*.xml"_s})) {
        const auto document = XmlDocument::parse(voucher(name));
        ASSERT_TRUE(document);
        const auto validator = schema(schemaFor(document->root()));
        ASSERT_TRUE(validator);
        const auto verdict = validator->validate(*document);
        EXPECT_TRUE(verdict) << qPrintable(name) << (verdict ? "" : qPrintable(verdict.error().detail));
        ++count;
    }
    EXPECT_GE(count, 40);
}

TEST(XsdValidator, everySchemaOfTheProgramCompiles)
{
    const QStringList all = QDir(u":/engine/schemas"_s).entryList();
    EXPECT_GE(all.size(), 14);
    for (const QString& name : all)
        EXPECT_TRUE(schema(name)) << qPrintable(name);
}

TEST(XsdValidator, acceptsASignedVoucher)
{
    const auto document = XmlDocument::parse(voucher(u"signed/a01-profile-a-sha1-3refs.xml"_s));
    ASSERT_TRUE(document);
    EXPECT_TRUE(schema(u"factura_V1.1.0.xsd"_s)->validate(*document)) << "the imported signature schema is in use";
    QByteArray broken = voucher(u"signed/a01-profile-a-sha1-3refs.xml"_s);
    broken.replace("<ds:SignatureValue Id=\"SV1\">", "<ds:SignatureValue Id=\"SV1\"><ds:Bad/>");
    const auto bad = XmlDocument::parse(broken);
    ASSERT_TRUE(bad);
    EXPECT_FALSE(schema(u"factura_V1.1.0.xsd"_s)->validate(*bad));
}

TEST(XsdValidator, namesTheElementAndTheLine)
{
    QByteArray text = voucher(u"factura-02-varios-iva-v1.1.0.xml"_s);
    const int line = static_cast<int>(text.first(text.indexOf("<importeTotal>")).count('\n')) + 1;
    text.replace("<importeTotal>", "<importeTotal>x");
    const auto document = XmlDocument::parse(text);
    ASSERT_TRUE(document);
    const auto verdict = schema(u"factura_V1.1.0.xsd"_s)->validate(*document);
    ASSERT_FALSE(verdict);
    EXPECT_EQ(verdict.error().code, ErrorCode::XML_SCHEMA_INVALID);
    ASSERT_FALSE(verdict.error().fields.isEmpty());
    EXPECT_EQ(verdict.error().fields[0].field, u"/factura/infoFactura/importeTotal");
    EXPECT_TRUE(verdict.error().fields[0].message.contains(u"line %1:"_s.arg(line)));
    EXPECT_TRUE(verdict.error().fields[0].value.startsWith(u'x'));
}

TEST(XsdValidator, readsFromTheProgramOnly)
{
    const auto outside = XsdValidator::compile(QStringLiteral(RESOURCES_DIR "/schemas"), u"factura_V1.1.0.xsd"_s);
    ASSERT_FALSE(outside);
    EXPECT_EQ(outside.error().code, ErrorCode::XML_SCHEMA_INVALID);
    EXPECT_FALSE(XsdValidator::compile(u":/engine/schemas"_s, u"missing.xsd"_s));
    EXPECT_FALSE(XsdValidator::compile(u":/engine/catalogs"_s, u"catalogs.json"_s)) << "not a schema";
}

TEST(XsdValidator, servesSeveralThreads)
{
    const auto validator = schema(u"factura_V1.1.0.xsd"_s);
    const QByteArray good = voucher(u"factura-02-varios-iva-v1.1.0.xml"_s);
    std::atomic<int> accepted = 0, refused = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 50; ++i) {
                QByteArray text = good;
                if (t % 2)
                    text.replace("<ambiente>", "<ambiente>9");
                const auto document = XmlDocument::parse(text);
                (validator->validate(*document) ? accepted : refused)++;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(accepted, 100);
    EXPECT_EQ(refused, 100);
}
