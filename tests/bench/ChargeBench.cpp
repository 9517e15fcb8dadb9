// What a sale costs beside the invoice it is made of: tenders, shift and stock stand in the same transaction.
#include "Figures.h"
#include "ShopFolder.h"

#include "storage/Database.h"

#include <engine/Identification.h>
#include <engine/InvoiceTotals.h>
#include <engine/Sales.h>

#include <QCoreApplication>
#include <QDir>
#include <QtCore/qresource.h>

using namespace engine;
using namespace Qt::StringLiterals;

static void initResources() // the macro declares a name of the global namespace
{
    Q_INIT_RESOURCE(engine);
}

namespace {

constexpr int kRounds = 400;
constexpr int kLines = 3;

SaleRequest threeLines(IssuerId issuer, const QList<Product>& products)
{
    SaleRequest sale;
    sale.issuer = issuer;
    sale.invoice.buyer = {IdType::FinalConsumer, kFinalConsumerId, kFinalConsumerName, {}, {}};
    for (int i = 0; i < kLines; ++i) {
        LineRequest line;
        line.mainCode = products[i].code;
        line.description = products[i].name;
        line.quantity = Decimal::fromInt(1);
        line.unitPrice = Decimal::fromInt(i + 1);
        line.taxes = {{u"2"_s, u"4"_s, Decimal::fromInt(15), std::nullopt}};
        sale.invoice.items += line;
        sale.goods += GoodsMoved{products[i].id, Decimal::fromInt(1)};
    }
    const Money total = computeTotals(sale.invoice.items)->total;
    sale.invoice.payments = {{u"01"_s, total, std::nullopt, {}}};
    sale.tenders = {{u"CASH"_s, u"01"_s, total, {}}};
    sale.received = Money::fromCents(1000);
    return sale;
}

template <class T>
double timed(Answer<T> answer, std::chrono::steady_clock::time_point start)
{
    answer.waitForFinished();
    if (!answer.result())
        qFatal("refused: %s", qPrintable(answer.result().error().detail));
    return bench::millisecondsSince(start);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    initResources();
    bench::ShopFolder folder;
    const auto engine = folder.open();
    Engine& e = *engine;
    const auto products = e.catalog().search({}, kLines).result();
    const auto issuers = e.issuers().list().result();
    if (!products || products->size() < kLines || !issuers || issuers->isEmpty())
        qFatal("the practice shop is not whole");
    auto database = storage::Database::open(
        storage::DatabaseConfig::sqlite(QDir(folder.path()).filePath(u"mostrador.db"_s), false));
    if (!database || !(*database)->exec(u"UPDATE products SET counted = 1"_s))
        qFatal("the shop's stock cannot be counted");
    database->reset();

    // In turns, so that whatever else the machine does meets both.
    std::vector<double> created, charged;
    for (int i = 0; i < kRounds; ++i) {
        SaleRequest sale = threeLines(issuers->first().id, *products);
        auto start = std::chrono::steady_clock::now();
        created.push_back(timed(e.documents().create(sale.issuer, sale.invoice, u"create-%1"_s.arg(i)), start));
        sale.key = u"charge-%1"_s.arg(i);
        start = std::chrono::steady_clock::now();
        charged.push_back(timed(e.sales().charge({}, sale), start));
    }
    const double invoice = bench::percentile(created, 0.5), sale = bench::percentile(charged, 0.5);
    bench::figure("an invoice alone, p50", invoice, "ms");
    bench::figure("an invoice alone, p95", bench::percentile(created, 0.95), "ms");
    bench::figure("a sale of 3 counted lines, p50", sale, "ms");
    bench::figure("a sale of 3 counted lines, p95", bench::percentile(charged, 0.95), "ms");
    bench::figure("a sale more than its invoice, p50", 100 * (sale / invoice - 1), "%", "10 %");
    return 0;
}
