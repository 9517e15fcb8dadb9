// The /v1 API of the real program over real sockets: `mostrador serve` on SQLite with synchronous = FULL, the clients
// in this process, both on the same processors. The empty shop and the one with many documents take turns, so that
// both see the same machine. Options: --quick (no big shop), --million (a million documents instead of 100,000),
// --pair (only what many documents cost).
#include "Figures.h"
#include "HttpLoad.h"
#include "ShopFolder.h"
#include "facade/Core.h"
#include "support/Program.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace engine;
using namespace Qt::StringLiterals;
using bench::HttpSample;

namespace {

constexpr int kTurns = 6;
constexpr int kReads = 300;
constexpr int kStarts = 7;
constexpr int kPairs = 1500, kWarmPairs = 100;
constexpr std::array kClients{1, 8, 32};
constexpr std::array kCalls{200, 500, 800}; // in a turn
constexpr std::array kRates{"0.15 S", "0.35 S", "0.40 S"};
constexpr std::array kSlowest{"20 ms", "40 ms", "100 ms"};

// A shop with a key, and what its clients send.
struct Shop
{
    bench::ShopFolder folder;
    QByteArray headers;
    std::unique_ptr<tests::RunningProgram> server;
    std::array<HttpSample, kClients.size()> posts;

    // Over the API documents go step by step, as those of registered tenants do; `queued` lets them join the queue.
    void prepare(bool queued = false)
    {
        const auto engine = folder.open();
        const auto key = engine->accounts().createKey({}, {}).result();
        if (!key)
            qFatal("%s", qUtf8Printable(key.error().detail));
        headers = "Authorization: Bearer " + key->token.toLatin1() +
                  "\r\nX-Issuer-Id: " + QByteArray::number(folder.issuer()) + "\r\n";
        EngineConfig config;
        config.dataDir = folder.path();
        const auto database = storage::Database::open(facade::databaseConfig(config, false));
        if (!database || !(*database)->exec(u"UPDATE tenants SET queues_documents = ? WHERE id = 1"_s, {queued}))
            qFatal("the shop cannot be prepared");
    }
    void serve()
    {
        server = tests::RunningProgram::start({u"serve"_s, u"--practice"_s, u"--data"_s, folder.path()});
        if (!server)
            qFatal("the server did not become ready");
    }
    [[nodiscard]] bench::HttpClients clients() const { return {server->url(), headers}; }
};

const QByteArray& invoice()
{
    static const QByteArray body = bench::sample("01-three-products");
    return body;
}

bench::HttpClients::Call post(int)
{
    return {"POST", "/v1/documents", invoice()};
}

void complain(const char* what, const HttpSample& sample)
{
    if (sample.errors > 0)
        std::printf("  %s: %d errors, first: %s\n", what, sample.errors,
                    sample.firstError.simplified().left(300).constData());
}

void line(const QByteArray& what, double value, const char* unit, const char* target = "")
{
    bench::figure(what.constData(), value, unit, target);
}

void printPosts(const Shop& shop, const char* name)
{
    for (size_t i = 0; i < kClients.size(); ++i) {
        const HttpSample& sample = shop.posts[i];
        const QByteArray what = "POST of 3 lines, " + QByteArray::number(kClients[i]) + " at once, " + name;
        complain(what.constData(), sample);
        line(what, sample.rate(), "/s", kRates[i]);
        line(what + ", p50", bench::percentile(sample.milliseconds, 0.5), "ms");
        line(what + ", p99", bench::percentile(sample.milliseconds, 0.99), "ms", kSlowest[i]);
    }
}

// The two shops call by call, so that nothing else that the machine does can meet only one of them; and what the
// servers used, which does not depend on others at all.
void measurePair(const std::array<Shop, 2>& shops, const char* target)
{
    std::array<std::unique_ptr<bench::HttpClients>, 2> clients;
    std::array<std::vector<double>, 2> times;
    std::array<bench::Usage, 2> used;
    std::vector<double> ratios;
    for (size_t s = 0; s < shops.size(); ++s)
        clients[s] = std::make_unique<bench::HttpClients>(shops[s].server->url(), shops[s].headers);
    for (int i = -kWarmPairs; i < kPairs; ++i) {
        std::array<double, 2> took{};
        for (size_t turn = 0; turn < shops.size(); ++turn) {
            const size_t s = (turn + size_t(i + kWarmPairs)) % 2;
            const bench::Usage before = bench::usageOf(shops[s].server->pid());
            const HttpSample sample = clients[s]->run(1, 1, 201, post);
            complain("call by call", sample);
            took[s] = sample.milliseconds.front();
            const bench::Usage after = bench::usageOf(shops[s].server->pid());
            if (i < 0)
                continue;
            times[s].push_back(took[s]);
            used[s].seconds += after.seconds - before.seconds;
            used[s].megabytes += after.megabytes - before.megabytes;
        }
        if (i >= 0)
            ratios.push_back(took[1] / took[0]);
    }
    const QByteArray what = "POST with many documents to empty, call by call, ";
    line(what + "p50 to p50", bench::percentile(times[1], 0.5) / bench::percentile(times[0], 0.5), "x", target);
    line(what + "p50 of the pairs", bench::percentile(ratios, 0.5), "x", target);
    line(what + "processor time", used[1].seconds / used[0].seconds, "x", target);
    line(what + "bytes written", used[1].megabytes / used[0].megabytes, "x");
    for (size_t s = 0; s < shops.size(); ++s) {
        const QByteArray name = s == 0 ? "empty shop" : "many documents";
        line("POST call by call, " + name + ", p50", bench::percentile(times[s], 0.5), "ms");
        line("POST call by call, " + name + ", processor time", 1000 * used[s].seconds / kPairs, "ms");
        line("POST call by call, " + name + ", written", 1000 * used[s].megabytes / kPairs, "kB");
    }
}

void measureCrowd(const Shop& shop)
{
    auto clients = shop.clients();
    const HttpSample crowd = clients.run(128, 1500, 201, post);
    complain("128 at once", crowd);
    line("POST of 3 lines, 128 at once", crowd.rate(), "/s");
    line("POST of 3 lines, 128 at once, p99", bench::percentile(crowd.milliseconds, 0.99), "ms");
    line("POST of 3 lines, 128 at once, errors", crowd.errors, "calls", "0");
}

// One client, one call after the other.
void measureRead(const Shop& shop, const QByteArray& what, const QByteArray& target, const char* wanted,
                 const std::function<QByteArray(int)>& targetOf = {})
{
    auto clients = shop.clients();
    const auto call = [&](int i) { return bench::HttpClients::Call{"GET", targetOf ? targetOf(i) : target, {}}; };
    clients.run(1, 20, 200, call); // caches of both sides
    const HttpSample sample = clients.run(1, kReads, 200, call);
    complain(what.constData(), sample);
    line(what + ", p50", bench::percentile(sample.milliseconds, 0.5), "ms", wanted);
    line(what + ", p99", bench::percentile(sample.milliseconds, 0.99), "ms");
}

QJsonObject asked(const Shop& shop, const QByteArray& target)
{
    auto clients = shop.clients();
    const HttpSample sample = clients.run(1, 1, 200, [&](int) { return bench::HttpClients::Call{"GET", target, {}}; });
    complain(target.constData(), sample);
    return QJsonDocument::fromJson(clients.lastBody()).object();
}

void measureReads(const Shop& shop)
{
    const QByteArray list = "/v1/documents?limit=20&page=";
    const int total = asked(shop, list + '1')[u"pagination"][u"total"].toInt();
    const int pages = (total + 19) / 20;
    const auto page = asked(shop, list + QByteArray::number(pages / 2))[u"data"].toArray();
    QByteArrayList keys;
    for (const QJsonValue& each : page)
        keys << each[u"accessKey"].toString().toLatin1();
    if (keys.isEmpty())
        qFatal("the list is empty");
    std::printf("  %d documents\n", total);
    measureRead(shop, "GET one document", {}, "1 ms", [&](int i) { return "/v1/documents/" + keys[i % keys.size()]; });
    measureRead(shop, "list, first page of 20", list + '1', "3 ms");
    measureRead(shop, "list, a page in the middle", {}, "10 ms",
                [&](int i) { return list + QByteArray::number(pages / 2 + i % 50); });
    measureRead(shop, "list, last page", list + QByteArray::number(pages), "10 ms");
    measureRead(shop, "list of the authorised", list + "1&status=AUTHORIZED", "3 ms");
    measureRead(shop, "search for a buyer with few documents", {}, "10 ms", [&](int i) {
        return "/v1/documents?buyerName=" + QUrl::toPercentEncoding(bench::ShopFolder::buyerOf(3 * i + 1));
    });
    measureRead(shop, "search for a common surname", "/v1/documents?buyerName=Andrade", "10 ms");
    measureRead(shop, "search for nobody", "/v1/documents?buyerName=Nadie+Jamas", "10 ms");
    measureRead(shop, "RIDE of 3 lines", {}, "10 ms",
                [&](int i) { return "/v1/documents/" + keys[i % keys.size()] + "/ride"; });
}

// From the start of the program to its first invoice, with warm caches of the system.
void measureStart(Shop& shop)
{
    std::vector<double> times, atRest, after;
    for (int i = 0; i <= kStarts; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        shop.serve();
        const double resting = bench::residentMegabytes(shop.server->pid());
        auto clients = shop.clients();
        complain("the first invoice", clients.run(1, 1, 201, post));
        const double took = bench::millisecondsSince(begin);
        if (i > 0) {
            times.push_back(took / 1000);
            atRest.push_back(resting);
            after.push_back(bench::residentMegabytes(shop.server->pid()));
        }
        shop.server->terminate();
    }
    line("serve, start to the first 201", bench::percentile(times, 0.5), "s", "0.3 s");
    line("serve at rest, resident", bench::percentile(atRest, 0.5), "MB", "60 MB");
    line("serve after one invoice, resident", bench::percentile(after, 0.5), "MB");
}

// Documents that join the queue: the tax office of the practice mode and the queue take their share of the processors.
void measureQueued()
{
    Shop shop;
    shop.prepare(true);
    shop.serve();
    auto clients = shop.clients();
    clients.run(8, 100, 201, post);
    const HttpSample sample = clients.run(32, 1500, 201, post);
    complain("with the queue", sample);
    line("POST of 3 lines, 32 at once, queue and practice office at work", sample.rate(), "/s");
    line("POST of 3 lines, 32 at once, queue and practice office at work, p99",
         bench::percentile(sample.milliseconds, 0.99), "ms");
}

// The disk and the two processors, by themselves.
void printLimits(const Shop& shop)
{
    auto clients = shop.clients();
    const HttpSample health = clients.run(1, 500, 200, [](int) {
        return bench::HttpClients::Call{"GET", "/health", {}};
    });
    complain("health", health);
    line("what limits it: a call that does nothing (health), p50", bench::percentile(health.milliseconds, 0.5), "ms");
    line("what limits it: fsync of 8 KB in the data folder, p50", bench::syncMilliseconds(shop.folder.path()), "ms");
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("MOSTRADOR_NO_KEYRING", "1");
    const QGuiApplication application(argc, argv);
    const bool quick = application.arguments().contains(u"--quick"_s);
    const int many = application.arguments().contains(u"--million"_s) ? 1'000'000 : bench::kManyDocuments;
    std::array<Shop, 2> shops;
    if (!quick) {
        const auto start = std::chrono::steady_clock::now();
        shops[1].folder.fill(many);
        line("filling the shop", bench::millisecondsSince(start) / 1000, "s");
    }
    for (Shop& shop : shops) {
        shop.prepare();
        shop.serve();
    }
    printLimits(shops[0]);
    const char* target = many > bench::kManyDocuments ? "1.10 x" : "1.05 x";
    if (!quick)
        measurePair(shops, target);
    if (application.arguments().contains(u"--pair"_s))
        return 0;
    if (!quick)
        measureReads(shops[1]);
    for (int turn = -1; turn < (quick ? 2 : kTurns); ++turn) {
        for (size_t s = 0; s < (quick ? 1 : shops.size()); ++s) {
            auto clients = shops[s].clients();
            for (size_t i = 0; i < kClients.size(); ++i) {
                const HttpSample sample = clients.run(kClients[i], kCalls[i], 201, post);
                if (turn >= 0)
                    shops[s].posts[i].add(sample);
            }
        }
    }
    printPosts(shops[0], "empty shop");
    measureCrowd(shops[0]);
    if (!quick) {
        printPosts(shops[1], many > bench::kManyDocuments ? "1,000,000 documents" : "100,000 documents");
        for (size_t i = 0; i < kClients.size(); ++i)
            line("POST with many documents to empty, " + QByteArray::number(kClients[i]) + " at once, p50",
                 bench::percentile(shops[1].posts[i].milliseconds, 0.5) /
                     bench::percentile(shops[0].posts[i].milliseconds, 0.5),
                 "x", target);
    }
    for (Shop& shop : shops)
        shop.server.reset();
    measureStart(shops[quick ? 0 : 1]);
    measureQueued();
    return 0;
}
