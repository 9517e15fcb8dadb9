// What a cashier waits for: the real window on the offscreen platform over the real engine (SQLite with synchronous =
// FULL), in a shop of 20,000 products, 5,000 customers and 200,000 documents. Options: --quick (a small shop, few
// sales), --sales N (how many the memory is watched for, 5,000).
#include "Figures.h"
#include "ShopFolder.h"
#include "TillWindow.h"
#include "support/FakePrinter.h"
#include "support/Program.h"

#include <engine/Printing.h>
#include <shell/Launch.h>

#include <QApplication>
#include <QThread>
#include <QTimer>

#include <unistd.h>

using namespace engine;
using namespace Qt::StringLiterals;
using bench::percentile;
using bench::TillWindow;
using std::chrono::steady_clock;
using testing_support::FakePrinter;

namespace {

constexpr int kLines = 3;       // of a sale
constexpr int kWarmSales = 250; // until every cache has what it will ever hold
constexpr int kMemorySales = 5000;

struct Course
{
    int products = 0, sales = 0, memorySales = 0;
};

// Spread over the whole shop, and the same in every run.
QString barcode(int turn, const Course& course)
{
    return bench::ShopFolder::barcodeOf(int(quint32(turn) * 2654435761U % quint32(course.products)));
}

void print(const QByteArray& what, const std::vector<double>& sample, const char* target)
{
    bench::figure((what + ", p50").constData(), percentile(sample, 0.5), "ms");
    bench::figure((what + ", p95").constData(), percentile(sample, 0.95), "ms", target);
}

// Processor time of the window's thread and of all, per thing done: what other programs do does not count.
class Processor
{
public:
    void print(const QByteArray& what, qsizetype times) const
    {
        const auto figure = [&](const char* whose, double seconds) {
            bench::figure((what + ", processor time of " + whose).constData(), 1000 * seconds / double(times), "ms");
        };
        figure("the window", bench::threadSeconds() - m_thread);
        figure("all threads", bench::processSeconds() - m_process);
    }

private:
    double m_thread = bench::threadSeconds(), m_process = bench::processSeconds();
};

// From the scanner's Enter to the line on the screen.
double scan(TillWindow& till, const QString& code)
{
    till.aim(code);
    QCoreApplication::processEvents();
    const int drawn = till.drawn("lines");
    const qsizetype lines = till.sale().cart().lines.size();
    const auto start = steady_clock::now();
    till.fire();
    till.until("a line on the screen",
               [&] { return till.sale().cart().lines.size() > lines && till.drawn("lines") > drawn; });
    return bench::millisecondsSince(start);
}

struct SaleTimes
{
    double next = 0, durable = 0;
};

// From the key to a box that takes the next code, and to the number of the invoice on the screen.
SaleTimes charge(TillWindow& till)
{
    SaleTimes times;
    const int drawn = till.drawn("saleEmpty");
    const auto start = steady_clock::now();
    till.key(Qt::Key_F12);
    till.until("the next sale", [&] { return till.sale().cart().lines.isEmpty() && till.drawn("saleEmpty") > drawn; });
    times.next = bench::millisecondsSince(start);
    till.until("a durable sale", [&] { return till.sale().lastSale() && till.sale().lastSale()->stored; });
    QCoreApplication::processEvents();
    times.durable = bench::millisecondsSince(start);
    return times;
}

void measureSales(TillWindow& till, const Course& course)
{
    std::vector<double> scans, next, durable;
    int turn = 0;
    const Processor processor;
    for (int i = 0; i < course.sales; ++i) {
        for (int line = 0; line < kLines; ++line)
            scans.push_back(scan(till, barcode(turn++, course)));
        const SaleTimes times = charge(till);
        next.push_back(times.next);
        durable.push_back(times.durable);
    }
    print("scan to the line on the screen", scans, "10 ms");
    print("tender key to ready for the next sale", next, "50 ms");
    print("tender key to durable and shown", durable, "50 ms");
    processor.print("a sale of 3 scans", course.sales);
}

// Ten codes in a second, as a conveyor brings them, and ten without a breath between them.
void measureScans(TillWindow& till, const Course& course, int everyMs, const char* lost, const char* disordered)
{
    constexpr int kScans = 10;
    QStringList codes;
    for (int i = 0; i < kScans; ++i)
        codes += barcode(7'000 + i, course);
    int sent = 0;
    QTimer conveyor;
    conveyor.setTimerType(Qt::PreciseTimer);
    QObject::connect(&conveyor, &QTimer::timeout, &conveyor, [&] {
        till.aim(codes[sent]);
        till.fire();
        if (++sent == kScans)
            conveyor.stop();
    });
    conveyor.start(everyMs);
    till.until("ten scans", [&] { return sent == kScans; });
    // What is asked of the engine behind the last look-up is answered behind it.
    bool settled = false;
    till.sale().inOrder([&] { settled = true; });
    till.until("their lines", [&] { return settled; });
    const auto& lines = till.sale().cart().lines;
    int wrong = 0;
    for (qsizetype i = 0; i < lines.size() && i < kScans; ++i)
        wrong += lines[i].product.barcode != codes[i];
    bench::figure(lost, double(kScans - lines.size()), "scans", "0");
    bench::figure(disordered, wrong, "scans", "0");
    charge(till);
}

// Every key of a word, from the key to its hits on the screen.
std::vector<double> typeWords(TillWindow& till, Qt::Key search, const QStringList& words, bool people)
{
    std::vector<double> times;
    for (const QString& word : words) {
        till.key(search);
        till.until("the search", [&] { return till.entry().isEmpty(); });
        qsizetype hits = 0;
        QString answered;
        const auto note = [&](const QString& text, qsizetype found) {
            answered = text;
            hits = found;
        };
        const auto connection =
            people ? QObject::connect(&till.sale(), &ui::SalePresenter::customersFound, &till.sale(),
                                      [&](const QString& text, const auto& found) { note(text, found.size()); })
                   : QObject::connect(&till.sale(), &ui::SalePresenter::productsFound, &till.sale(),
                                      [&](const QString& text, const auto& found) { note(text, found.size()); });
        for (qsizetype i = 0; i < word.size(); ++i) {
            if (word[i] == u' ') { // it changes nothing of what is looked for
                till.type(word[i]);
                continue;
            }
            const QString wanted = word.left(i + 1);
            const int drawn = till.drawn("searchHits");
            const auto start = steady_clock::now();
            till.type(word[i]);
            till.until("hits", [&] { return answered == wanted && (hits == 0 || till.drawn("searchHits") > drawn); });
            times.push_back(bench::millisecondsSince(start));
        }
        if (hits == 0)
            qFatal("nothing is found for %s", qUtf8Printable(word));
        QObject::disconnect(connection);
        till.key(Qt::Key_Escape);
        till.until("the end of the search", [&] { return !till.shows("searchHits") && till.entry().isEmpty(); });
    }
    return times;
}

void measureSearch(TillWindow& till)
{
    const QStringList products{
        u"cafe molido condor"_s, u"azucar 500"_s, u"champú de sábila"_s, u"jabon"_s,        u"maduro nusta"_s,
        u"papel higienico"_s,    u"p0012"_s,      u"leche andina 250"_s, u"te de hierba"_s, u"atun paramo"_s};
    const QStringList people{u"maria perez"_s, u"iñiguez"_s, u"jose"_s, u"cedeno"_s, u"sofia alcivar"_s, u"ana"_s};
    const auto measure = [&](const QByteArray& what, Qt::Key key, const QStringList& words, bool isPeople) {
        const Processor processor;
        const std::vector<double> times = typeWords(till, key, words, isPeople);
        print(what, times, "30 ms");
        processor.print(what, qsizetype(times.size()));
    };
    measure("search for a product, key to its hits", Qt::Key_F2, products, false);
    measure("search for a customer, key to its hits", Qt::Key_F3, people, true);
}

bool isCut(const FakePrinter& printer)
{
    return printer.bytes().contains(QByteArray("\x1dVB\0", 4));
}

void usePrinter(Engine& engine, const FakePrinter& printer)
{
    PrintSettings settings;
    settings.main.link = PrinterLink::Network;
    settings.main.address = printer.address();
    settings.when = PrintWhen::Always;
    if (!engine.printing().saveSettings({}, settings).result())
        qFatal("the printer could not be chosen");
}

void waitForTicket(TillWindow& till, const FakePrinter& printer)
{
    till.until("a ticket", [&] {
        const auto& last = till.sale().lastSale();
        return last && last->print && last->print->state == PrintState::Printed;
    });
    while (!isCut(printer))
        QThread::yieldCurrentThread();
}

void measureTickets(TillWindow& till, FakePrinter& printer, const Course& course)
{
    std::vector<double> first;
    for (int i = 0; i < course.sales; ++i) {
        for (int line = 0; line < kLines; ++line)
            scan(till, barcode(20'000 + i * kLines + line, course));
        printer.forget();
        const auto start = steady_clock::now();
        till.key(Qt::Key_F12);
        waitForTicket(till, printer);
        first.push_back(std::chrono::duration<double, std::milli>(printer.firstByte() - start).count());
    }
    print("tender key to the first byte at the printer", first, "100 ms");
}

// A long day: every sale is printed and sent to a tax office in another process.
void measureDay(TillWindow& till, FakePrinter& printer, const Course& course)
{
    std::vector<double> next;
    double before = 0;
    std::optional<Processor> processor;
    for (int i = -kWarmSales; i < course.memorySales; ++i) {
        if (i == 0) {
            before = bench::residentMegabytes(getpid());
            processor.emplace();
        }
        for (int line = 0; line < kLines; ++line)
            scan(till, barcode(i * kLines + line, course));
        printer.forget();
        const SaleTimes times = charge(till);
        if (i >= 0)
            next.push_back(times.next);
        waitForTicket(till, printer);
    }
    const double after = bench::residentMegabytes(getpid());
    const QByteArray sales = QByteArray::number(course.memorySales) + " sales, printed and sent";
    print("tender key to ready for the next sale, a day of " + sales, next, "50 ms");
    if (processor)
        processor->print("a sale, printed and sent", course.memorySales);
    bench::figure("resident before", before, "MB");
    bench::figure(("growth of resident memory over " + sales).constData(), after - before, "MB", "20 MB");
}

int number(const QStringList& words, const QString& option, int fallback)
{
    const qsizetype at = words.indexOf(option);
    return at >= 0 && at + 1 < words.size() ? words[at + 1].toInt() : fallback;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ui::prepareApplication(application);
    const bool quick = QApplication::arguments().contains(u"--quick"_s);
    const bench::ShopSize size = quick ? bench::ShopSize{500, 2000, 500} : bench::kBigShop;
    const int sales = number(QApplication::arguments(), u"--sales"_s, quick ? 100 : kMemorySales);
    const Course course{size.products, quick ? 30 : 300, sales};
    bench::ShopFolder folder;
    const auto start = steady_clock::now();
    folder.fill(size);
    bench::figure("filling the shop", bench::millisecondsSince(start) / 1000, "s");
    const auto printer = FakePrinter::onNetwork();
    {
        const auto engine = folder.open();
        TillWindow till(*engine);
        measureSales(till, course);
        measureScans(till, course, 100, "10 scans in a second, lost", "10 scans in a second, out of order");
        measureScans(till, course, 0, "10 scans at once, lost", "10 scans at once, out of order");
        measureSearch(till);
        usePrinter(*engine, *printer);
        measureTickets(till, *printer, course);
    }
    if (sales > 0) {
        const auto office = tests::RunningProgram::start({u"practice-sri"_s});
        if (!office)
            qFatal("there is no tax office");
        const auto engine = folder.open(office->url());
        TillWindow till(*engine);
        measureDay(till, *printer, course);
    }
    return 0;
}
