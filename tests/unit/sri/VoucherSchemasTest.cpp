#include "sri/VoucherSchemas.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

using namespace engine;
using namespace Qt::StringLiterals;

TEST(VoucherSchemas, EverySampleVoucherIsValid)
{
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/vouchers"));
    int count = 0;
    for (const QString& name : folder.entryList({u"*.xml"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto document = xml::XmlDocument::parse(file.readAll());
        ASSERT_TRUE(document) << name.toStdString();
        const auto root = document->root();
        const auto schema = sri::schemaFor(root.localName(), root.attribute(u"version"));
        ASSERT_TRUE(schema) << name.toStdString();
        const auto verdict = (*schema)->validate(*document);
        EXPECT_TRUE(verdict) << name.toStdString() << (verdict ? "" : verdict.error().detail.toStdString());
        ++count;
    }
    EXPECT_GE(count, 30);
}

TEST(VoucherSchemas, UnknownNamesAndVersionsAreRefused)
{
    const auto noRoot = sri::schemaFor(u"lote", u"1.0.0");
    ASSERT_FALSE(noRoot);
    EXPECT_EQ(noRoot.error().code, ErrorCode::VALIDATION_FAILED);
    EXPECT_TRUE(noRoot.error().fields.first().field.isEmpty());
    const auto noVersion = sri::schemaFor(u"factura", u"9.9.9");
    ASSERT_FALSE(noVersion);
    EXPECT_EQ(noVersion.error().fields.first().field, u"version"_s);
}

TEST(VoucherSchemas, OneCopyForAllThreads)
{
    std::atomic<const xml::XsdValidator*> seen = nullptr;
    std::atomic<int> others = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            const auto schema = sri::schemaFor(u"notaCredito", u"1.0.0");
            const xml::XsdValidator* expected = nullptr;
            if (!schema || (!seen.compare_exchange_strong(expected, schema->get()) && expected != schema->get()))
                ++others;
        });
    }
    for (std::thread& each : threads)
        each.join();
    EXPECT_EQ(others, 0);
    EXPECT_NE(seen.load(), nullptr);
}
