// A file with thousands of products comes in while the shop sells.
#include "support/RandomInvoice.h"
#include "support/TestEngine.h"

#include <engine/Stock.h>

#include <engine/People.h>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace engine;
using namespace engine::tests;

namespace {

QByteArray productFile(int rows)
{
    QByteArray csv = "codigo;nombre;precio;iva;existencias\n";
    for (int i = 0; i < rows; ++i)
        csv += QByteArray::number(100'000 + i) + ";Producto " + QByteArray::number(i) + ";1,25;15;10\n";
    return csv;
}

TEST(StockImport, SalesGoOnBetweenTheRows)
{
    TestEngine till;
    ASSERT_TRUE(till.isOpen()) << till.failure().toStdString();
    const qint64 before = *till.wait(till->catalog().count());
    auto import = till->stock().importCsv({}, ImportKind::Products, productFile(10'000), false);
    std::mt19937_64 random(7);
    int sold = 0;
    while (!import.isFinished() && sold < 1000) {
        ASSERT_TRUE(till.issue(randomInvoice(random)));
        ++sold;
    }
    EXPECT_GT(sold, 5) << "sales waited for the file";
    const auto report = till.wait(import, 120'000);
    ASSERT_TRUE(report) << report.error().detail.toStdString();
    EXPECT_EQ(report->created, 10'000);
    EXPECT_TRUE(report->problems.isEmpty());
    EXPECT_EQ(*till.wait(till->catalog().count()), before + 10'000);
}

TEST(StockImport, BadRowsComeBackAsAFileThatCanBeMended)
{
    TestEngine till;
    ASSERT_TRUE(till.isOpen()) << till.failure().toStdString();
    const QByteArray file = "codigo;nombre;precio\n007;Arroz;1,20\n8;Aceite;caro\n9;\"Sal; fina\";0,50\n";
    const auto dry = till.wait(till->stock().importCsv({}, ImportKind::Products, file, true));
    ASSERT_TRUE(dry);
    EXPECT_EQ(dry->good, 2);
    EXPECT_FALSE(till.wait(till->catalog().findByCode(u"007"_s))) << "a dry run stores nothing";

    const auto report = till.wait(till->stock().importCsv({}, ImportKind::Products, file, false));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->created, 2);
    EXPECT_EQ(report->rejected, "\xEF\xBB\xBF"
                                "codigo;nombre;precio;error\r\n8;Aceite;caro;precio: NOT_A_NUMBER\r\n");
    EXPECT_EQ(till.wait(till->catalog().findByCode(u"007"_s))->name, u"Arroz"_s);

    QByteArray mended = report->rejected;
    mended.replace("caro", "3,10");
    const auto second = till.wait(till->stock().importCsv({}, ImportKind::Products, mended, false));
    ASSERT_TRUE(second);
    EXPECT_EQ(second->created, 1);
    EXPECT_TRUE(second->rejected.isEmpty());
    const auto trail = till.wait(till->audit().list({}, {}));
    ASSERT_TRUE(trail);
    EXPECT_EQ(std::count_if(trail->begin(), trail->end(),
                            [](const AuditEntry& entry) { return entry.action == u"DATA_IMPORTED"; }),
              2);
}

// A list of new prices names no IVA: what is inside them is each product's own.
TEST(StockImport, APriceWithIvaKeepsToTheProductsOwn)
{
    TestEngine till;
    ASSERT_TRUE(till.isOpen()) << till.failure().toStdString();
    const auto bring = [&](const QByteArray& file) {
        const auto report = till.wait(till->stock().importCsv({}, ImportKind::Products, file, false));
        ASSERT_TRUE(report);
        EXPECT_TRUE(report->problems.isEmpty());
    };
    bring("codigo;nombre;precio con iva;iva;codigo de barras\n1;Arroz;1,00;0;7861 7862\n2;Jabón;1,15;15;\n");
    bring("codigo;nombre;precio con iva;codigo de barras\n1;Arroz;2,00;7863\n2;Jabón;2,30;\n");
    const auto rice = till.wait(till->catalog().findByCode(u"1"_s));
    ASSERT_TRUE(rice);
    EXPECT_EQ(rice->ivaRateCode, u"0"_s);
    EXPECT_EQ(rice->unitPrice.toString(), u"2.00"_s);
    EXPECT_EQ(till.wait(till->catalog().findByCode(u"2"_s))->unitPrice.toString(), u"2.00"_s);
    EXPECT_EQ(till.wait(till->catalog().findByCode(u"7863"_s))->id, rice->id);
    EXPECT_EQ(till.wait(till->catalog().findByCode(u"7862"_s))->id, rice->id) << "what the file does not name stays";
}

} // namespace
