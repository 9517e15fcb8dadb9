// From the start of the real program to its ready line, and the memory it holds then.
#include "Figures.h"
#include "ShopFolder.h"
#include "support/Program.h"

#include <QGuiApplication>

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr int kStarts = 9;

struct Start
{
    double milliseconds = 0, megabytes = 0;
};

// The median of several starts; the first one, with cold caches, does not count.
Start start(const QStringList& words)
{
    std::vector<double> times, sizes;
    for (int i = 0; i <= kStarts; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        const auto program = tests::RunningProgram::start(words);
        const double took = bench::millisecondsSince(begin);
        if (!program)
            qFatal("the program did not become ready");
        if (i == 0)
            continue;
        times.push_back(took);
        sizes.push_back(bench::residentMegabytes(program->pid()));
        program->terminate();
    }
    return {bench::percentile(times, 0.5), bench::percentile(sizes, 0.5)};
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("MOSTRADOR_NO_KEYRING", "1");
    const QGuiApplication application(argc, argv);
    const int documents = application.arguments().contains(u"--quick"_s) ? 100 : bench::kManyDocuments;
    bench::ShopFolder folder;
    folder.fill(documents);
    const Start serve = start({u"serve"_s, u"--data"_s, folder.path()});
    bench::figure("serve with 100,000 documents, start to ready", serve.milliseconds / 1000, "s", "0.3 s");
    bench::figure("serve with 100,000 documents, resident", serve.megabytes, "MB", "60 MB");
    const Start window = start({u"--practice"_s, u"--json"_s, u"--data"_s, folder.path()});
    bench::figure("window with 100,000 documents, start to ready", window.milliseconds / 1000, "s", "1 s");
    bench::figure("window with 100,000 documents, resident", window.megabytes, "MB", "150 MB");
    return 0;
}
