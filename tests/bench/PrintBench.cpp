// From a sale that is asked for to the first byte of its ticket at the printer: the real engine (SQLite with
// synchronous = FULL) and a printer on the loopback that answers the questions about its state, or one that never does.
#include "Figures.h"
#include "ShopFolder.h"
#include "support/FakePrinter.h"
#include "support/RandomInvoice.h"

#include <engine/Printing.h>

#include <QGuiApplication>

using namespace engine;
using namespace Qt::StringLiterals;
using testing_support::FakePrinter;

namespace {

constexpr int kSales = 200;

// The whole ticket is there: nothing of it comes after the next one's start.
bool isCut(const FakePrinter& printer)
{
    const QByteArray cut("\x1dVB\0", 4);
    for (int size = 500; !printer.bytes().contains(cut); size = int(printer.bytes().size()) + 1) {
        if (!printer.waitForBytes(size))
            return false;
    }
    return true;
}

void sell(Engine& engine, IssuerId issuer, FakePrinter& printer, const char* p50, const char* p95)
{
    PrintSettings settings;
    settings.main.link = PrinterLink::Network;
    settings.main.address = printer.address();
    if (!engine.printing().saveSettings({}, settings).result())
        qFatal("the printer could not be chosen");
    std::mt19937_64 random(7);
    std::vector<double> first;
    for (int i = 0; i < kSales; ++i) {
        InvoiceRequest request = tests::randomInvoice(random, 3);
        printer.forget();
        const auto start = std::chrono::steady_clock::now();
        const auto sale = engine.documents().create(issuer, std::move(request), {}).result();
        if (!sale)
            qFatal("no sale: %s", qPrintable(sale.error().detail));
        const auto result = engine.printing().ticket(sale->document.accessKey, {}, {}, true, false).result();
        if (!result || result->state != PrintState::Printed || !isCut(printer))
            qFatal("no ticket");
        first.push_back(std::chrono::duration<double, std::milli>(printer.firstByte() - start).count());
    }
    bench::figure(p50, bench::percentile(first, 0.5), "ms");
    bench::figure(p95, bench::percentile(first, 0.95), "ms", "100 ms");
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    bench::ShopFolder folder;
    const auto engine = folder.open();
    testing_support::PrinterManners silent;
    silent.answers = silent.reports = false;
    const auto answering = FakePrinter::onNetwork();
    sell(*engine, folder.issuer(), *answering, "sale to first byte at a printer that answers, p50",
         "sale to first byte at a printer that answers, p95");
    const auto mute = FakePrinter::onNetwork(silent);
    sell(*engine, folder.issuer(), *mute, "sale to first byte at a printer that does not, p50",
         "sale to first byte at a printer that does not, p95");
    return 0;
}
