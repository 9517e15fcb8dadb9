// Issuing through the whole engine: numbered, checked against the schema, signed, durable (SQLite with synchronous =
// FULL). The empty shop and the one with many documents take turns, so that both see the same machine.
#include "Figures.h"
#include "ShopFolder.h"

#include <QGuiApplication>
#include <QSemaphore>

#include <array>
#include <mutex>

using namespace engine;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int kSalesOfATurn = 250;
constexpr int kWaiting = 32;

struct Sample
{
    std::vector<double> milliseconds; // of every sale
    double seconds = 0;               // of all turns
    double cpu = 0;                   // of the whole process meanwhile
    [[nodiscard]] double rate() const { return static_cast<double>(milliseconds.size()) / seconds; }
};

// A closed loop of clients: each asks for its next sale when the one before is answered.
class Clients
{
public:
    Clients(Engine& engine, IssuerId issuer, const InvoiceRequest& request)
        : m_engine(engine), m_issuer(issuer), m_request(request)
    {
    }

    void run(int clients, int sales, Sample& sample)
    {
        m_left = sales;
        m_sample = &sample;
        const auto start = Clock::now();
        const double cpu = bench::processSeconds();
        for (int i = 0; i < clients; ++i)
            next();
        m_done.acquire(sales);
        sample.seconds += bench::millisecondsSince(start) / 1000;
        sample.cpu += bench::processSeconds() - cpu;
    }

private:
    void next()
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (m_left-- <= 0)
                return;
        }
        const auto start = Clock::now();
        m_engine.documents()
            .create(m_issuer, m_request, {})
            .then([this, start](const Result<CreatedDocument>& created) {
                if (!created)
                    qFatal("%s", qUtf8Printable(created.error().detail));
                {
                    const std::scoped_lock lock(m_mutex);
                    m_sample->milliseconds.push_back(bench::millisecondsSince(start));
                }
                next();
                m_done.release();
            });
    }

    Engine& m_engine;
    const IssuerId m_issuer;
    const InvoiceRequest m_request;
    std::mutex m_mutex;
    int m_left = 0;
    Sample* m_sample = nullptr;
    QSemaphore m_done;
};

// What one engine showed, alone and under load.
struct Figures
{
    Sample alone, waiting;
};

void print(const char* shop, const Figures& figures, bool target)
{
    const auto line = [&](const char* what, double value, const char* unit, const char* wanted) {
        bench::figure((QByteArray(what) + ", " + shop).constData(), value, unit, target ? wanted : "");
    };
    line("issue one at a time", figures.alone.rate(), "/s", "0.15 S");
    line("issue one at a time, p50", bench::percentile(figures.alone.milliseconds, 0.5), "ms", "");
    line("issue one at a time, p99", bench::percentile(figures.alone.milliseconds, 0.99), "ms", "20 ms");
    line("issue one at a time, processor",
         1e3 * figures.alone.cpu / static_cast<double>(figures.alone.milliseconds.size()), "ms", "");
    line("issue with 32 waiting", figures.waiting.rate(), "/s", "0.40 S");
    line("issue with 32 waiting, p50", bench::percentile(figures.waiting.milliseconds, 0.5), "ms", "");
    line("issue with 32 waiting, p99", bench::percentile(figures.waiting.milliseconds, 0.99), "ms", "100 ms");
    line("issue with 32 waiting, processor",
         1e3 * figures.waiting.cpu / static_cast<double>(figures.waiting.milliseconds.size()), "ms", "");
}

double median(const Sample& sample)
{
    return bench::percentile(sample.milliseconds, 0.5);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const bool quick = application.arguments().contains(QStringLiteral("--quick")); // no big shop
    const int turns = quick ? 2 : 8;
    const auto request = parseInvoiceRequest(bench::sample("01-three-products"));
    std::array<bench::ShopFolder, 2> folders;
    if (!quick) {
        const auto start = Clock::now();
        folders[1].fill(bench::kManyDocuments);
        bench::figure("filling the shop with 100,000 documents", bench::millisecondsSince(start) / 1000, "s");
    }
    std::array<std::unique_ptr<Engine>, 2> engines{folders[0].open(), folders[1].open()};
    std::array<Figures, 2> figures;
    for (int turn = -1; turn < turns; ++turn) {
        for (size_t i = 0; i < (quick ? 1 : engines.size()); ++i) {
            Sample warming;
            Clients clients(*engines[i], folders[i].issuer(), *request);
            clients.run(1, kSalesOfATurn, turn < 0 ? warming : figures[i].alone);
            clients.run(kWaiting, kSalesOfATurn * 4, turn < 0 ? warming : figures[i].waiting);
        }
    }
    print("empty shop", figures[0], true);
    if (!quick) {
        print("100,000 documents", figures[1], true);
        bench::figure("100,000 documents to empty, one at a time, p50",
                      median(figures[1].alone) / median(figures[0].alone), "x", "1.05 x");
        bench::figure("100,000 documents to empty, 32 waiting, p50",
                      median(figures[1].waiting) / median(figures[0].waiting), "x", "1.05 x");
    }
    return 0;
}
